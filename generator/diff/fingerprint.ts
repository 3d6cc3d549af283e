/** The coordinates of a change → a short name for it that stays when words and lines change. */

/** 64 bits of FNV-1a in hexadecimal digits: enough to tell changes apart, and of no secret. */
export function fingerprint(coordinates: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of utf8(coordinates.join('\n'))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

function utf8(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).flatMap((code) => {
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), tail(code)];
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)];
    return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)];
  });
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

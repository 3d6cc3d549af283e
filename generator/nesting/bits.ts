/** Sets of small numbers as bits. */

export type Bits = Uint32Array;

export function emptyBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function hasBit(bits: Bits, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

export function addBit(bits: Bits, index: number): void {
  const word = index >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}

/** Adds all of `more` to `bits`. */
export function addBits(bits: Bits, more: Bits): void {
  for (let word = 0; word < more.length; word++) {
    const added = more[word] ?? 0;
    if (added !== 0) bits[word] = (bits[word] ?? 0) | added;
  }
}

/** The numbers of the set, in ascending order. */
export function listBits(bits: Bits): number[] {
  const list: number[] = [];
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      const low = rest & -rest;
      list.push(word * 32 + (31 - Math.clz32(low)));
      rest ^= low;
    }
  }
  return list;
}

export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0);
}

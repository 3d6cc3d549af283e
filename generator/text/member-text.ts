/** The text of a bullet's code → whether it reads as a member of an object, in any dialect. */

const MEMBER = /^[\w$."'[\]-]+\??:\s+\S/;

/** `name: type`, `name?: type`: what stands so in a list is an item, if it stands alone. */
export function readsAsMember(code: string): boolean {
  return MEMBER.test(code);
}

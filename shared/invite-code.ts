// An invite's code in one spelling, for whoever typed it.

/** One spelling of a typed code: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function plainInviteCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

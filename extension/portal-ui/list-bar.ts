// Where a listing's bar stands.

const WHOLE_PAGES = 'html,body,main,form';
/** Only here is a new child a line of its own: in a grid it would be a cell, in a table it would be nowhere. */
const FLOWS = /^(?:block|flow-root|list-item|table-cell)$/;

/** The element before which a listing's bar stands: its list, or its first row where the list is the whole page. */
export function headOf(links: readonly Element[]): Element | null {
  let head = links[0] ?? null;
  while (head && !(isList(head, links) && fits(head))) head = head.parentElement;
  return head;
}

function isList(head: Element, links: readonly Element[]): boolean {
  return !!head.parentElement?.matches(WHOLE_PAGES) || links.every((link) => head.contains(link));
}

function fits({ parentElement: around }: Element): boolean {
  return !!around && !around.matches('ul,ol,dl') && FLOWS.test(getComputedStyle(around).display);
}

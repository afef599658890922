// Where a listing's bar stands.

const LISTS = 'ul,ol,dl,table,tbody,thead,tr';
const WHOLE_PAGES = 'html,body,main,form';

/** The element before which a listing's bar stands: its list, or its first row where the list is the whole page. */
export function headOf(links: readonly Element[]): Element | null {
  const [first] = links;
  let list = first?.parentElement ?? null;
  while (list && !links.every((link) => list?.contains(link))) list = list.parentElement;
  while (list?.parentElement && list.matches(LISTS) && list.parentElement.matches(LISTS))
    list = list.parentElement;
  if (!list || !first || !list.matches(WHOLE_PAGES)) return list;
  let row: Element = first;
  while (row.parentElement && row.parentElement !== list) row = row.parentElement;
  return row;
}

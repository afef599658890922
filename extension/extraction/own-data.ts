// Tells what a page says to machines of itself from what an earlier page left there: moving on in place often changes
// the article and its address alone.
import { keyOf, says } from './headings.ts';
import type { Line } from './lines.ts';
import type { MachineData } from './machine-data.ts';

/**
 * Takes what a page says to machines, its address, its window's title and its lines; gives what can be of this page:
 * nothing where the headline that it names stands nowhere on the page, and it names another address, or none while the
 * window's title has a heading of the page instead.
 */
export function ownData(
  data: MachineData,
  url: string,
  windowTitle: string,
  lines: readonly Line[],
): MachineData {
  const key = keyOf(data.get('og:title') ?? data.get('ld:headline'));
  const named = data.get('og:url') ?? data.get('ld:url');
  const title = keyOf(windowTitle);
  // The address may say more: the way there, the part that is shown.
  if (!key || (named ? url.startsWith(named) : title.includes(key))) return data;
  if (lines.some((line) => says(line, key))) return data;
  const isTitle = ({ heading, text }: Line) => heading && text.length > 12 && title.includes(keyOf(text));
  return named || lines.some(isTitle) ? new Map() : data;
}

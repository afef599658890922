// Chooses the headline: what heading, metas and window title agree on; never the site's or the category's name.
import { leadsTo } from './address.ts';
import { clean, type Field, firstField, type Source, textAt } from './field.ts';
import { agree, type Candidate, headingsOf, keyOf, says } from './headings.ts';
import { LONGEST_HEADLINE, LONGEST_NAME, MOST_LINKS, SHORTEST_HEADLINE } from './limits.ts';
import type { Line } from './lines.ts';
import type { MachineData } from './machine-data.ts';

export interface Headline {
  title: Field<string> | null;
  /** Index of the line it stands in, or -1. */
  at: number;
  /** The date that its heading holds beside it. */
  date?: Line | undefined;
}

/** What stands before the last separator of a window's title, and after it, where the site's name stands. */
const TITLE_AND_SITE = /^(.+)\s+[|•·:»—–-]\s+(.+)$/;

function saidToMachines(data: MachineData, windowTitle: string, sites: readonly string[]): Candidate[] {
  const said: [string | undefined, Source, number][] = [
    [data.get('ld:headline'), 'json-ld', 3.5],
    [data.get('og:title'), 'meta', 3],
    [windowTitle, 'meta', 1.5],
  ];
  return said.flatMap(([whole = '', from, score]) => {
    const [, head = '', tail = ''] = TITLE_AND_SITE.exec(whole) ?? [];
    const text = head && sites.includes(keyOf(tail)) ? head : whole;
    return text.length < SHORTEST_HEADLINE ? [] : [{ text, key: keyOf(text), from, score, at: -1 }];
  });
}

/** Takes the page in its parts, and the profile's selector; gives its headline and where it stands. */
export function chooseHeadline(
  document: Document,
  url: string,
  data: MachineData,
  lines: readonly Line[],
  selector: string | undefined,
): Headline {
  const own = firstField([textAt(document, selector), 'profile', 0.99]);
  if (own) return { title: own, at: lines.findIndex((line) => isSpacedAlike(line, own.value)) };
  const whole = clean(document.title) ?? '';
  const told = keyOf([data.get('ld:headline'), data.get('og:title'), whole].join(' '));
  const shown = headingsOf(lines, told, url);
  const shows = (name: string) => lines.some(({ text }) => text === name);
  const [, head = '', tail = ''] = TITLE_AND_SITE.exec(whole) ?? [];
  const longer = tail.length > head.length;
  const siteFirst = longer && shows(tail) && !shows(head);
  const windowTitle = siteFirst ? tail : whole;
  // What is longer than the rest, and stands in the page's own title too, is the headline's second half.
  const rest = longer && data.get('og:title')?.includes(tail) ? '' : tail;
  const sites = [siteFirst ? head : rest, data.get('og:site_name')].map(keyOf);
  const said = saidToMachines(data, windowTitle, sites);
  const candidates = [...shown, ...said];
  // What few letters name alone is a page, a place or a body: “Chi tiết tin tức”.
  for (const candidate of candidates) {
    const { key } = candidate;
    const agreed = agreeing(candidate, said);
    candidate.score += agreed * 2.5;
    candidate.score *= sites.includes(key) ? 0 : agreed < 2 && key.length < 16 ? 0.2 : 1;
  }
  const ranked = candidates.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first) return { title: null, at: -1 };
  // Links cost a search of the whole page: those are asked alone that lead, unless metas and titles are at one.
  const isOwn = (each: Candidate) =>
    agreeing(each, said) > 1 ||
    (siteFirst && each.key === keyOf(tail)) ||
    !isNameOfLink(each.key, document, url);
  const best = ranked.find((each) => each.score > first.score - 4 && isOwn(each)) ?? first;
  const { text, key, from, score, at, date } = best;
  // Where a line is joined from parts, machines know better where spaces belong.
  const twin = said.find((other) => isSpacedAlike(other, text));
  return {
    title: { value: twin?.text ?? text, from, confidence: 0.4 + score / 20 },
    at: at < 0 ? lines.findIndex((line) => says(line, key)) : at,
    date,
  };
}

function agreeing(candidate: Candidate, said: readonly Candidate[]): number {
  return said.filter((other) => other !== candidate && agree(candidate.key, other.key)).length;
}

/** Whether it is short as a category's name, and menus or trails lead there: an article's own title is no link but to its own page, its category's is. */
function isNameOfLink(key: string, document: Document, url: string): boolean {
  // Most links are shorter: no key is made of those.
  const isName = (link: Element) =>
    link.textContent.length >= key.length &&
    keyOf(link.textContent.slice(0, LONGEST_HEADLINE)) === key &&
    !leadsTo(link, url);
  return key.length < LONGEST_NAME && [...document.querySelectorAll('a')].slice(0, MOST_LINKS).some(isName);
}

/** Whether a text is another one but for spaces: where it is joined from parts, they stand elsewhere. */
function isSpacedAlike({ text }: Pick<Line, 'text'>, other: string): boolean {
  return text.replaceAll(' ', '') === other.replaceAll(' ', '');
}

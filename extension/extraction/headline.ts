// Chooses the headline: what heading, metas and window title agree on; never the site's or the category's name.
import { foldText } from '#shared/text';
import { readDateLine } from './date-line.ts';
import { clean, type Field, firstField, type Source, textAt } from './field.ts';
import type { Line } from './lines.ts';
import type { MachineData } from './machine-data.ts';
import { isRelatedCaption, isTitleBlock } from './portals.ts';

interface Candidate {
  text: string;
  /** What is compared of it. */
  key: string;
  from: Source;
  score: number;
  /** Its line, where it stands on the page. */
  at: number;
}

export interface Headline {
  title: Field<string> | null;
  /** Index of the line it stands in, or -1. */
  at: number;
}

const SHORTEST = 6;
const LONGEST = 400;
const MOST_LINKS = 3_000;
/** Lines from a heading within which a date line speaks for it. */
const NEAR = 4;
/** What stands before the last separator of a window's title, and after it, where the site's name stands. */
const TITLE_AND_SITE = /^(.+)\s+[-–—|»:·•]\s+(.+)$/;

/** Letters and digits alone: what is compared. */
export function keyOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Takes the page in its parts, and the profile's selector; gives its headline and where it stands. */
export function chooseHeadline(
  document: Document,
  data: MachineData,
  lines: readonly Line[],
  selector: string | undefined,
): Headline {
  const own = firstField([textAt(document, selector), 'profile', 0.99]);
  if (own) return { title: own, at: lines.findIndex(({ text }) => text === own.value) };
  const whole = clean(document.title) ?? '';
  const [, head = '', tail = ''] = TITLE_AND_SITE.exec(whole) ?? [];
  const longer = tail.length > head.length;
  const shown = visible(lines);
  const shows = (text: string) => shown.some(({ key }) => key === keyOf(text));
  const siteFirst = longer && shows(tail) && !shows(head);
  const windowTitle = siteFirst ? tail : whole;
  // What is longer than the rest, and stands in the page's own title too, is the headline's second half.
  const rest = longer && data.get('og:title')?.includes(tail) ? '' : tail;
  const site = siteFirst ? head : rest;
  const sites = [site, data.get('og:site_name') ?? ''].map(keyOf);
  const said = saidToMachines(data, windowTitle, sites);
  const titleKey = keyOf(windowTitle);
  const candidates = [...shown, ...said];
  const categories = linkKeys(document);
  for (const candidate of candidates) {
    const { key } = candidate;
    const others = said.filter((other) => other !== candidate && agree(key, other.key));
    candidate.score += others.length * 2.5;
    if (key.length > 10 && titleKey.includes(key)) candidate.score += 1;
    if (sites.includes(key)) candidate.score -= 10;
    if (categories.has(key) && !(siteFirst && key === titleKey)) candidate.score -= 4;
  }
  const [best] = candidates.sort((a, b) => b.score - a.score);
  if (!best || best.score <= 0) return { title: null, at: -1 };
  const { key } = best;
  return {
    title: { value: best.text, from: best.from, confidence: Math.min(0.98, 0.4 + best.score / 12) },
    at: best.at < 0 ? lines.findIndex(({ text }) => agree(keyOf(text), key)) : best.at,
  };
}

/** Whether one of two keys begins with most of the other. */
export function agree(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && short.length > long.length / 2;
}

function saidToMachines(data: MachineData, windowTitle: string, sites: readonly string[]): Candidate[] {
  const said: [string | undefined, Source, number][] = [
    [data.get('ld:headline'), 'json-ld', 3.5],
    [data.get('og:title'), 'meta', 3],
    [windowTitle, 'meta', 1.5],
  ];
  return said.flatMap(([whole = '', from, score]) => {
    const [, head = '', tail = ''] = TITLE_AND_SITE.exec(whole) ?? [];
    const text = head && sites.includes(keyOf(tail)) ? head : whole;
    return text.length < SHORTEST ? [] : [{ text, key: keyOf(text), from, score, at: -1 }];
  });
}

function visible(lines: readonly Line[]): Candidate[] {
  return lines.flatMap(({ text, heading, linked, element }, at) => {
    const weight = heading ? 3 / heading : isTitleBlock(element) ? 1.5 : 0;
    if (!weight || text.length < SHORTEST || text.length > LONGEST) return [];
    if (isRelatedCaption(text) || readDateLine(text)) return [];
    const near = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1);
    const dated = near.some((other) => other.linked < 0.5 && readDateLine(other.text));
    const score = weight + (dated ? 1.5 : 0) - (linked > 0.8 ? 2.5 : 0);
    return [{ text, key: keyOf(text), from: 'heading', score, at }];
  });
}

/** What menus and trails lead to: an article's own title is no link there, its category's is. */
function linkKeys(document: Document): ReadonlySet<string> {
  const links = [...document.querySelectorAll('a')].slice(0, MOST_LINKS);
  const names = links.map(({ textContent }) => clean(textContent) ?? '');
  return new Set(names.filter((name) => name.length < 80).map(keyOf));
}

// Chooses the headline: what heading, metas and window title agree on; never the site's or the category's name.
import type { PortalProfile } from '#shared/portal';
import { matchText } from '#shared/text';
import { readDateLine } from './date-line.ts';
import { clean, type Field, field, type Source, select } from './field.ts';
import type { Line } from './lines.ts';
import type { MachineData } from './machine-data.ts';
import { isRelatedCaption, isTitleBlock } from './portals.ts';

interface Candidate {
  text: string;
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
/** Lines from a heading within which a date line speaks for it. */
const NEAR = 4;
const WEIGHT = [0, 3, 2, 1.2, 0.8, 0.5, 0.5];
const SEPARATOR = /\s+[-–—|»:·•]\s+/;

/** Letters and digits alone: what is compared. */
export function keyOf(text: string): string {
  return matchText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Takes the page in its parts; gives its headline and where it stands. */
export function chooseHeadline(
  document: Document,
  data: MachineData,
  lines: readonly Line[],
  profile?: PortalProfile,
): Headline {
  const own = clean(select(document, profile?.selectors?.title)?.textContent);
  if (own) return { title: field(own, 'profile', 0.99), at: lines.findIndex(({ text }) => text === own) };
  const parts = (clean(document.title) ?? '').split(SEPARATOR);
  const names = namesOfSite(data, parts);
  const said = saidToMachines(data, parts, names);
  const titleKey = keyOf(parts.join(''));
  const categories = categoryKeys(lines);
  const candidates = [...visible(lines), ...said];
  for (const candidate of candidates) {
    const key = keyOf(candidate.text);
    candidate.score +=
      said.filter((other) => other !== candidate && agree(key, keyOf(other.text))).length * 2.5;
    if (key.length > 10 && titleKey.includes(key)) candidate.score += 1;
    if (names.has(key)) candidate.score -= 10;
    if (categories.has(key)) candidate.score -= 4;
  }
  const best = candidates.filter(({ score }) => score > 0).reduce<Candidate | null>(better, null);
  if (!best) return { title: null, at: -1 };
  const at =
    best.at < 0
      ? lines.findIndex((line) => !line.aside && agree(keyOf(line.text), keyOf(best.text)))
      : best.at;
  return { title: field(best.text, best.from, Math.min(0.98, 0.4 + best.score / 12)), at };
}

function better(best: Candidate | null, next: Candidate): Candidate {
  return best && best.score >= next.score ? best : next;
}

function agree(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && short.length > long.length / 2;
}

/** The last part of a window title names the site, unless it is the only one. */
function namesOfSite(data: MachineData, parts: readonly string[]): ReadonlySet<string> {
  const tail = parts.length > 1 ? parts.at(-1) : undefined;
  const names = [tail, data.metas.get('og:site_name'), data.metas.get('application-name')];
  return new Set(names.filter((name) => name !== undefined).map(keyOf));
}

function saidToMachines(
  data: MachineData,
  parts: readonly string[],
  names: ReadonlySet<string>,
): Candidate[] {
  const said: [string | undefined, Source, number][] = [
    [data.article?.headline, 'json-ld', 3.5],
    [data.metas.get('og:title'), 'meta', 3],
    [data.itemprop('headline'), 'microdata', 3],
    [parts.length > 1 ? parts.slice(0, -1).join(' - ') : parts[0], 'meta', 1.5],
  ];
  return said.flatMap(([text, from, score]) => {
    const whole = text && withoutSite(text, names);
    return whole && whole.length >= SHORTEST ? [{ text: whole, from, score, at: -1 }] : [];
  });
}

function withoutSite(text: string, names: ReadonlySet<string>): string {
  const parts = text.split(SEPARATOR);
  const tail = parts.at(-1) ?? '';
  return parts.length > 1 && names.has(keyOf(tail))
    ? text.slice(0, text.lastIndexOf(tail)).replace(/[\s–—|»:·•-]+$/, '')
    : text;
}

function visible(lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line, at) => {
    const { text, heading } = line;
    const block = heading === 0 && isTitleBlock(line.element);
    if (line.aside || !(heading || block) || text.length < SHORTEST || text.length > LONGEST) return [];
    if (isRelatedCaption(text) || readDateLine(text)) return [];
    const weight = (WEIGHT[heading] ?? 0) + (block ? 1.5 : 0) + (hasDateNear(lines, at) ? 1.5 : 0);
    return [{ text, from: 'heading' as const, score: weight - (line.linked > 0.8 ? 2.5 : 0), at }];
  });
}

function hasDateNear(lines: readonly Line[], at: number): boolean {
  const near = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return near.some((line) => !line.aside && line.linked < 0.5 && readDateLine(line.text) !== null);
}

/** Whole lines of links in menus and trails: an article's own title is no link there, its category's is. */
function categoryKeys(lines: readonly Line[]): ReadonlySet<string> {
  const keys = lines
    .filter((line) => line.aside || line.linked > 0.8)
    .flatMap((line) => line.text.split(/ ?[|/>»›] ?/))
    .filter((text) => text.length < 80);
  return new Set(keys.map(keyOf));
}

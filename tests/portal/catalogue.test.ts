// The demo portals hold exactly the articles that the report's figures come from, and each trap once or more.
import { describe, expect, it } from 'vitest';
import { articles, type DemoArticle, findTrap } from './catalogue.ts';
import { countedBetween, expected, publishedOn, SEED_PERIOD } from './expected.ts';
import type { TrapName } from './row.ts';

const counted = countedBetween(SEED_PERIOD.from, SEED_PERIOD.to);
const reform = counted.filter((article) => article.content !== 'none');

describe('the figures of the period 01/01/2023 to 25/10/2023', () => {
  it('holds 152 reform articles: 121 news on direction and activities, 31 mixed ones on procedures', () => {
    expect(expected.seedPeriod.reform).toBe(152);
    expect(expected.seedPeriod.activities).toEqual({ tin: 121, bai: 0 });
    expect(expected.seedPeriod.procedures).toEqual({ tin: 22, bai: 9 });
  });

  it('spreads over every content and at least 60 articles that are not about reform', () => {
    const { none, ...contents } = expected.seedPeriod.byContent;
    expect(none).toBeGreaterThanOrEqual(60);
    expect(contents).toEqual({ '0': 48, '1': 14, '2': 31, '3': 9, '4': 18, '5': 10, '6': 22 });
  });

  it('adds up over its months, October cut at the 25th', () => {
    const months = Object.entries(expected.months).filter(([month]) => month < '2023-10');
    const untilSeptember = months.reduce((sum, [, figures]) => sum + figures.reform, 0);
    const october = reform.filter((article) => publishedOn(article)?.startsWith('2023-10')).length;
    expect(untilSeptember + october).toBe(152);
  });

  it('differs from the statutory year, whose first and last minutes fall into it', () => {
    expect(expected.statutoryYear.reform).toBe(163);
    const days = countedBetween('2022-12-15', '2023-12-14').map(publishedOn);
    expect(days[0]).toBe('2022-12-15');
    expect(days.at(-1)).toBe('2023-12-14');
  });

  it('shows no date on the page of at least 30 reform articles, though their listing does', () => {
    const hidden = reform.filter((article) => !article.dateOnPage && article.dateOnListing);
    expect(hidden.length).toBeGreaterThanOrEqual(30);
  });
});

describe('titles', () => {
  it.each([
    'so',
    'tinh',
  ] as const)('are unique on the portal %s without case, marks and punctuation', (portal) => {
    const plain = ({ title }: DemoArticle) =>
      title
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-zđ0-9]+/g, ' ');
    const titles = articles.filter((article) => article.portal === portal).map(plain);
    expect(titles.length).toBe(new Set(titles).size);
  });

  it('stay within 200 characters, some of them long, some in capitals', () => {
    const lengths = articles.map(({ title }) => title.normalize('NFC').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(200);
    expect(lengths.filter((length) => length > 150).length).toBeGreaterThanOrEqual(4);
    const capitals = articles.filter(({ title }) => title === title.toUpperCase());
    expect(capitals.length).toBeGreaterThanOrEqual(4);
  });
});

describe('traps', () => {
  const inPeriod = (name: TrapName) => reform.includes(findTrap(name));

  it.each<TrapName>([
    'first-minutes',
    'last-minutes',
    'aliases',
    'reposted',
    'two-people',
    'retagged',
    'late',
    'nfd-title',
    'tone-spelling',
    'strict-csp',
  ])('%s is one of the 152', (name) => {
    expect(inPeriod(name)).toBe(true);
  });

  it.each<TrapName>([
    'before-period',
    'after-period',
    'withdrawn',
    'undated',
    'repost',
  ])('%s is about reform but not one of the 152', (name) => {
    expect(findTrap(name).content).not.toBe('none');
    expect(inPeriod(name)).toBe(false);
  });

  it('puts two articles inside and two outside the period by minutes', () => {
    const names = ['before-period', 'first-minutes', 'last-minutes', 'after-period'] as const;
    expect(names.map((name) => findTrap(name).publishedAt)).toEqual([
      '2022-12-31T23:59:00+07:00',
      '2023-01-01T00:10:00+07:00',
      '2023-10-25T23:50:00+07:00',
      '2023-10-26T00:05:00+07:00',
    ]);
  });

  it('spells one title with decomposed letters and one with the other tone marks', () => {
    const { title } = findTrap('nfd-title');
    expect(title).not.toBe(title.normalize('NFC'));
    expect(findTrap('tone-spelling').title).toContain('hoá');
  });

  it('has a shop that is no one-stop shop, and an article that no page dates', () => {
    expect(findTrap('false-friend')).toMatchObject({
      content: 'none',
      title: expect.stringContaining('một cửa hàng'),
    });
    expect(findTrap('undated')).toMatchObject({ publishedAt: null, dateOnPage: false, dateOnListing: false });
  });

  it('reposts an article of the department under the same title and text, some days later', () => {
    const [original, repost] = [findTrap('reposted'), findTrap('repost')];
    expect(repost).toMatchObject({ portal: 'tinh', title: original.title, body: original.body });
    expect(String(repost.publishedAt) > String(original.publishedAt)).toBe(true);
  });
});

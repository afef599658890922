// Actions that are refused alone, their good neighbours applied; and what looks bad and is good.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, localDate } from '#shared/local-date';
import { PROBLEMS, type ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { anAction, call, OTHER_PORTAL, PORTAL, registerPortals, tokenOf } from '../client.ts';

const TODAY = localDate(Date.now());
const URL_1 = `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=1`;
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

async function stored(): Promise<unknown> {
  return env.DB.prepare(
    `SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM article) AS articles,
      (SELECT count(*) FROM address) AS addresses, (SELECT count(*) FROM count_day) AS counters`,
  ).first();
}
const NOTHING = { ledger: 0, articles: 0, addresses: 0, counters: 0 };

const read = (parts: Record<string, unknown>) => ({
  article: { portal: PORTAL.id, url: URL_1, title: 'Tin một', publishedOn: '2023-10-20', ...parts },
});
const tagged = (parts: Record<string, unknown>) => ({ tag: { content: '2', ...parts } });
const corrected = (correction: unknown) => ({ kind: 'correct', correction });
/** JSON as text, so that it can say what JSON.stringify would not. */
const inJson = (action: unknown, from: string, to: string) =>
  `{"actions":[${JSON.stringify(action).replace(from, to)}]}`;

describe('an action that is refused alone', () => {
  it.each<[string, Record<string, unknown>, ProblemType]>([
    ['an id that is no UUID', { id: '1' }, 'bad-shape'],
    ['capitals in its id', { id: uuidv7().toUpperCase(), ...read({ portal: 'khong-co' }) }, 'unknown-portal'],
    ['an id that is a number', { id: 7 }, 'bad-shape'],
    ['an unknown kind', { kind: 'delete' }, 'bad-shape'],
    ['a prototype as kind', { kind: '__proto__' }, 'bad-shape'],
    ['no article', { article: undefined }, 'bad-shape'],
    ['a tag without its tag', { tag: undefined }, 'bad-shape'],
    ['a time that is none', { decidedAt: 'hôm qua' }, 'bad-shape'],
    ['a day that no calendar has, as time', { decidedAt: '2023-02-30T00:00:00Z' }, 'bad-shape'],
    ['a time without zone', { decidedAt: '2023-10-25T02:00:00' }, 'bad-shape'],
    ['a title that is a number', read({ title: 7 }), 'bad-shape'],
    ['a title of lists', read({ title: [[['x']]] }), 'bad-shape'],
    ['a correction without fields', corrected({}), 'bad-shape'],
    ['a correction of nothing known', corrected({ colour: 'red' }), 'bad-shape'],
    ['no correction', corrected(undefined), 'bad-shape'],
    ['an unknown portal', read({ portal: 'khong-co' }), 'unknown-portal'],
    ['a prototype as portal', read({ portal: '__proto__' }), 'unknown-portal'],
    ['another host', read({ url: 'https://bao.example.vn/tin' }), 'url-outside-portal'],
    ['a host that only ends alike', read({ url: 'https://giasnnptnt.example.vn/tin' }), 'url-outside-portal'],
    ['the portal as user name', read({ url: 'https://snnptnt.example.vn@bao.vn/tin' }), 'url-outside-portal'],
    ['another port', read({ url: 'https://snnptnt.example.vn:8443/tin' }), 'url-outside-portal'],
    ['a script as address', read({ url: 'javascript:alert(1)//snnptnt.example.vn' }), 'url-outside-portal'],
    ['a file as address', read({ url: 'file://snnptnt.example.vn/tin' }), 'url-outside-portal'],
    ['no address at all', read({ url: '' }), 'url-outside-portal'],
    ['a relative address', read({ url: '/Pages/tin.aspx' }), 'url-outside-portal'],
    ['an address over 2000 characters', read({ url: `${URL_1}&x=${'a'.repeat(2000)}` }), 'bad-shape'],
    ['a user name in the address', read({ url: URL_1.replace('://', '://an@') }), 'url-with-user'],
    ['a password in the address', read({ url: URL_1.replace('://', '://:word@') }), 'url-with-user'],
    ['an impossible date', read({ publishedOn: '2023-02-29' }), 'impossible-date'],
    ['a date in another spelling', read({ publishedOn: '20/10/2023' }), 'impossible-date'],
    ['an impossible date as correction', corrected({ publishedOn: '2023-13-01' }), 'impossible-date'],
    ['a date after tomorrow', read({ publishedOn: addDays(TODAY, 2) }), 'date-after-tomorrow'],
    ['such a date as correction', corrected({ publishedOn: addDays(TODAY, 2) }), 'date-after-tomorrow'],
    ['an unknown content', tagged({ content: '7' }), 'unknown-content'],
    ['a content that is a number', tagged({ content: 2 }), 'unknown-content'],
    ['a prototype as content', tagged({ content: 'constructor' }), 'unknown-content'],
    ['an unknown form', tagged({ form: 'tieu-luan' }), 'unknown-form'],
    ['an unknown topic', tagged({ topics: ['2', 'XYZ'] }), 'unknown-topic'],
    ['an unknown origin', tagged({ origin: 'stolen' }), 'unknown-origin'],
    ['an unknown unit', corrected({ unit: 'so-khong-co' }), 'unknown-unit'],
    ['a unit without a name', corrected({ unit: '' }), 'unknown-unit'],
    ['NUL in a title', read({ title: 'Tin\u0000một' }), 'bad-text'],
    ['NUL in a section', read({ section: '\u0000' }), 'bad-text'],
    ['NUL in an address', read({ url: `${URL_1}\u0000` }), 'bad-text'],
    ['NUL in a correction', corrected({ author: 'An\u0000' }), 'bad-text'],
    ['NUL in a note', tagged({ note: '\u0000' }), 'bad-text'],
    ['NUL in a suggestion', tagged({ suggested: { content: '2', score: 1, lexicon: '\u0000' } }), 'bad-text'],
    ['a title over 500 characters', read({ title: 'ạ'.repeat(501) }), 'title-too-long'],
    ['such a title of 4-byte characters', read({ title: '🏛'.repeat(501) }), 'title-too-long'],
    ['a corrected title over 500', corrected({ title: 'a'.repeat(501) }), 'title-too-long'],
    ['a section over 500 characters', read({ section: 'a'.repeat(501) }), 'text-too-long'],
    ['a summary over 4000 characters', read({ summary: 'a'.repeat(4001) }), 'text-too-long'],
  ])('has %s', async (_, parts, type) => {
    const good = anAction({ id: uuidv7(), article: { portal: PORTAL.id, url: `${PORTAL.origins[0]}/khac` } });
    const bad = anAction({ id: uuidv7(), ...parts });
    const { results } = await call('actions', { token, body: { actions: [bad, good] } });
    const echoed = typeof bad.id === 'string' ? bad.id : null;
    expect(results[0]).toMatchObject({
      id: echoed,
      status: 'rejected',
      problem: { type, title: PROBLEMS[type][1], status: PROBLEMS[type][0] },
    });
    expect(results[1]).toMatchObject({ id: good.id, status: 'applied' });
    expect(await stored()).toEqual({ ledger: 1, articles: 1, addresses: 1, counters: 1 });
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'tag'],
    ['a number', 1e308],
    ['a list', []],
    ['an object without id', {}],
  ])('is %s', async (_, raw) => {
    const { results } = await call('actions', { token, body: { actions: [raw, anAction()] } });
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      [null, 'rejected'],
      [expect.any(String), 'applied'],
    ]);
    expect(results[0]?.problem?.type).toBe('bad-shape');
  });

  it.each([
    ['half of a surrogate pair', 'Tin một', '\\ud800', 'bad-text'],
    ['the other half', 'Tin một', 'x\\udc00y', 'bad-text'],
    ['a number beyond all numbers', '"decidedAt":', '"decidedAt":1e999,"x":', 'bad-shape'],
  ])('holds %s', async (_, from, to, type) => {
    const { results } = await call('actions', { token, body: inJson(anAction(), from, to) });
    expect(results[0]).toMatchObject({ status: 'rejected', problem: { type } });
    expect(await stored()).toEqual(NOTHING);
  });

  it('merges an article into itself, whatever the spelling of its address', async () => {
    const merge = anAction({
      kind: 'merge',
      into: { portal: PORTAL.id, url: URL_1.replace('https', 'http').replace('/tin', '/TIN') },
    });
    const { results } = await call('actions', { token: await tokenOf('editor'), body: { actions: [merge] } });
    expect(results[0]).toMatchObject({ status: 'rejected', problem: { type: 'merge-into-self' } });
    expect(await stored()).toEqual(NOTHING);
  });

  it.each<[string, unknown, ProblemType]>([
    ['an unknown portal', { portal: 'khong-co', url: URL_1 }, 'unknown-portal'],
    ['an address elsewhere', { portal: OTHER_PORTAL.id, url: URL_1 }, 'url-outside-portal'],
    ['nowhere', undefined, 'bad-shape'],
  ])('merges into %s', async (_, into, type) => {
    const merge = anAction({ kind: 'merge', ...(into ? { into } : {}) });
    const { results } = await call('actions', { token: await tokenOf('editor'), body: { actions: [merge] } });
    expect(results[0]).toMatchObject({ status: 'rejected', problem: { type } });
    expect(await stored()).toEqual(NOTHING);
  });

  it('bears an id that was used for other content, in the same or in a later request', async () => {
    const action = anAction();
    const other = { ...action, tag: { content: '3' } };
    const first = await call('actions', { token, body: { actions: [action, other, action] } });
    expect(first.results.map(({ status }) => status)).toEqual(['applied', 'rejected', 'duplicate']);
    const later = await call('actions', { token, body: { actions: [other, action] } });
    expect(later.results.map(({ status }) => status)).toEqual(['rejected', 'duplicate']);
    expect(later.results[0]?.problem).toMatchObject({ type: 'id-reused', title: PROBLEMS['id-reused'][1] });
    expect(await stored()).toEqual({ ledger: 1, articles: 1, addresses: 1, counters: 1 });
  });
});

describe('what looks bad and is good', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a title of 500 characters', { title: 'ạ'.repeat(500) }, { title: 'ạ'.repeat(500) }],
    ['one of 500 characters of 4 bytes', { title: '🏛'.repeat(500) }, { title: '🏛'.repeat(500) }],
    ['SQL in a title', { title: `'); DROP TABLE ledger; --` }, { title: `'); DROP TABLE ledger; --` }],
    [
      'markup and quotes in a title',
      { title: `<b>"Tin" & \\u0000</b>` },
      { title: `<b>"Tin" & \\u0000</b>` },
    ],
    ['emoji', { title: 'Tin 👩🏽‍🌾 mới' }, { title: expect.stringContaining('👩🏽') }],
    ['letters in parts', { title: 'Cải cách'.normalize('NFD') }, { title: 'Cải cách' }],
    ['the date of tomorrow', { publishedOn: addDays(TODAY, 1) }, { publishedOn: addDays(TODAY, 1) }],
    ['a title of spaces, which says nothing', { title: ' \u200b ' }, { title: null }],
    ['keys that nobody knows', { colour: 'red', constructor: 1 }, { title: 'Tin một' }],
  ])('%s', async (_, parts, shown) => {
    const { results } = await call('actions', { token, body: { actions: [anAction(read(parts))] } });
    expect(results[0]).toMatchObject({ status: 'applied', article: shown });
  });

  it('keys of prototypes change nothing', async () => {
    const body = inJson(anAction(), '"kind"', '"__proto__":{"kind":"seen","polluted":1},"kind"');
    expect((await call('actions', { token, body })).results[0]).toMatchObject({
      status: 'applied',
      article: { content: '2' },
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('a form in its Vietnamese spelling', async () => {
    const { results } = await call('actions', {
      token,
      body: { actions: [anAction({ tag: { content: '2', form: 'Hỏi – đáp' } })] },
    });
    expect(results[0]).toMatchObject({ status: 'applied', article: { form: 'hoi-dap' } });
  });

  it('a correction emptied shows again what was read', async () => {
    const fix = (title: string, hour: number) =>
      anAction({ id: uuidv7(), ...corrected({ title }), decidedAt: `2023-10-25T0${hour}:00:00Z` });
    const { results } = await call('actions', {
      token,
      body: { actions: [fix('Tên sửa', 1), fix('  ', 2)] },
    });
    expect(results[1]).toMatchObject({ status: 'applied', article: { title: 'Tin một' } });
  });

  it.each([
    ['before all time', '0000-01-01T00:00:00+12:00'],
    ['in the year 0', '0000-06-01T00:00:00Z'],
    ['after all time', '9999-12-31T23:59:59-12:00'],
    ['to a billionth of a second', '2023-10-25T02:00:00.123456789Z'],
  ])('a clock %s', async (_, decidedAt) => {
    const { results } = await call('actions', { token, body: { actions: [anAction({ decidedAt })] } });
    expect(results[0]?.status).toBe('applied');
    expect(results[0]?.article?.decidedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

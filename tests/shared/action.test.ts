// Facts about the checks of an action, which device and server share.

import { describe, expect, it } from 'vitest';
import { type ActionKind, checkAction } from '#shared/action';
import type { Portal } from '#shared/portal';
import { articlePlace } from '#shared/portal-address';
import type { ProblemType } from '#shared/problem';
import { BUILT_IN } from '#shared/taxonomy';

const PORTAL: Portal = {
  id: 'so',
  name: 'Cổng Sở',
  channel: 'Cổng Sở',
  unit: null,
  origins: ['https://so.example.vn'],
  path: '/',
  profile: { identity: ['ItemID'] },
  profileVersion: 1,
};
/** 25 October 2023, 23:30 in Vietnam. */
const NOW = Date.parse('2023-10-25T16:30:00Z');
const ID = '018b6739-0000-7000-8000-000000000001';

const raw = (parts: Record<string, unknown> = {}) => ({
  id: ID,
  kind: 'tag',
  decidedAt: '2023-10-25T02:00:00Z',
  article: { portal: 'so', url: 'https://so.example.vn/tin?ItemID=1' },
  tag: { content: '2' },
  ...parts,
});
const check = (parts: Record<string, unknown> = {}, now = NOW) =>
  checkAction(raw(parts), { portals: [PORTAL], lists: BUILT_IN, now });
const passed = (parts: Record<string, unknown> = {}) => {
  const result = check(parts);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.checked;
};
const refusal = (parts: Record<string, unknown>, now = NOW): ProblemType | null => {
  const result = check(parts, now);
  return result.ok ? null : result.problem.type;
};
const article = (read: Record<string, unknown>) => ({
  article: { portal: 'so', url: 'https://so.example.vn/tin?ItemID=1', ...read },
});

describe('an action that passes', () => {
  it.each<[ActionKind, Record<string, unknown>]>([
    ['seen', {}],
    ['tag', {}],
    ['untag', {}],
    ['withdraw', {}],
    ['restore', {}],
    ['correct', { correction: { title: null } }],
    ['merge', { into: { portal: 'so', url: 'https://so.example.vn/tin?ItemID=2' } }],
    ['split', {}],
  ])('may be a %s', (kind, parts) => {
    expect(passed({ kind, ...parts }).action.kind).toBe(kind);
  });

  it('carries the keys of the addresses that it names', () => {
    const into = { portal: 'so', url: 'http://so.example.vn/tin?x=1&ItemID=2' };
    expect(passed({ kind: 'merge', into })).toMatchObject({
      key: 'https://so.example.vn/tin?ItemID=1',
      into: { portal: 'so', key: 'https://so.example.vn/tin?ItemID=2' },
    });
  });

  it('is in one spelling: instants in UTC, ids in small letters, texts composed, topics once and in order', () => {
    const { action } = passed({
      id: ID.toUpperCase(),
      undoes: ID.toUpperCase(),
      decidedAt: '2023-10-25T09:00:00+07:00',
      ...article({ title: '  Cải\n cách '.normalize('NFD') }),
      tag: { content: '2', topics: ['SIPAS', '2', 'SIPAS'], form: 'Tin ảnh', colour: 'red' },
    });
    expect(action).toMatchObject({
      id: ID,
      undoes: ID,
      decidedAt: '2023-10-25T02:00:00.000Z',
      article: { title: 'Cải cách' },
      tag: { content: '2', topics: ['2', 'SIPAS'], form: 'tin-anh' },
    });
    expect(JSON.stringify(action)).not.toContain('red');
  });

  it.each([
    ['bài', 'bai'],
    ['Hỏi – đáp', 'hoi-dap'],
    ['Phóng sự', 'phong-su'],
    ['van-ban', 'van-ban'],
  ])('may call its form %s', (form, code) => {
    expect(passed({ tag: { content: '2', form } }).action).toMatchObject({ tag: { form: code } });
  });
});

describe('a publication date', () => {
  it.each<[string, string, ProblemType | null]>([
    ['2023-10-26', '23:30 in Vietnam', null],
    ['2023-10-27', '23:30 in Vietnam', 'date-after-tomorrow'],
    ['1899-12-31', '23:30 in Vietnam', 'impossible-date'],
    ['2024-02-29', '23:30 in Vietnam', 'date-after-tomorrow'],
    ['2023-02-29', '23:30 in Vietnam', 'impossible-date'],
  ])('%s at %s: %s', (publishedOn, _, type) => {
    expect(refusal(article({ publishedOn }))).toBe(type);
    expect(refusal({ kind: 'correct', correction: { publishedOn } })).toBe(type);
  });

  it('is compared with the day in Vietnam, not in London', () => {
    const afterMidnight = Date.parse('2023-10-25T17:00:00Z');
    expect(refusal(article({ publishedOn: '2023-10-27' }), afterMidnight)).toBeNull();
  });
});

describe('lengths', () => {
  it.each<[string, string, number, ProblemType]>([
    ['title', 'a', 500, 'title-too-long'],
    ['title', '🏛', 500, 'title-too-long'],
    ['section', 'ạ', 500, 'text-too-long'],
    ['author', 'ạ', 500, 'text-too-long'],
    ['summary', 'ạ', 4000, 'text-too-long'],
  ])('of a %s count in characters (%s), after white space', (field, letter, most, type) => {
    expect(refusal(article({ [field]: ` ${letter.repeat(most)} ` }))).toBeNull();
    expect(refusal(article({ [field]: letter.repeat(most + 1) }))).toBe(type);
  });
});

describe('what is refused is told by its id', () => {
  it.each<[unknown, string | null]>([
    [{ id: ID }, ID],
    [{ id: 'mine' }, 'mine'],
    [{ id: 'x'.repeat(101) }, null],
    [{ id: 7 }, null],
    [{}, null],
    [null, null],
    [[], null],
    ['tag', null],
    [undefined, null],
  ])('%j', (action, id) => {
    expect(checkAction(action, { portals: [PORTAL], lists: BUILT_IN, now: NOW })).toMatchObject({
      ok: false,
      id,
      problem: { type: 'bad-shape', status: 422, title: 'Thao tác không đúng định dạng' },
    });
  });

  it('says where the fault is', () => {
    const result = check(article({ title: 'a\0' }));
    expect(result).toMatchObject({ problem: { type: 'bad-text', detail: 'at article.title' } });
  });
});

describe('a correction', () => {
  it.each<[unknown, ProblemType | null]>([
    [{}, 'bad-shape'],
    [{ colour: 'red' }, 'bad-shape'],
    [null, 'bad-shape'],
    [{ publishedOn: null }, null],
    [{ unit: 'any' }, null],
    [{ title: 'a\ud800' }, 'bad-text'],
  ])('%j: %s', (correction, type) => {
    expect(refusal({ kind: 'correct', correction })).toBe(type);
  });
});

describe('a portal within a portal', () => {
  const INNER: Portal = { ...PORTAL, id: 'chi-cuc', name: 'Cổng Chi cục', path: '/chi-cuc' };
  const url = 'https://so.example.vn/chi-cuc/tin?ItemID=1';
  const at = (named: string, portals = [PORTAL, INNER], registered = [PORTAL, INNER]) => {
    const parts = raw({ article: { portal: named, url } });
    const result = checkAction(parts, { portals, registered, lists: BUILT_IN, now: NOW });
    return result.ok ? [result.checked.portal, result.checked.key] : result.problem.type;
  };

  it('holds its articles alone: what names the outer one is filed at the inner one, under the same key', () => {
    expect(at('so')).toEqual(['chi-cuc', url]);
    expect(at('chi-cuc')).toEqual(['chi-cuc', url]);
  });

  it('that somebody may not see takes nothing from them', () => {
    expect(at('so', [PORTAL])).toBe('url-of-other-portal');
  });

  it('that is paused takes no tags that name the outer one either', () => {
    const paused = { ...INNER, pausedAt: '2023-01-01T00:00:00.000Z' };
    expect(at('so', [PORTAL, paused], [PORTAL, paused])).toBe('portal-paused');
  });

  it('holds the views that a profile leads to it, and circles of profiles end', () => {
    const leading = { ...PORTAL, profile: { rewrites: [{ match: '^/mobile/', replace: '/' }] } };
    const mobile = 'https://so.example.vn/mobile/chi-cuc/tin';
    const place = articlePlace(mobile, [leading, INNER]);
    expect([place?.portal.id, place?.key]).toEqual(['chi-cuc', 'https://so.example.vn/chi-cuc/tin']);
    const back = { ...INNER, profile: { rewrites: [{ match: '^/chi-cuc/', replace: '/mobile/chi-cuc/' }] } };
    expect(articlePlace(mobile, [leading, back])?.portal.id).toBe('so');
  });
});

// What the pill says in each state, and when it asks for the date.
import { describe, expect, it } from 'vitest';
import { allowanceOf, articleView, type ViewFacts } from '../../../extension/background/article-view.ts';
import { say, session, stateOf } from '../portal-ui/support.ts';

const now = Date.UTC(2023, 9, 25, 18); // 26/10/2023 01:00 in Việt Nam
const dated = { content: '2', publishedOn: '2023-10-25', publishedFrom: 'published' } as const;

function facts(
  over: Partial<Omit<ViewFacts, 'state'>> & { state?: Partial<ViewFacts['state']> } = {},
): ViewFacts {
  return {
    session,
    say,
    read: { article: { portal: 'so', url: 'https://x.example/tin/1' }, form: null, maybeOn: null },
    now,
    ...over,
    state: stateOf('k', over.state ?? {}),
  };
}

describe('the line of the pill', () => {
  it.each<[string, Parameters<typeof facts>[0], string, string, string]>([
    ['not tagged', {}, '◌', 'Chưa phân loại', 'plain'],
    ['its content', { state: dated }, '2', 'TTHC ✓', 'plain'],
    ['not reform', { state: { ...dated, content: 'none' } }, 'N', 'Không thuộc ✓', 'plain'],
    ['waiting', { state: { ...dated, waiting: 1 } }, '2⤒', 'TTHC ⤒ chờ gửi', 'plain'],
    [
      'needs sign-in',
      { state: { ...dated, waiting: 1 }, session: { ...session, state: 'needs-sign-in' } },
      '2⤒',
      'TTHC ⤒ đăng nhập',
      'warning',
    ],
    ['signed out', { session: { ...session, state: 'signed-out' } }, '◌', 'Chưa đăng nhập', 'warning'],
    ['disputed', { state: { ...dated, disputed: true } }, '2', 'TTHC · có ý kiến khác', 'warning'],
    ['withdrawn', { state: { ...dated, status: 'withdrawn' } }, '2', 'TTHC · đã rút khỏi sổ', 'plain'],
    [
      'withdrawn and waiting',
      { state: { ...dated, status: 'withdrawn', waiting: 1 } },
      '2⤒',
      'TTHC · đã rút khỏi sổ ⤒ chờ gửi',
      'plain',
    ],
  ])('says: %s', (_state, over, sign, text, tone) => {
    expect(articleView(facts(over))).toMatchObject({ sign, text, tone });
  });

  it('has ready what it says for the moments in which an act most likely travels', () => {
    expect(articleView(facts({ state: { ...dated, waiting: 1 } })).sent).toBe('TTHC ✓');
  });

  it.each([
    ['offers undo within ten seconds', 9_999, now + 1],
    ['no longer offers it then', 10_000, 0],
  ])('%s', (_fact, ago, until) => {
    const state = { ...dated, undoable: { id: 'a', at: now - ago } };
    expect(articleView(facts({ state })).undoUntil).toBe(until);
  });

  it('says where to sign in, and that nothing is lost', () => {
    expect(allowanceOf({ ...session, state: 'signed-out' }, say)).toMatchObject({
      mayTag: false,
      note: expect.stringContaining('thanh công cụ'),
    });
    expect(allowanceOf({ ...session, state: 'needs-sign-in' }, say)).toMatchObject({
      mayTag: true,
      note: expect.stringContaining('vẫn được giữ'),
    });
  });
});

describe('the question for the date', () => {
  const undated = { ...dated, publishedOn: null, publishedFrom: null };
  const read = (publishedOn: string | undefined, maybeOn: string | null) => ({
    read: {
      article: { portal: 'so', url: 'https://x.example/tin/1', ...(publishedOn && { publishedOn }) },
      form: null,
      maybeOn,
    },
  });

  it.each<[string, Parameters<typeof facts>[0], string[] | null]>([
    ['is asked when nobody knows it', { state: undated }, ['2023-10-26', '2023-10-25']],
    ['is not asked before there is a tag', {}, null],
    ['is not asked when the ledger knows it', { state: dated }, null],
    ['is not asked of what was withdrawn', { state: { ...undated, status: 'withdrawn' } }, null],
    ['is not asked of a viewer', { state: undated, session: { ...session, role: 'viewer' } }, null],
    [
      'offers first what the page says for certain',
      { state: undated, ...read('2023-05-02', '2023-05-02') },
      ['2023-05-02', '2023-10-26', '2023-10-25'],
    ],
    [
      'offers no day twice',
      { state: undated, ...read('2023-10-25', '2023-10-25') },
      ['2023-10-25', '2023-10-26'],
    ],
    [
      'offers no day that cannot be kept',
      { state: undated, ...read('2032-10-25', '2032-10-25') },
      ['2023-10-26', '2023-10-25'],
    ],
  ])('%s', (_fact, over, dates) => {
    expect(articleView(facts(over)).dates?.map(({ date }) => date) ?? null).toEqual(dates);
  });

  const at = (url: string, maybeOn: string | null = null) => ({
    read: { article: { portal: 'so', url: `https://x.example${url}` }, form: null, maybeOn },
  });
  it.each<[string, Parameters<typeof facts>[0], string | null]>([
    ['a doubtful reading', { state: undated, ...at('/tin/1', '2023-05-02') }, '2023-05-02'],
    ['a day in the address', { state: undated, ...at('/2023/05/02/mot-cua') }, '2023-05-02'],
    [
      'a day in the address without strokes',
      { state: undated, ...at('/mot-cua-20230502.htm') },
      '2023-05-02',
    ],
    ['no day of a query', { state: undated, ...at('/tin?id=20230502') }, null],
    ['no number that is no day', { state: undated, ...at('/2023/13/02/tin') }, null],
    ['no part of a longer number', { state: undated, ...at('/tin-202305021.htm') }, null],
    ['no day to come', { state: undated, ...at('/2032/05/02/tin') }, null],
    ['nothing where the page is certain', { state: undated, ...read('2023-05-02', '2023-05-02') }, null],
    ['nothing where nothing is asked', { state: dated, ...at('/tin/1', '2023-05-02') }, null],
  ])('holds ready, to be confirmed: %s', (_fact, over, maybe) => {
    expect(articleView(facts(over)).maybe).toBe(maybe);
  });

  it.each([
    ['published', 'Đăng ngày 25/10/2023 (đọc từ trang)'],
    ['updated', 'Đăng ngày 25/10/2023 (theo ngày cập nhật)'],
    ['listing', 'Đăng ngày 25/10/2023 (đọc từ danh sách)'],
    ['person', 'Đăng ngày 25/10/2023 (do người dùng ghi)'],
  ] as const)('a date says where it is from: %s', (publishedFrom, line) => {
    expect(articleView(facts({ state: { ...dated, publishedFrom } })).facts).toBe(line);
  });
});

// What an article's page is suggested, how that is said, and what of it travels with an act.
import { describe, expect, it } from 'vitest';
import { articleView } from '../../../extension/background/article-view.ts';
import { hintOf, withPage } from '../../../extension/background/suggested.ts';
import type { ActionDraft, ArticleState, PageRead, SessionView } from '../../../extension/messages.ts';
import { LEXICON_VERSION } from '../../../extension/suggestion/suggest.ts';
import { say, session, stateOf } from '../portal-ui/support.ts';

const URL = 'https://x.example/tin/1';
const TITLE = 'Sở công khai thủ tục hành chính tại Bộ phận Một cửa';
const PARAGRAPH = `${'Người dân tới nộp hồ sơ được hướng dẫn từng bước, nhận giấy hẹn và theo dõi kết quả qua điện thoại. '.repeat(3)}`;

function page(title = TITLE, text = ''): PageRead {
  return { article: { portal: 'so', url: URL, title }, form: null, maybeOn: null, text };
}
const view = (read: PageRead | undefined, known: Partial<ArticleState> = {}, who: SessionView = session) =>
  articleView({
    state: stateOf('k', known),
    session: who,
    read,
    hint: hintOf(read, say),
    say,
    now: Date.UTC(2023, 9, 25),
  });

describe('the suggestion on a page', () => {
  it('names the content and the words that speak for it, in the article’s own spelling', () => {
    const { hint } = view(page());
    expect(hint?.content).toBe('2');
    expect(hint?.text).toMatch(/^Gợi ý: 2 TTHC — vì “.*thủ tục hành chính.*”$/);
    expect(hint?.folded).toBe(' · gợi ý 2 TTHC');
  });

  it('gives no reason that is part of another', () => {
    const { hint } = view(page('Công khai 42 thủ tục hành chính', 'Cơ quan rà soát thủ tục.'));
    expect(hint?.text).toBe('Gợi ý: 2 TTHC — vì “thủ tục hành chính”');
  });

  it('names the second content where as much speaks for it', () => {
    const { hint } = view(page('Cải cách thủ tục hành chính gắn với xây dựng chính quyền số'));
    expect(hint?.text).toMatch(/^Gợi ý: (2 TTHC|6 Số) — vì “.*”; hoặc (2 TTHC|6 Số) — vì “.*”$/);
  });

  it('reads the text where the headline alone says too little', () => {
    const title = 'Giải quyết hồ sơ nhanh hơn';
    expect(view(page(title)).hint).toBeNull();
    expect(view(page(title, 'Dịch vụ công trực tuyến giúp rút ngắn thời gian.')).hint?.content).toBe('2');
  });

  it.each<[string, Parameters<typeof view>]>([
    ['on work that is no reform', [page('Phòng trừ sâu bệnh trên lúa mùa')]],
    ['in a listing, whose rows show none', [{ ...page(), text: undefined }]],
    ['where a content stands', [page(), { content: '6' }]],
    ['on what was withdrawn', [page(), { status: 'withdrawn' }]],
    ['to a viewer', [page(), {}, { ...session, role: 'viewer' }]],
    ['to nobody', [page(), {}, { ...session, state: 'signed-out', role: null }]],
  ])('is not made %s', (_where, given) => {
    expect(view(...given).hint).toBeNull();
  });
});

describe('an act on a page', () => {
  const draft: ActionDraft = {
    id: '018b63f0-0000-7000-8000-000000000001',
    clickedAt: 1,
    kind: 'tag',
    article: page().article,
    tag: { content: '6', form: 'tin' },
  };

  it('carries what was suggested, with the lexicon’s version, also when another content was chosen', () => {
    expect(withPage(draft, page())).toMatchObject({
      tag: {
        content: '6',
        form: 'tin',
        suggested: { content: '2', score: expect.any(Number), lexicon: LEXICON_VERSION },
      },
    });
  });

  it.each<[string, ActionDraft, PageRead | undefined]>([
    ['where nothing was suggested', draft, page('Phòng trừ sâu bệnh trên lúa mùa')],
    ['from a listing', draft, { ...page(), text: undefined }],
    ['from elsewhere', draft, undefined],
  ])('carries no suggestion %s', (_where, made, read) => {
    expect(withPage(made, read)).toEqual(made);
  });

  it('names the text of a page, whatever stands between its paragraphs', () => {
    const named = (text: string) => withPage(draft, page(TITLE, text)).article.textHash;
    expect(named(PARAGRAPH)).toMatch(/^[0-9a-f]{16}$/);
    expect(named(`25/10/2023 08:15\n${PARAGRAPH}\nẢnh: Minh Hà`)).toBe(named(PARAGRAPH));
    expect(named(`${PARAGRAPH}\n${PARAGRAPH}`)).not.toBe(named(PARAGRAPH));
  });

  it('names no short text', () => {
    expect(withPage(draft, page(TITLE, 'Vài lời.')).article).not.toHaveProperty('textHash');
  });
});

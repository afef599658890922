// The suggestion in the pill: shown with its reason, accepted by one key or click, overruled by any other choice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleState, PageRead } from '../../../extension/messages.ts';
import { PillStage, url } from './pill-stage.ts';
import { buttonIn, click, portal, press } from './support.ts';

const read: PageRead = {
  article: {
    portal: portal.id,
    url,
    title: 'Cải cách thủ tục hành chính tại cơ sở',
    publishedOn: '2023-10-25',
  },
  form: 'tin',
  maybeOn: null,
  text: '',
};
const hint = (root: ShadowRoot) => root.querySelector<HTMLElement>('#hint');
const main = (root: ShadowRoot) => root.querySelector('.main')?.textContent;
const tags = () =>
  stage.background.sent.map(({ message }) => (message.kind === 'tag' ? message.tag?.content : message.kind));

let stage: PillStage;
beforeEach(() => {
  stage = new PillStage();
});
afterEach(() => stage.pill.remove());

const show = (known: Partial<ArticleState> = {}, over: Partial<PageRead> = {}) =>
  stage.show(known, { read: { ...read, ...over } });

describe('the suggestion', () => {
  it('is shown with its reason, and tags nothing by itself', async () => {
    const root = await show();
    expect(hint(root)?.hidden).toBe(false);
    expect(hint(root)?.textContent).toContain('Gợi ý: 2 TTHC — vì “Cải cách thủ tục”');
    expect(main(root)).toBe('◌Chưa phân loại');
    click(buttonIn(root, '▾'));
    expect(main(root)).toBe('◌Chưa phân loại · gợi ý 2 TTHC');
    await stage.clock.pass(60_000);
    expect(tags()).toEqual([]);
  });

  it('has the focus that the shortcut brings, so that Enter accepts it', async () => {
    const root = await show();
    stage.pill.focus();
    expect(root.activeElement?.textContent).toBe('Đồng ý Enter');
    click(buttonIn(root, 'Đồng ý'));
    await stage.clock.pass(0);
    expect(tags()).toEqual(['2']);
    expect(main(root)).toBe('2TTHC ✓');
    expect(hint(root)?.hidden).toBe(true);
  });

  it('stays open to any other choice', async () => {
    const root = await show();
    stage.pill.focus();
    press(buttonIn(root, 'Đồng ý'), 'Digit6');
    await stage.clock.pass(0);
    expect(tags()).toEqual(['6']);
    expect(hint(root)?.hidden).toBe(true);
  });

  it.each<[string, Partial<ArticleState>, Partial<PageRead>]>([
    [
      'where nothing speaks for the reform',
      {},
      { article: { portal: portal.id, url, title: 'Phòng trừ sâu bệnh' } },
    ],
    ['where a content stands', { content: '0' }, {}],
  ])('is absent %s, and focus goes to the contents', async (_where, known, over) => {
    const root = await show(known, over);
    expect(hint(root)?.hidden).toBe(true);
    stage.pill.focus();
    expect(root.activeElement?.className).toBe('choice');
  });
});

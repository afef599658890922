// The pill in a page: clicks, failures, keys, focus.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { layDown } from '../../../extension/clicks.ts';
import type { ArticleState, SessionView } from '../../../extension/messages.ts';
import type { PillDeps } from '../../../extension/portal-ui/pill.ts';
import { PillStage, said, url } from './pill-stage.ts';
import { buttonIn, click, press, type Reply, session, shadow, stateOf } from './support.ts';

const words = (root: ShadowRoot) => root.querySelector('.main')?.textContent;
const isOpen = (root: ShadowRoot) => root.querySelector('.main')?.ariaExpanded === 'true';
const pressed = (root: ShadowRoot) => root.querySelector('[aria-pressed="true"]')?.textContent;

let stage: PillStage;
beforeEach(() => {
  document.body.innerHTML = '<a href="#" id="before">trước</a>';
  stage = new PillStage();
});
afterEach(() => stage.pill.remove());

describe('the pill', () => {
  it('names itself for screen readers, in Vietnamese, outside the body', async () => {
    const root = await stage.show();
    expect(root.host.parentNode).toBe(document.documentElement);
    expect(root.querySelector('section')?.lang).toBe('vi');
    expect(root.querySelector('section')?.getAttribute('aria-label')).toContain('Sổ Tin');
    expect([...root.querySelectorAll('.choice')].map((one) => one.textContent)).toEqual([
      '0 Chỉ đạo',
      '1 Thể chế',
      '2 TTHC',
      '3 Bộ máy',
      '4 Công vụ',
      '5 Tài chính',
      '6 Số',
      'N Không thuộc',
    ]);
  });

  it.each<[string, Partial<ArticleState>, Partial<PillDeps> & { session?: SessionView }, boolean]>([
    ['open on an article that waits for a choice', {}, {}, true],
    ['folded where the person folded it', {}, { place: { right: 8, bottom: 8, folded: true } }, false],
    ['folded on a tagged article', { content: '2' }, {}, false],
    ['folded for who is not signed in', {}, { session: { ...session, state: 'signed-out' } }, false],
    ['folded for a viewer', {}, { session: { ...session, role: 'viewer' } }, false],
  ])('is %s', async (_state, known, over, open) => {
    expect(isOpen(await stage.show(known, over))).toBe(open);
  });

  it.each<[string, Reply, number]>([
    ['nothing', 'silence', 6_500],
    ['that it failed', 'reject', 1_000],
  ])('is there and can be tried again when the background answers %s', async (_what, reply, ms) => {
    stage.background.looks = reply;
    const shown = stage.show({}, {}, '2023-10-25');
    await stage.clock.pass(ms);
    const root = await shown;
    expect(words(root)).toContain('không trả lời');
    expect(said(root)).toContain('không trả lời');
    expect(() => buttonIn(root, 'Bỏ')).toThrow();
    click(buttonIn(root, '◌'));
    expect(root.querySelector('#note')?.textContent).toContain('Thử lại');
    expect(() => buttonIn(root, '2 TTHC')).toThrow();
    press(root.querySelector('.main') ?? root.host, 'Digit2');
    expect(stage.background.sent).toHaveLength(0);
    stage.background.looks = 'save';
    click(buttonIn(root, 'Thử lại'));
    await stage.clock.pass(0);
    expect(words(root)).toBe('◌Chưa phân loại');
    expect(isOpen(root)).toBe(true);
    expect(() => buttonIn(root, 'Thử lại')).toThrow();
    expect(document.querySelectorAll('so-tin-pill')).toHaveLength(1);
  });

  it('stays away when it was removed before the background fell silent', async () => {
    stage.background.looks = 'silence';
    const shown = stage.show();
    await stage.clock.pass(0);
    stage.pill.remove();
    await stage.clock.pass(6_500);
    await expect(shown).rejects.toThrow('no so-tin-pill');
  });

  it('shows a click at once, keeps it, says so, folds and offers undo', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, '2 TTHC'));
    expect(pressed(root)).toBe('2 TTHC');
    expect(words(root)).toBe('2TTHC · đang lưu…');
    await stage.clock.pass(0);
    expect(words(root)).toBe('2TTHC ✓');
    expect(said(root)).toBe('Đã lưu: 2 TTHC');
    expect(isOpen(root)).toBe(false);
    expect(stage.background.sent).toMatchObject([
      { call: 'record', message: { kind: 'tag', tag: { content: '2', form: 'tin' }, article: { url } } },
    ]);
    click(buttonIn(root, 'Hoàn tác'));
    await stage.clock.pass(0);
    expect(stage.background.sent[1]).toMatchObject({ call: 'undo', message: { url } });
    expect(said(root)).toBe('Đã hoàn tác');
    expect(words(root)).toBe('◌Chưa phân loại');
  });

  it('offers undo for ten seconds', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(9_990);
    expect(buttonIn(root, 'Hoàn tác')).toBeTruthy();
    await stage.clock.pass(20);
    expect(() => buttonIn(root, 'Hoàn tác')).toThrow();
  });

  it('says that an act waits only when it still waits after a while', async () => {
    stage.background.waiting = 1;
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(100);
    expect(words(root)).toBe('2TTHC ✓');
    await stage.clock.pass(3_000);
    expect(words(root)).toBe('2TTHC ⤒ chờ gửi');
  });

  it.each<[string, Reply[], number, string]>([
    ['nobody answers', ['silence'], 6_500, 'không trả lời'],
    ['the port keeps closing', ['reject'], 1_000, 'không trả lời'],
    ['the background refuses', ['refuse'], 0, 'Máy chủ gặp lỗi'],
  ])('never stays silent when %s, and tries again with the same id', async (_why, replies, ms, text) => {
    stage.background.replies = replies;
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, '5 Tài chính'));
    await stage.clock.pass(ms);
    expect(words(root)).toContain('Chưa lưu được');
    expect(said(root)).toContain(text);
    stage.background.replies = ['save'];
    click(buttonIn(root, 'Thử lại'));
    await stage.clock.pass(0);
    expect(words(root)).toBe('5Tài chính ✓');
    expect(new Set(stage.background.sent.map(({ message }) => message.id)).size).toBe(1);
  });

  it('says that an act is kept after all when a later background kept it', async () => {
    stage.background.replies = ['silence'];
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, '5 Tài chính'));
    await stage.clock.pass(6_500);
    expect(words(root)).toContain('Chưa lưu được');
    await stage.pill.refresh(null);
    expect(words(root)).toContain('Chưa lưu được');
    stage.background.kept.add(stage.background.sent[0]?.message.id ?? '');
    stage.background.states.set(url, {
      ...stateOf(url),
      known: true,
      content: '5',
      publishedOn: '2023-10-25',
    });
    await stage.pill.refresh(null);
    expect(words(root)).toBe('5Tài chính ✓');
    expect(said(root)).toBe('Đã lưu');
    expect(() => buttonIn(root, 'Thử lại')).toThrow();
  });

  it('forgets what could not be kept when the person says so', async () => {
    stage.background.replies = ['refuse'];
    const root = await stage.show();
    click(buttonIn(root, '5 Tài chính'));
    await stage.clock.pass(0);
    const message = { draft: stage.background.sent[0]?.message };
    layDown({ call: 'record', message });
    click(buttonIn(root, 'Bỏ'));
    expect(words(root)).toBe('◌Chưa phân loại');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it.each<[string, (one: HTMLButtonElement) => void]>([
    [
      'a double click',
      (one) => {
        for (const detail of [1, 2]) click(one, detail);
      },
    ],
    [
      'two clicks on one content',
      (one) => {
        for (const detail of [1, 1]) click(one, detail);
      },
    ],
    [
      'a held digit',
      (one) => {
        for (const repeat of [false, true, true]) press(one, 'Digit2', { repeat });
      },
    ],
    [
      'what a script of the page makes up',
      (one) => {
        click(one);
        one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        buttonIn(shadow('so-tin-pill'), '3 Bộ máy').click();
      },
    ],
  ])('sends one act for %s', async (_gesture, act) => {
    const root = await stage.show({}, {}, '2023-10-25');
    act(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(100);
    expect(stage.background.sent).toHaveLength(1);
  });

  it('keeps the browser from turning a held Enter into clicks', async () => {
    const one = buttonIn(await stage.show(), '2 TTHC');
    expect(press(one, 'Enter').defaultPrevented).toBe(false);
    expect(press(one, 'Enter', { repeat: true }).defaultPrevented).toBe(true);
  });

  it('lets a disputed content be said again, an agreed one not', async () => {
    const root = await stage.show({ content: '2', disputed: true, publishedOn: '2023-10-25' });
    press(buttonIn(root, '2'), 'Digit2');
    await stage.clock.pass(0);
    expect(stage.background.sent).toHaveLength(1);
    stage.background.sent.length = 0;
    stage.background.states.set(url, stateOf(url, { content: '2' }));
    await stage.pill.refresh(null);
    press(buttonIn(root, '2'), 'Digit2');
    expect(stage.background.sent).toHaveLength(0);
  });
});

describe('focus and keys', () => {
  it('comes by the shortcut, goes back with Esc', async () => {
    const before = document.querySelector<HTMLElement>('#before');
    const root = await stage.show({ content: '2' });
    before?.focus();
    stage.pill.focus();
    expect(isOpen(root)).toBe(true);
    expect(root.activeElement?.textContent).toBe('2 TTHC');
    press(root.activeElement ?? root.host, 'Escape');
    expect(isOpen(root)).toBe(false);
    expect(document.activeElement).toBe(before);
  });

  it('stays in the pill after a choice by key, so that Z takes it back', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    stage.pill.focus();
    press(root.activeElement ?? root.host, 'Digit4');
    await stage.clock.pass(0);
    expect(root.activeElement?.className).toBe('main');
    press(root.activeElement ?? root.host, 'KeyZ');
    await stage.clock.pass(0);
    expect(stage.background.sent.map(({ call }) => call)).toEqual(['record', 'undo']);
  });

  it('leaves keys alone that are pressed elsewhere in the page', async () => {
    await stage.show();
    press(document.body, 'Digit2');
    expect(stage.background.sent).toHaveLength(0);
  });

  it('keeps its keys from the page', async () => {
    let heard = 0;
    const root = await stage.show();
    document.addEventListener('keydown', () => heard++, { once: true });
    press(buttonIn(root, '2 TTHC'), 'Digit2');
    expect(heard).toBe(0);
  });

  it('lists the keys on ?, with the shortcut as it is bound', async () => {
    const root = await stage.show();
    press(buttonIn(root, '2 TTHC'), 'Slash', { key: '?', shiftKey: true });
    expect(root.querySelector<HTMLElement>('.keys')).toMatchObject({ hidden: false });
    expect(root.querySelector('.keys')?.textContent).toContain('Alt+C');
  });

  it('remembers folding on an article that waits, and where the grip was moved', async () => {
    const root = await stage.show();
    click(buttonIn(root, '▾'));
    const grip = root.querySelector('.grip') ?? root.host;
    press(grip, 'ArrowUp', { key: 'ArrowUp' });
    const places = () =>
      stage.background.calls.filter(([name]) => name === 'pillPlaced').map(([, message]) => message);
    await vi.waitFor(() => expect(places()).toHaveLength(2));
    expect(places()).toEqual([
      { portal: 'so', place: { right: 8, bottom: 8, folded: true } },
      { portal: 'so', place: { right: 8, bottom: 24, folded: true } },
    ]);
  });
});

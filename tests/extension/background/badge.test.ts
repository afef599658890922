// The badge says what the article in a tab is, right after every change and for that tab alone.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sayBy } from '#shared/say';
import { badgeOf, forgetPage, repaint, showPage } from '../../../extension/background/badge.ts';
import { record } from '../../../extension/background/record.ts';
import type { Database } from '../../../extension/database.ts';
import type { ArticleState, SessionView } from '../../../extension/messages.ts';
import { baseView, stateOf } from '../../../extension/mirror/overlay.ts';
import { device, NOW, PORTAL, tagOf, urlOf } from '../support/device.ts';

const ready: SessionView = { state: 'ready', person: { id: 'p1', name: 'Ế' }, role: 'tagger', waiting: 2 };
const article = (fields: Partial<ArticleState>) => ({
  ...stateOf(baseView('k', undefined)),
  known: true,
  ...fields,
});

it.each<[string, ArticleState | null, SessionView['state'], string, string]>([
  ['no article', null, 'ready', '', 'Sổ Tin'],
  ['not classified', article({}), 'ready', '', 'Sổ Tin – chưa phân loại'],
  ['a content', article({ content: '2' }), 'ready', '2', 'Sổ Tin – 2 TTHC'],
  ['not reform', article({ content: 'none' }), 'ready', 'N', 'Sổ Tin – Không thuộc'],
  [
    'disputed',
    article({ content: '6', disputed: true }),
    'ready',
    '6',
    'Sổ Tin – 6 Số, còn ý kiến khác nhau',
  ],
  ['waiting', article({ content: '2', waiting: 1 }), 'ready', '⤒', 'Sổ Tin – 2 TTHC, chờ gửi'],
  ['withdrawn', article({ content: '2', status: 'withdrawn' }), 'ready', '', 'Sổ Tin – bài đã gỡ'],
  [
    'a dead token',
    article({ content: '2' }),
    'needs-sign-in',
    '!',
    'Sổ Tin – đăng nhập lại, còn 2 thao tác đang giữ',
  ],
  ['nobody', article({ content: '2' }), 'signed-out', '', 'Sổ Tin – chưa đăng nhập'],
])('of %s', (_name, state, session, text, title) => {
  expect(badgeOf(state, { ...ready, state: session }, sayBy())).toEqual({ text, title });
});

let db: Database;

beforeEach(async () => {
  fakeBrowser.reset();
  ({ db } = await device());
});

const text = (tabId: number) => fakeBrowser.action.getBadgeText({ tabId });

it('changes in the tabs that show the article, and in no other', async () => {
  await showPage(db, 1, { portal: PORTAL.id, key: urlOf('a') });
  await showPage(db, 2, { portal: PORTAL.id, key: urlOf('b') });
  await showPage(db, 3, { portal: PORTAL.id, key: urlOf('a') });
  await forgetPage(3);
  await record(db, tagOf('a'), NOW);
  await repaint(db, PORTAL.id, [urlOf('a')]);
  expect([await text(1), await text(2), await text(3)]).toEqual(['⤒', '', '']);
});

it('follows every change of a portal when it is not said which', async () => {
  await showPage(db, 1, { portal: PORTAL.id, key: urlOf('a') });
  await record(db, tagOf('a'), NOW);
  await repaint(db, 'other', null);
  expect(await text(1)).toBe('');
  await repaint(db, PORTAL.id, null);
  expect(await text(1)).toBe('⤒');
});

it('speaks on every page once the person has to sign in again', async () => {
  await showPage(db, 1, { portal: PORTAL.id, key: null });
  const [account] = await db.getAll('accounts');
  if (account) await db.put('accounts', { ...account, needsSignIn: true });
  await repaint(db, null, null);
  expect([await fakeBrowser.action.getBadgeText({}), await text(1)]).toEqual(['!', '!']);
});

// What marks and bar of a listing say: pure words.
import type { Content } from '#shared/taxonomy';
import type { ArticleState, SessionView } from '../messages.ts';
import { hueOf, markOf, nameOf } from './choice-row.ts';

export type MarkFacts = {
  title: string;
  /** Null until the background told. */
  state: ArticleState | null;
  /** A content that was clicked and is not known to be kept. */
  chosen: Content | null;
  failed: boolean;
  mayTag: boolean;
};

export type MarkView = { text: string; hue: string; label: string; tone: 'plain' | 'warning' | 'danger' };

/** What one mark shows and is called. */
export function markView({ title, state, chosen, failed, mayTag }: MarkFacts): MarkView {
  const content = chosen ?? state?.content ?? null;
  const name = content === null ? 'Chưa phân loại' : nameOf(content);
  const waits = (state?.waiting ?? 0) > 0;
  const said = [
    failed && 'chưa lưu được',
    state?.status === 'withdrawn' && 'đã rút khỏi sổ',
    state?.disputed && 'có ý kiến khác',
    waits && 'chờ gửi',
    state?.content && state.publishedOn === null && 'chưa rõ ngày đăng',
  ].filter(Boolean);
  const hint = mayTag ? '. Phím 0–6, N' : '';
  return {
    text:
      state === null && chosen === null
        ? ''
        : failed
          ? `${markOf(content)}!`
          : `${markOf(content)}${waits && content !== null ? '⤒' : ''}`,
    hue: hueOf(content),
    label: `${[name, ...said].join(', ')}: ${title}${hint}`,
    tone: failed ? 'danger' : state?.disputed ? 'warning' : 'plain',
  };
}

/** Whether an article still waits for a choice. */
export function isOpen({ state, chosen }: Pick<MarkFacts, 'state' | 'chosen'>): boolean {
  return state !== null && state.content === null && state.status === 'active' && chosen === null;
}

/** “12 bài · 7 đã phân loại · 5 chưa”. */
export function countWords(total: number, open: number): string {
  return `${total} bài · ${total - open} đã phân loại · ${open} chưa`;
}

/** What stands in the way of tagging here; empty when nothing does. */
export function listNote({ state, role }: SessionView): string {
  if (state === 'signed-out') return 'Chưa đăng nhập Sổ Tin: bấm biểu tượng trên thanh công cụ';
  if (state === 'needs-sign-in') return '⤒ đăng nhập lại để gửi; thao tác vẫn được giữ trên máy này';
  return role === 'viewer' ? 'Tài khoản này chỉ xem' : '';
}

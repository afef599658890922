// What the pill says in each state: pure words and switches, drawn elsewhere.
import { addDays, formatDate, localDate } from '#shared/local-date';
import type { Content } from '#shared/taxonomy';
import type { ArticleState, SessionView } from '../messages.ts';
import { hueOf, markOf, nameOf } from './choice-row.ts';
import { fromWords, type PageRead } from './page-read.ts';

/** How long the pill offers to take the last act back, ms after the click. */
export const UNDO_MS = 10_000;

/** All that the pill's words depend on. */
export type PillFacts = {
  state: ArticleState;
  session: SessionView;
  read: PageRead;
  /** A content that was clicked and is not known to be kept yet. */
  chosen: Content | null;
  saving: boolean;
  /** The last act was kept a moment ago and is most likely on its way: not worth saying that it waits. */
  fresh: boolean;
  /** Why the last act is not kept; null when all are. */
  failure: string | null;
  /** Ms since 1970 UTC. */
  now: number;
};

export type DateOffer = { label: string; date: string };

export type PillView = {
  mark: string;
  hue: string;
  text: string;
  tone: 'plain' | 'warning' | 'danger';
  /** A sentence for the open pill when something stands in the way; empty otherwise. */
  note: string;
  content: Content | null;
  /** Whether this person may tag here. */
  mayTag: boolean;
  undo: boolean;
  retry: boolean;
  /** Dates offered as answers; null when there is nothing to ask. */
  dates: DateOffer[] | null;
  dateLine: string;
  withdrawn: boolean;
};

const SIGN_IN_AGAIN =
  'Phiên đăng nhập đã hết. Thao tác vẫn được giữ trên máy này; bấm biểu tượng Sổ Tin trên thanh công cụ để đăng nhập lại.';
const SIGN_IN =
  'Máy này chưa đăng nhập Sổ Tin. Bấm biểu tượng Sổ Tin trên thanh công cụ rồi dán liên kết mời.';
const VIEWER = 'Tài khoản này chỉ xem số liệu, không gắn nhãn.';

/** Whether the person signed in may tag; what a lost session keeps is sent after the next sign-in. */
export function mayTag(session: SessionView): boolean {
  return session.state !== 'signed-out' && session.role !== 'viewer';
}

/** What the pill shows of these facts. */
export function pillView(facts: PillFacts): PillView {
  const { state, session, read, chosen, saving, failure, now } = facts;
  const content = chosen ?? state.content;
  const allowed = mayTag(session);
  const idle = !saving && failure === null;
  return {
    mark: markOf(content),
    hue: hueOf(content),
    ...lineOf(facts, content),
    note: session.state === 'signed-out' ? SIGN_IN : lost(session) ? SIGN_IN_AGAIN : allowed ? '' : VIEWER,
    content,
    mayTag: allowed,
    undo: idle && state.undoable !== null && now - state.undoable.at < UNDO_MS,
    retry: failure !== null,
    dates: allowed && idle ? datesAsked(state, read, now) : null,
    dateLine: dateLine(state, read),
    withdrawn: state.status === 'withdrawn',
  };
}

const lost = (session: SessionView) => session.state === 'needs-sign-in';

function lineOf({ state, session, saving, failure, fresh }: PillFacts, content: Content | null) {
  const name = content === null ? '' : nameOf(content).slice(2);
  const line = (text: string, tone: PillView['tone'] = 'plain') => ({
    text: [name, text].filter(Boolean).join(text === '✓' ? ' ' : ' · '),
    tone,
  });
  if (failure !== null) return { text: failure, tone: 'danger' as const };
  if (saving) return line('đang lưu…');
  if (session.state === 'signed-out') return { text: 'Chưa đăng nhập', tone: 'warning' as const };
  if ((state.waiting > 0 && !fresh) || lost(session)) return waitingLine(state, session, name);
  if (state.status === 'withdrawn') return line('đã rút khỏi sổ');
  if (content === null) return { text: 'Chưa phân loại', tone: 'plain' as const };
  return state.disputed ? line('có ý kiến khác', 'warning') : line('✓');
}

function waitingLine(state: ArticleState, session: SessionView, name: string) {
  const what = [name || 'Chưa phân loại', state.status === 'withdrawn' ? 'đã rút khỏi sổ' : ''];
  const [mark, tone] = lost(session) ? ['⤒ đăng nhập', 'warning' as const] : ['⤒ chờ gửi', 'plain' as const];
  return { text: `${what.filter(Boolean).join(' · ')} ${mark}`, tone };
}

/** Asked only where nobody knows the date: tagged, still counted, no date kept. */
function datesAsked(state: ArticleState, read: PageRead, now: number): DateOffer[] | null {
  if (state.content === null || state.status === 'withdrawn' || state.publishedOn !== null) return null;
  const today = localDate(now);
  const found = read.article.publishedOn ?? read.maybeOn;
  const offers = [
    { label: 'Hôm nay', date: today },
    { label: 'Hôm qua', date: addDays(today, -1) },
  ];
  if (!found) return offers;
  return [{ label: formatDate(found), date: found }, ...offers.filter(({ date }) => date !== found)];
}

function dateLine(state: ArticleState, read: PageRead): string {
  const kept = state.publishedOn;
  const date = kept ?? read.article.publishedOn;
  if (!date) return 'Chưa rõ ngày đăng';
  const from = kept === null ? read.article.publishedFrom : state.publishedFrom;
  return `Đăng ngày ${formatDate(date)} (${fromWords(from)})`;
}

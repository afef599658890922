// What pill and marks say of an article in each state: pure words and switches, drawn in the page.
import type { PublishedFrom } from '#shared/article';
import { addDays, formatDate, localDate } from '#shared/local-date';
import type { Say } from '#shared/say';
import { type Content, contentShort, FORMS, type ListItem, nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type {
  ActionDraft,
  Allowance,
  ArticleHint,
  ArticleState,
  ArticleView,
  DateOffer,
  PageRead,
  SessionView,
} from '../messages.ts';
import { doubtfulDate, possibleDate } from './doubtful-date.ts';

/** How long a page offers to take the last act back, ms after the click. */
export const UNDO_MS = 10_000;

/** All that the words depend on. */
export type ViewFacts = {
  state: ArticleState;
  session: SessionView;
  /** What the article's own page reads as; absent on a listing. */
  read?: PageRead | undefined;
  /** What the page is suggested, whatever stands. */
  hint?: ArticleHint | null;
  /** What forms are called here; the program's own where nobody says. */
  forms?: readonly ListItem[] | undefined;
  say: Say;
  /** Ms since 1970 UTC. */
  now: number;
};

const FROM: Readonly<Record<PublishedFrom, string>> = {
  published: 'đọc từ trang',
  updated: 'theo ngày cập nhật',
  listing: 'đọc từ danh sách',
  url: 'đọc từ địa chỉ',
  person: 'do người dùng ghi',
};
/** What the person signed in may do; what a lost session keeps is sent after the next sign-in. */
export function allowanceOf({ state, role, person: who }: SessionView, say: Say): Allowance {
  const person = who?.id ?? null;
  if (state === 'signed-out')
    return {
      person,
      mayTag: false,
      note: say(
        'Máy này chưa đăng nhập Sổ Tin. Bấm biểu tượng Sổ Tin trên thanh công cụ rồi dán liên kết mời.',
      ),
      barNote: say('Chưa đăng nhập Sổ Tin: bấm biểu tượng trên thanh công cụ'),
    };
  const mayTag = role !== 'viewer';
  if (state === 'needs-sign-in')
    return {
      person,
      mayTag,
      note: say(
        'Phiên đăng nhập đã hết. Thao tác vẫn được giữ trên máy này; bấm biểu tượng Sổ Tin trên thanh công cụ để đăng nhập lại.',
      ),
      barNote: say('⤒ đăng nhập lại để gửi; thao tác vẫn được giữ'),
    };
  if (mayTag) return { person, mayTag, note: '', barNote: '' };
  return {
    person,
    mayTag,
    note: say('Tài khoản này chỉ xem số liệu, không gắn nhãn.'),
    barNote: say('Tài khoản này chỉ xem'),
  };
}

/** What pill and mark show of these facts. */
export function articleView(facts: ViewFacts): ArticleView {
  const { state, session, read, say, now } = facts;
  const { key, content, disputed, undoable } = state;
  const open = content === null && state.status === 'active';
  const { mayTag } = allowanceOf(session, say);
  const latest = addDays(localDate(now), 1);
  const sure = possibleDate(read?.article.publishedOn, latest);
  const dates = mayTag && asksDate(state) ? datesOffered(sure, localDate(now), say) : null;
  const hint = (open && mayTag && facts.hint) || null;
  const { text, sent, tone } = lineOf(state, session, say);
  return {
    key,
    content,
    disputed,
    open,
    text,
    sent,
    tone,
    sign: `${markOf(content)}${state.waiting > 0 && content !== null ? '⤒' : ''}`,
    label: markLabel(state, say),
    facts: factsLine(state, read, facts.forms, say),
    hint,
    dates,
    maybe: dates && !sure ? doubtfulDate(read, latest) : null,
    latest,
    undoUntil: undoable && undoable.at + UNDO_MS > now ? undoable.at + UNDO_MS : 0,
    undoes: undoable?.id,
  };
}

/** What to announce of an act that was kept. */
export function savedWords(
  kind: ActionDraft['kind'] | 'undo',
  { content, dates }: ArticleView,
  say: Say,
): string {
  if (kind === 'undo') return say('Đã hoàn tác');
  if (kind === 'withdraw') return say('Đã rút khỏi sổ');
  if (kind === 'restore') return say('Đã đưa lại vào sổ');
  if (kind === 'correct' || content === null) return say('Đã lưu sửa đổi');
  const saved = say('Đã lưu: {content}', { content: nameOf(content) });
  return dates ? `${saved}. ${say('Chưa rõ ngày đăng')}` : saved;
}

/** What stands in a mark: the digit of a content, N, or ◌ for none chosen yet. */
export function markOf(content: Content | null): string {
  return content === null ? '◌' : content === 'none' ? 'N' : content;
}

/** “2 TTHC”: how a content is named everywhere in a page, in whatever language: as the documents have it. */
export function nameOf(content: Content): string {
  return `${markOf(content)} ${contentShort(content)}`;
}

function lineOf(
  state: ArticleState,
  session: SessionView,
  say: Say,
): Pick<ArticleView, 'text' | 'sent' | 'tone'> {
  if (session.state === 'signed-out') return line(say('Chưa đăng nhập'), 'warning');
  const { content, waiting } = state;
  const name = content === null ? say('Chưa phân loại') : contentShort(content);
  const what = state.status === 'withdrawn' ? `${name} · ${say('đã rút khỏi sổ')}` : name;
  if (session.state === 'needs-sign-in') return line(`${what} ${say('⤒ đăng nhập')}`, 'warning');
  const settled = content === null || what !== name ? line(what) : standing(name, state.disputed, say);
  return waiting > 0 ? { ...settled, text: `${what} ${say('⤒ chờ gửi')}` } : settled;
}

function standing(name: string, disputed: boolean, say: Say) {
  return disputed ? line(`${name} · ${say('có ý kiến khác')}`, 'warning') : line(`${name} ✓`);
}

function line(text: string, tone: ArticleView['tone'] = 'plain') {
  return { text, sent: text, tone };
}

function markLabel({ content, status, disputed, waiting, publishedOn }: ArticleState, say: Say): string {
  const said = [
    content === null ? say('Chưa phân loại') : nameOf(content),
    status === 'withdrawn' && say('đã rút khỏi sổ'),
    disputed && say('có ý kiến khác'),
    waiting > 0 && say('chờ gửi'),
    content !== null && publishedOn === null && say('chưa rõ ngày đăng'),
  ];
  return said.filter(Boolean).join(', ');
}

/** Asked only where nobody knows the date: tagged, still counted, no date kept. */
function asksDate({ content, status, publishedOn }: ArticleState): boolean {
  return content !== null && status !== 'withdrawn' && publishedOn === null;
}

function datesOffered(found: string | null, today: string, say: Say): DateOffer[] {
  const offers = [
    { label: say('Hôm nay'), date: today },
    { label: say('Hôm qua'), date: addDays(today, -1) },
  ];
  if (!found) return offers;
  return [{ label: formatDate(found), date: found }, ...offers.filter(({ date }) => date !== found)];
}

/** The date with where it is from, then form and topics as they would be counted. */
function factsLine(
  state: ArticleState,
  read: PageRead | undefined,
  forms: readonly ListItem[] | undefined,
  say: Say,
): string {
  const kept = state.publishedOn;
  const date = kept ?? read?.article.publishedOn;
  const from = kept === null ? read?.article.publishedFrom : state.publishedFrom;
  const form = state.form ?? read?.form;
  const facts = [
    date
      ? say('Đăng ngày {date} ({from})', { date: formatDate(date), from: say(FROM[from ?? 'published']) })
      : say('Chưa rõ ngày đăng'),
    nameIn(forms ?? FORMS, form),
    state.topics.length > 0 && say('Chủ đề: {count}', { count: showCount(state.topics.length) }),
  ];
  return facts.filter(Boolean).join(' · ');
}

// An article as rows of lists show it: its class, and its headline as a link to the portal.
import { articleAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import { type Content, contentShort } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import { useSay } from './language.ts';

/** Digit and short name: “2 TTHC”. */
export function ContentMark({ content }: { content: Content | null }) {
  const say = useSay();
  if (content === null) return <span class="soft">{say('chưa phân loại')}</span>;
  return (
    <span class="mark" lang="vi">
      {content === 'none' ? contentShort(content) : `${content} ${contentShort(content)}`}
    </span>
  );
}

/** The headline, leading to the page on the portal. An address that is no page's stays text. */
export function Headline({ title, url }: { title: string | null; url: string }) {
  const words = <span lang="vi">{title ?? url}</span>;
  if (!/^https?:\/\//i.test(url)) return words;
  return (
    <a href={url} rel="noopener noreferrer">
      {words}
    </a>
  );
}

/** Where an article's history is, beside its headline. */
export function HistoryLink({ id, title }: { id: string; title: string }) {
  const say = useSay();
  return (
    <a
      class="soft beside-title no-print"
      href={articleAddress(id)}
      aria-label={say('Nhật ký: {title}', { title })}
    >
      {say('Nhật ký')}
    </a>
  );
}

/** In words that an address no longer answered when last tried, on a local date; nothing for null. */
export function DeadLink({ on }: { on: string | null }) {
  const say = useSay();
  return on === null ? null : (
    <span class="under dead">
      {say('Liên kết không mở được khi kiểm tra ngày {date}', { date: formatDate(on) })}
    </span>
  );
}

/** After how many there are: how many of them this page has, where that is not all. On paper nothing else says so. */
export function Part({ shown, of }: { shown: number; of: number | null }) {
  const say = useSay();
  return shown === of ? null : ` ${say('(trang này có {shown})', { shown: showCount(shown) })}`;
}

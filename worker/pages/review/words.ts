// What the review desk calls its queues and what was done in them; Vietnamese, said in the reader's language by `say`.
import type { Left, Queue } from '#shared/api/review';
import { formatDate } from '#shared/local-date';
import { contentShort } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { Days } from '../../db/duplicates.ts';
import type { Decided } from '../../db/meanwhile.ts';
import type { Done } from '../../db/review-queues.ts';
import { localTime } from '../../domain/list-articles.ts';
import type { Say } from '../language.ts';

export const QUEUE_NAMES: Record<Queue, string> = {
  unclassified: 'Chưa phân loại',
  disputed: 'Ý kiến khác nhau',
  duplicates: 'Có thể trùng',
  undated: 'Chưa rõ ngày đăng',
  vanished: 'Liên kết không mở được',
  late: 'Bổ sung sau kỳ',
};

/** What an editor is asked in each queue. */
export const QUEUE_TASKS: Record<Queue, string> = {
  unclassified: 'Mỗi bài thuộc nội dung nào? Gợi ý chỉ đọc tiêu đề, phần dẫn và chuyên mục.',
  disputed: 'Hai người phân loại khác nhau. Bạn chọn nội dung đúng; lựa chọn của bạn kết thúc việc này.',
  duplicates:
    'Hai bài này có phải là một không? Cùng một trang thì gộp (đếm một lần); hai trang khác nhau thì ghi là đăng lại.',
  undated: 'Bài đăng ngày nào? Chưa có ngày thì bài chưa tính vào kỳ nào.',
  vanished: 'Trang của bài không còn mở được. Rút thì bài không tính nữa; giữ thì vẫn tính và không hỏi lại.',
  late: 'Bài đăng trong kỳ đã chốt số liệu nhưng vào sổ sau khi chốt. Bản đã chốt không đổi.',
};

/** A queue's number: “12”, or “1.000+” where it was not counted to its end. */
export const leftWords = ({ left, more }: Left): string => `${showCount(left)}${more ? '+' : ''}`;

/** The days that the desk looks at. */
export const daysWords = ({ from, to }: Days, say: Say): string =>
  say('Từ {from} đến {to}', { from: formatDate(from), to: formatDate(to) });

/** What a queue says when nothing is left in it. */
export const QUEUE_EMPTY: Record<Queue, string> = {
  unclassified: 'Không còn bài nào chưa phân loại.',
  disputed: 'Không có bài nào mà hai người phân loại khác nhau.',
  duplicates: 'Không thấy hai bài nào có thể là một.',
  undated: 'Bài nào cũng có ngày đăng.',
  vanished: 'Không có liên kết nào không mở được. Liên kết được kiểm tra khi quét cổng.',
  late: 'Không có bài nào vào sổ sau khi chốt số liệu.',
};

/** What a content is called on a button. */
export const contentMark = (content: string): string =>
  content === 'none'
    ? contentShort('none')
    : `${content} ${contentShort(content as Parameters<typeof contentShort>[0])}`;

const DEEDS: Record<string, string> = {
  untag: 'Đã bỏ phân loại',
  withdraw: 'Đã rút bài',
  restore: 'Đã tính lại bài',
  correct: 'Đã ghi ngày đăng',
  merge: 'Đã ghi là một bài',
  split: 'Đã tách ra',
  duplicates: 'Đã ghi là hai bài khác nhau, không hỏi lại',
  vanished: 'Đã giữ bài, không hỏi lại',
  late: 'Đã xem, để là bổ sung sau kỳ',
};

/** What an act did, in words. */
function deedWords(kind: string, content: string | null, say: Say): string {
  if (kind === 'tag' && content !== null) return say('Đã chọn {content}', { content: contentMark(content) });
  return say(DEEDS[kind] ?? 'Đã ghi');
}

/** What somebody else decided: who, when, what. */
export function decidedWords({ name, at, action, mark }: Decided, say: Say): string {
  const day = action?.kind === 'correct' ? action.correction.publishedOn : null;
  const content = action?.kind === 'tag' ? action.tag.content : null;
  const deed = day
    ? say('Đã ghi ngày đăng {day}', { day: formatDate(day) })
    : deedWords(action?.kind ?? mark ?? '', content, say);
  return say('{name} lúc {time}: {deed}', { name, time: localTime(at), deed });
}

/** What was just done, in words, and what of it stays as others have it. */
export function doneWords(done: Done, say: Say): string {
  const { back, count, kept } = done;
  const words = back ? undoneWords(done, say) : writtenWords(done, say);
  if (kept === 0 || count === 0) return words;
  return `${words} ${say('Giữ nguyên {n} bài vì đã có người khác quyết định.', { n: showCount(kept) })}`;
}

function writtenWords(done: Done, say: Say): string {
  const { count, undone } = done;
  if (count === 0 && undone === 1) return say('Không ghi gì: quyết định này đã được hoàn tác trước đó.');
  if (count === 0 && undone > 1)
    return say('Không ghi gì: {count} quyết định này đã được hoàn tác trước đó.', {
      count: showCount(undone),
    });
  if (count === 0) return say('Không ghi gì: đã có người quyết định từ khi trang đó mở ra.');
  if (count > 1) return say('Đã ghi {count} quyết định.', { count: showCount(count) });
  return say('{deed}: “{title}”.', aboutOne(done, say));
}

const aboutOne = ({ kind, content, title }: Done, say: Say) => ({
  deed: deedWords(kind, content, say),
  title: title ?? say('chưa rõ tiêu đề'),
});

/** What was taken back, in the words of what had been done. */
function undoneWords(done: Done, say: Say): string {
  if (done.count > 1) return say('Đã hoàn tác {count} quyết định.', { count: showCount(done.count) });
  const { deed, title } = aboutOne(done, say);
  return say('Đã hoàn tác “{said}”: “{title}”.', { said: deed, title });
}

// /duyet: what an editor has to decide, queue by queue; each item a form, with keys where scripts run.
import type { Hono } from 'hono';
import { bulkAddress, pages, reviewAddress } from '#shared/api/pages';
import { QUEUES, type Queue, type QueueCounts } from '#shared/api/review';
import { localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { checkedBehindGate } from '../../db/batch.ts';
import type { Days } from '../../db/duplicates.ts';
import type { Done } from '../../db/review-queues.ts';
import { type DeskShown, deskPage } from '../../domain/review-desk.ts';
import type { App } from '../../http/context.ts';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { bearerOf, type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { type Around, ArticleCard, PairCard } from './cards.tsx';
import { done, Fault } from './decided.tsx';
import { DESK_SCRIPT } from './desk-script.ts';
import { daysIn, FIELDS, queueAsked } from './given.ts';
import { daysWords, doneWords, leftWords, QUEUE_EMPTY, QUEUE_NAMES, QUEUE_TASKS } from './words.ts';

/** What the script counts down: the number of the queue that is shown. */
function Count({ of, shown }: { of: QueueCounts[Queue]; shown: boolean }) {
  const counted = { id: 'left', 'data-left': String(of.left), 'data-more': of.more ? '+' : '' };
  return (
    <span class="count" {...(shown ? counted : {})}>
      {leftWords(of)}
    </span>
  );
}

/** The queues with what is left in each; the one that is shown is marked. */
function Queues({ counts, shown, days }: { counts: QueueCounts; shown: Queue | null; days: Days | null }) {
  const say = useSay();
  return (
    <nav class="queues" aria-label={say('Việc cần duyệt')}>
      <ul class="choices">
        {QUEUES.map((queue) => (
          <li>
            <a href={reviewAddress({ queue, ...days })} aria-current={queue === shown ? 'page' : undefined}>
              {say(QUEUE_NAMES[queue])} <Count of={counts[queue]} shown={queue === shown} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Narrows the desk to days; what has no date belongs to none and stays. */
function DaysForm({ days, queue }: { days: Days | null; queue: Queue | null }) {
  const say = useSay();
  return (
    <details class="folded no-print" open={days !== null}>
      <summary>{days === null ? say('Chỉ duyệt một kỳ') : daysWords(days, say)}</summary>
      <form action={pages.review.path} class="fields">
        {queue === null ? null : <input type="hidden" name="queue" value={queue} />}
        <p class="field">
          <label for="from">{say('Từ ngày')}</label>
          <input id="from" name="from" type="date" value={days?.from} required />
        </p>
        <p class="field">
          <label for="to">{say('Đến ngày')}</label>
          <input id="to" name="to" type="date" value={days?.to} required />
        </p>
        <button type="submit" class="quiet">
          {say('Xem')}
        </button>
        {days === null ? null : <a href={reviewAddress({ queue: queue ?? undefined })}>{say('Mọi kỳ')}</a>}
      </form>
      {days === null ? null : (
        <p class="soft">{say('Bài chưa rõ ngày đăng không thuộc kỳ nào nên vẫn hiện đủ.')}</p>
      )}
    </details>
  );
}

/** What was just done, and the button that takes it back; of what took something back, or did nothing, its words alone. */
export function DoneNote(props: { done: Done | null; id: string | undefined; action: string; now: number }) {
  const say = useSay();
  const { done, id, action, now } = props;
  if (done === null || id === undefined) return null;
  return (
    <form method="post" action={action} class="note done-note">
      <span role="status">{doneWords(done, say)}</span>{' '}
      {done.back || done.count === 0 ? null : (
        <>
          <input type="hidden" name={FIELDS.id} value={uuidv7(now)} />
          <input type="hidden" name={FIELDS.undoes} value={id} />
          <button type="submit" class="quiet">
            {say('Hoàn tác')}
          </button>
        </>
      )}
    </form>
  );
}

const KEYS = [
  ['0 … 6, N', 'chọn nội dung; N là không thuộc CCHC (ở hàng khác: nút có số hoặc chữ đó)'],
  ['Enter', 'đồng ý với gợi ý'],
  ['S', 'bỏ qua, để lại cho lần sau'],
  ['Z', 'hoàn tác quyết định vừa rồi'],
  ['J, K', 'tới bài sau, bài trước'],
  ['?', 'mở, đóng bảng phím này'],
  ['Esc', 'đóng bảng phím, rời danh sách'],
] as const;

export function Keys() {
  const say = useSay();
  return (
    <details id="keys" class="keys no-print">
      <summary>{say('Phím tắt (?)')}</summary>
      <dl>
        {KEYS.map(([key, words]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The words that the script says. */
export function scriptWords(say: PageCall['say']): Record<string, string> {
  return {
    'data-sending': say('Đang gửi {n} quyết định…'),
    'data-failed': say('Chưa gửi được {n} quyết định ({why}). Chúng được giữ trên máy này và sẽ tự gửi lại.'),
    'data-offline': say('mất mạng'),
    'data-outcome': say('{said}: “{title}”'),
    'data-waiting': say('chờ máy chủ xác nhận'),
    'data-refused': say('Không ghi được “{title}”: {problem}.'),
    'data-day': say('Hãy chọn ngày đăng trước.'),
    'data-done': say('{said}: “{title}”. Còn {left}.'),
    'data-nothing': say('Không còn gì để hoàn tác.'),
    'data-undone': say('Đã hoàn tác “{said}”: “{title}”.'),
    'data-undoing': say('Hoàn tác'),
    'data-skipped': say('Đã bỏ qua “{title}”.'),
  };
}

function Further({ desk, around }: { desk: DeskShown; around: Around }) {
  const say = useSay();
  const { query } = around;
  return (
    <p id="further" class="actions" hidden={desk.next === null}>
      <a class="button" href={reviewAddress({ ...query, done: undefined, after: desk.next ?? undefined })}>
        {desk.next === null ? say('Xem còn gì') : say('Tiếp theo')}
      </a>
    </p>
  );
}

function Items({ desk, around }: { desk: DeskShown; around: Around }) {
  const say = useSay();
  const { queue, query } = around;
  const cards = [
    ...desk.items.map((item) => <ArticleCard item={item} around={around} />),
    ...desk.pairs.map((pair) => <PairCard pair={pair} around={around} />),
  ];
  if (cards.length === 0)
    return (
      <p class="note">
        {query.after === undefined ? (
          say(queue === null ? 'Không có bài này.' : QUEUE_EMPTY[queue])
        ) : (
          <>
            {say('Đến đây là hết.')}{' '}
            <a href={reviewAddress({ ...query, after: undefined, done: undefined })}>{say('Về đầu hàng')}</a>
          </>
        )}
      </p>
    );
  return <ol class="cards">{cards}</ol>;
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, query, now, say } = call;
  const { queue, days } = await checkedBehindGate(db, pass, () => ({
    queue: queueAsked(query),
    days: daysIn(query),
  }));
  const desk = await deskPage(db, pass, config, {
    days,
    queue,
    article: query.article ?? null,
    after: query.after ?? null,
    done: query.done ?? null,
  });
  const { person } = await bearerOf(call);
  const around: Around = { queue, query, config, now, today: localDate(now), known: desk.known };
  const title = say('Duyệt');
  const body = (
    <>
      <h1>{title}</h1>
      <DaysForm days={days} queue={queue} />
      <Queues counts={desk.counts} shown={queue} days={days} />
      {refused ? <Fault refused={refused} around={around} /> : null}
      <DoneNote
        done={desk.done}
        id={query.done}
        action={reviewAddress({ ...query, done: undefined })}
        now={now}
      />
      <section id="desk" data-person={person.id} data-now={String(now)} {...scriptWords(say)}>
        <h2>{say(queue === null ? 'Quyết định một bài' : QUEUE_NAMES[queue])}</h2>
        <p class="soft">
          {queue === null ? null : say(QUEUE_TASKS[queue])}{' '}
          {queue === 'unclassified' ? (
            <a href={bulkAddress({ ...days })}>{say('Nhận nhiều gợi ý một lần')}</a>
          ) : null}
        </p>
        {queue === null ? <span id="left" data-left={String(desk.items.length)} hidden></span> : null}
        <p id="told" role="status" class="told-line"></p>
        <p id="waits" class="soft" hidden></p>
        <Keys />
        <Items desk={desk} around={around} />
        <Further desk={desk} around={around} />
      </section>
    </>
  );
  return { title: `${title} – Sổ Tin`, script: DESK_SCRIPT, wide: true, sends: true, body };
}

async function act(call: PageCall, form: Form): Promise<string> {
  return reviewAddress({ ...call.query, done: await done(call, form) });
}

export function reviewPages(app: Hono<App>): void {
  servePage(app, 'review', { show, act });
}

// /duyet/hang-loat: all suggestions above a score at once, each with a box to untick.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { bulkAddress, pages, reviewAddress } from '#shared/api/pages';
import { date } from '#shared/fields';
import { formatDate } from '#shared/local-date';
import { problemWords } from '#shared/problem';
import { quoted } from '#shared/suggestion/reasons';
import { formatDecimal, showCount } from '#shared/wording';
import { checkedBehindGate } from '../../db/batch.ts';
import { decide, toldBy } from '../../domain/decide.ts';
import { BULK_LOOKED, BULK_MAX, type BulkItem, bulkOf, daysAsked } from '../../domain/review-desk.ts';
import type { App } from '../../http/context.ts';
import { Headline } from '../article-parts.tsx';
import { askedOf } from '../asked.ts';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { bulkAsked, bulkLine, FIELDS } from './given.ts';
import { contentMark, daysWords } from './words.ts';

/** Scores that may be asked for: of one strong phrase in a title there are 9. */
const SCORES = ['6', '9', '12', '15', '18'] as const;
const DEFAULT_SCORE = '9';

const BulkQuery = z.strictObject({
  score: z._default(z.enum(SCORES), DEFAULT_SCORE),
  after: z.optional(z.string()),
  from: z.optional(date),
  to: z.optional(date),
});
type BulkQuery = z.infer<typeof BulkQuery>;

/** Chooses all or none where scripts run, and says how many are chosen. */
const BULK_SCRIPT = `
(() => {
  const form = document.getElementById('bulk');
  if (!form) return;
  const boxes = [...form.querySelectorAll('input[type="checkbox"][name]')];
  const all = document.getElementById('all');
  const count = document.getElementById('chosen');
  const button = form.querySelector('button');
  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.textContent = count.dataset.words.replace('{n}', chosen);
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    button.disabled = chosen === 0;
  };
  all.closest('p').hidden = false;
  all.addEventListener('change', () => { for (const box of boxes) box.checked = all.checked; show(); });
  form.addEventListener('change', show);
  show();
})();
`;

function Line({ item, now }: { item: BulkItem; now: number }) {
  const { article, suggestion } = item;
  const { id, title, url, publishedOn, section } = article;
  const known = [publishedOn === null ? null : formatDate(publishedOn), section];
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          id={`box-${id}`}
          name={FIELDS.item}
          value={bulkLine(item, now)}
          checked
          aria-labelledby={`title-${id}`}
        />
      </td>
      <td class="title break">
        <span id={`title-${id}`}>
          <Headline title={title} url={url} />
        </span>
        <span class="soft" lang="vi">
          {known.filter((each) => each !== null).join(' · ')}
        </span>
      </td>
      <td class="mark" lang="vi">
        {contentMark(suggestion.content)}
      </td>
      <td class="number">{formatDecimal(suggestion.score, 2)}</td>
      <td class="roomy" lang="vi">
        {quoted(suggestion.because)}
      </td>
    </tr>
  );
}

function BulkForm({ items, action, now }: { items: readonly BulkItem[]; action: string; now: number }) {
  const say = useSay();
  return (
    <form id="bulk" method="post" action={action}>
      <p hidden>
        <label class="inline">
          <input type="checkbox" id="all" /> {say('Tất cả')}
        </label>{' '}
        <span id="chosen" class="soft" role="status" data-words={say('{n} bài được chọn')}></span>
      </p>
      <Scroll label={say('Gợi ý')}>
        <table class="articles">
          <thead>
            <tr>
              <th scope="col">{say('Nhận')}</th>
              <th scope="col">{say('Tin, bài')}</th>
              <th scope="col">{say('Gợi ý')}</th>
              <th scope="col" class="number">
                {say('Điểm')}
              </th>
              <th scope="col" class="roomy">
                {say('Vì')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Line item={item} now={now} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        <button type="submit">{say('Nhận các gợi ý đã chọn')}</button>
      </p>
    </form>
  );
}

function ScoreForm({ score, from, to }: BulkQuery) {
  const say = useSay();
  return (
    <form action={pages.reviewBulk.path} class="fields no-print">
      {from === undefined ? null : <input type="hidden" name="from" value={from} />}
      {to === undefined ? null : <input type="hidden" name="to" value={to} />}
      <p class="field">
        <label for="score">{say('Điểm gợi ý từ')}</label>
        <select id="score" name="score">
          {SCORES.map((each) => (
            <option value={each} selected={each === score}>
              {each}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" class="quiet">
        {say('Xem')}
      </button>
    </form>
  );
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, now, say } = call;
  const query = await askedOf(call, BulkQuery, call.query);
  const { score, after, from, to } = query;
  const days = await checkedBehindGate(db, pass, () => daysAsked({ from, to }));
  const { items, more, next } = await bulkOf(db, pass, config, {
    score: Number(score),
    days,
    after: after ?? null,
  });
  const title = say('Nhận nhiều gợi ý một lần');
  const body = (
    <>
      <p class="no-print">
        <a href={reviewAddress({ from, to })}>{say('‹ Duyệt')}</a>
      </p>
      <h1>{title}</h1>
      {refused ? (
        <p class="fault" role="alert">
          {problemWords(say, refused.problem)}.
        </p>
      ) : null}
      <p>
        {say(
          'Các bài chưa phân loại mà gợi ý đạt số điểm này, xem mỗi lần {looked} bài từ mới đến cũ. Một cụm từ rõ nghĩa trong tiêu đề được 9 điểm. Bỏ chọn bài nào gợi ý chưa đúng, rồi nhận một lần; nhận rồi vẫn hoàn tác được.',
          { looked: showCount(BULK_LOOKED) },
        )}
      </p>
      {days === null ? null : <p class="lead">{daysWords(days, say)}</p>}
      <ScoreForm {...query} />
      {items.length === 0 ? (
        <p class="note">{say('Không có bài nào chưa phân loại mà gợi ý đạt số điểm này.')}</p>
      ) : (
        <BulkForm items={items} action={bulkAddress(query)} now={now} />
      )}
      {more > 0 ? (
        <p class="soft">
          {say('Còn {more} bài nữa: nhận xong {most} bài này thì hiện tiếp.', {
            more: showCount(more),
            most: showCount(BULK_MAX),
          })}
        </p>
      ) : null}
      {next === null ? null : (
        <p class="no-print">
          <a href={bulkAddress({ ...query, after: next })} rel="next">
            {say('Xem các bài cũ hơn')}
          </a>
        </p>
      )}
    </>
  );
  return { title: `${title} – Sổ Tin`, script: BULK_SCRIPT, wide: true, body };
}

/** Records the ticked ones that nobody decided meanwhile; the desk says how many, and takes them back together. */
async function act({ db, pass, config, now, query }: PageCall, form: Form): Promise<string> {
  const actions = bulkAsked(form);
  const taken = toldBy(await decide(db, pass, config, actions, now));
  return reviewAddress({ from: query.from, to: query.to, done: taken ?? actions[0]?.id });
}

export function bulkPages(app: Hono<App>): void {
  servePage(app, 'reviewBulk', { show, act });
}

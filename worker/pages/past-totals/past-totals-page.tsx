// /quan-tri/so-cu: totals of past periods without articles, each with the document that says so.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { PastTotalGiven } from '#shared/api/imports';
import { pastTotalsAddress } from '#shared/api/pages';
import { date } from '#shared/fields';
import { pastTotalId } from '#shared/past-total';
import { ProblemError } from '#shared/problem';
import { filters } from '#shared/query';
import { checkedBehindGate, runGated } from '../../db/batch.ts';
import { pastTotalStatement } from '../../db/past-totals.ts';
import { pastTotalsOf } from '../../domain/past-totals.ts';
import { putRecords } from '../../domain/records.ts';
import type { App } from '../../http/context.ts';
import { parse } from '../../http/validate.ts';
import { askedOf, filled } from '../asked.ts';
import type { View } from '../html.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { PastTotalForm } from './past-total-form.tsx';
import { PastTotalTable } from './past-total-table.tsx';

/** A total to change, or what the form of a new one is filled with; and whether one was just saved. */
const PageQuery = z.strictObject({
  sua: z.optional(z.string()),
  tu: z.optional(date),
  den: z.optional(date),
  so: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
  'noi-dung': filters.content,
  'the-loai': filters.form,
  'can-cu': z.optional(z.string().check(z.maxLength(500))),
  'da-luu': z.optional(z.literal('1')),
});

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, say } = call;
  const query = filled(call.query);
  const { sua } = await askedOf(call, PageQuery, query);
  const [found] = await runGated(db, pass, [pastTotalStatement(db, pass, { from: null, to: null })]);
  const totals = pastTotalsOf(found, config);
  const chosen = totals.find(({ id }) => id === sua);
  if (sua !== undefined && !chosen)
    throw new ProblemError('not-found', `no total ${sua}`, { parameter: 'sua' });
  const title = say('Số liệu cũ, không có danh sách');
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        {say(
          'Số tin, bài của những năm chưa dùng Sổ Tin, theo văn bản đã báo cáo. Chỉ dùng để so sánh với cùng kỳ, luôn ghi rõ là số liệu nhập. Khi sổ có tin, bài của kỳ đó thì số đếm từ sổ được dùng.',
        )}
      </p>
      {query['da-luu'] === undefined ? null : (
        <p class="note" role="status">
          {say('Đã lưu.')}
        </p>
      )}
      <PastTotalTable totals={totals} config={config} />
      <h2 id="sua">{chosen ? say('Sửa số liệu') : say('Thêm số liệu')}</h2>
      <PastTotalForm total={chosen} query={query} config={config} refused={refused} />
    </>
  );
  return { title: `${title} – Sổ Tin`, wide: true, body };
}

/** What the form sends, as the interface takes it. */
function givenBy(form: Form): unknown {
  const maybe = (name: string) => form.one(name).trim() || null;
  const count = form.one('count').trim().replace(/\./g, '');
  return {
    from: form.one('from'),
    to: form.one('to'),
    unit: maybe('unit'),
    portal: maybe('portal'),
    contents: form.one('contents').split(',').filter(Boolean),
    form: maybe('form'),
    count: /^\d+$/.test(count) ? Number(count) : count,
    source: form.one('source'),
    note: maybe('note'),
    status: form.one('status') === 'removed' ? 'removed' : 'active',
    version: Number(form.one('version')),
  };
}

/** A total that is changed in what tells it from others is another one: the one before is taken out with it. */
async function act({ db, pass, config, say }: PageCall, form: Form): Promise<string> {
  const given = await checkedBehindGate(db, pass, () => parse(PastTotalGiven, givenBy(form), 'bad-request'));
  const [id, before] = [pastTotalId(given), form.one('id')];
  const moved = before !== '' && before !== id;
  const record = { table: 'past_total' as const, id, given: moved ? { ...given, version: 0 } : given };
  const [previous] = moved ? await storedTotal(db, pass, config, before) : [];
  const gone = previous
    ? [{ ...record, id: before, given: { ...previous, status: 'removed' as const, version: given.version } }]
    : [];
  try {
    await putRecords(db, pass, config, [...gone, record]);
  } catch (error) {
    const stands = error instanceof ProblemError && error.problem.type === 'record-changed';
    // A new one has its id from what it is of: nobody changed it, it is there.
    if (!stands || before !== '') throw error;
    const title = say(
      'Đã có số liệu khác của đúng kỳ, nội dung, thể loại, đơn vị và cổng này: xin sửa số liệu ấy',
    );
    throw new ProblemError('record-changed', `${id} is there already`, { title });
  }
  return pastTotalsAddress({ 'da-luu': '1' });
}

async function storedTotal(
  db: D1Database,
  pass: PageCall['pass'],
  config: PageCall['config'],
  wanted: string,
): Promise<PastTotalGiven[]> {
  const [found] = await runGated(db, pass, [pastTotalStatement(db, pass, { from: null, to: null })]);
  return pastTotalsOf(found, config).flatMap(({ id, changedAt: _at, changedBy: _by, ...total }) =>
    id === wanted ? [total] : [],
  );
}

export function pastTotalPages(app: Hono<App>): void {
  servePage(app, 'pastTotals', { show, act });
}

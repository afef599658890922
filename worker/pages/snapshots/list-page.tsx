// /chot-so-lieu: the snapshots of a year, the days that they leave out or hold twice, and the form that freezes a period.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { snapshotAddress, snapshotsAddress } from '#shared/api/pages';
import { FreezeBody, SnapshotsQuery } from '#shared/api/snapshots';
import { formatDate, localDate } from '#shared/local-date';
import { type Period, periodOf } from '#shared/period';
import { periodFilter } from '#shared/query';
import type { SnapshotHead } from '#shared/snapshot';
import { uuidv7 } from '#shared/uuid';
import { showCount } from '#shared/wording';
import { checkedBehindGate } from '../../db/batch.ts';
import { freeze, snapshotsPage } from '../../domain/snapshots.ts';
import { periodAsked } from '../../domain/statistics.ts';
import type { App } from '../../http/context.ts';
import { parse } from '../../http/validate.ts';
import { askedOf, filled } from '../asked.ts';
import { type Draft, draftOf } from '../fields.tsx';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { daysOf } from '../report/words.ts';
import { Scroll } from '../scroll.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { Coverage } from './coverage.tsx';
import { FORM, FreezeForm, periodNamed } from './freeze-form.tsx';

/** Most snapshots of a year on the page. */
const LISTED = 100;

function Row({ snapshot }: { snapshot: SnapshotHead }) {
  const say = useSay();
  const { id, name, period, figures, frozenAt, frozenBy, issuedNumber, issuedOn, filter } = snapshot;
  const frozenOn = formatDate(localDate(Date.parse(frozenAt)));
  return (
    <tr>
      <th scope="row">
        <a href={snapshotAddress(id)} lang="vi">
          {name}
        </a>
        <span class="under" lang="vi">
          {period.code === null ? '' : `${period.label} · `}
          {daysOf(period)}
          {Object.keys(filter).length > 0 ? ` · ${say('một phần')}` : ''}
        </span>
        <span class="narrow under">
          {say('Chốt ngày {day}, {person}', { day: frozenOn, person: frozenBy.name })}
        </span>
      </th>
      <td class="number">{showCount(figures.reform)}</td>
      <td class="number roomy">{showCount(figures.total)}</td>
      <td class="roomy">
        <span class="day">{frozenOn}</span>
        <span class="under">{frozenBy.name}</span>
      </td>
      <td lang="vi">
        {issuedNumber === null || issuedOn === null ? (
          <span class="soft">{say('chưa ban hành')}</span>
        ) : (
          <>
            {issuedNumber}
            <span class="under day">{formatDate(issuedOn)}</span>
          </>
        )}
      </td>
    </tr>
  );
}

function Snapshots({ year, snapshots }: { year: string; snapshots: readonly SnapshotHead[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="list">
      <h2 id="list">{say('Bản chốt của năm {year}', { year })}</h2>
      <Scroll label={say('Bảng: {title}', { title: say('Chốt số liệu') })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Tên, kỳ')}</th>
              <th scope="col" class="number">
                {say('CCHC')}
              </th>
              <th scope="col" class="number roomy">
                {say('Tổng')}
              </th>
              <th scope="col" class="roomy">
                {say('Chốt')}
              </th>
              <th scope="col">{say('Ban hành')}</th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map((snapshot) => (
              <Row snapshot={snapshot} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Years({ years, year }: { years: readonly string[]; year: string }) {
  const say = useSay();
  const all = [...new Set([...years, year])].sort().reverse();
  if (all.length < 2) return null;
  return (
    <nav class="years no-print" aria-label={say('Chọn năm')}>
      {all.map((each) => (
        <a href={snapshotsAddress({ year: each })} aria-current={each === year ? 'page' : undefined}>
          {each}
        </a>
      ))}
    </nav>
  );
}

function Empty({ year }: { year: string }) {
  const say = useSay();
  return (
    <p class="note">
      {say(
        'Năm {year} chưa có bản chốt nào. Trước khi gửi báo cáo, chốt số liệu của kỳ: số và danh mục được giữ nguyên như lúc gửi, dù sau đó trong sổ có sửa, rút hay bổ sung tin, bài.',
        { year },
      )}
    </p>
  );
}

/** The year that is shown; the period that the form begins with, by its code or its days. */
const PageQuery = z.extend(z.pick(SnapshotsQuery, { year: true }), periodFilter);

/** Throws ProblemError for what cannot be asked; no period: none was. */
async function asked(call: PageCall): Promise<{ year: string | undefined; period: Period | null }> {
  const { year, ...days } = await askedOf(call, PageQuery, filled(call.query));
  const isOpen = Object.values(days).every((value) => value === undefined);
  const period = await checkedBehindGate(call.db, call.pass, () => (isOpen ? null : periodAsked(days)));
  return { year, period };
}

/** What the form begins with: the period of the address, else the year up to today. */
function beginning({ pass, now, say }: PageCall, given: Period | null): Record<string, string> {
  const period = given ?? periodOf(`ytd-${pass.today}`);
  return {
    id: uuidv7(now),
    from: period.from,
    to: period.to,
    period: period.code ?? '',
    name: say('Báo cáo tuyên truyền CCHC – {period}', { period: period.label }),
  };
}

/** The form anew, or as it was sent; then under the id it was sent with. */
function freezeDraft(call: PageCall, period: Period | null, refused: Refused | undefined): Draft {
  const fresh = beginning(call, period);
  const draft = draftOf(FORM, { ...fresh, id: '' }, refused);
  return draft.value('id') === '' ? draftOf(FORM, fresh, undefined) : draft;
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, say } = call;
  const { year: given, period } = await asked(call);
  const year = given ?? (period?.to ?? pass.today).slice(0, 4);
  const { snapshots, coverage, years } = await snapshotsPage(db, pass, config, { year, limit: LISTED });
  const body = (
    <>
      <h1>{say('Chốt số liệu')}</h1>
      <Years years={years} year={year} />
      {snapshots.length === 0 ? <Empty year={year} /> : null}
      {snapshots.length > 0 && coverage ? <Coverage coverage={coverage} /> : null}
      {snapshots.length > 0 ? <Snapshots year={year} snapshots={snapshots} /> : null}
      <FreezeForm draft={freezeDraft(call, period, refused)} config={config} today={pass.today} />
    </>
  );
  return { title: `${say('Chốt số liệu')} – Sổ Tin`, body };
}

/** What the form asks for, as the API takes it. The code goes along only while the days are still its own. */
function bodyOf(form: Form): Record<string, unknown> {
  const [from, to, period] = [form.one('from'), form.one('to'), form.one('period')];
  const named = periodNamed(period);
  const limits = ['portal', 'unit'].filter((name) => form.one(name) !== '');
  return {
    id: form.one('id'),
    name: form.one('name'),
    ...(named && named.from === from && named.to === to ? { period } : { from, to }),
    ...(limits.length > 0
      ? { filter: Object.fromEntries(limits.map((name) => [name, [form.one(name)]])) }
      : {}),
    ...(form.one('grouping') === '' ? {} : { grouping: form.one('grouping') }),
  };
}

async function act({ db, pass, config }: PageCall, form: Form): Promise<string> {
  const body = await checkedBehindGate(db, pass, () => parse(FreezeBody, bodyOf(form), 'bad-request'));
  const { id } = await freeze(db, pass, config, body);
  return `${snapshotAddress(id)}#content`;
}

export function snapshotsPages(app: Hono<App>): void {
  servePage(app, 'snapshots', { show, act });
}

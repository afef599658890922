// /chot-so-lieu/{id}: one snapshot, its figures and articles, how it proves itself, and what has changed since.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { reportAddress, snapshotAddress, snapshotDocument, snapshotsAddress } from '#shared/api/pages';
import { IssueBody, SnapshotArticlesQuery } from '#shared/api/snapshots';
import type { Snapshot, SnapshotFilter } from '#shared/snapshot';
import { CONTENTS } from '#shared/taxonomy';
import { taxonomyShown } from '#shared/taxonomy-versions';
import { checkedBehindGate } from '../../db/batch.ts';
import { localTime } from '../../domain/list-articles.ts';
import { issue, lookAt, verify } from '../../domain/snapshots.ts';
import type { App } from '../../http/context.ts';
import { pathParameter } from '../../http/serve.ts';
import { parse } from '../../http/validate.ts';
import { askedOf, filled } from '../asked.ts';
import { draftOf } from '../fields.tsx';
import type { View } from '../html.tsx';
import { type Say, useSay } from '../language.ts';
import { daysOf } from '../report/words.ts';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { Differences } from './differences.tsx';
import { FrozenList, PAGE } from './frozen-list.tsx';
import { ISSUE_FORM, Issue, Seal } from './seal.tsx';
import { Figures, Tables } from './tables.tsx';

/** What a snapshot was limited to, in words; all of it where there is no limit. */
function limitsOf({ filter, units, portals, lists: { forms, origins } }: Snapshot, say: Say): string {
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ code: id, name }));
  const known: Record<keyof SnapshotFilter, readonly { code: string; name: string }[]> = {
    portal: named(portals),
    unit: named(units),
    content: CONTENTS,
    form: forms,
    origin: origins,
  };
  const notKnown: Partial<Record<string, string>> = {
    unit: say('chưa rõ đơn vị'),
    form: say('chưa rõ thể loại'),
    origin: say('chưa rõ nguồn'),
  };
  const limits = Object.entries(filter).flatMap(([name, values]) => {
    const list = known[name as keyof SnapshotFilter];
    if (!values) return [];
    const told = values.filter((value) => value !== '');
    const words = told.map((value) => list.find(({ code }) => code === value)?.name ?? value);
    return [[...words, ...(told.length < values.length ? [notKnown[name] ?? ''] : [])].join(', ')];
  });
  return limits.join(' · ') || say('tất cả cổng, đơn vị, nội dung');
}

function About({ snapshot }: { snapshot: Snapshot }) {
  const say = useSay();
  const { frozenAt, frozenBy, grouping, taxonomy } = snapshot;
  const rows: [string, string][] = [
    [say('Chốt lúc'), say('{time}, {person}', { time: localTime(frozenAt), person: frozenBy.name })],
    [say('Gồm'), limitsOf(snapshot, say)],
    [say('Cách gộp'), grouping.name],
    [say('Danh mục phân loại'), say('phiên bản {version}', { version: taxonomyShown(taxonomy) })],
  ];
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('Về bản chốt này')}</h2>
      <dl class="pairs">
        {rows.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd lang="vi">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Warnings({ warnings }: Pick<Snapshot, 'warnings'>) {
  const say = useSay();
  if (warnings.length === 0) return null;
  return (
    <section class="warning" aria-labelledby="warnings">
      <h2 id="warnings">{say('Cần biết trước khi dùng số liệu')}</h2>
      <ul>
        {warnings.map(({ text }) => (
          <li lang="vi">{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ id }: { id: string }) {
  const say = useSay();
  return (
    <p class="actions no-print">
      <a class="button" href={snapshotDocument(id, 'docx')}>
        {say('Tải báo cáo .docx')}
      </a>
      <a class="button quiet" href={snapshotDocument(id, 'xlsx')}>
        {say('Tải bảng .xlsx')}
      </a>
      <a class="button quiet" href={reportAddress({ snapshot: id })}>
        {say('Xem báo cáo')}
      </a>
    </p>
  );
}

function Head({ snapshot }: { snapshot: Snapshot }) {
  const say = useSay();
  const { name, period, id } = snapshot;
  return (
    <>
      <p class="no-print">
        <a href={snapshotsAddress({ year: period.to.slice(0, 4) })}>{say('‹ Các bản chốt')}</a>
      </p>
      <h1 lang="vi">{name}</h1>
      <p class="lead" lang="vi">
        {period.code === null ? '' : `${period.label} · `}
        {daysOf(period)}
      </p>
      <Documents id={id} />
    </>
  );
}

/** The list's own parameters, and whether the seal is to be checked. */
const PageQuery = z.extend(z.omit(SnapshotArticlesQuery, { limit: true }), {
  check: z.optional(z.literal('1')),
});

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { c, db, pass, config } = call;
  const id = pathParameter(c, 'id');
  const query = filled(call.query);
  const { check: isChecked, ...asked } = await askedOf(call, PageQuery, query);
  const { snapshot, list, comparison } = await lookAt(db, pass, id, asked, PAGE);
  const check = isChecked === undefined ? null : await verify(db, pass, id);
  const { cursor, check: _, ...filter } = query;
  const draft = draftOf(ISSUE_FORM, { on: pass.today }, refused);
  const body = (
    <>
      <Head snapshot={snapshot} />
      <Warnings warnings={snapshot.warnings} />
      <Figures snapshot={snapshot} />
      <Differences snapshot={snapshot} comparison={comparison} units={[...snapshot.units, ...config.units]} />
      <Tables snapshot={snapshot} />
      <Issue snapshot={snapshot} draft={draft} />
      <About snapshot={snapshot} />
      <Seal snapshot={snapshot} check={check} />
      <FrozenList snapshot={snapshot} list={list} filter={filter} cursor={cursor} />
    </>
  );
  return { title: `${snapshot.name} – Sổ Tin`, body };
}

async function act({ c, db, pass }: PageCall, form: Form): Promise<string> {
  const id = pathParameter(c, 'id');
  const given = { number: form.one('number'), on: form.one('on') };
  const body = await checkedBehindGate(db, pass, () => parse(IssueBody, given, 'bad-request'));
  await issue(db, pass, id, body);
  return `${snapshotAddress(id)}#ban-hanh`;
}

export function snapshotPages(app: Hono<App>): void {
  servePage(app, 'snapshot', { show, act });
}

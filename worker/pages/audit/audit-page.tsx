// /quan-tri/nhat-ky: who did what, when, from which device; filtered, page by page, with the same lines as CSV.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { type AuditLine, AuditQuery } from '#shared/api/audit';
import { auditAddress } from '#shared/api/pages';
import type { Person } from '#shared/api/people';
import { namesOf } from '../../db/audit-list.ts';
import { listPeople } from '../../db/people-list.ts';
import { auditPage } from '../../domain/audit-trail.ts';
import { subjectWords } from '../../domain/audit-words.ts';
import type { App } from '../../http/context.ts';
import { askedOf, faultOf, filled } from '../asked.ts';
import { FilterFault, without, wrongFilter } from '../filter-fault.tsx';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { type PageCall, servePage } from '../serve-page.tsx';
import { AuditFilter, FILTER_NAMES } from './audit-filter.tsx';
import { AuditTable } from './audit-list.tsx';
import { idsToName, type Telling } from './value-words.ts';

/** Lines on one page of the list. */
const PAGE = 50;

type Query = Record<string, string>;

function Pages({ query, next }: { query: Query; next: string | null }) {
  const say = useSay();
  const { cursor, ...first } = query;
  const csv = (more: Query) => `${routes.auditCsv.path}?${new URLSearchParams({ ...first, ...more })}`;
  return (
    <>
      {cursor === undefined && next === null ? null : (
        <nav class="actions no-print" aria-label={say('Trang của danh sách')}>
          {cursor === undefined ? null : <a href={auditAddress(first)}>{say('Về trang đầu')}</a>}
          {next === null ? null : (
            <a href={auditAddress({ ...first, cursor: next })} rel="next">
              {say('Trang sau')}
            </a>
          )}
        </nav>
      )}
      <p class="no-print">
        <a href={csv({})}>{say('Tải nhật ký này .csv')}</a> ·{' '}
        <a href={csv({ names: 'real' })}>{say('Tải kèm tên thật của người đã nghỉ')}</a>
      </p>
    </>
  );
}

/** What ids in the lines stand for. */
async function tellingOf(
  { db, pass, config, say }: PageCall,
  lines: readonly AuditLine[],
  people: readonly Person[],
): Promise<Telling> {
  const ids = lines.flatMap(({ what, before, after }) =>
    [before, after].flatMap((value) => idsToName(what.split('.')[0] ?? '', value)),
  );
  const others = await namesOf(db, pass, [...new Set(ids)]);
  return {
    say,
    lists: config.lists,
    names: {
      unit: (id) => config.units.find((unit) => unit.id === id)?.shortName ?? null,
      portal: (id) => config.portals.find((portal) => portal.id === id)?.name ?? null,
      person: (id) => people.find((person) => person.id === id)?.name ?? null,
      other: (id) => others.get(id) ?? null,
    },
  };
}

/** Of one thing alone: which, and the way back to all. */
function About({ query, lines }: { query: Query; lines: readonly AuditLine[] }) {
  const say = useSay();
  if (query.subject === undefined) return null;
  const name = lines.map(subjectWords).find((each) => each !== null) ?? say('không rõ tên');
  const { subject: _, cursor: __, ...rest } = query;
  return (
    <p class="note">
      {say('Chỉ những việc với:')} <strong lang="vi">{name}</strong>{' '}
      <a href={auditAddress(rest)}>{say('Xem mọi việc')}</a>
    </p>
  );
}

async function shown(call: PageCall, query: Query): Promise<View> {
  const { db, pass, config, say } = call;
  const asked = await askedOf(call, AuditQuery, query);
  const page = await auditPage({ db, pass, config, query: { limit: PAGE, ...asked, names: 'real' } });
  const { people } = await listPeople(db, pass, { bound: config.bound, names: 'real' });
  const telling = await tellingOf(call, page.lines, people);
  const body = (
    <>
      <h1>{say('Nhật ký')}</h1>
      <p class="soft">
        {say(
          'Ai đã làm gì, lúc nào, từ thiết bị nào. Không ai sửa hay xóa được dòng nào, kể cả quản trị viên.',
        )}
      </p>
      <AuditFilter query={query} people={people} />
      <About query={query} lines={page.lines} />
      {page.lines.length === 0 ? (
        <p class="note">
          {say('Không có dòng nào như vậy. Hãy bỏ bớt điều kiện lọc hoặc chọn khoảng ngày rộng hơn.')}
        </p>
      ) : (
        <>
          <AuditTable lines={page.lines} telling={telling} />
          <Pages query={query} next={page.next} />
        </>
      )}
    </>
  );
  return { title: `${say('Nhật ký')} – Sổ Tin`, wide: true, body };
}

async function show(call: PageCall): Promise<View> {
  const query = filled(call.query);
  try {
    return await shown(call, query);
  } catch (error) {
    const fault = faultOf(error);
    const { db, pass, config, say } = call;
    const { people } = await listPeople(db, pass, { bound: config.bound, names: 'real' });
    const name = wrongFilter(fault, query);
    const rest = without(query, name);
    const body = (
      <>
        <h1>{say('Nhật ký')}</h1>
        <FilterFault {...{ fault, query, name }} names={FILTER_NAMES} rest={auditAddress(rest)} />
        <AuditFilter query={query} people={people} fault={fault} />
      </>
    );
    return { title: `${say('Nhật ký')} – Sổ Tin`, wide: true, status: fault.status, body };
  }
}

export function auditPages(app: Hono<App>): void {
  servePage(app, 'audit', { show });
}

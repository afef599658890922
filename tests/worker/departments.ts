// Two departments of one province in the database of the tests, each with everything that a department has.
import { env } from 'cloudflare:workers';
import type { Role } from '#shared/api/access';
import { pastTotalId } from '#shared/past-total';
import { uuidv7 } from '#shared/uuid';
import { createPerson, createToken, registerPortal, registerUnit } from '../../worker/db/setup.ts';
import { sha256 } from '../../worker/domain/secrets.ts';
import { PAST_TOTAL } from '../fixtures/given-past-totals.ts';
import { ACTIVITY, ESTIMATE, PLAN, RULE, target } from '../fixtures/given-plans.ts';
import { anAction, call, LETTERHEAD_GIVEN } from './client.ts';

/** A token of a new person of a unit, as a device has it; `null`: of no unit. */
export async function personOf(unit: string | null, role: Role): Promise<string> {
  const [id, token, now] = [uuidv7(), `sotin_${crypto.randomUUID()}`, new Date().toISOString()];
  await createPerson(env.DB, { id, name: `Cán bộ ${unit ?? 'tỉnh'}`, role, unit, now });
  const hash = await sha256(token);
  await createToken(env.DB, { hash, person: id, kind: 'ext', scopes: null, device: 'Máy thử', now });
  return token;
}

/** What the audit trail tells of a thing, in order. */
export async function trailOf(subject: string): Promise<string[]> {
  const told = env.DB.prepare('SELECT what FROM audit WHERE subject = ?1 ORDER BY n').bind(subject);
  return (await told.all<{ what: string }>()).results.map(({ what }) => what);
}

export const originOf = (unit: string): string => `https://${unit}.example.vn`;
export const portalOf = (unit: string): string => `cong-${unit}`;
export const urlOf = (unit: string, n: number): string => `${originOf(unit)}/tin-${n}`;

/** Registers a unit under the province `tinh`, with a portal that speaks for it. */
export async function aUnit(id: string, parent: string | null): Promise<void> {
  const unit = { id, name: `Sở ${id}`, shortName: id, validFrom: null, validTo: null, parent };
  await registerUnit(env.DB, unit);
  await registerPortal(env.DB, {
    id: portalOf(id),
    name: `Cổng ${id}`,
    channel: `Cổng TTĐT ${id}`,
    origins: [originOf(id)],
    path: '/',
    profile: {},
    speaksFor: [{ unit: id, from: '2000-01-01', to: null }],
  });
}

/** What a department has, by its id; `article`: one of its articles. */
export type Belongings = {
  unit: string;
  admin: string;
  article: string;
  plan: string;
  target: string;
  activity: string;
  rule: string;
  snapshot: string;
  token: string;
  /** Somebody else of it, an invite that waits for them, and a sample that the two of them classify. */
  colleague: string;
  /** Somebody more, who does nothing yet. */
  reserve: string;
  coder: string;
  invite: string;
  sample: string;
};

/** The article `n` of a unit as it is tagged. */
export const tagOf = (unit: string, n: number, content = '2') =>
  anAction({
    article: {
      portal: portalOf(unit),
      url: urlOf(unit, n),
      title: `Tin ${n} của ${unit}`,
      publishedOn: '2023-05-02',
    },
    tag: { content, form: 'tin' },
  });

/** Gives a unit everything that a department can have; `articles`: how many, the first two alike. */
export async function furnish(unit: string, articles: number): Promise<Belongings> {
  const admin = await personOf(unit, 'admin');
  const actions = Array.from({ length: articles }, (_, n) => tagOf(unit, n));
  const alike = actions.map((action, n) =>
    n < 2 ? { ...action, article: { ...(action.article as object), title: `Tin đôi của ${unit}` } } : action,
  );
  const { results } = await call('actions', { token: admin, body: { actions: alike } });
  const ids = {
    plan: uuidv7(),
    target: uuidv7(),
    activity: uuidv7(),
    rule: uuidv7(),
    snapshot: uuidv7(),
    token: uuidv7(),
    colleague: uuidv7(),
    reserve: uuidv7(),
    invite: uuidv7(),
    sample: uuidv7(),
  };
  const put = (name: 'putPlan' | 'putTarget' | 'putActivity' | 'putRule', id: string, body: object) =>
    call(name, { token: admin, parameters: { id }, body });
  await put('putRule', ids.rule, { ...RULE, name: `Quy tắc của ${unit}` });
  await put('putPlan', ids.plan, { ...PLAN, title: `Kế hoạch của ${unit}`, rule: ids.rule });
  await put('putTarget', ids.target, target({ plan: ids.plan, label: `Chỉ tiêu của ${unit}` }));
  await put('putActivity', ids.activity, { ...ACTIVITY, topic: `Tọa đàm của ${unit}` });
  const estimate = { ...ESTIMATE, unit, note: `Ước của ${unit}` };
  await call('putEstimate', { token: admin, parameters: { id: `2023.${unit}` }, body: estimate });
  await call('freeze', {
    token: admin,
    body: { id: ids.snapshot, name: `Chốt của ${unit}`, period: 'c-year-2023' },
  });
  const texts = [{ section: 'II', body: `Đánh giá của ${unit}`, version: 0 }];
  await call('writeReportTexts', { token: admin, body: { unit, year: 2023, texts } });
  await call('writeLetterhead', {
    token: admin,
    body: { ...LETTERHEAD_GIVEN, unit, signer: `Giám đốc ${unit}` },
  });
  const own = { id: ids.token, name: `Khóa của ${unit}`, scopes: ['stats:read'], days: 30 };
  await call('createToken', { token: admin, body: { ...own, tokenHash: await sha256(ids.token) } });
  await call('createInvite', {
    token: admin,
    body: {
      id: ids.invite,
      codeHash: await sha256(ids.invite),
      person: ids.colleague,
      as: { name: `Đồng nghiệp ở ${unit}`, role: 'tagger', unit },
    },
  });
  const reserve = { id: ids.reserve, name: `Dự bị ở ${unit}`, role: 'tagger' as const, unit };
  await createPerson(env.DB, { ...reserve, now: new Date().toISOString() });
  const { person } = await call('me', { token: admin });
  const drawn = { name: `Mẫu của ${unit}`, from: '2023-01-01', to: '2023-12-31', size: 2, seed: 1 };
  await call('createSample', {
    token: admin,
    body: { ...drawn, id: ids.sample, coders: [person.id, ids.colleague] },
  });
  const past = { ...PAST_TOTAL, unit, source: `Báo cáo của ${unit}` };
  await call('putPastTotal', { token: admin, parameters: { id: pastTotalId(past) }, body: past });
  const check = { portal: portalOf(unit), url: urlOf(unit, 0), status: 'dead', checkedOn: '2023-10-25' };
  await call('links', { token: admin, body: { checks: [check] } });
  return { unit, admin, coder: person.id, article: results[0]?.article?.id ?? '', ...ids };
}

/** Tags, or acts otherwise on, the article `n` of the portal of a unit, posted on a day; gives the result. */
export async function postBy(
  token: string,
  portal: string,
  n: number,
  publishedOn: string,
  parts: object = {},
) {
  const article = { portal: portalOf(portal), url: urlOf(portal, n), title: `Tin ${n}`, publishedOn };
  const { results } = await call('actions', { token, body: { actions: [anAction({ article, ...parts })] } });
  return results[0];
}

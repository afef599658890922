// /quan-tri/cong/{id}: one portal: its names and pause, whom it speaks for, its domains, how its pages are read.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { pages, portalAddress } from '#shared/api/pages';
import { MoveGiven, PortalChange, type RegisteredPortal, SpansGiven } from '#shared/api/portals';
import { ProfileGiven } from '#shared/portal-profile';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate } from '../../db/batch.ts';
import { moveTo } from '../../domain/portal-sites.ts';
import { changePortal, changeProfile, changeSpans, listPortals } from '../../domain/portals.ts';
import type { App } from '../../http/context.ts';
import { pathParameter } from '../../http/serve.ts';
import type { Sent } from '../fields.tsx';
import type { View } from '../html.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { BASICS, BasicsForm, PAUSE, PauseForm } from './basics-form.tsx';
import { MOVE, MoveForm } from './move-form.tsx';
import { parsedBehindGate, withScheme } from './parts.tsx';
import { PROFILE, ProfileForm } from './profile-form.tsx';
import type { TriedOutcome } from './tried.tsx';
import { UNITS, UnitsForm } from './units-form.tsx';

async function portalOf(call: PageCall): Promise<RegisteredPortal> {
  const id = pathParameter(call.c, 'id');
  const found = (await listPortals(call)).find((portal) => portal.id === id);
  if (!found) throw new ProblemError('not-found', `no portal ${id}`);
  return found;
}

/** The page; `tried`: what the form that was sent would do. */
async function viewOf(call: PageCall, sent?: Sent, tried?: TriedOutcome): Promise<View> {
  const { config, pass, query, say } = call;
  const portal = await portalOf(call);
  const of = (form: string) => (sent?.form.one('do') === form ? tried : undefined);
  const body = (
    <>
      <p>
        <a href={pages.portals.path}>‹ {say('Các cổng')}</a>
      </p>
      <h1 lang="vi">{portal.name}</h1>
      {query.xong === undefined ? null : (
        <p class="note" role="status">
          {say('Đã lưu.')}
        </p>
      )}
      <BasicsForm portal={portal} sent={sent} />
      <UnitsForm portal={portal} config={config} sent={sent} />
      <MoveForm portal={portal} today={pass.today} sent={sent} tried={of(MOVE)} />
      <ProfileForm portal={portal} sent={sent} tried={of(PROFILE)} />
      <PauseForm portal={portal} sent={sent} />
    </>
  );
  return { title: `${portal.name} – Sổ Tin`, body };
}

const version = (form: Form) => Number(form.one('version'));
const tries = (form: Form) => form.one('try') !== '';

/** The lines in which a unit was chosen. */
function spansOf(form: Form) {
  const [from, to] = [form.all('from'), form.all('to')];
  return form
    .all('unit')
    .map((unit, line) => ({ unit, from: from[line] ?? '', to: to[line] || null }))
    .filter(({ unit }) => unit !== '');
}

async function keepNames(call: PageCall, form: Form): Promise<undefined> {
  const { id, name, channel, pausedAt } = await portalOf(call);
  const pauses = form.one('do') === PAUSE;
  const given = await parsedBehindGate(call, PortalChange, {
    name: pauses ? name : form.one('name'),
    channel: pauses ? channel : form.one('channel'),
    paused: pauses ? form.one('paused') !== '' : pausedAt !== undefined,
    version: version(form),
  });
  await changePortal(call, id, given);
}

/** The rule of a move, by its two fields. Throws text-missing where only the second is filled. */
function ruleOf(form: Form): { match: string; replace: string } | null {
  const [match, replace] = [form.one('match').trim(), form.one('replace').trim()];
  if (match === '' && replace === '') return null;
  if (match === '') throw new ProblemError('text-missing', 'no old path', { parameter: 'match' });
  return { match, replace };
}

/**
 * Moves a portal, or says what that would do. A new rule that fits no stored address is kept only by a form that was
 * told so: articles would be counted anew at the new domain, one by one.
 */
async function move(call: PageCall, id: string, form: Form): Promise<TriedOutcome> {
  const { rule, ...given } = await parsedBehindGate(call, MoveGiven, {
    origin: withScheme(form.one('origin').trim()),
    on: form.one('on'),
    rule: await checkedBehindGate(call.db, call.pass, () => ruleOf(form)),
    version: version(form),
  });
  const { moves } = await portalOf(call);
  const isNew = rule !== null && !moves.some((move) => move.rule?.match === rule.match);
  const would = isNew || tries(form) ? await moveTo(call, id, { ...given, rule, try: true }) : null;
  const unfit = would !== null && isNew && would.articles > 0 && would.rekeyed === 0;
  if (would && (tries(form) || (unfit && form.one('unfit') === ''))) return { ...would, unfit };
  return moveTo(call, id, { ...given, rule });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError('bad-json', error instanceof Error ? error.message : undefined);
  }
}

async function keepProfile(call: PageCall, id: string, form: Form): Promise<TriedOutcome> {
  const typed = await checkedBehindGate(call.db, call.pass, () => jsonOf(form.one('profile')));
  const given = await parsedBehindGate(call, z.strictObject({ profile: ProfileGiven, version: z.int() }), {
    profile: typed,
    version: version(form),
  });
  return changeProfile(call, id, { ...given, try: tries(form) });
}

/** Does what one of the page's forms asks. */
async function done(call: PageCall, id: string, form: Form): Promise<TriedOutcome | undefined> {
  switch (form.one('do')) {
    case BASICS:
    case PAUSE:
      return keepNames(call, form);
    case UNITS: {
      const given = { spans: spansOf(form), version: version(form) };
      await changeSpans(call, id, await parsedBehindGate(call, SpansGiven, given));
      return undefined;
    }
    case MOVE:
      return move(call, id, form);
    case PROFILE:
      return keepProfile(call, id, form);
    default:
      throw new ProblemError('bad-request', 'no such form');
  }
}

async function act(call: PageCall, form: Form): Promise<string | View> {
  const id = pathParameter(call.c, 'id');
  const outcome = await done(call, id, form);
  const shows = tries(form) || outcome?.unfit;
  return shows ? viewOf(call, { form }, outcome) : `${portalAddress(id)}?xong`;
}

export function portalPages(app: Hono<App>): void {
  const show = (call: PageCall, refused?: Refused) => viewOf(call, refused);
  servePage(app, 'portal', { show, act });
}

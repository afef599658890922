// /quan-tri/nguoi: whom an administrator looks after; everybody in a list, or one person with all that can be done.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { includesRole } from '#shared/api/access';
import { pages, peopleAddress } from '#shared/api/pages';
import { HandOver, type Invite, NewInvite, type Person, PersonChange } from '#shared/api/people';
import { plainInviteCode } from '#shared/invite-code';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate } from '../../db/batch.ts';
import { listPeople } from '../../db/people-list.ts';
import {
  changePerson,
  endInvite,
  handOver,
  inviteTo,
  letBackIn,
  shutOut,
  takeAccess,
} from '../../domain/people.ts';
import { sha256 } from '../../domain/secrets.ts';
import type { App } from '../../http/context.ts';
import { parse } from '../../http/validate.ts';
import { askedOf, filled } from '../asked.ts';
import type { View } from '../html.tsx';
import { bearerOf, type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { InviteForm } from './invite-form.tsx';
import { INVITED_SCRIPT, Invited } from './invited.tsx';
import { PeopleTables } from './people-list.tsx';
import { PersonView, WAS } from './person-view.tsx';
import { DONE } from './words.ts';

function Done({ done, name, say }: { done: string | undefined; name: string; say: PageCall['say'] }) {
  const words = DONE[done ?? ''];
  return words === undefined ? null : (
    <p class="note" role="status">
      {say(words, { name })}
    </p>
  );
}

async function showPerson(call: PageCall, id: string, refused?: Refused): Promise<View> {
  const { db, now, pass, config, query, say } = call;
  const list = await listPeople(db, pass, { bound: config.bound, id, names: 'real' });
  const [person] = list.people;
  if (!person) throw new ProblemError('not-found', `no person ${id}`);
  const body = (
    <>
      <Done done={query.xong} name={person.name} say={say} />
      <PersonView person={person} list={list} config={config} now={now} refused={refused} />
    </>
  );
  return { title: `${person.name} – Sổ Tin`, wide: true, body };
}

/** One person, and what was just done about them. */
const PageQuery = z.strictObject({
  nguoi: z.optional(z.string()),
  xong: z.optional(z.enum(Object.keys(DONE))),
});

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, say } = call;
  const query = await askedOf(call, PageQuery, filled(call.query));
  if (query.nguoi !== undefined) return showPerson(call, query.nguoi, refused);
  const list = await listPeople(db, pass, { bound: config.bound, names: 'real' });
  const { person, unitId } = await bearerOf(call);
  const title = say('Người dùng');
  const body = (
    <>
      <h1>{title}</h1>
      <PeopleTables {...list} config={config} own={person.id} />
      <InviteForm config={config} unit={unitId} refused={refused} />
    </>
  );
  return { title: `${title} – Sổ Tin`, wide: true, body };
}

/** The code that came with a form of ours. */
function codeOf(form: Form): string {
  const code = form.one('code');
  if (!/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))
    throw new ProblemError('bad-request', 'the form brings no code of ours');
  return code;
}

type Made = { person: Person; invite: Invite; code: string; successorOf?: string };

function invitedView({ c, say }: PageCall, made: Made): View {
  const title = `${say('Đã tạo lời mời cho {name}', { name: made.person.name })} – Sổ Tin`;
  return {
    title,
    script: INVITED_SCRIPT,
    body: <Invited {...made} server={new URL(c.req.url).origin} />,
  };
}

const given = <S extends z.ZodMiniType>(call: PageCall, schema: S, asked: unknown): Promise<z.output<S>> =>
  checkedBehindGate(call.db, call.pass, () => parse(schema, asked, 'bad-request'));

/** Who somebody is by a form's fields, whose names may begin with `of`. */
const personGiven = (form: Form, of = '') => ({
  name: form.one(`${of}name`),
  role: form.one(`${of}role`),
  unit: form.one(`${of}unit`) || null,
});

async function invite(call: PageCall, form: Form, as?: ReturnType<typeof personGiven>): Promise<View> {
  const code = codeOf(form);
  const asked = {
    id: form.one('invite'),
    codeHash: await sha256(plainInviteCode(code)),
    person: form.one('person'),
    ...(as && { as }),
  };
  return invitedView(call, { ...(await inviteTo(call, await given(call, NewInvite, asked))), code });
}

async function handOverBy(call: PageCall, form: Form, id: string): Promise<View> {
  const code = codeOf(form);
  const asked = {
    to: { id: form.one('person'), name: form.one('name') },
    invite: { id: form.one('invite'), codeHash: await sha256(plainInviteCode(code)) },
  };
  const { person, successor, invite: made } = await handOver(call, id, await given(call, HandOver, asked));
  return invitedView(call, { person: successor, invite: made, code, successorOf: person.name });
}

/** What each form does; `id`: whose page it is on. */
const DEEDS: Readonly<Record<string, (call: PageCall, form: Form, id: string) => Promise<string | View>>> = {
  invite: (call, form) => invite(call, form, personGiven(form)),
  'invite-again': (call, form) => invite(call, form),
  'hand-over': handOverBy,
  change: async (call, form, id) => {
    const { person } = await bearerOf(call);
    const change = { ...personGiven(form), was: personGiven(form, WAS) };
    const { role } = await changePerson(call, id, await given(call, PersonChange, change));
    // This page is none of theirs any more, and would say that nothing was done.
    if (person.id === id && !includesRole(role, 'admin')) return pages.report.path;
    return peopleAddress({ nguoi: id, xong: 'changed' });
  },
  revoke: async (call, form, id) => {
    await takeAccess(call, id, form.one('left') === '1');
    return peopleAddress({ nguoi: id, xong: 'revoked' });
  },
  reactivate: async (call, _form, id) => {
    await letBackIn(call, id);
    return peopleAddress({ nguoi: id, xong: 'reactivated' });
  },
  shut: async (call, form, id) => {
    await shutOut(call, form.one('id'));
    return peopleAddress({ nguoi: id, xong: 'device' });
  },
  void: async (call, form, id) => {
    await endInvite(call, form.one('id'));
    return peopleAddress({ nguoi: id, xong: 'voided' });
  },
};

async function act(call: PageCall, form: Form): Promise<string | View> {
  const deed = DEEDS[form.one('do')];
  if (!deed) throw new ProblemError('bad-request', 'no such form');
  return deed(call, form, call.query.nguoi ?? '');
}

export function peoplePages(app: Hono<App>): void {
  servePage(app, 'people', { show, act });
}

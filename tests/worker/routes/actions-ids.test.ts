// POST /api/v1/actions: whose an id is, how it is written, and addresses that say too much.
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { apiToken } from '../../../worker/domain/setup.ts';
import { anAction, registerPortals, tokenOf } from '../client.ts';
import { on, record, tag, url } from '../ledger.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

it('an id is echoed as it was written, and is the same in any case', async () => {
  const action = tag('2', 1, { id: uuidv7() });
  const capitals = { ...action, id: action.id.toUpperCase() };
  const results = await record(token, capitals, action);
  expect(results.map(({ id, status }) => [id, status])).toEqual([
    [capitals.id, 'applied'],
    [action.id, 'duplicate'],
  ]);
  const [undone] = await record(token, tag('0', 2, { undoes: capitals.id }));
  expect(undone).toMatchObject({ status: 'applied', article: { content: '0' } });
});

it('the same action from somebody else is refused, and shows nothing of the article', async () => {
  const action = anAction();
  await record(token, action);
  expect(await record(await tokenOf('admin'), action)).toEqual([
    {
      id: action.id,
      status: 'rejected',
      problem: expect.objectContaining({ type: 'id-reused', status: 409 }),
    },
  ]);
});

it('the same action from another device of the same person is a duplicate', async () => {
  const action = anAction();
  await record(token, action);
  const other = await apiToken(env.DB, { role: 'tagger', scopes: null, name: 'Máy hai', now: Date.now() });
  await env.DB.prepare(
    `UPDATE token SET person_id = (SELECT person_id FROM ledger) WHERE device = 'Máy hai'`,
  ).run();
  expect(await record(other, action)).toMatchObject([{ status: 'duplicate' }]);
});

it('a user name in the address that a page names as its own is not kept', async () => {
  const relCanonical = url(1).replace('://', '://an:word@');
  const [result] = await record(token, tag('2', 1, { article: on(1, { relCanonical }) }));
  expect(result?.status).toBe('applied');
  const body = await env.DB.prepare('SELECT body FROM ledger').first<string>('body');
  expect(JSON.parse(body ?? '')).toMatchObject({ article: { relCanonical: url(1) } });
});

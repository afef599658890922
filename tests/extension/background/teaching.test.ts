// Teaching by pointing: only where an administrator asked for it, tried before it is kept, one field and nothing else.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '#shared/problem';
import { type TeachingPorts, teachingWith } from '../../../extension/background/teaching.ts';
import { type Trouble, WorkerError } from '../../../extension/trouble.ts';
import { accountOf, device, meOf, PORTAL, urlOf } from '../support/device.ts';

const TAB = 7;
const PROFILE = { identity: ['id'], selectors: { title: 'h1' } };
let trouble: Trouble | null;
let ports: TeachingPorts & { refresh: ReturnType<typeof vi.fn> };
let bodies: unknown[];

async function as(role: 'admin' | 'editor') {
  const { db } = await device({ ...accountOf({ ...meOf(), role }), role });
  const tabs = new Set<number>();
  bodies = [];
  ports = {
    db: async () => db,
    fetchProfile: async () => ({ portal: PORTAL.id, profile: PROFILE, version: 3 }),
    replaceProfile: async (_session, _portal, body) => {
      bodies.push(body);
      if (trouble) throw new WorkerError(trouble, trouble.kind);
      return { profile: body.profile, version: 4, articles: 0, rekeyed: 0, moved: 0, merged: 0 };
    },
    frontTab: async () => ({ id: TAB, url: urlOf('a') }),
    inject: vi.fn(async () => undefined),
    asked: { add: async (id) => void tabs.add(id), has: async (id) => tabs.has(id) },
    refresh: vi.fn(async () => undefined),
  };
  return teachingWith(ports);
}

beforeEach(() => {
  trouble = null;
});

describe('an administrator', () => {
  it('begins in the tab in front, and its page learns its portal', async () => {
    const teaching = await as('admin');
    expect(await teaching.portalAt(TAB, urlOf('a'))).toBeNull();
    expect(await teaching.begin()).toEqual({ ok: true });
    expect(ports.inject).toHaveBeenCalledExactlyOnceWith(TAB);
    expect(await teaching.portalAt(TAB, urlOf('a'))).toMatchObject({ id: PORTAL.id });
    expect(await teaching.portalAt(8, urlOf('a'))).toBeNull();
  });

  it('has a place kept in the profile as it stands on the server, tried first, and this device reads by it', async () => {
    const teaching = await as('admin');
    await teaching.begin();
    expect(await teaching.keep(TAB, urlOf('a'), 'publishedOn', '.date')).toEqual({ ok: true });
    const profile = { ...PROFILE, selectors: { title: 'h1', publishedOn: '.date' } };
    expect(bodies).toEqual([
      { profile, version: 3, try: true },
      { profile, version: 3 },
    ]);
    expect(ports.refresh).toHaveBeenCalledOnce();
  });

  it('is told what the server says against it, and nothing is kept', async () => {
    const teaching = await as('admin');
    await teaching.begin();
    trouble = { kind: 'refused', problem: problem('bad-profile') };
    const answer = await teaching.keep(TAB, urlOf('a'), 'title', 'h1[');
    expect(answer).toMatchObject({ ok: false, problem: { type: 'bad-profile' } });
    expect([bodies.length, ports.refresh.mock.calls.length]).toEqual([1, 0]);
    trouble = { kind: 'offline' };
    expect(await teaching.keep(TAB, urlOf('a'), 'title', 'h1')).toEqual({ ok: false, problem: 'offline' });
  });
});

it('a page where nobody asked can keep nothing', async () => {
  const teaching = await as('admin');
  expect(await teaching.keep(TAB, urlOf('a'), 'title', 'h1')).toMatchObject({ ok: false });
  expect(await teaching.keep(undefined, urlOf('a'), 'title', 'h1')).toMatchObject({ ok: false });
  expect(bodies).toEqual([]);
});

it('nobody but an administrator begins, and nobody off the portals', async () => {
  expect(await (await as('editor')).begin()).toMatchObject({
    ok: false,
    problem: { type: 'forbidden-role' },
  });
  const teaching = await as('admin');
  ports.frontTab = async () => ({ id: TAB, url: 'https://khac.vn/' });
  expect(await teachingWith(ports).begin()).toMatchObject({ problem: { type: 'unknown-portal' } });
  expect(teaching).toBeDefined();
});

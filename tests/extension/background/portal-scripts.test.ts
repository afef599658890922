// The content script stands on exactly the granted portals, is registered once, and reaches pages already open.
import { beforeEach, describe, expect, it } from 'vitest';
import { reconcileScripts, type ScriptPorts } from '../../../extension/background/portal-scripts.ts';
import { hostPatterns } from '../../../extension/host-patterns.ts';
import { OTHER_PORTAL, PORTAL } from '../support/device.ts';

let registered: Map<string, string[]>;
let granted: Set<string>;
let listening: Set<number>;
let injected: number[];
let reports: string[];
let ports: ScriptPorts;

beforeEach(() => {
  registered = new Map();
  granted = new Set(hostPatterns(PORTAL.origins));
  listening = new Set();
  injected = [];
  reports = [];
  ports = {
    getRegistered: async () => [...registered].map(([id, matches]) => ({ id, matches })),
    register: async (scripts) => {
      for (const { id, matches } of scripts) {
        if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
        registered.set(id, matches);
      }
    },
    update: async (scripts) => {
      for (const { id, matches } of scripts) {
        if (!registered.has(id)) throw new Error(`Nonexistent script ID '${id}'`);
        registered.set(id, matches);
      }
    },
    unregister: async ({ ids }) => {
      for (const id of ids) registered.delete(id);
    },
    granted: async (pattern) => granted.has(pattern),
    tabs: async () => [
      { tabId: 1, portal: PORTAL },
      { tabId: 2, portal: PORTAL },
    ],
    answers: async (tabId) => listening.has(tabId),
    inject: async (tabId) => {
      injected.push(tabId);
      listening.add(tabId);
    },
    report: (_error, when) => reports.push(when),
  };
});

const matches = () => [...registered.values()].flat();

it('registers granted portals once, and open pages get the script once', async () => {
  await reconcileScripts([PORTAL, OTHER_PORTAL], ports);
  await reconcileScripts([PORTAL, OTHER_PORTAL], ports);
  expect(matches()).toEqual(hostPatterns(PORTAL.origins));
  expect(registered.size).toBe(1);
  expect(injected).toEqual([1, 2]);
});

it('does not inject where the script answers already', async () => {
  listening.add(1);
  await reconcileScripts([PORTAL], ports);
  expect(injected).toEqual([2]);
});

it('injects on request also when the registration stands', async () => {
  await reconcileScripts([PORTAL], ports);
  listening.clear();
  await reconcileScripts([PORTAL], ports, true);
  expect(injected).toEqual([1, 2, 1, 2]);
});

it('follows what is granted and taken away', async () => {
  await reconcileScripts([PORTAL, OTHER_PORTAL], ports);
  granted = new Set(hostPatterns(OTHER_PORTAL.origins));
  await reconcileScripts([PORTAL, OTHER_PORTAL], ports);
  expect(matches()).toEqual(hostPatterns(OTHER_PORTAL.origins));
  granted.clear();
  await reconcileScripts([PORTAL, OTHER_PORTAL], ports);
  expect(registered.size).toBe(0);
  await reconcileScripts([], ports);
});

it('goes on with other tabs when one cannot take the script', async () => {
  const { inject } = ports;
  ports.inject = (tabId, file) =>
    tabId === 1 ? Promise.reject(new Error('error page')) : inject(tabId, file);
  await reconcileScripts([PORTAL], ports);
  expect(injected).toEqual([2]);
  expect(reports).toEqual(['inject']);
});

describe('match patterns', () => {
  it.each([
    ['https://so.gov.vn', ['so.gov.vn', 'www.so.gov.vn']],
    ['http://www.so.gov.vn:8080', ['so.gov.vn', 'www.so.gov.vn']],
    ['http://localhost:8788', ['localhost']],
    ['http://10.0.0.7:81', ['10.0.0.7']],
  ])('of %s carry no port and both schemes', (origin, hosts) => {
    const both = hosts.flatMap((host) => [`http://${host}/*`, `https://${host}/*`]);
    expect(hostPatterns([origin, origin])).toEqual(both);
  });
});

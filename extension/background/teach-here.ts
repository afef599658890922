// Teaching over the real browser and server.
import { browser } from 'wxt/browser';
import { database } from '../database.ts';
import { fetchProfile, replaceProfile } from '../worker-client/worker-client.ts';
import { sync } from './app.ts';
import { scriptPorts } from './ports.ts';
import { teachingWith } from './teaching.ts';

const nameOf = (tabId: number) => `teach:${tabId}`;

export const teachingHere = teachingWith({
  db: database,
  fetchProfile,
  replaceProfile,
  frontTab: async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined || tab.url === undefined ? null : { id: tab.id, url: tab.url };
  },
  inject: (tabId) => scriptPorts.inject(tabId, 'teach.js'),
  // The session's storage outlives the background's sleep and ends with the browser.
  asked: {
    add: (tabId) => browser.storage.session.set({ [nameOf(tabId)]: true }),
    has: async (tabId) => (await browser.storage.session.get(nameOf(tabId)))[nameOf(tabId)] === true,
  },
  refresh: () => sync.round('now'),
});

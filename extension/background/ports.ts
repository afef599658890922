// The browser's parts that the background modules ask for, in the shapes they ask for.
import { browser } from 'wxt/browser';
import { callTab } from '../messaging.ts';
import type { MenuPorts } from './context-menus.ts';
import type { ScriptPorts } from './portal-scripts.ts';
import { portalTabs } from './portal-tabs.ts';
import { report } from './report.ts';

/** `scripting`, `permissions` and tabs, for the content script's registration. */
export const scriptPorts: ScriptPorts = {
  getRegistered: async (filter) => {
    const scripts = await browser.scripting.getRegisteredContentScripts(filter);
    return scripts.map(({ id, matches = [] }) => ({ id, matches }));
  },
  register: (scripts) => browser.scripting.registerContentScripts(scripts),
  update: (scripts) => browser.scripting.updateContentScripts(scripts),
  unregister: (filter) => browser.scripting.unregisterContentScripts(filter),
  granted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  tabs: portalTabs,
  // A change of nothing, as a question whether anybody listens.
  answers: async (tabId) => (await callTab(tabId, 'changed', { portal: '', keys: [] })) !== undefined,
  inject: async (tabId, file) => {
    const files = [file] as never[];
    await browser.scripting.executeScript({ target: { tabId }, files });
  },
  report,
};

/** The context menu; its `create` tells of a fault by `lastError` alone. */
export const menuPorts: MenuPorts = {
  removeAll: () => browser.contextMenus.removeAll(),
  create: (item) =>
    new Promise((resolve, reject) => {
      browser.contextMenus.create(item, () => {
        const { lastError } = browser.runtime;
        if (lastError) reject(new Error(lastError.message));
        else resolve();
      });
    }),
};

/** The key that moves focus to the pill, as really bound; null when unbound. */
export async function boundShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'focus-pill')?.shortcut || null;
}

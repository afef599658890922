// The options page's world in a real browser: the popup's, and what the browser says of the extension itself.
import { browser } from 'wxt/browser';
import { browserPorts } from '../popup/browser-ports.ts';
import type { PopupPorts } from '../popup/view.ts';

/** What the options page needs. */
export type OptionsPorts = Pick<
  PopupPorts,
  'read' | 'signIn' | 'signOut' | 'missingHosts' | 'requestHosts' | 'chooseLanguage'
> & {
  /** The key that moves focus to the page's pill, as really bound; null when unbound. */
  shortcut(): Promise<string | null>;
  /** Opens the browser's own page for changing keys. */
  openShortcuts(): void;
  version: string;
};

export const optionsPorts: OptionsPorts = {
  ...browserPorts,
  shortcut: async () => {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'focus-pill')?.shortcut || null;
  },
  openShortcuts,
  version: browser.runtime.getManifest().version,
};

/** Chromium has an address for its keys; Firefox has a call, and no address that an extension may open. */
function openShortcuts(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

// The content script on exactly the portals whose hosts were granted: registered at run time, reconciled often.
import type { Portal } from '#shared/portal';
import { hostPatterns } from '../host-patterns.ts';
import type { PartName } from '../messages.ts';
import type { PortalTab } from './portal-tabs.ts';

const ID = 'so-tin-portal';
/** The content script as built. */
export const SCRIPT_FILE = 'portal.js';
/** The scripts of its parts as built. */
export const partFile = (name: PartName) => `${name}.js`;

type Script = { id: string; matches: string[] };
type Registration = {
  id: string;
  matches: string[];
  js: string[];
  runAt: 'document_idle';
  persistAcrossSessions: boolean;
};

/** What of the browser is needed: `scripting`, `permissions` and the tabs. */
export type ScriptPorts = {
  getRegistered(filter: { ids: string[] }): Promise<Script[]>;
  register(scripts: Registration[]): Promise<void>;
  update(scripts: Registration[]): Promise<void>;
  unregister(filter: { ids: string[] }): Promise<void>;
  granted(pattern: string): Promise<boolean>;
  tabs(portals: readonly Portal[]): Promise<PortalTab[]>;
  /** Whether our script already runs in a tab and answers this background. */
  answers(tabId: number): Promise<boolean>;
  inject(tabId: number, file: string): Promise<void>;
  report(error: unknown, when: string): void;
};

/** The patterns of portals that the person has granted. */
export async function grantedPatterns(
  portals: readonly Portal[],
  granted: ScriptPorts['granted'],
): Promise<string[]> {
  const patterns = hostPatterns(portals.flatMap((portal) => portal.origins));
  const allowed = await Promise.all(patterns.map(granted));
  return patterns.filter((_, index) => allowed[index]);
}

/**
 * Brings the registration in line with portals and grants; never registers twice, which throws. Open portal tabs get
 * the script by hand when the registration changed or `inject` asks for it: a registration reaches new pages only.
 * Not to be called twice at once.
 */
export async function reconcileScripts(
  portals: readonly Portal[],
  ports: ScriptPorts,
  inject = false,
): Promise<void> {
  const matches = await grantedPatterns(portals, ports.granted);
  const [registered] = await ports.getRegistered({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await ports.unregister({ ids: [ID] });
    return;
  }
  const unchanged = registered !== undefined && sameMatches(registered.matches, matches);
  if (!unchanged) {
    const script: Registration = {
      id: ID,
      matches,
      js: [SCRIPT_FILE],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
    await (registered ? ports.update([script]) : ports.register([script]));
  }
  if (!unchanged || inject) await injectIntoOpenTabs(portals, ports);
}

function sameMatches(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** A page that cannot take the script (an error page, a sleeping tab) must not keep the others from it. */
async function injectIntoOpenTabs(portals: readonly Portal[], ports: ScriptPorts): Promise<void> {
  const tabs = await ports.tabs(portals);
  await Promise.all(
    tabs.map(async ({ tabId }) => {
      if (await ports.answers(tabId)) return;
      await ports.inject(tabId, SCRIPT_FILE).catch((error: unknown) => ports.report(error, 'inject'));
    }),
  );
}

// Teaching by pointing: which tab an administrator asked for it in, and what was pointed at put into the profile.
import type { Answer } from '#shared/api';
import type { Portal } from '#shared/portal';
import { portalOf } from '#shared/portal-address';
import { type Problem, problem } from '#shared/problem';
import type { Account, Database } from '../database.ts';
import type { AskAnswer, PortalView, TaughtField } from '../messages.ts';
import { currentAccount } from '../settings.ts';
import { toldAs, troubleOf } from '../trouble.ts';
import type { Session } from '../worker-client/worker-client.ts';

type Replacement = { profile: Portal['profile']; version: number; try?: boolean };

export type TeachingPorts = {
  db: () => Promise<Database>;
  /** Both throw WorkerError. */
  fetchProfile: (session: Session, portal: string) => Promise<Answer<'profile'>>;
  replaceProfile: (session: Session, portal: string, body: Replacement) => Promise<Answer<'replaceProfile'>>;
  /** The tab in front, where the browser lets its address be read. */
  frontTab: () => Promise<{ id: number; url: string } | null>;
  /** Puts the script of teaching into a tab. */
  inject: (tabId: number) => Promise<void>;
  /** Tabs in which teaching was asked for; kept over the background's sleep. */
  asked: { add: (tabId: number) => Promise<void>; has: (tabId: number) => Promise<boolean> };
  /** The profile has changed: fetch it, so that this device reads by it at once. */
  refresh: () => Promise<unknown>;
};

export type Teaching = {
  /** Begins in the tab in front. */
  begin(): Promise<AskAnswer>;
  /** The portal of a page that is taught; null where nobody asked for that. */
  portalAt(tabId: number | undefined, url: string): Promise<PortalView | null>;
  /** Keeps where a field is read: tried first, then for good. */
  keep(tabId: number | undefined, url: string, field: TaughtField, selector: string): Promise<AskAnswer>;
};

type Found = { account: Account & { token: string }; portal: Portal };

/** Who teaches what: an administrator, on a page of a portal that is read. */
async function foundAt({ db }: TeachingPorts, url: string): Promise<Found | Problem> {
  const account = await currentAccount(await db());
  if (!account?.token) return problem('unauthorized');
  if (account.role !== 'admin') return problem('forbidden-role', account.role);
  const portal = portalOf(account.me.portals, url);
  return portal ? { account: { ...account, token: account.token }, portal } : problem('unknown-portal', url);
}

const isProblem = (found: Found | Problem): found is Problem => 'type' in found;

export function teachingWith(ports: TeachingPorts): Teaching {
  const { asked, frontTab, inject, refresh, fetchProfile, replaceProfile } = ports;
  const allowed = async (tabId: number | undefined) => tabId !== undefined && (await asked.has(tabId));
  return {
    begin: async () => {
      const tab = await frontTab();
      const found = await foundAt(ports, tab?.url ?? '');
      if (isProblem(found) || !tab)
        return { ok: false, problem: isProblem(found) ? found : problem('unknown-portal') };
      await asked.add(tab.id);
      await inject(tab.id);
      return { ok: true };
    },
    portalAt: async (tabId, url) => {
      const found = (await allowed(tabId)) ? await foundAt(ports, url) : null;
      if (!found || isProblem(found)) return null;
      const { id, name, origins, path, profile } = found.portal;
      return { id, name, origins, path, profile };
    },
    keep: async (tabId, url, field, selector) => {
      if (!(await allowed(tabId)))
        return { ok: false, problem: problem('forbidden-role', 'not asked for here') };
      const found = await foundAt(ports, url);
      if (isProblem(found)) return { ok: false, problem: found };
      const { account, portal } = found;
      try {
        const { profile, version } = await fetchProfile(account, portal.id);
        const taught = { ...profile, selectors: { ...profile.selectors, [field]: selector } };
        await replaceProfile(account, portal.id, { profile: taught, version, try: true });
        await replaceProfile(account, portal.id, { profile: taught, version });
        await refresh();
        return { ok: true };
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        return { ok: false, problem: toldAs(trouble) };
      }
    },
  };
}

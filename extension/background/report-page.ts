// Opening the server's report page: a code in the name of whoever is signed in, then a tab that comes in by it.
import { reportAddress, signInAddress } from '#shared/api/pages';
import { problem } from '#shared/problem';
import type { Database } from '../database.ts';
import type { AskAnswer } from '../messages.ts';
import { currentAccount } from '../settings.ts';
import { toldAs, troubleOf } from '../trouble.ts';
import type { Session } from '../worker-client/worker-client.ts';

export type ReportPagePorts = {
  db: Database;
  /** Throws WorkerError. */
  sessionCode: (session: Session) => Promise<{ code: string }>;
  openTab: (url: string) => Promise<unknown>;
};

/** Opens the report of a period, by its code; null: the period that the page itself begins with. */
export async function openReport(
  { db, sessionCode, openTab }: ReportPagePorts,
  period: string | null,
): Promise<AskAnswer> {
  const account = await currentAccount(db);
  if (!account?.token) return { ok: false, problem: problem('unauthorized') };
  try {
    const { server, token } = account;
    const { code } = await sessionCode({ server, token });
    await openTab(signInAddress(server, code, reportAddress({ period: period ?? undefined })));
    return { ok: true };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return { ok: false, problem: toldAs(trouble) };
  }
}

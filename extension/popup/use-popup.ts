// The popup's life: paint from this machine, then sync, then read again; every click is kept, told, and sent on.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleRead } from '#shared/action';
import type { RecordAnswer } from '../messages.ts';
import type { Wish } from '../portal-ui/record.ts';
import type { LocalView, PageView, PopupPorts } from './view.ts';
import { say as inWords, words } from './words.ts';

/** Whether the server answered since the popup opened. */
export type Reach = 'unknown' | 'reached' | 'offline';

type Outcome = Awaited<ReturnType<PopupPorts['sync']>>;

export type Popup = {
  /** Null until the local store was read. */
  view: LocalView | null;
  /** Undefined until the page answered; null: no article. */
  page: PageView | null | undefined;
  reach: Reach;
  /** The local store could not be read. */
  unreadable: boolean;
  /** What just happened, for eye and ear. */
  notice: string;
  say(notice: string): void;
  refresh(): Promise<void>;
  /** Sends, fetches, shows what came of it; tells the outcome. */
  sync(): Promise<Outcome>;
  /** Does what is wished, tells the answer, shows it; true when it was saved. */
  act(wish: Wish, article: ArticleRead): Promise<boolean>;
};

/** Runs the popup on the world given. */
export function usePopup(ports: PopupPorts): Popup {
  const [notice, say] = useState('');
  const local = useLocal(ports);
  const { refresh, readStore, lookAtPage } = local;
  const [reach, setReach] = useState<Reach>('unknown');

  const sync = useCallback(async () => {
    // A background that does not answer is for the person what a silent server is: nothing new, nothing lost.
    const outcome: Outcome = await ports.sync().catch(() => 'offline');
    setReach(outcome === 'offline' ? 'offline' : 'reached');
    await refresh();
    return outcome;
  }, [ports, refresh]);

  useEffect(() => {
    // The store first: neither the page's answer nor the network may hold up the first paint.
    void readStore().then(sync);
    void lookAtPage();
  }, [readStore, lookAtPage, sync]);

  const act = useCallback(
    async (wish: Wish, article: ArticleRead) => {
      const answer = await ports.act(wish, article);
      say(answerWords(answer, wish));
      if (!answer?.saved) return false;
      await refresh();
      // What was kept is on its way already; this learns when it has arrived, and fetches the new figures.
      void sync().then((outcome) => outcome === 'offline' && say(words.notice.queued));
      return true;
    },
    [ports, refresh, sync],
  );

  return {
    ...local,
    reach,
    notice,
    say,
    sync,
    act,
  };
}

function answerWords(answer: RecordAnswer | null, wish: Wish): string {
  if (!answer) return words.notice.unsaved;
  if (!answer.saved) return words.notice.refused(inWords(answer.problem.title));
  return wish.kind === 'undo' ? words.notice.undone : words.notice.saved;
}

type Local = Pick<Popup, 'view' | 'page' | 'unreadable' | 'refresh'> & {
  readStore(): Promise<void>;
  lookAtPage(): Promise<void>;
};

/** What is read without the network: the local store, and the page in the current tab. */
function useLocal(ports: PopupPorts): Local {
  const [view, setView] = useState<LocalView | null>(null);
  const [page, setPage] = useState<PageView | null | undefined>(undefined);
  const [unreadable, setUnreadable] = useState(false);
  const asked = useRef<ReturnType<PopupPorts['page']> | null>(null);

  const readStore = useCallback(() => ports.read().then(setView, () => setUnreadable(true)), [ports]);
  const lookAtPage = useCallback(async () => {
    // The page is asked once, so that what is shown does not change under the person's hand.
    asked.current ??= ports.page().catch(() => null);
    const article = await asked.current;
    if (!article) return setPage(null);
    const state = await ports.look(article.article.portal, article.key).catch(() => null);
    if (state) setPage({ ...article, state });
    else setUnreadable(true);
  }, [ports]);
  const refresh = useCallback(async () => {
    await Promise.all([readStore(), lookAtPage()]);
  }, [readStore, lookAtPage]);

  return { view, page, unreadable, refresh, readStore, lookAtPage };
}

// The popup: which blocks stand where, for whom, and which list is open.
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE_NAMES } from '#shared/say';
import { showCount } from '#shared/wording';
import { ArticleBlock } from './article-block.tsx';
import { FiguresBlock } from './figures-block.tsx';
import { Footer, Header, WaitingLine } from './frame.tsx';
import { HostAccess } from './host-access.tsx';
import type ScanPanel from './scan-panel.tsx';
import { SignInForm } from './sign-in.tsx';
import { UndatedView } from './undated-view.tsx';
import { useFocusKept } from './use-focus.ts';
import { type Popup, usePopup } from './use-popup.ts';
import { usePortalHere } from './use-portal-here.ts';
import type { LocalView, PopupPorts } from './view.ts';
import { WaitingView } from './waiting-view.tsx';
import { dateWish } from './wishes.ts';
import { language, say, words } from './words.ts';

/** The whole popup on the world given. */
export function App({ ports }: { ports: PopupPorts }) {
  const popup = usePopup(ports);
  return (
    <>
      <Header view={popup.view} />
      {popup.unreadable ? (
        <p class="block fault" role="alert">
          {words.unreadable}
        </p>
      ) : (
        popup.view && <Body popup={popup} ports={ports} view={popup.view} />
      )}
      <p class="notice" role="status">
        {popup.notice}
      </p>
    </>
  );
}

type BodyProps = { popup: Popup; ports: PopupPorts; view: LocalView };
type List = 'undated' | 'waiting' | 'scan';

function Body({ popup, ports, view }: BodyProps) {
  const [list, setList] = useState<List | null>(null);
  const [cameFrom, setCameFrom] = useState<List | null>(null);
  const show = (next: List | null) => {
    popup.say('');
    setCameFrom(list);
    setList(next);
  };
  const back = () => show(null);
  if (view.session.state === 'signed-out') return <SignedOut popup={popup} ports={ports} view={view} />;
  if (list === 'undated')
    return (
      <UndatedView
        undated={view.undated}
        now={ports.now()}
        onOpen={ports.openTab}
        onDate={({ portal, url }, date) => void popup.act(dateWish(date), { portal, url })}
        onBack={back}
      />
    );
  if (list === 'waiting') return <Waiting popup={popup} ports={ports} view={view} onBack={back} />;
  if (list === 'scan') return <Scan ports={ports} portals={view.portals} onBack={back} />;
  return <Main popup={popup} ports={ports} view={view} cameFrom={cameFrom} onList={show} />;
}

type MainProps = BodyProps & { cameFrom: List | null; onList: (list: List) => void };

/** The two blocks; a viewer sees the figures first, and no word about pages that are no article. */
function Main({ popup, ports, view, cameFrom, onList }: MainProps) {
  const viewer = view.session.role === 'viewer';
  const heading = useFocusKept<HTMLHeadingElement>(cameFrom !== null);
  const article = (!viewer || popup.page) && <ArticleBlock popup={popup} ports={ports} mayTag={!viewer} />;
  const figures = (
    <FiguresBlock
      view={view}
      heading={heading}
      focusUndated={cameFrom === 'undated'}
      onUndated={() => onList('undated')}
      onChoose={(chosen) => void ports.remember(chosen).then(popup.refresh)}
    />
  );
  return (
    <>
      {view.session.state === 'needs-sign-in' && <SignInAgain popup={popup} ports={ports} view={view} />}
      <HostAccess ports={ports} portals={view.portals} onGranted={() => void popup.refresh()} />
      {viewer && figures}
      {article}
      {view.session.role === 'admin' && view.session.state === 'ready' && (
        <Teach popup={popup} ports={ports} portals={view.portals} />
      )}
      {!viewer && figures}
      <WaitingLine
        view={view}
        focused={cameFrom === 'waiting'}
        onShow={() => onList('waiting')}
        onSend={() => void send(popup, ports, view)}
      />
      <Footer
        view={view}
        reach={popup.reach}
        now={ports.now()}
        focusScan={cameFrom === 'scan'}
        onScan={mayScan(view) ? () => onList('scan') : null}
        onReport={() => void openReport(popup, ports, view)}
        onOptions={ports.openOptions}
      />
    </>
  );
}

/** On a page of a portal an administrator can show where it is to be read. */
function Teach({ popup, ports, portals }: Pick<BodyProps, 'popup' | 'ports'> & Pick<LocalView, 'portals'>) {
  if (!usePortalHere(ports, portals)) return null;
  const begin = async () => {
    const answer = await ports.teach().catch(() => null);
    if (answer?.ok) return;
    if (!answer) return popup.say(words.notice.failed);
    const { problem } = answer;
    popup.say(words.notice.refused(problem === 'offline' ? words.notice.offline : say(problem.title)));
  };
  return (
    <p class="block">
      <button type="button" class="plain" onClick={() => void begin()}>
        {words.teach}
      </button>
    </p>
  );
}

/** Scanning a portal is an editor's. */
function mayScan({ session }: LocalView): boolean {
  return session.state === 'ready' && (session.role === 'editor' || session.role === 'admin');
}

/** The panel that scans; few open it, so that its code comes when it is first wanted. */
function Scan(props: Parameters<typeof ScanPanel>[0]) {
  const [panel, setPanel] = useState<{ Panel: typeof ScanPanel } | null>(null);
  useEffect(() => void import('./scan-panel.tsx').then(({ default: Panel }) => setPanel({ Panel })), []);
  return panel && <panel.Panel {...props} />;
}

/** Sends what waits, and says how it went. */
async function send(popup: Popup, ports: PopupPorts, before: LocalView): Promise<void> {
  popup.say(words.notice.sending);
  const outcome = await popup.sync();
  // What is kept after all stands in the store, whatever the popup shows by then.
  const { session, refused } = await ports.read().catch(() => before);
  const more = refused.length - before.refused.length;
  if (outcome === 'offline') popup.say(words.notice.unsent(showCount(before.session.waiting)));
  else if (outcome !== 'done') popup.say(words.notice.unsigned(showCount(session.waiting)));
  else popup.say(more > 0 ? words.notice.untaken(showCount(more)) : words.notice.sent);
}

/** Opens the report at the period that the figures show, and says why where that fails. */
async function openReport(popup: Popup, ports: PopupPorts, { figures, chosen }: LocalView): Promise<void> {
  popup.say(words.notice.opening);
  const shown = figures?.summary[chosen.family][chosen.period];
  const answer = await ports.openReport(shown?.period.code ?? null).catch(() => null);
  if (!answer) return popup.say(words.notice.failed);
  if (answer.ok) return popup.say(words.notice.opened);
  const { problem } = answer;
  popup.say(words.notice.unopened(problem === 'offline' ? words.notice.offline : say(problem.title)));
}

/** Nobody is signed in: the one thing to do, and what other people have left here. */
function SignedOut({ popup, ports, view }: BodyProps) {
  const { signIn: text } = words;
  return (
    <section class="block" aria-labelledby="sign-in-heading">
      <h2 id="sign-in-heading">{text.heading}</h2>
      <p>{text.welcome}</p>
      <SignInForm ports={ports} onDone={() => void popup.refresh().then(popup.sync)} />
      {view.others.map(({ name, count }) => (
        <p key={name} class="soft">
          {text.kept(name, showCount(count))}
        </p>
      ))}
      <OtherLanguage ports={ports} />
    </section>
  );
}

/** One button for whoever cannot read this yet; later it stands among the options. */
function OtherLanguage({ ports }: Pick<BodyProps, 'ports'>) {
  const other = language === 'en' ? 'vi' : 'en';
  return (
    <p>
      <button type="button" class="plain" lang={other} onClick={() => void ports.chooseLanguage(other)}>
        {LANGUAGE_NAMES[other]}
      </button>
    </p>
  );
}

/** The token no longer works: what is kept, and how to go on. */
function SignInAgain({ popup, ports, view }: BodyProps) {
  return (
    <section class="block warned" aria-labelledby="again-heading">
      <h2 id="again-heading">{words.signIn.again(view.session.waiting)}</h2>
      <p class="soft">{view.session.shutOut ? words.signIn.shutOut : words.signIn.againExplain}</p>
      <SignInForm ports={ports} onDone={() => void popup.refresh().then(popup.sync)} />
    </section>
  );
}

function Waiting({ popup, ports, view, onBack }: BodyProps & { onBack: () => void }) {
  const after = (done: Promise<void>, notice: string) =>
    done.then(
      () => {
        popup.say(notice);
        return popup.refresh();
      },
      () => popup.say(words.notice.failed),
    );
  return (
    <WaitingView
      view={view}
      now={ports.now()}
      // What was put back is on its way already; syncing tells when it has arrived, or why not.
      onRetry={(id) => void after(ports.retry(id), words.notice.retrying).then(popup.sync)}
      onDiscard={(id) => void after(ports.discard(id), words.notice.removed)}
      onBack={onBack}
    />
  );
}

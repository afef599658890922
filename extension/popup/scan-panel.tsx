// “Quét cổng”: where an editor begins a scan of a portal, sees how far it is, stops it, and reads what it found.
import { useEffect, useId, useState } from 'preact/hooks';
import { formatDate, localDate } from '#shared/local-date';
import type { Portal } from '#shared/portal';
import { portalOf } from '#shared/portal-host';
import { showCount } from '#shared/wording';
import type { ScanView } from '../messages.ts';
import type { Vanished } from '../scan/steps.ts';
import { DateField } from './date-answer.tsx';
import { showTime } from './numbers.ts';
import { scanWords } from './scan-words.ts';
import { Screen } from './screen.tsx';
import type { PopupPorts } from './view.ts';
import { say } from './words.ts';

/** How often a running scan is looked at, ms. */
const LOOK_MS = 1_000;
/** Pages after which a screen reader is told again how far it is. */
const TOLD_EVERY = 10;

type Ports = Pick<PopupPorts, 'scan' | 'startScan' | 'stopScan' | 'tabUrl' | 'openTab' | 'now'>;
type Props = { ports: Ports; portals: readonly Portal[]; onBack: () => void };

/** The panel; what it shows is asked of the background, which scans whether or not anybody looks. */
export default function ScanPanel({ ports, portals, onBack }: Props) {
  const text = scanWords(say);
  const [scan, setScan] = useState<ScanView | null | undefined>(undefined);
  const [fault, setFault] = useState('');
  const running = scan?.end === null;
  const ask = (asked: Promise<ScanView | null>) =>
    asked.then(
      (answer) => {
        setScan(answer);
        setFault('');
      },
      () => setFault(text.silent),
    );
  useEffect(() => void ask(ports.scan()), [ports]);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void ask(ports.scan()), LOOK_MS);
    return () => clearInterval(timer);
  }, [ports, running]);
  const start = async (listing: string, from: string, to: string) => {
    const answer = await ports.startScan(listing, { from, to }).catch(() => null);
    if (answer?.ok) setScan(answer.scan);
    setFault(answer ? (answer.ok ? '' : `${say(answer.problem.title)}.`) : text.silent);
  };
  return (
    <Screen heading={text.heading} onBack={onBack}>
      <p class="soft">{text.explain}</p>
      {scan && running && (
        <Progress scan={scan} now={ports.now()} onStop={() => void ask(ports.stopScan())} />
      )}
      {scan && !running && <Result scan={scan} onOpen={ports.openTab} />}
      {scan !== undefined && !running && (
        <Begin ports={ports} portals={portals} last={scan} onStart={(...given) => void start(...given)} />
      )}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="unseen" role="status">
        {scan && spoken(scan)}
      </p>
    </Screen>
  );
}

/** What a screen reader hears: not each page, and the end. */
function spoken(scan: ScanView): string {
  const text = scanWords(say);
  if (scan.end !== null) return `${text.ends[scan.end]} ${found(scan)}`;
  return scan.read < TOLD_EVERY ? text.running : text.page(scan.read - (scan.read % TOLD_EVERY), scan.pages);
}

function found({ articles, fresh }: ScanView): string {
  return scanWords(say).found(showCount(articles), showCount(fresh));
}

function Progress({ scan, now, onStop }: { scan: ScanView; now: number; onStop: () => void }) {
  const text = scanWords(say);
  const { read, pages, waitsUntil } = scan;
  return (
    <div class="stack">
      <p class="clip" title={scan.listing}>
        {scan.listing}
      </p>
      {pages !== null && <progress value={read} max={pages} aria-label={text.running} />}
      <p>
        <b>{text.running}</b>: {text.page(read, pages)} · {found(scan)}
      </p>
      {waitsUntil !== undefined && waitsUntil > now && (
        <p class="soft">{text.waits(showTime(waitsUntil, now))}</p>
      )}
      <div class="line">
        <button type="button" onClick={onStop}>
          {text.stop}
        </button>
      </div>
    </div>
  );
}

type BeginProps = Pick<Props, 'ports' | 'portals'> & {
  last: ScanView | null;
  onStart: (listing: string, from: string, to: string) => void;
};

/** The form: the page in the tab in front where that is a portal's, else where the last scan began; this year. */
function Begin({ ports, portals, last, onStart }: BeginProps) {
  const text = scanWords(say);
  const id = useId();
  const now = ports.now();
  const today = localDate(now);
  const first = last?.listing ?? '';
  const [listing, setListing] = useState(first);
  const [from, setFrom] = useState(last?.period.from ?? `${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  useEffect(() => {
    // What was typed meanwhile stays.
    const take = (url: string | null) =>
      url && portalOf(portals, url) && setListing((typed) => (typed === first ? url : typed));
    void ports.tabUrl().then(take, () => undefined);
  }, [ports, portals, first]);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(listing.trim(), from, to);
      }}
    >
      <div class="field">
        <label for={id}>{text.listing}</label>
        <input
          id={id}
          type="url"
          required
          value={listing}
          onInput={(event) => setListing(event.currentTarget.value)}
        />
      </div>
      <DateField id={`${id}-from`} label={text.from} value={from} now={now} onValue={setFrom} />
      <DateField id={`${id}-to`} label={text.to} value={to} now={now} onValue={setTo} />
      <div class="line">
        <button type="submit" class="main">
          {last ? text.again : text.start}
        </button>
      </div>
    </form>
  );
}

function Result({ scan, onOpen }: { scan: ScanView; onOpen: (url: string) => void }) {
  const text = scanWords(say);
  const { from, to } = scan.period;
  const dead = scan.vanished.filter(({ link }) => link === 'dead').length;
  return (
    <section class="stack" aria-label={text.last}>
      <h3>{text.last}</h3>
      <p>
        {text.period(formatDate(from), formatDate(to))} · {text.page(scan.read, scan.pages)} · {found(scan)}
      </p>
      <p data-complete={scan.complete}>{scan.end && text.ends[scan.end]}</p>
      {scan.vanished.length > 0 && (
        <>
          <h3>{text.vanished(scan.vanished.length)}</h3>
          {dead > 0 && <p>{text.dead(dead)}</p>}
          <p class="soft">{text.vanishedExplain}</p>
          <ul class="items">
            {scan.vanished.map((article) => (
              <Gone key={article.key} article={article} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Gone({ article, onOpen }: { article: Vanished; onOpen: (url: string) => void }) {
  const text = scanWords(say);
  const { url, title, seenAt, link } = article;
  return (
    <li>
      <a
        href={url}
        onClick={(event) => {
          event.preventDefault();
          onOpen(url);
        }}
      >
        {title ?? url}
      </a>
      <p class="soft">
        {text.seenAt(formatDate(localDate(seenAt)))}
        {link === 'dead' && ` · ${text.isDead}`}
      </p>
    </li>
  );
}

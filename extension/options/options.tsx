// The options page: who is signed in, which portals may be read, the key, what is stored here and why.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ROLE_NAMES } from '#shared/api/access';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/say';
import { AllowButton, useMissingHosts } from '../popup/host-access.tsx';
import { Segments } from '../popup/segments.tsx';
import { SignInForm } from '../popup/sign-in.tsx';
import type { LocalView } from '../popup/view.ts';
import { language, say, words } from '../popup/words.ts';
import type { OptionsPorts } from './options-ports.ts';
import { SignOut } from './sign-out.tsx';
import { optionsWords } from './words.ts';

/** The whole page on the world given. */
export function Options({ ports }: { ports: OptionsPorts }) {
  const [view, setView] = useState<LocalView | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [notice, setNotice] = useState('');
  const text = optionsWords(say);
  const refresh = useCallback(() => ports.read().then(setView, () => setUnreadable(true)), [ports]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    document.title = text.title;
  });
  return (
    <>
      <h1>{text.title}</h1>
      {unreadable && (
        <p class="fault" role="alert">
          {words.unreadable}
        </p>
      )}
      {view && (
        <>
          <AccountBlock ports={ports} view={view} refresh={refresh} tell={setNotice} />
          {view.session.state !== 'signed-out' && <Portals ports={ports} view={view} tell={setNotice} />}
        </>
      )}
      <p class="notice" role="status">
        {notice}
      </p>
      <LanguageChoice ports={ports} tell={setNotice} />
      <Shortcut ports={ports} />
      <Stored />
      <p class="soft">
        {text.version} {ports.version}
      </p>
    </>
  );
}

type BlockProps = { ports: OptionsPorts; view: LocalView; tell: (notice: string) => void };
type AccountProps = BlockProps & { refresh: () => Promise<void> };

function AccountBlock({ ports, view, refresh, tell }: AccountProps) {
  const text = optionsWords(say);
  const { signIn } = words;
  const { session } = view;
  const signedIn = () => {
    tell('');
    void refresh();
  };
  if (session.state === 'signed-out')
    return (
      <section class="block" aria-labelledby="account">
        <h2 id="account">{text.account}</h2>
        <p>{text.notSignedIn}</p>
        <SignInForm ports={ports} onDone={signedIn} />
      </section>
    );
  return (
    <section class="block" aria-labelledby="account">
      <h2 id="account">{text.account}</h2>
      <dl>
        <dt>{text.signedInAs}</dt>
        <dd>{session.person?.name}</dd>
        <dt>{text.role}</dt>
        <dd>{session.role && say(ROLE_NAMES[session.role])}</dd>
        <dt>{text.unit}</dt>
        <dd>{view.unit ?? '–'}</dd>
        <dt>{text.server}</dt>
        <dd>{view.server}</dd>
      </dl>
      {session.state === 'needs-sign-in' && (
        <div class="stack remark">
          <p>{signIn.again(session.waiting)}</p>
          {session.shutOut && <p>{signIn.shutOut}</p>}
          <SignInForm ports={ports} onDone={signedIn} />
        </div>
      )}
      <SignOut
        ports={ports}
        onAnswer={(notice) => {
          tell(notice);
          void refresh();
        }}
      />
    </section>
  );
}

function Portals({ ports, view, tell }: BlockProps) {
  const { missing, recheck } = useMissingHosts(ports, view.portals);
  const text = optionsWords(say);
  return (
    <section class="block" aria-labelledby="portals">
      <h2 id="portals">{text.portals}</h2>
      {view.portals.length === 0 && <p class="soft">{text.noPortals}</p>}
      <ul class="portals">
        {view.portals.map(({ id, name, origins }) => {
          const ungranted = missing?.find((host) => host.id === id);
          return (
            <li key={id} class="line between">
              <span>
                {name} <span class="soft">{origins.join(', ')}</span>
              </span>
              {ungranted ? (
                <AllowButton
                  ports={ports}
                  portal={ungranted}
                  onAnswer={(granted) => {
                    tell(granted ? '' : words.hosts.denied);
                    recheck();
                  }}
                />
              ) : (
                missing && <span class="soft">✓ {text.granted}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function LanguageChoice({ ports, tell }: Pick<BlockProps, 'ports' | 'tell'>) {
  const { language: heading } = optionsWords(say);
  return (
    <section class="block" aria-labelledby="language">
      <h2 id="language">{heading}</h2>
      <Segments
        legend={heading}
        name="language"
        options={LANGUAGES.map((code) => ({ code, label: LANGUAGE_NAMES[code], lang: code }))}
        chosen={language}
        onChoose={(code) =>
          void ports.chooseLanguage(code).then(
            () => tell(optionsWords(say).languageChosen),
            () => tell(words.notice.failed),
          )
        }
      />
    </section>
  );
}

function Shortcut({ ports }: { ports: OptionsPorts }) {
  const [key, setKey] = useState<string | null | undefined>(undefined);
  const text = optionsWords(say);
  useEffect(() => void ports.shortcut().then(setKey), [ports]);
  return (
    <section class="block" aria-labelledby="shortcut">
      <h2 id="shortcut">{text.shortcut}</h2>
      <p>
        {text.shortcutIs}: {key === undefined ? '' : key === null ? text.unbound : <kbd>{key}</kbd>}
      </p>
      <p class="line">
        <button type="button" onClick={() => ports.openShortcuts()}>
          {text.shortcutChange}
        </button>
      </p>
    </section>
  );
}

function Stored() {
  const text = optionsWords(say);
  return (
    <section class="block" aria-labelledby="stored">
      <h2 id="stored">{text.stored}</h2>
      <ul>
        {text.storedList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text.privacy}</p>
    </section>
  );
}

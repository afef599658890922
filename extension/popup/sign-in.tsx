// Signing in by one paste of the invite link, or by typing what stands in it.
import { useId, useState } from 'preact/hooks';
import { type Invite, parseInviteLink, parseServer } from '../invite-link.ts';
import type { PopupPorts } from './view.ts';
import { say, words } from './words.ts';

type Props = { ports: Pick<PopupPorts, 'signIn'>; onDone: () => void };

/** The form. A fault is told beside the fields and read out; nothing typed is lost. */
export function SignInForm({ ports, onDone }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(false);
  const [link, setLink] = useState('');
  const [invite, setInvite] = useState<Invite>({ server: '', code: '' });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const { signIn: text } = words;

  const submit = async () => {
    const read = typed ? readTyped(invite) : (parseInviteLink(link) ?? text.badLink);
    if (typeof read === 'string') return setFault(read);
    setBusy(true);
    setFault('');
    const answer = await ports.signIn(read.server, read.code).catch(() => null);
    setBusy(false);
    if (answer?.ok) return onDone();
    if (!answer) return setFault(words.notice.failed);
    setFault(answer.problem === 'offline' ? text.offline : `${say(answer.problem.title)}.`);
  };
  const described = fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {};

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <div class="field">
        <label for={`${id}-link`}>{text.paste}</label>
        <input
          id={`${id}-link`}
          type="url"
          autocomplete="off"
          spellcheck={false}
          value={link}
          {...(typed ? {} : described)}
          onInput={(event) => setLink(event.currentTarget.value)}
        />
      </div>
      <TypedInvite
        id={id}
        open={typed}
        invite={invite}
        described={typed ? described : {}}
        onOpen={setTyped}
        onInput={setInvite}
      />
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? text.busy : text.submit}
      </button>
    </form>
  );
}

type TypedProps = {
  id: string;
  open: boolean;
  invite: Invite;
  /** How the fields name the fault that they have. */
  described: object;
  onOpen: (open: boolean) => void;
  onInput: (invite: Invite) => void;
};

/** Server and code, for who has no link to paste. */
function TypedInvite({ id, open, invite, described, onOpen, onInput }: TypedProps) {
  const { signIn: text } = words;
  return (
    <details open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{text.typed}</summary>
      <div class="stack">
        {(['server', 'code'] as const).map((field) => (
          <div class="field" key={field}>
            <label for={`${id}-${field}`}>{text[field]}</label>
            <input
              id={`${id}-${field}`}
              autocomplete="off"
              spellcheck={false}
              value={invite[field]}
              {...described}
              onInput={(event) => onInput({ ...invite, [field]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

/** What was typed as an invite, or what is wrong with it. */
function readTyped({ server, code }: Invite): Invite | string {
  const origin = parseServer(server);
  if (!origin) return words.signIn.badServer;
  return code.trim() === '' ? words.signIn.noCode : { server: origin, code: code.trim() };
}

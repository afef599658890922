// Signing out, which warns of what waits and throws nothing away.
import { useState } from 'preact/hooks';
import { words } from '../popup/words.ts';
import type { OptionsPorts } from './options-ports.ts';

type Props = {
  ports: Pick<OptionsPorts, 'signOut'>;
  /** Actions of this person that this machine keeps. */
  waiting: number;
  onAnswer: (notice: string) => void;
};

/** The button; a second one when something waits. */
export function SignOut({ ports, waiting, onAnswer }: Props) {
  const [asked, setAsked] = useState(false);
  const { settings: text } = words;
  const signOut = () => {
    setAsked(false);
    void ports.signOut().then(
      () => onAnswer(text.signedOut),
      () => onAnswer(words.notice.failed),
    );
  };
  if (!asked)
    return (
      <p>
        <button type="button" onClick={() => (waiting > 0 ? setAsked(true) : signOut())}>
          {text.signOut}
        </button>
      </p>
    );
  return (
    <div class="stack remark" role="alert">
      <p>{text.signOutWarning(waiting)}</p>
      <div class="line">
        <button type="button" onClick={signOut}>
          {text.signOutNow}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

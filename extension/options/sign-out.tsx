// Signing out, which warns of what waits and throws nothing away.
import { useState } from 'preact/hooks';
import { useFocusOnTurn } from '../popup/use-focus.ts';
import { say, words } from '../popup/words.ts';
import type { OptionsPorts } from './options-ports.ts';
import { optionsWords } from './words.ts';

type Props = {
  ports: Pick<OptionsPorts, 'signOut' | 'read'>;
  onAnswer: (notice: string) => void;
};

/** The button; a second one when something waits: counted when asked, for pages go on being tagged meanwhile. */
export function SignOut({ ports, onAnswer }: Props) {
  const [waiting, setWaiting] = useState(0);
  const safe = useFocusOnTurn<HTMLButtonElement>(waiting > 0);
  const text = optionsWords(say);
  const failed = () => onAnswer(words.notice.failed);
  const signOut = () => {
    setWaiting(0);
    return ports.signOut().then(() => onAnswer(text.signedOut));
  };
  const ask = async () => {
    const { session, refused } = await ports.read();
    const kept = session.waiting + refused.length;
    if (kept === 0) await signOut();
    else setWaiting(kept);
  };
  if (waiting === 0)
    return (
      <p>
        <button type="button" ref={safe} onClick={() => void ask().catch(failed)}>
          {text.signOut}
        </button>
      </p>
    );
  return (
    <div class="stack remark" role="alert">
      <p>{text.signOutWarning(waiting)}</p>
      <div class="line">
        <button type="button" onClick={() => void signOut().catch(failed)}>
          {text.signOutNow}
        </button>
        <button type="button" ref={safe} onClick={() => setWaiting(0)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

// A text in the reader's language with parts of the page in it: a count that leads to its list, within its sentence.
import type { Child } from 'hono/jsx';
import { useSay } from './language.ts';

/** Says a Vietnamese text; `{name}` in it stands for the part of that name. */
export function Said({ text, parts }: { text: string; parts: Readonly<Record<string, Child>> }) {
  const said = useSay()(text);
  return (
    <>
      {said.split(/(\{\w+\})/).map((piece) => {
        const [, name] = /^\{(\w+)\}$/.exec(piece) ?? [];
        return name === undefined ? piece : (parts[name] ?? piece);
      })}
    </>
  );
}

// The fields of the pages' forms: each with its label, what stands in it, and the fault where it was refused.
import type { Child } from 'hono/jsx';
import { type Problem, problemWords } from '#shared/problem';
import { useSay } from './language.ts';
import type { Refused } from './serve-page.tsx';

/** What stands in a form: what was typed where it was refused, else what is stored. `form` keeps ids apart. */
export type Draft = {
  form: string;
  value: (name: string) => string;
  values: (name: string) => readonly string[];
  problem: Problem | undefined;
};

type Stored = string | number | null | undefined;

/** A form as it was sent, and what was wrong with it; no problem: it was only tried. */
export type Sent = Pick<Refused, 'form'> & Partial<Pick<Refused, 'problem'>>;

/** The draft of a form: `refused` counts only where it is this form's (`do` and `id` say so). */
export function draftOf(
  form: string,
  stored: Readonly<Record<string, Stored | readonly string[]>>,
  refused: Sent | undefined,
): Draft {
  const own = refused && isOf(refused, form, String(stored.id ?? '')) ? refused : undefined;
  const values = (name: string): readonly string[] => {
    if (own) return own.form.all(name);
    const value = stored[name];
    return Array.isArray(value) ? value : value == null ? [] : [String(value)];
  };
  return { form, values, value: (name) => values(name)[0] ?? '', problem: own?.problem };
}

/** Whether a refused form is the one of a name and, where it has one, of the thing with this id. */
export function isOf(refused: Sent, form: string, id: string): boolean {
  const sent = refused.form.one('id');
  return refused.form.one('do') === form && (id === '' || sent === id || refused.form.one('version') === '0');
}

const idOf = (draft: Draft, name: string) => `${draft.form}-${name}`;

/** Whether the problem of the form names this field. */
const isWrong = ({ problem }: Draft, name: string): boolean => problem?.parameter === name;

type FieldProps = {
  draft: Draft;
  name: string;
  label: string;
  type?: 'text' | 'date' | 'number';
  required?: boolean;
  /** How wide the field is drawn, in characters. */
  size?: number;
  max?: string | number;
  min?: string | number;
  step?: string;
  hint?: string;
  /** That the problem is about it, where the form's names are not the contract's. */
  wrong?: boolean;
};

/** One line to type in. */
export function Field({
  draft,
  name,
  label,
  type = 'text',
  hint,
  wrong = isWrong(draft, name),
  ...rest
}: FieldProps) {
  const id = idOf(draft, name);
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        value={draft.value(name)}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      {hint ? (
        <span id={`${id}-hint`} class="soft">
          {hint}
        </span>
      ) : null}
    </p>
  );
}

export type Option = { code: string; name: string };

/** One of several. `none`: what choosing nothing means, if that may be. */
export function Choice(props: {
  draft: Draft;
  name: string;
  label: string;
  options: readonly Option[];
  none?: string;
}) {
  const { draft, name, label, options, none } = props;
  const chosen = draft.value(name);
  return (
    <p class="field">
      <label for={idOf(draft, name)}>{label}</label>
      <select id={idOf(draft, name)} name={name} aria-invalid={isWrong(draft, name) ? 'true' : undefined}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(({ code, name: shown }) => (
          <option value={code} selected={code === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Any number of several, as boxes to tick. */
export function Choices(props: {
  draft: Draft;
  name: string;
  label: string;
  options: readonly Option[];
  hint?: string;
}) {
  const { draft, name, label, options, hint } = props;
  const chosen = draft.values(name);
  return (
    <fieldset>
      <legend>{label}</legend>
      {hint ? <p class="soft">{hint}</p> : null}
      <ul class="boxes">
        {options.map(({ code, name: shown }) => (
          <li>
            <label>
              <input type="checkbox" name={name} value={code} checked={chosen.includes(code)} /> {shown}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Several lines to type in. */
export function Lines({ draft, name, label }: { draft: Draft; name: string; label: string }) {
  return (
    <p>
      <label for={idOf(draft, name)}>{label}</label>
      <textarea id={idOf(draft, name)} name={name} rows={3}>
        {draft.value(name)}
      </textarea>
    </p>
  );
}

type RecordFormProps = {
  draft: Draft;
  action: string;
  /** What the button that saves says. */
  save: string;
  /** What the button that takes it away says; none for what is new. */
  remove?: string;
  children?: Child;
};

/** A form that adds or changes one thing: it carries the id and the version, so that sending it twice is once. */
export function RecordForm({ draft, action, save, remove, children }: RecordFormProps) {
  const say = useSay();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="do" value={draft.form} />
      <input type="hidden" name="id" value={draft.value('id')} />
      <input type="hidden" name="version" value={draft.value('version')} />
      {draft.problem ? (
        <p class="fault" role="alert">
          {problemWords(say, draft.problem)}.
        </p>
      ) : null}
      {children}
      <p class="fields">
        <button type="submit" name="status" value="active">
          {save}
        </button>
        {remove === undefined ? null : (
          <button type="submit" name="status" value="removed" class="danger" formnovalidate>
            {remove}
          </button>
        )}
      </p>
    </form>
  );
}

/** What was wrong with a form that the page no longer shows: whoever sent it may not, or it is not there any more. */
export function RefusedNote({ refused, writes }: { refused: Refused | undefined; writes: boolean }) {
  const say = useSay();
  if (refused === undefined || writes) return null;
  return (
    <p class="fault" role="alert">
      {problemWords(say, refused.problem)}.
    </p>
  );
}

/** A form that is folded away until somebody wants it. */
export function Folded({ label, open, children }: { label: string; open: boolean; children?: Child }) {
  return (
    <details class="folded no-print" open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

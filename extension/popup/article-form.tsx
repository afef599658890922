// Setting an article's particulars right, in place.
import { useId, useState } from 'preact/hooks';
import { type ListItem, type Lists, offered } from '#shared/taxonomy';
import { DateField, mayBePublished } from './date-answer.tsx';
import { useFocus } from './use-focus.ts';
import type { ArticleFields } from './wishes.ts';
import { words } from './words.ts';

type Props = {
  fields: ArticleFields;
  lists: Lists;
  /** Form and topics travel with a content; without one they cannot be saved. */
  classified: boolean;
  now: number;
  onSave: (fields: ArticleFields) => void;
  onCancel: () => void;
};

/** The form for title, date, section, form and topics. */
export function ArticleForm({ fields, lists, classified, now, onSave, onCancel }: Props) {
  const id = useId();
  const title = useFocus<HTMLTextAreaElement>();
  const [edited, setEdited] = useState(fields);
  const set = (change: Partial<ArticleFields>) => setEdited((before) => ({ ...before, ...change }));
  const badDate = edited.publishedOn !== '' && !mayBePublished(edited.publishedOn, now);
  const { article } = words;
  return (
    <form
      class="stack"
      aria-label={article.editing}
      onSubmit={(event) => {
        event.preventDefault();
        if (!badDate) onSave(edited);
      }}
    >
      <div class="field">
        <label for={`${id}-title`}>{article.title}</label>
        <textarea
          id={`${id}-title`}
          rows={3}
          maxLength={500}
          value={edited.title}
          ref={title}
          onInput={(event) => set({ title: event.currentTarget.value })}
        />
      </div>
      <DateField
        id={`${id}-date`}
        label={article.publishedOn}
        value={edited.publishedOn}
        now={now}
        onValue={(publishedOn) => set({ publishedOn })}
      />
      {badDate && <p class="fault">{article.badDate}</p>}
      <div class="field">
        <label for={`${id}-section`}>{article.section}</label>
        <input
          id={`${id}-section`}
          maxLength={500}
          value={edited.section}
          onInput={(event) => set({ section: event.currentTarget.value })}
        />
      </div>
      {classified ? (
        <ClassFields
          id={id}
          edited={edited}
          forms={offered(lists.forms, [fields.form])}
          topics={offered(lists.topics, fields.topics)}
          set={set}
        />
      ) : (
        <p class="soft">{article.needsContent}</p>
      )}
      <div class="line">
        <button type="submit" class="main" disabled={badDate}>
          {words.save}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

type ClassProps = {
  id: string;
  edited: ArticleFields;
  /** What may be chosen. */
  forms: readonly ListItem[];
  topics: readonly ListItem[];
  set: (change: Partial<ArticleFields>) => void;
};

/** Form and topics. */
function ClassFields({ id, edited, forms, topics, set }: ClassProps) {
  const { article } = words;
  const toggle = (code: string, on: boolean) =>
    set({ topics: on ? [...edited.topics, code] : edited.topics.filter((topic) => topic !== code) });
  return (
    <>
      <div class="field">
        <label for={`${id}-form`}>{article.form}</label>
        <select
          id={`${id}-form`}
          value={edited.form ?? ''}
          onChange={(event) => set({ form: event.currentTarget.value || null })}
        >
          <option value="">{article.noForm}</option>
          {forms.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <details>
        <summary>{article.topicCount(edited.topics.length)}</summary>
        <fieldset class="topics">
          <legend class="unseen">{article.topics}</legend>
          {topics.map(({ code, name }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={edited.topics.includes(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </>
  );
}

// Asking a person when an article was published.
import { useId, useState } from 'preact/hooks';
import { addDays, formatDate, isLocalDate, localDate } from '#shared/local-date';
import { useFocus, useFocusOnTurn } from './use-focus.ts';
import { words } from './words.ts';

type FieldProps = {
  id: string;
  label: string;
  value: string;
  now: number;
  onValue: (date: string) => void;
  focused?: boolean;
};

/**
 * A date field. The browser may show month and day in another order than Vietnam's, so the date is written back.
 * `value` is a local date or ''; `now` in ms since 1970 UTC.
 */
export function DateField({ id, label, value, now, onValue, focused = false }: FieldProps) {
  const field = useFocus<HTMLInputElement>(focused);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="line">
        <input
          id={id}
          type="date"
          value={value}
          max={addDays(localDate(now), 1)}
          aria-describedby={`${id}-read`}
          ref={field}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <span id={`${id}-read`} class="soft">
          {isLocalDate(value) ? words.article.dateRead(formatDate(value)) : ''}
        </span>
      </div>
    </div>
  );
}

/** Whether a date may be a publication date at `now` (ms since 1970 UTC): a real day, tomorrow at the latest. */
export function mayBePublished(date: string, now: number): boolean {
  return isLocalDate(date) && date <= addDays(localDate(now), 1);
}

type Props = { now: number; about: string; onDate: (date: string) => void };

/** [Hôm nay] [Hôm qua] [Chọn ngày]; gives a local date. `about` names the article to those who cannot see it. */
export function DateAnswer({ now, about, onDate }: Props) {
  const id = useId();
  const [choosing, setChoosing] = useState(false);
  const [date, setDate] = useState('');
  const choose = useFocusOnTurn<HTMLButtonElement>(choosing);
  const today = localDate(now);
  const { article } = words;
  if (!choosing)
    return (
      <fieldset class="line">
        <legend class="unseen">{`${article.publishedOn}: ${about}`}</legend>
        <button type="button" onClick={() => onDate(today)}>
          {article.today}
        </button>
        <button type="button" onClick={() => onDate(addDays(today, -1))}>
          {article.yesterday}
        </button>
        <button type="button" ref={choose} onClick={() => setChoosing(true)}>
          {article.chooseDate}
        </button>
      </fieldset>
    );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayBePublished(date, now)) onDate(date);
      }}
    >
      <DateField id={id} label={article.publishedOn} value={date} now={now} onValue={setDate} focused />
      {isLocalDate(date) && !mayBePublished(date, now) && <p class="fault">{article.badDate}</p>}
      <div class="line">
        <button type="submit" class="main" disabled={!mayBePublished(date, now)}>
          {words.save}
        </button>
        <button type="button" onClick={() => setChoosing(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

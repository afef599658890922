// What the cards of the review desk are made of: a form with what is known of an article, and buttons with their keys.
import type { Child } from 'hono/jsx';
import type { Article } from '#shared/article';
import { formatDate } from '#shared/local-date';
import { quoted } from '#shared/suggestion/reasons';
import { CONTENTS } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import { uuidv7 } from '#shared/uuid';
import { formatDecimal } from '#shared/wording';
import type { Known as KnownOf } from '../../db/batch.ts';
import type { Config } from '../../db/config.ts';
import type { Item } from '../../domain/review-desk.ts';
import { Headline, HistoryLink } from '../article-parts.tsx';
import { useSay } from '../language.ts';
import { FIELDS, knownText, tagChoice } from './given.ts';
import { contentMark } from './words.ts';

/**
 * Where a card's form goes and where skipping it leads (null: nowhere); the time in ms UTC; what the page knows of
 * others' decisions (null: they are nothing to it).
 */
export type Place = { action: string; skipTo: string | null; now: number; known: KnownOf | null };

const LEAD_MAX = 240;

/** A choice: its key on the keyboard, what it does, what it says. */
type ChoiceProps = { hint?: string; value: string; main?: boolean; said: string; children?: Child };

/** A button and its key. `said`: what it did, for the line that is read out. */
export function Choice({ hint, value, main = false, said, children }: ChoiceProps) {
  return (
    <button
      type="submit"
      name={FIELDS.choice}
      value={value}
      class={main ? undefined : 'quiet'}
      data-key={hint}
      data-said={said}
    >
      {hint === undefined ? null : <kbd>{hint === 'Enter' ? '⏎' : hint}</kbd>} {children}
    </button>
  );
}

type CardProps = { place: Place; title: string; carried: string; children?: Child };

/** One item: a form of its own, so that it works by itself. */
export function Card({ place, title, carried, children }: CardProps) {
  const say = useSay();
  const { action, skipTo, now, known } = place;
  return (
    <li class="card" tabindex={-1} data-title={title} aria-label={title}>
      <form method="post" action={action}>
        <input type="hidden" name={FIELDS.id} value={uuidv7(now)} />
        <input type="hidden" name={FIELDS.item} value={carried} />
        {known === null ? null : <input type="hidden" name={FIELDS.known} value={knownText(known)} />}
        {children}
        {skipTo === null ? null : (
          <p class="skip-one">
            <a href={skipTo} data-key="S">
              <kbd>S</kbd> {say('Bỏ qua')}
            </a>
          </p>
        )}
      </form>
      <p class="outcome" hidden>
        <span></span>{' '}
        <button type="button" class="quiet" data-undo>
          <kbd>Z</kbd> {say('Hoàn tác')}
        </button>
      </p>
    </li>
  );
}

/** Headline with what is known: date, section, portal. */
type KnownProps = { article: Article; config: Config; lead?: string | null; blind?: boolean };

/** `blind`: nothing of what anybody said of it. */
export function Known({ article, config, lead, blind = false }: KnownProps) {
  const say = useSay();
  const { id, title, url, publishedOn, section, portal, content } = article;
  const known = [
    publishedOn === null ? say('chưa rõ ngày đăng') : formatDate(publishedOn),
    section,
    config.portals.find((each) => each.id === portal)?.name ?? portal,
    content === null || blind ? null : contentMark(content),
  ];
  return (
    <>
      <h3 class="break">
        <Headline title={title} url={url} />
      </h3>
      <p class="soft break">
        <span lang="vi">{known.filter((each) => each !== null).join(' · ')}</span>{' '}
        {blind ? null : <HistoryLink id={id} title={title ?? url} />}
      </p>
      {lead ? (
        <p class="lead break" lang="vi">
          {cutText(lead, LEAD_MAX)}
        </p>
      ) : null}
    </>
  );
}

/** The suggestion with its score and the words that speak for it, and the eight contents. */
export function Contents({ suggestion }: Pick<Item, 'suggestion'>) {
  const say = useSay();
  const said = (content: string) => say('Đã chọn {content}', { content: contentMark(content) });
  return (
    <>
      {suggestion ? (
        <p class="hint">
          {say('Gợi ý {content} ({score} điểm), vì {because}', {
            content: contentMark(suggestion.content),
            score: formatDecimal(suggestion.score, 2),
            because: quoted(suggestion.because),
          })}{' '}
          <Choice hint="Enter" value={tagChoice(suggestion.content)} main said={said(suggestion.content)}>
            {say('Đồng ý')}
          </Choice>
        </p>
      ) : null}
      <p class="contents">
        {CONTENTS.map(({ code, short }) => (
          <Choice hint={code === 'none' ? 'N' : code} value={tagChoice(code)} said={said(code)}>
            <span lang="vi">{short}</span>
          </Choice>
        ))}
      </p>
    </>
  );
}

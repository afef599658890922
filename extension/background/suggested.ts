// What an article's page is suggested: the words for the pill, and what of it travels with an act. It never tags.

import type { Say } from '#shared/say';
import { quoted } from '#shared/suggestion/reasons';
import { textHash } from '#shared/text-hash';
import type { ActionDraft, ArticleHint, PageRead } from '../messages.ts';
import { LEXICON_VERSION, type Suggestion, suggest } from '../suggestion/suggest.ts';
import { nameOf } from './article-view.ts';

/** From here on the second content is named too: as a part of the first one's score. */
const CLOSE = 0.75;

/** Letters of a line from which on it is a paragraph: dates, captions and names of authors are shorter. */
const PARAGRAPH = 120;

/** Letters of a text that name it: enough to tell texts apart, and hashed in a few milliseconds. */
const SAMPLE = 8_000;

/** A row of a listing comes without text, and shows no suggestion. */
function suggestionsFor(read: PageRead | undefined): Suggestion[] {
  if (read?.text === undefined) return [];
  const { title = '', summary, section } = read.article;
  return suggest({ title, summary: summary ?? null, section: section ?? null, text: read.text });
}

/** Takes what a page reads as; gives the suggestion in words, or null where there is none. */
export function hintOf(read: PageRead | undefined, say: Say): ArticleHint | null {
  const [first, second] = suggestionsFor(read);
  if (!first) return null;
  const close = second && second.score >= CLOSE * first.score;
  const { content } = first;
  const named = say('gợi ý {content}', { content: nameOf(content) });
  return {
    content,
    text: close
      ? say('Gợi ý: {first}; hoặc {second}', { first: reasoned(first, say), second: reasoned(second, say) })
      : say('Gợi ý: {first}', { first: reasoned(first, say) }),
    folded: ` · ${named}`,
  };
}

function reasoned({ content, because }: Suggestion, say: Say): string {
  return say('{content} — vì {because}', { content: nameOf(content), because: quoted(because) });
}

/**
 * Completes an act by what its page says: a short name of the text, and with a tag what was suggested, whatever was
 * chosen, so that overruled suggestions can be counted by the lexicon's version. Gives the same for the same page.
 */
export function withPage(draft: ActionDraft, read: PageRead | undefined): ActionDraft {
  const hash = nameOfText(read?.text);
  const article = hash ? { ...draft.article, textHash: hash } : draft.article;
  const [first] = draft.kind === 'tag' ? suggestionsFor(read) : [];
  if (draft.kind !== 'tag' || !first) return { ...draft, article };
  const suggested = { content: first.content, score: first.score, lexicon: LEXICON_VERSION };
  return { ...draft, article, tag: { ...draft.tag, suggested } };
}

/** Its paragraphs alone: what stands between them differs from portal to portal. */
function nameOfText(text = ''): string | null {
  return textHash(
    text
      .slice(0, SAMPLE)
      .split('\n')
      .filter((line) => line.length >= PARAGRAPH)
      .join('\n'),
  );
}

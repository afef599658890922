// The eight buttons that say what an article is about.
import { CONTENTS, type Content } from '#shared/taxonomy';
import { say } from './words.ts';

/** The mark that stands for a content on buttons and keys. */
export function contentMark(content: Content): string {
  return content === 'none' ? 'N' : content;
}

/** Digit and short name, “2 TTHC”: in whatever language, as the documents have it. */
export function contentLabel(content: Content): string {
  const short = CONTENTS.find((known) => known.code === content)?.short ?? '';
  return `${contentMark(content)} ${short}`;
}

type Props = { chosen: Content | null; onChoose: (content: Content) => void };

/** Buttons for every content; the chosen one is pressed. */
export function ContentRow({ chosen, onChoose }: Props) {
  return (
    <div class="contents">
      {CONTENTS.map(({ code, name, short }) => (
        <button
          key={code}
          type="button"
          class="content"
          data-content={code}
          aria-pressed={chosen === code}
          aria-keyshortcuts={contentMark(code)}
          title={say(name)}
          onClick={() => onChoose(code)}
        >
          <b>{contentMark(code)}</b> <span lang="vi">{code === 'none' ? 'Không' : short}</span>
        </button>
      ))}
    </div>
  );
}

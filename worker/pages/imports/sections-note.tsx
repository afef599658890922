// Headings within a list: what they would say of the rows below them, and the person's word whether they do.
import { showCount } from '#shared/wording';
import type { Choice, KeptList } from '../../domain/imports.ts';
import type { Section } from '../../domain/lists/sections.ts';
import { useSay } from '../language.ts';
import { choiceAddress } from './address.ts';
import { contentWords } from './rows.tsx';

/** Headings that are named; the others are as many as are said. */
const SHOWN = 12;

type Props = { list: KeptList; choice: Choice; sections: readonly Section[] };

export function SectionsNote({ list, choice, sections }: Props) {
  const say = useSay();
  if (sections.length === 0) return null;
  const rest = sections.length - SHOWN;
  return (
    <div class="note">
      <p>
        {choice.sections
          ? say('Dòng không ghi nội dung đang lấy nội dung của tiêu đề mục ở trên nó:')
          : say(
              'Danh sách chia theo mục. Dòng không ghi nội dung có thể lấy nội dung của tiêu đề mục ở trên nó:',
            )}
      </p>
      <ul>
        {sections.slice(0, SHOWN).map(({ n, words, content }) => (
          <li>
            {say('Dòng {n}', { n: String(n) })}: <span lang="vi">“{words}”</span> →{' '}
            <span lang="vi">{content === null ? '' : contentWords(content)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p class="soft">{say('… và {n} dòng nữa', { n: showCount(rest) })}</p> : null}
      <p>
        <a class="button" href={choiceAddress(list.id, { ...choice, sections: !choice.sections })}>
          {choice.sections ? say('Không lấy theo mục') : say('Lấy nội dung theo mục')}
        </a>
      </p>
    </div>
  );
}

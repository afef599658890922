// A grouping as a form: for each content the group that holds it, so that none can stand in two.

import { GROUPS_MAX, type KeptGrouping } from '#shared/api/lists';
import { pages } from '#shared/api/pages';
import type { Problem } from '#shared/problem';
import { CONTENTS, type Content, contentName } from '#shared/taxonomy';
import { draftOf, Field, Folded, type Sent } from '../fields.tsx';
import { type Say, useSay } from '../language.ts';
import { Fault } from '../portals/parts.tsx';

export const GROUPING = 'grouping';

/** The letters that groups are told apart by. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].slice(0, GROUPS_MAX);

/** Which content the check names, in words. */
export function whyNot(problem: Problem | undefined, say: Say): string | undefined {
  const code = /content (\S+) stands/.exec(problem?.detail ?? '')?.[1];
  if (code === undefined) return undefined;
  const name = `${code === 'none' ? '' : `${code}. `}${contentName(code as Content)}`;
  return problem?.type === 'grouping-twice'
    ? say('Hai nhóm cùng có: {name}.', { name })
    : say('Chưa có nhóm: {name}.', { name });
}

/** What a grouping would be in the form: names by letter, and the letter of each content. */
function storedOf(grouping: KeptGrouping | null, fresh: { id: string; position: number }) {
  if (!grouping) return { id: fresh.id, position: fresh.position, version: 0 };
  const { id, name, position, version, groups } = grouping;
  const letters = groups.flatMap(({ contents }, index) =>
    contents.map((content) => [`content-${content}`, LETTERS[index] ?? ''] as const),
  );
  const names = groups.map((group, index) => [`name-${LETTERS[index]}`, group.name] as const);
  return { id, name, position, version, ...Object.fromEntries([...letters, ...names]) };
}

type Props = {
  grouping: KeptGrouping | null;
  fresh: { id: string; position: number };
  sent: Sent | undefined;
};

export function GroupingForm({ grouping, fresh, sent }: Props) {
  const say = useSay();
  const draft = draftOf(GROUPING, storedOf(grouping, fresh), sent);
  const form = `${GROUPING}-${grouping?.id ?? 'new'}`;
  const named = { ...draft, form };
  return (
    <Folded
      label={grouping ? say('Sửa “{name}”', { name: grouping.name }) : say('Thêm cách gộp')}
      open={draft.problem !== undefined}
    >
      <form method="post" action={pages.lists.path}>
        <input type="hidden" name="do" value={GROUPING} />
        <input type="hidden" name="id" value={draft.value('id')} />
        <input type="hidden" name="version" value={draft.value('version')} />
        <Fault problem={draft.problem} why={whyNot(draft.problem, say)} />
        <div class="fields">
          <Field draft={named} name="name" label={say('Tên cách gộp')} size={40} required />
          <Field
            draft={named}
            name="position"
            type="number"
            label={say('Thứ tự')}
            hint={say('Số nhỏ nhất được dùng khi không chọn cách gộp.')}
            min={0}
            max={1000}
          />
        </div>
        <fieldset>
          <legend>{say('Tên các nhóm, như trong báo cáo')}</legend>
          <div class="fields-grid">
            {LETTERS.map((letter) => (
              <Field draft={named} name={`name-${letter}`} label={say('Nhóm {letter}', { letter })} />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{say('Mỗi nội dung ở nhóm nào')}</legend>
          <div class="fields-grid">
            {CONTENTS.map(({ code, name }) => (
              <ContentChoice code={code} name={name} form={form} chosen={draft.value(`content-${code}`)} />
            ))}
          </div>
        </fieldset>
        <p class="fields">
          <button type="submit" name="status" value="active">
            {say('Lưu cách gộp')}
          </button>
          {grouping ? (
            <button type="submit" name="status" value="removed" class="danger" formnovalidate>
              {say('Bỏ cách gộp này')}
            </button>
          ) : null}
        </p>
      </form>
    </Folded>
  );
}

function ContentChoice({
  code,
  name,
  form,
  chosen,
}: {
  code: Content;
  name: string;
  form: string;
  chosen: string;
}) {
  const say = useSay();
  const id = `${form}-content-${code}`;
  return (
    <p class="field">
      <label for={id} lang="vi">
        {code === 'none' ? name : `${code}. ${name}`}
      </label>
      <select id={id} name={`content-${code}`}>
        <option value="">
          {code === 'none' ? say('Để riêng, ngoài các nhóm') : say('(chưa chọn nhóm)')}
        </option>
        {LETTERS.map((letter) => (
          <option value={letter} selected={letter === chosen}>
            {say('Nhóm {letter}', { letter })}
          </option>
        ))}
      </select>
    </p>
  );
}

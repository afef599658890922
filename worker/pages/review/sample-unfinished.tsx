// A sample that is not done: for an editor, what is left of a half given to somebody else, or an end with what is there.
import { sampleAddress } from '#shared/api/pages';
import type { Coder, Sample } from '#shared/api/review';
import { showCount } from '#shared/wording';
import type { Candidate } from '../../db/samples.ts';
import { Choice, draftOf, Folded, type Sent } from '../fields.tsx';
import { useSay } from '../language.ts';

/** What the forms are called. */
export const [REASSIGN, END] = ['reassign', 'end'] as const;

/** All who were asked for a half, by their names. */
export const namesOf = ({ before, name }: Coder): string =>
  [...before.map((each) => each.name), name].join(', ');

type Props = { sample: Sample; candidates: readonly Candidate[]; sent: Sent | undefined };

function Reassign({ coder, sample, candidates, sent }: Props & { coder: Coder }) {
  const say = useSay();
  const asked = sample.coders.flatMap(({ id, before }) => [id, ...before.map((each) => each.id)]);
  const draft = draftOf(`${REASSIGN} ${coder.id}`, {}, sent);
  return (
    <form method="post" action={sampleAddress(sample.id)} class="fields">
      <input type="hidden" name="do" value={`${REASSIGN} ${coder.id}`} />
      <input type="hidden" name="from" value={coder.id} />
      <Choice
        draft={draft}
        name="to"
        label={say('Giao {n} bài còn lại của {name} cho', {
          n: showCount(sample.size - coder.answered),
          name: coder.name,
        })}
        options={candidates
          .filter(({ id }) => !asked.includes(id))
          .map(({ id, name }) => ({ code: id, name }))}
        none={say('Chọn')}
      />
      <button type="submit">{say('Giao lại')}</button>
    </form>
  );
}

/** Two steps, for nobody opens again what was ended; without a script. */
function End({ sample }: Pick<Props, 'sample'>) {
  const say = useSay();
  return (
    <Folded label={say('Hoặc kết thúc với phần đã làm')} open={false}>
      <form method="post" action={sampleAddress(sample.id)}>
        <input type="hidden" name="do" value={END} />
        <p>
          {say(
            'Kết quả chỉ nói về những bài mà cả hai phần đã phân loại, và không ai phân loại tiếp được nữa. Không hoàn tác được.',
          )}
        </p>
        <button type="submit" class="danger">
          {say('Kết thúc hẳn')}
        </button>
      </form>
    </Folded>
  );
}

export function Unfinished({ sample, candidates, sent }: Props) {
  const say = useSay();
  return (
    <details class="no-print" open={sample.coders.some(({ active }) => !active) || sent !== undefined}>
      <summary>{say('Khi một người không làm tiếp được')}</summary>
      <p>
        {say(
          'Câu trả lời đã có được giữ nguyên, và không ai được xem trước khi mẫu xong. Người được giao chỉ phân loại những bài còn lại; kết quả ghi tên cả hai.',
        )}
      </p>
      {sample.coders
        .filter(({ answered }) => answered < sample.size)
        .map((coder) => (
          <Reassign coder={coder} sample={sample} candidates={candidates} sent={sent} />
        ))}
      <End sample={sample} />
    </details>
  );
}

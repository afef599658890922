// The form of a unit's letterhead: what stands at the head and the foot of its reports.

import { problemWords } from '#shared/problem';
import { type Letterhead, USUAL_RECIPIENTS } from '#shared/report-text';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { LINE_FIELDS, LINES_FIELDS } from './read-form.ts';

type Line = (typeof LINE_FIELDS)[number];
type Lines = (typeof LINES_FIELDS)[number];

const LINE_LABELS: Record<Line, { label: string; hint: string }> = {
  parentAuthority: { label: 'Cơ quan chủ quản', hint: 'UBND tỉnh …' },
  signCode: { label: 'Ký hiệu đơn vị', hint: 'SNN, trong Số:    /BC-SNN' },
  place: { label: 'Địa danh', hint: 'nơi ký, trước ngày tháng' },
  signer: { label: 'Họ và tên người ký', hint: 'không ghi học hàm, học vị' },
  nameInSentence: { label: 'Tên đơn vị trong câu số liệu', hint: 'để trống: tên đầy đủ' },
};
const LINES_LABELS: Record<Lines, { label: string; hint: string }> = {
  issuer: {
    label: 'Cơ quan ban hành',
    hint: 'mỗi dòng như trên tiêu đề; để trống: tên đơn vị, tự ngắt dòng',
  },
  addressees: { label: 'Kính gửi', hint: 'mỗi nơi một dòng' },
  recipients: { label: 'Nơi nhận', hint: 'mỗi nơi một dòng; để trống: {usual}' },
  signerTitle: { label: 'Chức vụ người ký', hint: 'GIÁM ĐỐC; hoặc hai dòng: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC' },
};

type Props = {
  unit: string;
  year: number;
  action: string;
  letterhead: Letterhead;
  refused: Refused | undefined;
};

/** `refused`: this form as it was sent, to be shown again. */
export function LetterheadForm({ unit, year, action, letterhead, refused }: Props) {
  const say = useSay();
  const typed = (name: string) => refused?.form.one(name);
  return (
    <form method="post" action={action} id="letterhead">
      <h2>{say('Đầu và cuối văn bản')}</h2>
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="year" value={String(year)} />
      <input type="hidden" name="version" value={String(letterhead.version)} />
      {refused?.problem.type === 'letterhead-changed' ? (
        <div class="fault" role="alert">
          <p>
            {problemWords(say, refused.problem)}. {say('Bản đang lưu:')}
          </p>
          <blockquote class="stored">
            {[...LINE_FIELDS, ...LINES_FIELDS]
              .map(
                (name) =>
                  `${say({ ...LINE_LABELS, ...LINES_LABELS }[name].label)}: ${[letterhead[name] ?? ''].flat().join(' / ')}`,
              )
              .join('\n')}
          </blockquote>
          <p>{say('Bản của bạn còn ở dưới. Sửa nếu cần, rồi lưu lại để thay bản đang lưu.')}</p>
        </div>
      ) : null}
      <div class="fields-grid">
        {LINE_FIELDS.map((name) => (
          <p>
            <label for={name}>{say(LINE_LABELS[name].label)}</label>
            <input
              id={name}
              name={name}
              value={typed(name) ?? letterhead[name] ?? ''}
              aria-describedby={`${name}-hint`}
            />
            <span class="soft" id={`${name}-hint`}>
              {say(LINE_LABELS[name].hint)}
            </span>
          </p>
        ))}
        {LINES_FIELDS.map((name) => (
          <p>
            <label for={name}>{say(LINES_LABELS[name].label)}</label>
            <textarea id={name} name={name} rows={5} class="short" aria-describedby={`${name}-hint`}>
              {typed(name) ?? letterhead[name].join('\n')}
            </textarea>
            <span class="soft" id={`${name}-hint`}>
              {say(LINES_LABELS[name].hint, { usual: USUAL_RECIPIENTS.join('; ') })}
            </span>
          </p>
        ))}
      </div>
      <button type="submit" name="do" value="letterhead">
        {say('Lưu đầu và cuối văn bản')}
      </button>
    </form>
  );
}

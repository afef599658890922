// One section of the report in its editor: what a person wrote, what stands there by itself, what could be said too.
import { formatDate, localDate } from '#shared/local-date';
import type { REPORT_SECTIONS, ReportText } from '#shared/report-text';
import { showCount } from '#shared/wording';
import { humanClaims } from '../../report/lint.ts';
import type { Suggestion } from '../../report/suggestions.ts';
import { useSay } from '../language.ts';
import { addField, bodyField, versionField } from './read-form.ts';

type Section = (typeof REPORT_SECTIONS)[number];

/** `typed`: what was sent and refused; `present`: what is stored. */
export type SectionShown = {
  section: Section;
  present: ReportText;
  typed: string | null;
  /** Somebody else wrote here since the page was opened. */
  overtaken: boolean;
  suggestions: readonly Suggestion[];
  /** What stands there without anybody's words, or beside them. */
  made: readonly string[];
};

const AUTHORS: Record<Section['author'], string> = {
  person: 'Người viết và chịu trách nhiệm',
  both: 'Số liệu do Sổ Tin ghi, phần dưới do người viết',
  default: 'Để trống thì Sổ Tin ghi theo kỳ báo cáo',
};

function Made({ author, made }: { author: Section['author']; made: readonly string[] }) {
  const say = useSay();
  if (made.length === 0) return null;
  return (
    <details open={author === 'both'}>
      <summary>{say('Sổ Tin ghi')}</summary>
      {made.map((text) => (
        <blockquote>{text}</blockquote>
      ))}
    </details>
  );
}

/** Sentences from the records, each with a box to tick: nothing goes in that nobody chose. */
function Offered({ section, suggestions }: Pick<SectionShown, 'section' | 'suggestions'>) {
  const say = useSay();
  if (suggestions.length === 0) return null;
  return (
    <details>
      <summary>{say('{n} câu có số liệu chứng minh', { n: showCount(suggestions.length) })}</summary>
      <ul class="offered">
        {suggestions.map(({ code, text, basis }) => {
          const id = `add-${section.code}-${code}`;
          return (
            <li>
              <input type="checkbox" id={id} name={addField(section.code)} value={text} />
              <label for={id}>
                {text} <span class="soft">({basis})</span>
              </label>
            </li>
          );
        })}
      </ul>
      <p class="soft">{say('Câu được chọn thêm vào cuối mục khi lưu.')}</p>
    </details>
  );
}

function Claims({ text }: { text: string }) {
  const say = useSay();
  const claims = humanClaims(text);
  if (claims.length === 0) return null;
  return (
    <p class="note">
      {say('Chỉ người ký khẳng định được, không có số liệu nào chứng minh:')}{' '}
      {claims.map((claim) => `“${claim}”`).join(', ')}.
    </p>
  );
}

/** What somebody else wrote, beside what was typed: neither is lost. */
function Theirs({ present }: { present: ReportText }) {
  const say = useSay();
  return (
    <div class="fault" role="alert">
      <p>{say('{who} đã sửa mục này trong lúc bạn soạn. Bản đang lưu:', { who: present.writtenBy ?? '' })}</p>
      <blockquote class="stored">{present.body === '' ? say('(trống)') : present.body}</blockquote>
      <p>{say('Bản của bạn còn ở dưới. Sửa nếu cần, rồi lưu lại để thay bản đang lưu.')}</p>
    </div>
  );
}

/** The editor of a section. */
export function SectionField({ section, present, typed, overtaken, suggestions, made }: SectionShown) {
  const say = useSay();
  const { code, name, author } = section;
  const body = typed ?? present.body;
  const help = `help-${code}`;
  return (
    <section class="text-section">
      {overtaken ? <Theirs present={present} /> : null}
      <label for={code}>{say(name)}</label>
      <p class="soft" id={help}>
        {say(AUTHORS[author])}.
        {present.writtenAt === null
          ? null
          : ` ${say('Bản {n}, {who} lưu ngày {day}.', {
              n: String(present.version),
              who: present.writtenBy ?? '',
              day: formatDate(localDate(Date.parse(present.writtenAt))),
            })}`}
      </p>
      <Made author={author} made={made} />
      <textarea
        id={code}
        name={bodyField(code)}
        rows={author === 'default' ? 2 : Math.min(16, Math.max(4, Math.ceil(body.length / 80) + 1))}
        aria-describedby={help}
      >
        {body}
      </textarea>
      <input type="hidden" name={versionField(code)} value={String(present.version)} />
      <Claims text={body} />
      <Offered section={section} suggestions={suggestions} />
    </section>
  );
}

// The page “Nội dung báo cáo” as it is laid out.
import { pages, reportAddress } from '#shared/api/pages';
import type { Unit } from '#shared/api/units';
import { problemWords } from '#shared/problem';
import type { Report } from '#shared/report';
import type { Letterhead } from '#shared/report-text';
import { showCount } from '#shared/wording';
import { yearOf } from '../../report/checked.ts';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { CheckList, PICK_UNIT } from './check-list.tsx';
import { LetterheadForm } from './letterhead-form.tsx';
import { SectionField, type SectionShown } from './section-field.tsx';

export type TextsShown = {
  report: Report;
  letterhead: Letterhead;
  units: readonly Unit[];
  sections: readonly SectionShown[];
  /** How many empty sections last year's words could fill. */
  carried: number;
  /** Where the forms are sent: this page, of the same report. */
  action: string;
  query: string;
  documents: boolean;
  saved: boolean;
  refused: Refused | undefined;
};

/** What the choice of another unit or period leaves as it was asked. */
const KEPT = ['portal', 'grouping', 'units'] as const;

/** Another unit or period. */
function Picker({ report, units, query }: Pick<TextsShown, 'report' | 'units' | 'query'>) {
  const say = useSay();
  const asked = new URLSearchParams(query);
  return (
    <form method="get" action={pages.reportTexts.path} class="fields">
      {KEPT.map((name) =>
        asked.has(name) ? <input type="hidden" name={name} value={asked.get(name) ?? ''} /> : null,
      )}
      <p>
        <label for={PICK_UNIT}>{say('Đơn vị')}</label>
        <select id={PICK_UNIT} name="unit">
          <option value="">{say('Tất cả')}</option>
          {units.map(({ id, name }) => (
            <option value={id} selected={id === asked.get('unit')}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="pick-from">{say('Từ ngày')}</label>
        <input id="pick-from" name="from" type="date" value={report.period.from} required />
      </p>
      <p>
        <label for="pick-to">{say('Đến ngày')}</label>
        <input id="pick-to" name="to" type="date" value={report.period.to} required />
      </p>
      <p>
        <button type="submit" class="quiet">
          {say('Xem')}
        </button>
      </p>
    </form>
  );
}

function TextsForm(shown: TextsShown & { unit: string }) {
  const { report, sections, carried, action, unit, refused } = shown;
  const say = useSay();
  const year = yearOf(report);
  const fault = refused && refused.form.one('do') !== 'letterhead' ? refused.problem : undefined;
  return (
    <form method="post" action={action} enctype="multipart/form-data" id="texts">
      <h2>{say('Nội dung năm {year}', { year: String(year) })}</h2>
      <p class="soft">
        {say('Viết thường, mỗi đoạn một dòng; dòng bắt đầu bằng “- ” là một ý trong danh sách.')}
      </p>
      {fault ? (
        <p class="fault" role="alert">
          {problemWords(say, fault)}. {say('Chưa lưu gì; những gì bạn viết còn ở dưới.')}
        </p>
      ) : null}
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="year" value={String(year)} />
      {sections.map((section) => (
        <SectionField {...section} />
      ))}
      <p class="downloads">
        <button type="submit" name="do" value="save">
          {say('Lưu nội dung')}
        </button>
        {carried === 0 ? null : (
          <button type="submit" name="do" value="copy" class="quiet">
            {say('Lưu, và chép {n} mục còn trống từ năm {year}', {
              n: showCount(carried),
              year: String(year - 1),
            })}
          </button>
        )}
      </p>
    </form>
  );
}

export function TextsPage(shown: TextsShown) {
  const { report, units, letterhead, action, query, documents, saved, refused } = shown;
  const say = useSay();
  const { unit, period, scope } = report;
  const isLetterhead = refused?.form.one('do') === 'letterhead';
  return (
    <>
      <h1>{say('Nội dung báo cáo')}</h1>
      {saved ? (
        <p class="note" role="status">
          {say('Đã lưu.')}
        </p>
      ) : null}
      <p>
        {scope.name} – {period.label}.{' '}
        {unit
          ? say('Văn bản đứng tên {unit}.', { unit: unit.name })
          : say('Chưa rõ văn bản đứng tên đơn vị nào.')}{' '}
        <a href={reportAddress(Object.fromEntries(new URLSearchParams(query)))}>
          {say('Xem số liệu của kỳ này')}
        </a>
      </p>
      <Picker report={report} units={units} query={query} />
      <CheckList report={report} query={query} documents={documents} />
      {unit ? (
        <>
          <TextsForm {...shown} unit={unit.id} />
          <LetterheadForm
            unit={unit.id}
            year={yearOf(report)}
            action={action}
            letterhead={letterhead}
            refused={isLetterhead ? refused : undefined}
          />
        </>
      ) : (
        <p class="note">{say('Chọn một đơn vị để soạn nội dung.')}</p>
      )}
    </>
  );
}

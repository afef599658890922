// The annex “Danh mục tin, bài”: the articles behind section 3, content by content, with their sums. Pure.
import type { AnnexRow, Report } from '#shared/report';
import { CONTENTS, contentName, FORMS, ORIGINS } from '#shared/taxonomy';

/** Columns and their share of the page in twips (14.286 of a lying page with the decree's margins). */
export const ANNEX_COLUMNS = [
  { name: 'STT', width: 600 },
  { name: 'Tên tin, bài', width: 3900 },
  { name: 'Thể loại', width: 900 },
  { name: 'Nội dung CCHC', width: 1750 },
  { name: 'Ngày đăng', width: 1250 },
  { name: 'Chuyên mục', width: 1400 },
  { name: 'Tác giả/Nguồn', width: 1400 },
  { name: 'Đường dẫn', width: 2386 },
  { name: 'Ghi chú', width: 700 },
] as const;

export const ANNEX_TITLE = 'DANH MỤC TIN, BÀI TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH';

export type AnnexGroup = { name: string; rows: readonly AnnexRow[] };

/** The articles by content, each content's in the order of the report: by date, then title. */
export function annexGroups({ annex }: Pick<Report, 'annex'>): AnnexGroup[] {
  return CONTENTS.flatMap(({ code }) => {
    const rows = annex.filter(({ content }) => content === code);
    return rows.length === 0 ? [] : [{ name: contentName(code), rows }];
  });
}

/** A code's name in a list; empty for none. */
const nameIn = (list: readonly { code: string; name: string }[], code: string | null) =>
  list.find((each) => each.code === code)?.name ?? '';

export const formName = (row: AnnexRow): string => nameIn(FORMS, row.form);

/** Who wrote it; where nobody says, where it comes from. */
export const sourceOf = (row: AnnexRow): string => row.author ?? nameIn(ORIGINS, row.origin);

// The annex “Danh mục tin, bài” as documents show it: its columns, the sums under its articles, what it rests on. Pure.
import { formatDate } from '#shared/local-date';
import type { AnnexRow, Report } from '#shared/report';
import { CONTENTS, nameIn } from '#shared/taxonomy';
import { taxonomyShown } from '#shared/taxonomy-versions';
import { localTime } from '../domain/list-articles.ts';

/** Columns and their share of the page in twips (14.286 of a lying page with the decree's margins). */
export const ANNEX_COLUMNS = [
  { name: 'STT', width: 560 },
  { name: 'Tên tin, bài', width: 3500 },
  { name: 'Thể loại', width: 800 },
  { name: 'Nội dung CCHC', width: 1750 },
  { name: 'Ngày đăng', width: 1200 },
  { name: 'Chuyên mục', width: 1300 },
  { name: 'Tác giả/Nguồn', width: 1300 },
  { name: 'Đường dẫn', width: 3176 },
  { name: 'Ghi chú', width: 700 },
] as const;

export const ANNEX_TITLE = 'DANH MỤC TIN, BÀI TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH';

/** How many articles of each content the annex names; contents without any are left out. */
export function annexSums({ annex }: Pick<Report, 'annex'>): { name: string; count: number }[] {
  return CONTENTS.flatMap(({ code, name }) => {
    const count = annex.filter(({ content }) => content === code).length;
    return count === 0 ? [] : [{ name, count }];
  });
}

type Names = Pick<Report, 'names'>;

/** What a row's form is called; empty for none. */
export const formName = ({ names }: Names, { form }: AnnexRow): string => nameIn(names.forms, form) ?? '';
/** What its origin is called; empty for none. */
export const originName = ({ names }: Names, { origin }: AnnexRow): string =>
  nameIn(names.origins, origin) ?? '';

/** Who wrote it; where nobody says, where it comes from. */
export const sourceOf = (report: Names, row: AnnexRow): string => row.author ?? originName(report, row);

/** That its address no longer answers; empty where it does, or was never tried. */
export const deadMark = ({ link }: AnnexRow): string =>
  link?.status === 'dead' ? `Liên kết không mở được khi kiểm tra ngày ${formatDate(link.checkedOn)}` : '';

/** What is noted of it, and that its address no longer answers. */
export const noteOf = (row: AnnexRow): string =>
  [row.note ?? '', deadMark(row)].filter((part) => part !== '').join('; ');

/** By which list the articles are classified, and as of when they are counted. */
export function basisOf({ taxonomy, snapshot, at }: Report): { list: string; figures: string } {
  return {
    list: `Phân loại theo danh mục nội dung phiên bản ${taxonomyShown(taxonomy)}.`,
    figures: snapshot
      ? `Số liệu theo bản chốt “${snapshot.name}”, chốt lúc ${localTime(snapshot.frozenAt)}.`
      : `Số liệu lấy từ sổ lúc ${localTime(at)}, chưa chốt.`,
  };
}

// What the menu of the Worker's own pages offers, in its order; who may not open a page does not see it there.
import type { PageName } from '#shared/api/pages';

/** `holds`: pages that are reached through it. */
export const MENU: readonly { name: PageName; label: string; holds?: readonly PageName[] }[] = [
  { name: 'report', label: 'Báo cáo' },
  { name: 'articles', label: 'Tin, bài', holds: ['article'] },
  { name: 'snapshots', label: 'Chốt số liệu', holds: ['snapshot'] },
  { name: 'review', label: 'Duyệt', holds: ['reviewBulk'] },
  { name: 'samples', label: 'Mẫu phân loại', holds: ['sample'] },
  { name: 'plans', label: 'Kế hoạch' },
  { name: 'activities', label: 'Hoạt động khác' },
  { name: 'reportTexts', label: 'Nội dung báo cáo' },
  { name: 'imports', label: 'Nhập danh sách', holds: ['pastTotals'] },
  { name: 'tokens', label: 'Khóa cho chương trình' },
  {
    name: 'admin',
    label: 'Quản trị',
    holds: ['people', 'audit', 'units', 'portals', 'portal', 'lists', 'overruled'],
  },
];

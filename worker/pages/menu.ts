// What the menu of the Worker's own pages offers, in its order; who may not open a page does not see it there.
import type { PageName } from '#shared/api/pages';

/** `holds`: pages that are reached through it. */
export const MENU: readonly { name: PageName; label: string; holds?: readonly PageName[] }[] = [
  { name: 'report', label: 'Báo cáo' },
  { name: 'articles', label: 'Tin, bài' },
  { name: 'snapshots', label: 'Chốt số liệu' },
  { name: 'review', label: 'Duyệt' },
  { name: 'samples', label: 'Mẫu phân loại' },
  { name: 'plans', label: 'Kế hoạch' },
  { name: 'activities', label: 'Hoạt động khác' },
  { name: 'reportTexts', label: 'Nội dung báo cáo' },
  { name: 'portals', label: 'Cổng' },
  { name: 'lists', label: 'Danh mục' },
  { name: 'overruled', label: 'Gợi ý' },
  { name: 'imports', label: 'Nhập danh sách' },
  { name: 'pastTotals', label: 'Số liệu cũ' },
  { name: 'units', label: 'Các đơn vị' },
  { name: 'tokens', label: 'Khóa cho chương trình' },
  { name: 'admin', label: 'Quản trị', holds: ['people', 'audit'] },
];

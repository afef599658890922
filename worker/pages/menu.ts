// What the menu of the Worker's own pages offers, in its order; who may not open a page does not see it there.
import type { PageName } from '#shared/api/pages';

export const MENU: readonly { name: PageName; label: string }[] = [
  { name: 'report', label: 'Báo cáo' },
  { name: 'articles', label: 'Tin, bài' },
  { name: 'snapshots', label: 'Chốt số liệu' },
  { name: 'plans', label: 'Kế hoạch' },
  { name: 'activities', label: 'Hoạt động khác' },
  { name: 'reportTexts', label: 'Nội dung báo cáo' },
  { name: 'units', label: 'Các đơn vị' },
  { name: 'tokens', label: 'Khóa cho chương trình' },
];

// English for the texts of the Worker's own pages, by the Vietnamese that stands in them.
import { REPORT_ENGLISH } from './words-en-report.ts';
import { SNAPSHOTS_ENGLISH } from './words-en-snapshots.ts';

export const ENGLISH: Readonly<Record<string, string>> = {
  ...REPORT_ENGLISH,
  ...SNAPSHOTS_ENGLISH,
  'Bỏ qua đến nội dung': 'Skip to content',
  'Các trang': 'Pages',
  'Ra khỏi trang': 'Sign out',
  'Vào Sổ Tin': 'Sign in to Sổ Tin',
  'Mã đăng nhập': 'Sign-in code',
  Vào: 'Sign in',
};

// English for the texts of the Worker's own pages, by the Vietnamese that stands in them.

import { SHARED_ENGLISH } from '#shared/words-en';
import { PROBLEMS_ENGLISH } from '#shared/words-en-problems';
import { AUDIT_ENGLISH } from './audit/words-en.ts';
import { IMPORTS_ENGLISH } from './imports/words-en.ts';
import { PEOPLE_ENGLISH } from './people/words-en.ts';
import { PLANS_ENGLISH } from './plans/words-en.ts';
import { SETUP_ENGLISH } from './portals/words-en.ts';
import { REPORT_TEXTS_ENGLISH } from './report-texts/words-en.ts';
import { REVIEW_ENGLISH } from './review/words-en.ts';
import { TOKENS_ENGLISH } from './tokens/words-en.ts';
import { UNITS_ENGLISH } from './units/words-en.ts';
import { COMMON_ENGLISH } from './words-en-common.ts';
import { DATA_ENGLISH } from './words-en-data.ts';
import { FAULTS_ENGLISH } from './words-en-faults.ts';
import { FIRST_ENGLISH } from './words-en-first.ts';
import { REPORT_ENGLISH } from './words-en-report.ts';
import { SNAPSHOTS_ENGLISH } from './words-en-snapshots.ts';

export const ENGLISH: Readonly<Record<string, string>> = {
  ...SHARED_ENGLISH,
  ...COMMON_ENGLISH,
  ...PROBLEMS_ENGLISH,
  ...FAULTS_ENGLISH,
  ...FIRST_ENGLISH,
  ...REPORT_ENGLISH,
  ...SETUP_ENGLISH,
  ...IMPORTS_ENGLISH,
  ...SNAPSHOTS_ENGLISH,
  ...PLANS_ENGLISH,
  ...REPORT_TEXTS_ENGLISH,
  ...TOKENS_ENGLISH,
  'Bỏ qua đến nội dung': 'Skip to content',
  'Các trang': 'Pages',
  'Ra khỏi trang': 'Sign out',
  'Vào Sổ Tin': 'Sign in to Sổ Tin',
  'Mã đăng nhập': 'Sign-in code',
  Vào: 'Sign in',
  'Bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt, rồi bấm “Mở báo cáo”: trang này mở ra và đã đăng nhập.':
    'Click Sổ Tin’s icon in the browser’s toolbar, then “Open report” (“Mở báo cáo”): this page opens and is signed in.',
  'Hoặc gõ mã mời bạn đã nhận': 'Or type the invite code you received',
  'Mã mời dùng được một lần: đã vào bằng mã mời ở đây thì không dán lời mời đó vào tiện ích được nữa. Nếu bạn gắn nhãn tin, bài, hãy dán lời mời vào tiện ích.':
    'An invite works once: used here, it can no longer be pasted into the extension. If you tag articles, paste it into the extension.',
  ...TOKENS_ENGLISH,
  ...AUDIT_ENGLISH,
  ...PEOPLE_ENGLISH,
  ...DATA_ENGLISH,
  ...REVIEW_ENGLISH,
  ...UNITS_ENGLISH,
};

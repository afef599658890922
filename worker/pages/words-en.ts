// English for the texts of the Worker's own pages, by the Vietnamese that stands in them.
import { PLANS_ENGLISH } from './plans/words-en.ts';

export const ENGLISH: Readonly<Record<string, string>> = {
  'Bỏ qua đến nội dung': 'Skip to content',
  'Các trang': 'Pages',
  'Ra khỏi trang': 'Sign out',
  'Vào Sổ Tin': 'Sign in to Sổ Tin',
  'Mã đăng nhập': 'Sign-in code',
  Vào: 'Sign in',
  ...PLANS_ENGLISH,
};

// Activities that are no articles: talks, meetings, leaflets, loudspeaker rounds; counted in units of their own.
import * as z from 'zod/mini';
import { date, fault, maybeText, wholeNumber } from '#shared/fields';

/** Kinds of activities with the unit that each is usually counted in (domain: forms other than articles). */
export const ACTIVITY_KINDS = [
  { code: 'hoi-nghi', name: 'Hội nghị', measure: 'cuộc' },
  { code: 'tap-huan', name: 'Tập huấn', measure: 'lớp' },
  { code: 'toa-dam', name: 'Tọa đàm', measure: 'cuộc' },
  { code: 'sinh-hoat', name: 'Sinh hoạt chuyên đề', measure: 'buổi' },
  { code: 'giao-ban', name: 'Lồng ghép họp giao ban', measure: 'buổi' },
  { code: 'cuoc-thi', name: 'Cuộc thi, hội thi', measure: 'cuộc' },
  { code: 'san-khau', name: 'Sân khấu hóa', measure: 'buổi' },
  { code: 'to-roi', name: 'Tờ rơi, tờ gấp', measure: 'tờ' },
  { code: 'pano', name: 'Pano, băng rôn, phướn', measure: 'tấm' },
  { code: 'xe-loa', name: 'Xe loa cổ động', measure: 'lượt' },
  { code: 'man-hinh', name: 'Màn hình LED, cổng chào', measure: 'lượt' },
  { code: 'truyen-thanh', name: 'Loa truyền thanh', measure: 'lượt' },
  { code: 'chuyen-muc', name: 'Chuyên mục', measure: 'chuyên mục' },
  { code: 'mang-xa-hoi', name: 'Mạng xã hội', measure: 'bài đăng' },
  { code: 'truy-cap', name: 'Lượt truy cập cổng', measure: 'lượt' },
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]['code'];
export const ACTIVITY_CODES: readonly ActivityKind[] = ACTIVITY_KINDS.map(({ code }) => code);

/** What a report says of activities: each kind with its measure, added up. */
export const ActivitySum = z.object({
  kind: z.enum(ACTIVITY_CODES as [ActivityKind, ...ActivityKind[]]),
  name: z.string(),
  measure: z.string(),
  /** How many entries, and the sum of their quantities. */
  entries: z.int(),
  quantity: z.int(),
  /** How many entries name their evidence (a link or a file). */
  evidenced: z.int(),
});
export type ActivitySum = z.infer<typeof ActivitySum>;

const QUANTITY_MAX = 1_000_000_000;
const PEOPLE_MAX = 100_000_000;

/** One activity as a person enters it; dates are local, both included. It counts where it begins. */
export const activityFields = {
  kind: z.enum(ACTIVITY_CODES as [ActivityKind, ...ActivityKind[]], { error: fault('unknown-activity') }),
  from: date,
  to: date,
  unit: z._default(z.nullable(z.string()), null),
  quantity: wholeNumber(1, QUANTITY_MAX, 'bad-amount'),
  /** What is counted; null: what the kind is usually counted in. */
  measure: maybeText(50),
  people: z._default(z.nullable(wholeNumber(0, PEOPLE_MAX, 'bad-amount')), null),
  topic: maybeText(300),
  /** A link or a file name. */
  evidence: maybeText(2000),
  note: maybeText(2000),
};

/** The measure that a kind is usually counted in. */
export function measureOf(kind: ActivityKind): string {
  return ACTIVITY_KINDS.find(({ code }) => code === kind)?.measure ?? '';
}

/** The Vietnamese name of a kind. */
export function activityName(kind: ActivityKind): string {
  return ACTIVITY_KINDS.find(({ code }) => code === kind)?.name ?? kind;
}

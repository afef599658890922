// The words of a report that people write: its sections, what each may hold, and the head and foot of a unit's reports.
import * as z from 'zod/mini';
import { isCleanText, textLength } from '#shared/text';

/** Who answers for what stands in a section: a person alone, or a person beside figures that are put there by themselves. */
export type Author = 'person' | 'both' | 'default';

/** The sections that have stored words, in the report's order. `default`: something stands there when it is empty. */
export const REPORT_SECTIONS = [
  { code: 'subject', name: 'Trích yếu', author: 'default' },
  { code: 'I.1', name: 'I.1. Công tác triển khai', author: 'person' },
  { code: 'I.2a', name: 'I.2.a) Tuyên truyền đến công chức, viên chức', author: 'person' },
  { code: 'I.2b', name: 'I.2.b) Tuyên truyền tới tổ chức, cá nhân', author: 'person' },
  { code: 'I.3', name: 'I.3. Thống kê lượng tin, bài: phần viết thêm', author: 'both' },
  { code: 'II', name: 'II. Đánh giá chung', author: 'person' },
  { code: 'III', name: 'III. Đề xuất, kiến nghị', author: 'person' },
  { code: 'IV', name: 'IV. Phương hướng, nhiệm vụ', author: 'person' },
  { code: 'closing', name: 'Câu kết', author: 'default' },
] as const satisfies readonly { code: string; name: string; author: Author }[];
export type ReportSection = (typeof REPORT_SECTIONS)[number]['code'];
export const SECTION_CODES = REPORT_SECTIONS.map(({ code }) => code);

/** Longest text of one section, in code points: some four pages. */
export const SECTION_MAX = 10_000;
const LINE_MAX = 300;

/** Control characters that neither XML nor a reader can do anything with; line breaks and tabs are none of them. */
const CONTROL = /[\p{Cc}\uFFFE\uFFFF]/gu;
const isControl = (character: string) => character !== '\n' && character !== '\t';

/** A text as it is kept: NFC, line breaks of one kind, no space before them or at the ends, no control characters. */
export function storedText(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n');
  const clean = lines.replace(CONTROL, (character) => (isControl(character) ? '' : character));
  return clean
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text of a bounded length as it is sent; comes out as it is kept. Its faults name their problem. */
const text = (max: number) =>
  z.pipe(
    z.string().check(
      z.refine(isCleanText, 'bad-text'),
      z.refine((given) => textLength(storedText(given)) <= max, 'text-too-long'),
    ),
    z.transform(storedText),
  );
const line = z.pipe(
  text(LINE_MAX),
  z.transform((given: string) => given.replace(/\s+/g, ' ')),
);
const lines = (most: number) =>
  z.pipe(
    z.array(line).check(z.maxLength(most)),
    z.transform((given: string[]) => given.filter((each) => each !== '')),
  );

const SectionCode = z.enum(SECTION_CODES as [ReportSection, ...ReportSection[]]);
export const ReportYear = z.int().check(z.minimum(1901), z.maximum(9999));

/** One section as stored; version 0: nothing was ever written there. */
export const ReportText = z.object({
  section: SectionCode,
  body: z.string(),
  version: z.int(),
  writtenBy: z.nullable(z.string()),
  writtenAt: z.nullable(z.string()),
});
export type ReportText = z.infer<typeof ReportText>;

/** A section to write; `version` is the one that was read. */
export const ReportTextGiven = z.strictObject({
  section: SectionCode,
  body: text(SECTION_MAX),
  version: z.int().check(z.minimum(0)),
});
export type ReportTextGiven = z.infer<typeof ReportTextGiven>;

/** What stands at head and foot of a unit's reports, as lines; null: as the unit is registered. */
const letterhead = {
  parentAuthority: z.nullable(z.string()),
  signCode: z.nullable(z.string()),
  place: z.nullable(z.string()),
  /** The issuing body's name as it breaks over lines; empty: its official name. */
  issuer: z.array(z.string()),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  /** GIÁM ĐỐC, or KT. GIÁM ĐỐC and PHÓ GIÁM ĐỐC. */
  signerTitle: z.array(z.string()),
  signer: z.nullable(z.string()),
  /** What the sentence of section 3 calls the unit; null: its official name. */
  nameInSentence: z.nullable(z.string()),
};
export const Letterhead = z.object({ ...letterhead, version: z.int() });
export type Letterhead = z.infer<typeof Letterhead>;

const given = z.pipe(
  line,
  z.transform((text: string) => (text === '' ? null : text)),
);
export const LetterheadGiven = z.strictObject({
  parentAuthority: given,
  signCode: given,
  place: given,
  issuer: lines(4),
  addressees: lines(10),
  recipients: lines(20),
  signerTitle: lines(3),
  signer: given,
  nameInSentence: given,
  version: z.int().check(z.minimum(0)),
});
export type LetterheadGiven = z.infer<typeof LetterheadGiven>;

/** The recipients of a report that goes upward, where nobody said otherwise. */
export const USUAL_RECIPIENTS = ['Như trên', 'Lưu: VT'] as const;

/** A letterhead of which nothing was ever written. */
export const NO_LETTERHEAD: Letterhead = {
  parentAuthority: null,
  signCode: null,
  place: null,
  issuer: [],
  addressees: [],
  recipients: [],
  signerTitle: [],
  signer: null,
  nameInSentence: null,
  version: 0,
};

/** The words of one unit's reports of one year: every section, in order. */
export type ReportWords = { texts: readonly ReportText[]; letterhead: Letterhead };

/** What a section says; empty where nothing was written. */
export function bodyOf(words: ReportWords, section: ReportSection): string {
  return words.texts.find((text) => text.section === section)?.body ?? '';
}

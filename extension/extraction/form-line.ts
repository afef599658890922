// Reads the kind of an item where a portal names it: “Thể loại: Bài” in a line, “Video: …” at the start of a headline.
import { FORM_CODES, type Form, formCode } from '#shared/taxonomy';

const LABELLED = /(?:^|\s)thể loại\s*:\s*(\p{L}+)((?:\s*[–-]\s*|\s+)\p{L}+)?/iu;
/** Plain news and stories cannot be told apart this way. */
const LEADING = /^\P{L}*(video|infographic|podcast|tin ảnh|phóng sự|phỏng vấn|thông báo|hỏi[\s–-]+đáp)/iu;

/** The form that a line names, or null. A line may go on with other words. */
export function readFormLine(text: string): Form | null {
  const [, first = '', second = ''] = LABELLED.exec(text) ?? [];
  return formOf(first + second) ?? formOf(first);
}

/** The form that a headline or section begins with, or null. */
export function leadingForm(text = ''): Form | null {
  return formOf(LEADING.exec(text)?.[1] ?? '');
}

function formOf(words: string): Form | null {
  return FORM_CODES.find((form) => form === formCode(words)) ?? null;
}

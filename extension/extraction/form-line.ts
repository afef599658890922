// Reads the kind of an item where a portal names it: “Thể loại: Bài” in a line, “Video: …” at the start of a headline.
import type { Form } from '#shared/taxonomy';
import { keyOf } from './headings.ts';

/** Plain news and stories cannot be told apart by the start of a headline. */
const TELLING = 'infographic|video|hỏi[\\s–-]+đáp|podcast|thông báo|tin ảnh|phỏng vấn|phóng sự';
const LABELLED = new RegExp(`thể loại ?: ?(${TELLING}|tin|bài|văn bản)(?![a-zà-ỹ])`);
const LEADING = new RegExp(`^[^a-zà-ỹ]*(${TELLING})(?![a-zà-ỹ])`);

/** The form that a line names, or null. A line may go on with other words. */
export function readFormLine(text: string): Form | null {
  return formIn(LABELLED, text);
}

/** The form that a headline or section begins with, or null. */
export function leadingForm(text = ''): Form | null {
  return formIn(LEADING, text);
}

function formIn(pattern: RegExp, text: string): Form | null {
  const words = pattern.exec(text.toLowerCase())?.[1];
  return words
    ? words
        .split(/[\s–-]+/)
        .map(keyOf)
        .join('-')
    : null;
}

// Reads the kind of an item where a portal names it, in a list's column or under a headline: “Thể loại: Bài”.
import { FORM_CODES, type Form, formCode } from '#shared/taxonomy';

const LABELLED = /(?:^|\s)thể loại\s*:\s*(\p{L}+)((?:\s*[–-]\s*|\s+)\p{L}+)?/iu;

/** The form that a line names, or null. A line may go on with other words. */
export function readFormLine(text: string): Form | null {
  const [, first = '', second = ''] = LABELLED.exec(text) ?? [];
  const formOf = (words: string) => FORM_CODES.find((form) => form === formCode(words)) ?? null;
  return formOf(first + second) ?? formOf(first);
}

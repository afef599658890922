// What the forms of the page “Nội dung báo cáo” send, as the domain takes it.
import { LetterheadGiven, REPORT_SECTIONS, type ReportSection, ReportTextGiven } from '#shared/report-text';
import type { Whose } from '../../db/report-texts.ts';
import { parse } from '../../http/validate.ts';
import type { Form } from '../serve-page.tsx';

/** Names of fields that go with a section. */
export const bodyField = (section: ReportSection) => `body.${section}`;
export const versionField = (section: ReportSection) => `version.${section}`;
export const addField = (section: ReportSection) => `add.${section}`;

/** The fields of a letterhead that hold one line, and those that hold several. */
export const LINE_FIELDS = ['parentAuthority', 'signCode', 'place', 'signer', 'nameInSentence'] as const;
export const LINES_FIELDS = ['issuer', 'addressees', 'recipients', 'signerTitle'] as const;

/** Whose words a form carries. A year that is none is for the domain to refuse. */
export const whoseOf = (form: Form): Whose => ({ unit: form.one('unit'), year: Number(form.one('year')) });

/** A section as typed, with the offered sentences that were ticked at its end. */
export function typedBody(form: Form, section: ReportSection): string {
  return [form.one(bodyField(section)), ...form.all(addField(section))]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** All sections of a form. Throws text-too-long, bad-text or bad-request. */
export function textsOf(form: Form): ReportTextGiven[] {
  return REPORT_SECTIONS.map(({ code }) => {
    const given = {
      section: code,
      body: typedBody(form, code),
      version: Number(form.one(versionField(code)) || '0'),
    };
    return parse(ReportTextGiven, given, 'bad-request');
  });
}

/** The letterhead of a form; lists have a line each. Throws text-too-long, bad-text or bad-request. */
export function letterheadOf(form: Form): LetterheadGiven {
  const lines = Object.fromEntries(LINE_FIELDS.map((name) => [name, form.one(name)]));
  const lists = Object.fromEntries(
    LINES_FIELDS.map((name) => [
      name,
      form
        .one(name)
        .split(/\r?\n/)
        .map((line) => line.replace(/^\s*[-–]\s+/, '')),
    ]),
  );
  const given = { ...lines, ...lists, version: Number(form.one('version') || '0') };
  return parse(LetterheadGiven, given, 'bad-request');
}

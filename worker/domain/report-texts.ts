// The stored words of reports: read, written where nobody else wrote meanwhile, carried over from the year before.
import { ProblemError } from '#shared/problem';
import type {
  Letterhead,
  LetterheadGiven,
  ReportSection,
  ReportText,
  ReportTextGiven,
  ReportWords,
} from '#shared/report-text';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { readTextHistory, readWords, type Whose, writeLetterhead, writeTexts } from '../db/report-texts.ts';

/** What every call needs. */
export type Asking = { db: D1Database; pass: Pass; config: Config };

/** Throws unknown-value for a unit that is not there. */
async function checkUnit({ db, pass, config }: Asking, unit: string): Promise<void> {
  await checkedBehindGate(db, pass, () => {
    if (!config.units.some(({ id }) => id === unit))
      throw new ProblemError('unknown-value', `no unit ${unit}`, { parameter: 'unit' });
  });
}

/** The words of a unit's reports of a year, and those of the year before. Throws unknown-value. */
export async function wordsOfYear(
  asking: Asking,
  whose: Whose,
): Promise<ReportWords & { before: ReportText[] }> {
  await checkUnit(asking, whose.unit);
  return readWords(asking.db, asking.pass, whose);
}

/** Every version of a section, the newest first. Throws unknown-value. */
export async function historyOf(asking: Asking, whose: Whose, section: ReportSection): Promise<ReportText[]> {
  await checkUnit(asking, whose.unit);
  return readTextHistory(asking.db, asking.pass, whose, section);
}

/** The sections of which something else stands than was sent. */
export function overtaken(
  given: readonly ReportTextGiven[],
  texts: readonly ReportText[],
): ReportTextGiven[] {
  return given.filter(({ section, body }) => texts.find((text) => text.section === section)?.body !== body);
}

/**
 * Writes sections, all or none; the same words again change nothing. Throws unknown-value, and text-changed where
 * somebody else wrote since they were read.
 */
export async function saveTexts(
  asking: Asking,
  whose: Whose,
  given: readonly ReportTextGiven[],
): Promise<ReportWords> {
  await checkUnit(asking, whose.unit);
  const words = await writeTexts(asking.db, asking.pass, whose, given);
  const lost = overtaken(given, words.texts).map(({ section }) => section);
  if (lost.length > 0) throw new ProblemError('text-changed', `changed meanwhile: ${lost.join(', ')}`);
  return words;
}

/** What of the year before can fill sections that are empty. */
export function carriedOver(texts: readonly ReportText[], before: readonly ReportText[]): ReportTextGiven[] {
  return texts.flatMap(({ section, body, version }) => {
    const earlier = before.find((text) => text.section === section)?.body ?? '';
    return body === '' && earlier !== '' ? [{ section, body: earlier, version }] : [];
  });
}

/** Copies last year's words into the sections that are still empty. Throws unknown-value, text-changed. */
export async function copyTexts(asking: Asking, whose: Whose): Promise<ReportWords> {
  const { before, ...words } = await wordsOfYear(asking, whose);
  const carried = carriedOver(words.texts, before);
  return carried.length === 0 ? words : saveTexts(asking, whose, carried);
}

const SAME = { version: 0 };

/** Replaces a unit's letterhead. Throws unknown-value, and letterhead-changed where somebody else did since. */
export async function saveLetterhead(
  asking: Asking,
  unit: string,
  given: LetterheadGiven,
): Promise<Letterhead> {
  const { letterhead: before } = await wordsOfYear(asking, {
    unit,
    year: Number(asking.pass.today.slice(0, 4)),
  });
  const stands = await writeLetterhead(asking.db, asking.pass, unit, { before, given });
  const same = JSON.stringify({ ...stands, ...SAME }) === JSON.stringify({ ...ordered(given), ...SAME });
  if (!same) throw new ProblemError('letterhead-changed', `version ${stands.version} stands there`);
  return stands;
}

/** The fields in the order in which a letterhead is read. */
function ordered(given: LetterheadGiven): LetterheadGiven {
  const { parentAuthority, signCode, place, issuer, addressees, recipients, signerTitle, signer } = given;
  const { nameInSentence, version } = given;
  return {
    parentAuthority,
    signCode,
    place,
    issuer,
    addressees,
    recipients,
    signerTitle,
    signer,
    nameInSentence,
    version,
  };
}

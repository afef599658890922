// Whether the date lines of Vietnamese pages are read: each with its day, none wrongly, and none where there is none.
import { type PublishedDate, parsePublishedDate } from '#shared/published-date';
import type { Table } from '../../scripts/bench.mjs';
import { atLeast, atMost } from './bars.ts';
import { readRecords } from './development-data.ts';

interface DateLine {
  text: string;
  /** Null when the line tells no day. */
  iso: string | null;
  /** Whether the day is one of publication. */
  publication: boolean;
}

type Read = { line: DateLine; found: PublishedDate | null };

/** What the line says of a day of posting: a document's date is seen, and known to be none. */
function postedOn({ found }: Read): string | null {
  return found && found.label !== 'document' ? found.date : null;
}

function say(what: string, reads: readonly Read[]): void {
  for (const { line, found } of reads)
    process.stdout.write(`${what}: “${line.text}” → ${found?.date ?? '–'}\n`);
}

/** Counts of lines read, read wrongly, and seen where there is none. Without the data: says so, gives none. */
export async function run(): Promise<Table[]> {
  const lines = readRecords<DateLine>('extraction', 'vn_date_strings.jsonl');
  if (!lines) return [];
  const reads = lines.map((line) => ({ line, found: parsePublishedDate(line.text) }));
  const dated = reads.filter(({ line }) => line.publication);
  const others = reads.filter(({ line }) => !line.publication);
  const right = dated.filter((read) => postedOn(read) === read.line.iso);
  const missed = dated.filter((read) => postedOn(read) === null);
  const wrong = dated.filter((read) => postedOn(read) !== null && postedOn(read) !== read.line.iso);
  const seen = others.filter((read) => postedOn(read) !== null);
  say('not read', missed);
  say('read wrongly', wrong);
  say('seen where there is none', seen);
  return [
    {
      title: `Vietnamese date lines: ${dated.length} with a day of posting, ${others.length} without`,
      unit: 'lines',
      rows: [
        atLeast('read rightly', right.length, dated.length),
        atMost('not read', missed.length, 0),
        atMost('read wrongly', wrong.length, 0),
        atMost('a day of posting seen where there is none', seen.length, 0),
      ],
    },
  ];
}

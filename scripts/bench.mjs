// npm run bench: what things cost, as tables; every figure also as a ratio to the first of its table.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFlags, refuse } from './flags.mjs';
import { ready, root } from './setup.mjs';

const USAGE = `npm run bench -- [NAME …]
  NAME  tên tệp trong tests/bench không có .bench.ts; không nêu: tất cả (none: all of them)`;
const ENDING = '.bench.ts';
const folder = join(root, 'tests', 'bench');

const { positionals } = readFlags({}, USAGE);
await ready();

const known = readdirSync(folder)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();
const unknown = positionals.find((name) => !known.includes(name));
if (unknown !== undefined) {
  refuse(`Không có phép đo “${unknown}”.`, `There is no benchmark "${unknown}": ${known.join(', ')}`, USAGE);
}

function ratio(value, first) {
  return first === 0 ? '–' : `×${(value / first).toFixed(2)}`;
}

function figure(value) {
  if (Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** Prints one table: a row for each thing measured. */
function printTable({ title, unit, rows }) {
  process.stdout.write(`\n${title} (${unit})\n`);
  const first = rows[0]?.value ?? 0;
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, note } of rows) {
    const beside = note ?? ratio(value, first);
    process.stdout.write(`  ${name.padEnd(width)}  ${figure(value).padStart(12)}  ${beside.padStart(9)}\n`);
  }
}

/** Prints a table with a column for each figure. */
function printGrid({ title, unit, columns, rows }) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name, cells) =>
    `  ${name.padEnd(width)}  ${cells.map((cell, at) => cell.padStart(Math.max(8, columns[at].length))).join('  ')}\n`;
  process.stdout.write(`\n${title} (${unit})\n${line('', columns)}`);
  for (const { name, values } of rows) process.stdout.write(line(name, values.map(figure)));
}

for (const name of positionals.length > 0 ? positionals : known) {
  const { run } = await import(pathToFileURL(join(folder, name + ENDING)).href);
  for (const table of await run()) ('columns' in table ? printGrid : printTable)(table);
}
process.exit(0);

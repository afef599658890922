// The development data that figures are measured on. It is not part of the project: a bench says so when it is not there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SO_TIN_DATA names the folder; otherwise it is looked for beside the project. */
const FOLDER = process.env.SO_TIN_DATA ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** The path of a file or folder of the data; null, with a word on it, when it is not there. */
export function findData(...path: string[]): string | null {
  const file = join(FOLDER, ...path);
  if (existsSync(file)) return file;
  process.stdout.write(`\nKhông có dữ liệu đo ở ${file}; đặt SO_TIN_DATA là thư mục chứa dữ liệu.
No development data at ${file}: nothing is measured. Name its folder in SO_TIN_DATA.\n`);
  return null;
}

/** The records of a file with one JSON object a line; null, with a word on it, when it is not there. */
export function readRecords<T>(...path: string[]): T[] | null {
  const file = findData(...path);
  const lines = file && readFileSync(file, 'utf8').split('\n');
  return lines ? lines.filter((line) => line.trim()).map((line): T => JSON.parse(line)) : null;
}

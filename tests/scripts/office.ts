// Opens documents as a person's computer does: LibreOffice without a window, in a font with Vietnamese letters.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice, findTimes } from '../../scripts/office.mjs';

/** Fonts of one folder, and Times New Roman meaning the one like it: what else is installed must not matter. */
function fontSettings(folder: string): string {
  const times = findTimes();
  if (!times) throw new Error('no font like Times with Vietnamese letters: npm test installs one');
  const file = join(folder, 'fonts.conf');
  const alias = `<match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="same"><string>${times.family}</string></edit></match>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${dirname(times.file)}</dir><cachedir>${folder}/fonts</cachedir>${alias}</fontconfig>`,
  );
  return file;
}

/** Every sheet as CSV: commas, quotes, UTF-8, in Vietnamese (1066), cells as they are shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1066,false,true,true,false,false,-1';

/** LibreOffice with settings of its own in a folder. */
export function openOffice(folder: string) {
  const office = findOffice();
  if (!office) throw new Error('no LibreOffice: npm test installs it');
  const env = { ...process.env, FONTCONFIG_FILE: fontSettings(folder) };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { env, cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const convert = (name: string, to: string) =>
    run(office, profile, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, name);
  return {
    /** Converts a file of the folder to PDF; gives the PDF's path. */
    toPdf: (name: string): string => {
      convert(name, 'pdf');
      return join(folder, name.replace(/\.\w+$/, '.pdf'));
    },
    /** The sheets of a workbook of the folder as CSV, by their names. */
    toSheets: (name: string): Record<string, string> => {
      convert(name, ALL_SHEETS);
      const start = `${name.replace(/\.\w+$/, '')}-`;
      const files = readdirSync(folder).filter((file) => file.startsWith(start) && file.endsWith('.csv'));
      return Object.fromEntries(
        files.map((file) => [file.slice(start.length, -4), readFileSync(join(folder, file), 'utf8')]),
      );
    },
    /** The text of a PDF, page by page, laid out as on the page. */
    pagesOf: (pdf: string): string[] =>
      run('pdftotext', '-layout', pdf, '-').normalize('NFC').split('\f').slice(0, -1),
    /** What a program of the machine says of a PDF. */
    run,
  };
}

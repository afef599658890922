// LibreOffice, for the tests that open the documents, and a font in which they can be read.
import { spawnSync } from 'node:child_process';
import { apt, inPath } from './packages.mjs';
import { fail, say } from './setup.mjs';

/** Fonts with the widths of Times New Roman. Not every build of them has the Vietnamese letters. */
const TIMES = ['Times New Roman', 'Liberation Serif', 'TeX Gyre Termes', 'Tinos'];
/** Letters that only a font for Vietnamese has: Ạ, Ế, Ổ, ự. */
const LETTERS = ':charset=1ea0 1ebe 1ed4 1ef1';
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils', 'fonts-texgyre'];

/** LibreOffice's program, undefined where there is none. SOFFICE_PATH wins. */
export function findOffice() {
  return process.env.SOFFICE_PATH ?? inPath(['soffice', 'libreoffice']);
}

/** A font as wide as Times New Roman with Vietnamese letters: its family and a file of it; undefined for none. */
export function findTimes() {
  const { stdout } = spawnSync('fc-list', ['--format', '%{family}\t%{file}\n', LETTERS], {
    encoding: 'utf8',
  });
  const fonts = (stdout ?? '').split('\n').map((line) => line.split('\t'));
  for (const family of TIMES) {
    const found = fonts.find(([families]) => families.split(',').includes(family));
    if (found) return { family, file: found[1] };
  }
  return undefined;
}

const isComplete = () => Boolean(findOffice() && inPath(['pdftotext']) && findTimes());

/**
 * What opens documents in the tests, installed from Debian's packages when it is missing and that is possible. Ends
 * the process with a message when it is not: documents that nothing has opened prove nothing.
 */
export function ensureOffice() {
  if (!isComplete()) {
    say('Đang cài LibreOffice, poppler và phông chữ… / Installing LibreOffice, poppler and fonts.');
    apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...PACKAGES]);
  }
  if (!isComplete()) {
    fail(
      'Các phép thử cần LibreOffice, pdftotext và một phông chữ kiểu Times có chữ Việt; máy này chưa có và không tự cài được.\n' +
        'The tests need LibreOffice, pdftotext and a font like Times with Vietnamese letters. Install them\n' +
        `(Debian: apt-get install ${PACKAGES.join(' ')}) or name LibreOffice by SOFFICE_PATH.`,
    );
  }
}

// Where the browsers of this machine are, and how to get them where there are none.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { apt, inPath } from './packages.mjs';
import { fail, say } from './setup.mjs';

const CHROMIUMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'brave-browser',
  'microsoft-edge',
];
const FIREFOXES = ['firefox-esr', 'firefox'];

/** Places where macOS and Windows put browsers, which are in no PATH there. */
const ELSEWHERE = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const base = process.env[folder];
    const ends = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];
    return base ? ends.map((end) => join(base, end)) : [];
  }),
};

/** The path of a Chromium, undefined where there is none. CHROMIUM_PATH wins. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return inPath(CHROMIUMS) ?? ELSEWHERE[process.platform]?.find((path) => existsSync(path));
}

/** The path of a Firefox, undefined where there is none. FIREFOX_PATH wins. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? inPath(FIREFOXES);
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The browsers for the tests, installed from Debian's packages when they are missing and that is possible. Ends the
 * process with a message when it is not: tests without a browser would prove nothing.
 */
export function ensureBrowsers() {
  if (!findChromium() || !findFirefox()) {
    say('Đang cài Chromium và Firefox ESR… / Installing Chromium and Firefox ESR.');
    apt(['update']) && apt(['install', '-y', 'chromium', 'firefox-esr', 'fonts-noto-core']);
  }
  const chromium = findChromium();
  const firefox = findFirefox();
  if (!chromium || !firefox) {
    fail(
      'Các phép thử cần Chromium và Firefox mà máy này chưa có và không tự cài được.\n' +
        'The tests need Chromium and Firefox; neither was found nor could be installed. Either install them\n' +
        '(Debian: apt-get install chromium firefox-esr fonts-noto-core) or name them by CHROMIUM_PATH and FIREFOX_PATH.',
    );
  }
  return { chromium, firefox };
}

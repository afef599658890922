// What browsers and stores say of the extension: in English to who reads English, in Vietnamese to everybody else.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';

type Manifest = { name: string; description: string; default_locale: string };
type Messages = Record<string, { message: string }>;

const BUILDS = resolve(import.meta.dirname, '../../.output/test');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const messagesIn = (folder: string, language: string) =>
  json(join(folder, '_locales', language, 'messages.json')) as Messages;

/** The longest that the stores take: Chrome's and Edge's 132 characters, Firefox's 132 of a manifest's description. */
const [NAME_MAX, DESCRIPTION_MAX] = [45, 132];

describe.each(['chrome', 'firefox'])('the build for %s', (name) => {
  const folder = join(BUILDS, `${name}-mv3`);
  const manifest = json(join(folder, 'manifest.json')) as Manifest;

  it('speaks Vietnamese where no language of the browser is known', () => {
    expect(manifest.default_locale).toBe('vi');
    expect(readdirSync(join(folder, '_locales')).toSorted()).toEqual(['en', 'vi']);
  });

  it('has every message that its manifest names in both languages, and no other', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    for (const language of ['vi', 'en'])
      expect(Object.keys(messagesIn(folder, language)).toSorted()).toEqual(named.toSorted());
  });

  it.each(['vi', 'en'])('is described within what the stores take: %s', (language) => {
    const messages = messagesIn(folder, language);
    expect(manifest.description).toBe('__MSG_description__');
    for (const { message } of Object.values(messages)) expect(message).toBe(message.normalize('NFC').trim());
    expect(messages.description?.message.length).toBeLessThanOrEqual(DESCRIPTION_MAX);
    expect(manifest.name.length).toBeLessThanOrEqual(NAME_MAX);
    const isVietnamese = /[\u1ea0-\u1ef9]/.test(messages.description?.message.replace('Sổ Tin', '') ?? '');
    expect(isVietnamese).toBe(language === 'vi');
  });
});

/** What a browser says in its own language. */
const saying = (folder: string, language: string) =>
  messagesIn(folder, language.startsWith('en') ? 'en' : 'vi').description?.message;

it('Chromium describes it in its own language', async () => {
  const chromium = await startChromium();
  const [language, description] = (await chromium.inBackground(
    '[chrome.i18n.getUILanguage(), chrome.runtime.getManifest().description]',
  )) as [string, string];
  expect(description).toBe(saying(join(BUILDS, 'chrome-mv3'), language));
  await chromium.close();
});

it('Firefox describes it in its own language', async () => {
  const firefox = await startFirefox();
  const page = await firefox.openExtensionPage('popup.html');
  const [language, description] = (await page.evaluate(
    '[browser.i18n.getUILanguage(), browser.runtime.getManifest().description]',
  )) as [string, string];
  expect(description).toBe(saying(join(BUILDS, 'firefox-mv3'), language));
  await firefox.close();
});

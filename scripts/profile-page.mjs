// Gets the page that npm run profile reads: from a file or over the network, as text with its address.
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isFeed } from '../extension/scan/read-rss.ts';
import { decodePage } from '../shared/charset.ts';

/** No portal's page is as long; more is not read. */
export const LONGEST_BYTES = 10 * 1024 * 1024;
const ANSWERS_WITHIN_MS = 20_000;
/** The address of a page that was saved without one: it says nothing of the page. */
const NOWHERE = 'https://portal.invalid/';

/** Why a page could not be had, in Vietnamese and in English. */
export class NoPage extends Error {
  constructor(vietnamese, english) {
    super(`${vietnamese}\n${english}`);
  }
}

/**
 * Takes an http(s) address or a file's name, and for a file the address it was saved from where that is known; gives
 * its HTML or feed, its absolute address and how that came to be known. Throws NoPage.
 */
export async function readPage(source, address) {
  const remote = /^[a-z][a-z\d+.-]+:\/\//i.test(source);
  if (remote) return fromNetwork(httpAddress(source));
  const html = textOf(fromFile(source), '', source);
  if (address !== undefined) return { html, url: httpAddress(address), known: 'given' };
  const [, written] = SAVED_FROM.exec(html) ?? OWN_ADDRESS.exec(html) ?? [];
  const url = written?.replaceAll('&amp;', '&');
  if (url !== undefined && URL.canParse(url)) return { html, url: httpAddress(url), known: 'page' };
  return { html, url: NOWHERE + encodeURIComponent(basename(source)), known: 'none' };
}

/** What browsers write at the head of a page that they save, and what a page says of itself. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(https?:\S+) -->/;
const OWN_ADDRESS =
  /<(?:link\b[^>]{0,300}\brel="?canonical"?[^>]{0,300}\bhref|meta\b[^>]{0,300}\bproperty="og:url"[^>]{0,300}\bcontent)="(https?:[^"]+)"/i;

/** The address in its full form. Throws NoPage for what is no http(s) address with a host, or names a person. */
export function httpAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    throw new NoPage(
      `“${text}” không phải địa chỉ http(s) có tên máy chủ.`,
      `"${text}" is not an http(s) address with a host.`,
    );
  if (url.username || url.password)
    throw new NoPage(
      'Địa chỉ có kèm tên đăng nhập hoặc mật khẩu: xin bỏ phần trước dấu @.',
      'The address holds a user name or password: leave out what stands before the @.',
    );
  return url.href;
}

function fromFile(name) {
  try {
    const { size } = statSync(name);
    if (size > LONGEST_BYTES) throw tooLong(name);
    return readFileSync(name);
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new NoPage(
        `Không có tệp “${resolve(name)}”. Địa chỉ trang phải bắt đầu bằng http:// hoặc https://.`,
        `There is no such file. The address of a page begins with http:// or https://.`,
      );
    if (error.code === undefined) throw error;
    throw new NoPage(`Không đọc được tệp “${name}” (${error.code}).`, 'The file cannot be read.');
  }
}

async function fromNetwork(url) {
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      headers: { Accept: 'text/html', 'Accept-Language': 'vi', 'User-Agent': 'so-tin-profile' },
    });
    if (!answer.ok)
      throw new NoPage(
        `Máy chủ trả lời ${answer.status} cho ${url}.`,
        `The server answered ${answer.status} ${answer.statusText}.`,
      );
    const type = answer.headers.get('Content-Type') ?? '';
    if (type && !/html|xml/i.test(type)) throw notHtml(url, type);
    return { html: textOf(await bytesOf(answer, url), type, url), url: answer.url, known: 'given' };
  } catch (error) {
    if (error instanceof NoPage) throw error;
    throw unreachable(url, error);
  }
}

/** Reads no more than is allowed, whatever the server says of the length. */
async function bytesOf(answer, url) {
  const parts = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > LONGEST_BYTES) throw tooLong(url);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The text of bytes. Throws NoPage for what is neither HTML nor a feed. */
function textOf(bytes, type, name) {
  const text = decodePage(bytes, type);
  const page = /<(?:!doctype html|html|head|body|div|p|h[1-6]|table|a)\b/i.test(text);
  if (text.includes('\0') || !(page || isFeed(text))) throw notHtml(name, type);
  return text;
}

function tooLong(name) {
  return new NoPage(`“${name}” dài hơn 10 MB: không đọc.`, `"${name}" is longer than 10 MB and is not read.`);
}

function notHtml(name, type) {
  const said = type ? ` (${type})` : '';
  return new NoPage(`“${name}” không phải trang HTML${said}.`, `"${name}" is not an HTML page${said}.`);
}

function unreachable(url, error) {
  const { hostname } = new URL(url);
  const code = error.cause?.code ?? error.name;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new NoPage(`Không tìm thấy máy chủ “${hostname}”.`, `The host "${hostname}" was not found.`);
  if (code === 'TimeoutError')
    return new NoPage(
      `“${hostname}” không trả lời trong 20 giây.`,
      `"${hostname}" did not answer within 20 s.`,
    );
  if (/redirect/i.test(error.cause?.message ?? ''))
    return new NoPage(
      `“${hostname}” đưa đi vòng mãi, không tới trang nào.`,
      `"${hostname}" redirects for ever and gives no page.`,
    );
  return new NoPage(
    `Không kết nối được với “${hostname}” (${code}). Có thể lưu trang từ trình duyệt rồi đọc tệp đó.`,
    `"${hostname}" cannot be reached (${code}). Save the page in a browser and read the file instead.`,
  );
}

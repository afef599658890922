// npm run profile -- URL-or-file: what would be read from a page, from where, how sure, and under which profile.
import { readFlags, refuse } from './flags.mjs';
import { dataFolder, fail, ready } from './setup.mjs';

const USAGE = `npm run profile -- URL-or-FILE [--url URL] [--profile FILE.json] [--data DIR]
  URL-or-FILE  trang cần đọc thử, hoặc tệp HTML đã lưu (the page to read, or a saved one)
  --url        địa chỉ của tệp đã lưu (the address of a saved page)
  --profile    hồ sơ đọc để thử (the profile to try); mặc định: của cổng đã đăng ký, hoặc quy tắc chung
  --data       thư mục dữ liệu có các cổng đã đăng ký (the data folder with registered portals), mặc định .data`;

const { values, positionals } = readFlags(
  { url: { type: 'string' }, profile: { type: 'string' }, data: { type: 'string' } },
  USAGE,
);
const [source] = positionals;
if (!source) refuse('Thiếu địa chỉ hoặc tệp.', 'An address or a file is missing.', USAGE);
if (positionals.length > 1)
  refuse(`Chỉ đọc một trang mỗi lần.`, `Unknown argument "${positionals[1]}".`, USAGE);

await ready();
const { DOMParser } = await import('linkedom');
Object.assign(globalThis, { DOMParser });
const { extractArticle } = await import('../extension/extraction/extract-article.ts');
const { kindByAddress } = await import('../shared/page-kind.ts');
const { extractListing } = await import('../extension/extraction/extract-listing.ts');
const { isFeed, readFeed } = await import('../extension/scan/read-rss.ts');
const { SURE_ENOUGH } = await import('../extension/extraction/field.ts');
const { canonicalUrl } = await import('../shared/canonical-url.ts');
const { articleKey } = await import('../shared/portal-address.ts');
const { NoPage, readPage } = await import('./profile-page.mjs');
const { profileOfFile, registeredPortal } = await import('./profile-rules.mjs');
const { articleLines, columns, feedLines, listingLines, selectorLines } = await import('./profile-table.mjs');

const KNOWN = {
  given: '',
  page: ' (trang tự ghi; nếu sai, cho --url)',
  none: ' (không rõ; cho --url để đọc đúng hơn)',
};

/** The profile, what it is called, and how it makes the one address of an article. */
async function rulesFor(url) {
  const portal = await registeredPortal(dataFolder(values.data), url);
  const origins = portal?.origins ?? [];
  const under = (profile, name) => ({
    profile,
    name,
    keyOf: (address) => articleKey(address, { origins, profile }),
  });
  if (values.profile !== undefined)
    return under(profileOfFile(values.profile), `tệp ${values.profile} (file)`);
  if (portal)
    return under(
      portal.profile,
      `cổng “${portal.name}”, bản ${portal.profileVersion} (portal ${portal.id}, version ${portal.profileVersion})`,
    );
  return under({}, 'quy tắc chung (general rules)');
}

/** The page as a document. A part of a page is put into one: what reads it looks for a body. */
function documentOf(html) {
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return new DOMParser().parseFromString(whole, 'text/html');
}

async function report() {
  const { html, url, known } = await readPage(source, values.url);
  const { profile, name, keyOf } = await rulesFor(url);
  const head = columns([
    ['Trang', url + KNOWN[known]],
    ['Hồ sơ đọc', name],
  ]);
  const feed = isFeed(html) ? readFeed(html, url) : null;
  if (feed) return [...head, ...feedLines(feed, keyOf)];
  const document = documentOf(html);
  const article = extractArticle(document, url, profile);
  const canonical = article.relCanonical?.value;
  const lines = articleLines({
    article,
    byAddress: kindByAddress(url, profile) !== null,
    key: keyOf(url),
    canonicalKey: canonical && URL.canParse(canonical) ? canonicalUrl(canonical, profile) : null,
    sure: SURE_ENOUGH,
  });
  const listing =
    article.kind === 'article' ? [] : ['', ...listingLines(extractListing(document, url, profile), keyOf)];
  return [...head, ...selectorLines(document, profile.selectors), '', ...lines, ...listing];
}

try {
  process.stdout.write(`${(await report()).join('\n')}\n`);
} catch (error) {
  if (error instanceof NoPage) fail(error.message);
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  fail(`Không đọc được trang này (${error.message}).\nThe page cannot be read.`);
}

// The main job from end to end: a year is tagged in a real browser, and the sentence of the report comes out.

import { type Answer, routes } from '#shared/api';
import { canonicalUrl } from '#shared/canonical-url';
import { portalOf } from '#shared/portal-address';
import { TWO_GROUPS } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { reportSentence } from '#shared/wording';
import { addressesOf, demoPortals, listingUrls } from '../../portal/addresses.ts';
import { findTrap } from '../../portal/catalogue.ts';
import { SEED_PERIOD } from '../../portal/expected.ts';
import { type Chromium, startChromium } from '../chromium.ts';
import { signIn } from '../sign-in.ts';
import { type Stage, setStage } from '../stage.ts';
import { tagOnListing, tagOnPage } from './tagging.ts';
import { openedOneByOne, type Wanted, wantedAt } from './wanted.ts';

/** The department's own sentence for 2023, which the ledger must give character by character. */
export const SEED_SENTENCE =
  'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.';

const PERSON = 'Người gắn nhãn';
const ON_PAGES = 26;
/** Articles tagged on listings while the network is cut; half-way the background is ended too. */
const OFFLINE = 40;
const DRAIN_MS = 120_000;

type Say = (line: string) => void;

/** Everything one run needs at hand. */
type Run = {
  stage: Stage;
  chromium: Chromium;
  say: Say;
  wanted: Map<string, Wanted>;
  keyAt: (url: string) => string;
};

/** Runs the demo and gives the sentence. Throws when a figure is not what it must be. */
export async function runDemo(say: Say, extension?: string): Promise<string> {
  const stage = await setStage();
  const chromium = await startChromium(extension === undefined ? {} : { extension });
  try {
    const portals = demoPortals(stage.portalUrl);
    const keyAt = (url: string) => canonicalUrl(url, portalOf(portals, url)?.profile);
    const run: Run = { stage, chromium, say, wanted: wantedAt(stage.portalUrl), keyAt };
    await signIn(chromium, await stage.inviteLink(PERSON, 'tagger'), PERSON);
    say(`Đã đăng nhập bằng liên kết mời. Cần gắn nhãn ${run.wanted.size} bài.`);
    await tagOneByOne(run);
    await tagListings(run);
    await drain(run);
    await actAsEditor(run);
    await prove(run);
    return await sentenceOf(run);
  } finally {
    await chromium.close();
    await stage.close();
  }
}

/** Article pages, by pill: every other one by key. One article is tagged 0 first, then 2. */
async function tagOneByOne({ stage, chromium, wanted, say }: Run): Promise<void> {
  const opened = openedOneByOne(wanted.values(), ON_PAGES);
  const page = await chromium.open('about:blank');
  for (const [index, { url, content }] of opened.entries()) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await tagOnPage(page, content, index % 2 === 0 ? 'key' : 'click');
    if (index % 10 === 9) say(`  trên trang bài: ${index + 1}/${opened.length}`);
  }
  const retagged = addressesOf(findTrap('retagged'), stage.portalUrl)[0] ?? '';
  await page.goto(retagged, { waitUntil: 'domcontentloaded' });
  await tagOnPage(page, '0', 'key');
  await tagOnPage(page, '2', 'key');
  await page.close();
  say(`Đã gắn nhãn ${opened.length + 1} bài trên trang bài, một bài gắn 0 rồi đổi thành 2.`);
}

/** Every listing page, in place. Part of it happens without network, and the background is ended once. */
async function tagListings({ stage, chromium, wanted, keyAt, say }: Run): Promise<void> {
  const page = await chromium.open('about:blank');
  let count = 0;
  const tagged = async () => {
    count += 1;
    if (count === 20) {
      stage.server.fault = { kind: 'down' };
      say('  mạng bị cắt');
    }
    if (count === 20 + OFFLINE / 2) {
      await chromium.killBackground();
      say('  tiến trình nền của tiện ích bị tắt');
    }
    if (count === 20 + OFFLINE) {
      stage.server.fault = { kind: 'none' };
      say('  có mạng trở lại');
    }
  };
  for (const url of listingUrls(stage.portalUrl)) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await tagOnListing(page, wanted, keyAt, tagged);
    if (count > 0) say(`  trên trang danh sách: ${count} bài`);
  }
  await page.close();
  say(`Đã gắn nhãn ${count} bài ngay trên trang danh sách.`);
}

/** Waits until nothing waits any more on the device. */
async function drain({ stage, chromium, wanted, say }: Run): Promise<void> {
  const popup = await chromium.openExtensionPage('popup.html');
  const until = Date.now() + DRAIN_MS;
  const token = await stage.token('viewer');
  for (;;) {
    const waiting = /(\d+) thao tác chờ gửi/.exec(await popup.evaluate(() => document.body.innerText));
    const kept = await countOf(stage, token);
    if (!waiting && kept >= wanted.size) break;
    if (Date.now() > until)
      throw new Error(`still waiting: ${waiting?.[0] ?? `${kept} of ${wanted.size} on the server`}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await popup.reload({ waitUntil: 'domcontentloaded' });
  }
  await popup.close();
  say('Hàng chờ gửi đã hết: mọi thao tác đã tới máy chủ.');
}

async function countOf(stage: Stage, token: string): Promise<number> {
  const stats = await statsOf(stage, token, 'from=2000-01-01&to=2030-12-31');
  return stats.total + stats.undated;
}

async function statsOf(stage: Stage, token: string, query: string): Promise<Answer<'stats'>> {
  return routes.stats.answer.parse(await stage.api(`${routes.stats.path}?${query}`, token));
}

/** What an editor does through the API: the repost, the withdrawal, and a second person's tag. */
async function actAsEditor({ stage, say }: Run): Promise<void> {
  const token = await stage.token('editor');
  const at = (trap: Parameters<typeof findTrap>[0]) => {
    const article = findTrap(trap);
    return {
      portal: article.portal === 'so' ? 'so-nnptnt' : 'tinh',
      url: addressesOf(article, stage.portalUrl)[0] ?? '',
    };
  };
  const act = (kind: string, trap: Parameters<typeof findTrap>[0], more: object = {}) => ({
    id: uuidv7(),
    kind,
    decidedAt: new Date().toISOString(),
    article: at(trap),
    ...more,
  });
  const second = findTrap('two-people');
  const answer = routes.actions.answer.parse(
    await stage.api(routes.actions.path, token, {
      actions: [
        act('merge', 'repost', { into: at('reposted') }),
        act('withdraw', 'withdrawn'),
        act('tag', 'two-people', { tag: { content: second.content, form: second.form } }),
      ],
    }),
  );
  const said = answer.results.map(({ status }) => status).join(', ');
  if (said !== 'applied, applied, applied') throw new Error(`the editor’s actions were ${said}`);
  say(
    'Qua API, với vai trò biên tập: gộp bài đăng lại ở cổng tỉnh, rút một bài, người thứ hai gắn nhãn một bài.',
  );
}

/** Counters equal a recount; the repost is two posts and one article. */
async function prove({ stage, say }: Run): Promise<void> {
  const { results } = await stage.query('SELECT * FROM drift');
  if (results.length > 0) throw new Error(`counters differ from the articles: ${JSON.stringify(results[0])}`);
  const all = await statsOf(
    stage,
    await stage.token('viewer'),
    `from=${SEED_PERIOD.from}&to=${SEED_PERIOD.to}`,
  );
  if (all.total - all.distinct !== 1) throw new Error(`${all.total} posted, ${all.distinct} distinct`);
  say(
    `Bộ đếm khớp với đếm lại. Hai cổng: ${all.total} tin, bài đăng tải, ${all.distinct} khác nhau, ${all.undated} chưa rõ ngày, ${all.withdrawn} đã rút.`,
  );
}

/** The sentence, out of the figures of the period by group and form. */
async function sentenceOf({ stage }: Run): Promise<string> {
  const query = `portal=so-nnptnt&from=${SEED_PERIOD.from}&to=${SEED_PERIOD.to}&by=group,form&grouping=${TWO_GROUPS.id}`;
  const stats = await statsOf(stage, await stage.token('reporter'), query);
  const [department] = demoPortals(stage.portalUrl);
  return reportSentence({
    channel: department.channel,
    ...SEED_PERIOD,
    unit: 'Sở Nông nghiệp & PTNT',
    groups: TWO_GROUPS.groups.map(({ code, name }) => {
      const rows = stats.rows.filter((row) => row.key.group === code && row.count > 0);
      return {
        name,
        count: rows.reduce((sum, row) => sum + row.count, 0),
        forms: rows.map((row) => row.key.form ?? ''),
      };
    }),
  });
}

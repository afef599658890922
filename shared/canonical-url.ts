// The one address of an article: what two links must share to be the same article on a portal.
import type { PortalProfile } from '#shared/portal';

/** The server compares paths and parameter names without case. */
const CASELESS = /\.as[hp]x(?:\/|$)|\/(?:pages|trang|lists)(?:\/|$)/i;

/**
 * Says where the reader came from or how the page looked, on any system: tracking, sessions, the state of ADF and
 * Liferay, the columns of WebCenter, the skins of DotNetNuke.
 */
const NOISE =
  /^(?:utm_.*|[a-z]{1,2}clk?id|[gw]braid|gad_.*|mibextid|igsh(?:id)?|sfnsn|srsltid|fb_comment_id|zarsrc|gidzl|_g[al]|mc_[ce]id|(?:j|php)sess(?:ion)?id|aspxautodetectcookiesupport|_?afr.*|_adf.*|wc\..*|(?:left|center|right)width|show(?:header|footer)|(?:skin|container)src|dnnprintmode|p_(?:p_.*|auth|l_back_url)|(?:.*_)?(?:(?:inherit)?redirect|viewmode|backurl|struts_action)|plidlayout|replytocom)$/;

/** Views to print or to keep: NukeViet names them before the article's own name and number, Liferay behind it. */
const VIEW = /(?<!\/)\/(?:print|savefile)(?=\/.*-\d+\.html?$)|(?<=\/-\/.*)(?:\/pop_up)+$/g;

/** Ribbon, dialog and list state that SharePoint adds to its own pages. */
const SHAREPOINT_NOISE =
  /^(?:initialtabid|visibilitycontext|isdlg|(?:control|display)mode|source|contenttypeid|pageversion)$/;

/** `EventID=0` and `chkNgayDang=False` are what a search form sends when nothing was chosen; `page=0` is a page. */
const UNSET_FILTER = /(?:=false|^[^=]*id=0)$/i;

/**
 * Beside the first name (or all that “+” joins), which alone says the article where it is set, the others say
 * the menu, page or slug it was reached by.
 */
const COMPANIONS = [
  'itemid page pageindex title mid siteid rootfolder',
  'newsid catid categoryid page pageindex title',
  'idtin idcm',
  'id title rootfolder',
  'option+view+id catid itemid',
  'dinhdanh cat',
  'ddocname catalog page',
  'tc cn gd',
  'tmpl tmpl print layout page',
];

/** Where ASP.NET keeps the session, the reader's name or the browser's abilities in the path: `/(S(k3jx2v))/`. */
const SESSION_SEGMENT = /^\((?:[afsx]\([^()]*\))+\)$/i;

/** More rounds of rewriting than this never settle: such rewrites are left out. */
const ROUNDS = 8;

/** Signs with a meaning in addresses that stay as they are. */
const PLAIN_IN_PATH = /%(?:40|3A|2C|3D|2B|24|26)/g;
const PLAIN_IN_QUERY = /%(?:40|3A|2C|24|2F)/g;

/**
 * Takes an http(s) address and how its portal is read; gives the key of the article there, the same whenever it is
 * given its own result. Unknown parameters count as identity: a false split shows, a false join loses an article.
 * Throws TypeError when the address is not http(s), SyntaxError when a rewrite of the profile is not a pattern.
 */
export function canonicalUrl(url: string, profile: PortalProfile = {}): string {
  const address = oneAddress(url);
  const plain = keepIdentity(address, profile);
  return settle(address, profile) ?? settle(plain, profile) ?? plain;
}

/** Whether a profile's rewrites come to an end on an address; `canonicalUrl` leaves them out where they never do. */
export function rewritesSettle(url: string, profile: PortalProfile): boolean {
  return settle(oneAddress(url), profile) !== undefined;
}

/** Rewrites until nothing changes, so that a key is its own key; undefined when that never comes. */
function settle(start: string, profile: PortalProfile): string | undefined {
  let address = start;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const next = keepIdentity(rewrite(address, profile), profile);
    if (next === address) return next;
    address = next;
  }
  return undefined;
}

function rewrite(address: string, profile: PortalProfile): string {
  const path = address.indexOf('/', 'https://'.length);
  let target = address.slice(path);
  for (const { match, replace } of profile.rewrites ?? []) {
    target = target.replace(new RegExp(match, 'i'), replace);
  }
  return oneAddress(`${address.slice(0, path)}/${target.replace(/^\//, '')}`);
}

/** Takes an address in its one form; gives it without the parameters, and the view, that do not name the article. */
function keepIdentity(address: string, profile: PortalProfile): string {
  const [path = '', query = ''] = address.split('?');
  const params = query.split('&');
  const names = params.filter((param) => !UNSET_FILTER.test(param)).map(nameOf);
  const companions = COMPANIONS.map((row) => row.split(' ')).filter(([first = '']) =>
    first.split('+').every((name) => names.includes(name)),
  );
  const noise = [...written(profile.noise), ...companions.flatMap(([, ...others]) => others)];
  const identity = profile.identity && written(profile.identity);
  const kept = params.filter((param) => {
    const name = nameOf(param);
    if (identity) return identity.includes(name);
    if (noise.includes(name) || NOISE.test(name)) return false;
    return !(CASELESS.test(path) && (SHAREPOINT_NOISE.test(name) || UNSET_FILTER.test(param)));
  });
  return join(path.replace(VIEW, ''), kept);
}

function nameOf(param: string): string {
  return param.replace(/=.*/, '').toLowerCase();
}

/** Parameter names of a profile as they stand in a key, in small letters. */
function written(names: readonly string[] = []): string[] {
  return names.map((name) => encode(name.toLowerCase(), PLAIN_IN_QUERY));
}

function join(path: string, params: readonly string[]): string {
  const query = params.filter(Boolean).join('&');
  return path + (query && `?${query}`);
}

/** Takes any http(s) address; gives host, path and parameters in one form. A bare name may be the identity: `?55223`. */
function oneAddress(url: string): string {
  // Before the address is read: a segment of dots without its session climbs the path.
  const text = url.replace(/;jsessionid=[^/?#&;]*/gi, '');
  const { protocol, hostname, port, pathname, search } = new URL(URL.canParse(text) ? text : 'x:');
  const host = hostname.replace(/\.+$/, '').replace(/^(?:www\.)+(?=.)/, '');
  if (!/^https?:$/.test(protocol) || !host)
    throw new TypeError(`Not an http(s) address: ${url.slice(0, 200)}`);
  const caseless = CASELESS.test(pathname);
  const segments = pathname
    .split('/')
    .map((segment) => oneForm(segment, caseless, PLAIN_IN_PATH))
    .filter((segment) => segment && !SESSION_SEGMENT.test(segment));
  const params = search.slice(1).replaceAll('+', '%20').split('&');
  return join(
    `https://${host}${/^(?:80|443)?$/.test(port) ? '' : `:${port}`}/${segments.join('/')}`,
    inOrder(params.map((param) => oneParam(param, caseless))),
  );
}

/** Empty for a parameter that says nothing. The value keeps its case everywhere. */
function oneParam(param: string, caseless: boolean): string {
  const [, name = '', value] = /^(?:amp;)*([^=]*)(=.*)?$/.exec(param) ?? [];
  if (!name || value === '=') return '';
  const key = oneForm(name, caseless, PLAIN_IN_QUERY);
  return value ? `${key}=${oneForm(value.slice(1), false, PLAIN_IN_QUERY)}` : key;
}

/** Each once, by name; of one name in the order given. */
function inOrder(params: readonly string[]): string[] {
  const name = (param: string) => param.replace(/=.*/, '');
  return [...new Set(params)].sort((a, b) => Number(name(a) > name(b)) - Number(name(a) < name(b)));
}

/** Takes a part of an address; gives it with no more escapes than needed. Bytes that are not UTF-8 stay escaped. */
function oneForm(part: string, caseless: boolean, plain: RegExp): string {
  const escaped = part.replace(/%(?![\da-f]{2})/gi, '%25');
  const cased = (text: string) => (caseless ? text.toLowerCase() : text);
  try {
    return encode(cased(decodeURIComponent(escaped)), plain);
  } catch {
    return escaped.replace(
      /(%..)|[^%]+/g,
      (text, byte?: string) => byte?.toUpperCase() ?? encode(cased(text), plain),
    );
  }
}

/** Writes composed letters; of the signs with a meaning in addresses only those in `plain` stay as they are. */
function encode(text: string, plain: RegExp): string {
  return encodeURIComponent(text.normalize('NFC')).replace(plain, decodeURIComponent);
}

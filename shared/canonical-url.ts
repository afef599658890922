// The one address of an article: what two links must share to be the same article on a portal.
import type { PortalProfile } from '#shared/portal';

interface Address {
  origin: string;
  path: string;
  /** The server compares paths and parameter names without case. */
  caseless: boolean;
  params: Param[];
}

/** `value` is null for a bare name, which on some systems is the identity: `?55223`. Both are encoded. */
interface Param {
  name: string;
  value: string | null;
}

const CASELESS = /\.as[hp]x(?:\/|$)|\/(?:pages|trang|lists)(?:\/|$)/i;

/** Says where the reader came from or how the page looked, on any system: tracking, sessions, ADF and Liferay state. */
const NOISE =
  /^(?:utm_.*|fbclid|g(?:clid|braid|ad_source)|wbraid|dclid|msclkid|ttclid|mibextid|igshid|zarsrc|gidzl|_g[al]|mc_[ce]id|jsessionid|phpsessid|_?afr.*|_adf.*|p_p_.*|p_auth|p_l_back_url|(?:inherit)?redirect|plidlayout|replytocom|.*_(?:viewmode|(?:inherit)?redirect|backurl|struts_action))$/;

/** Ribbon, dialog and list state that SharePoint adds to its own pages. */
const SHAREPOINT_NOISE =
  /^(?:initialtabid|visibilitycontext|isdlg|controlmode|displaymode|source|contenttypeid|rootfolder|pageversion)$/;

/** Beside the first name, which alone says the article, the second ones say the menu, page or slug it was reached by. */
const COMPANIONS: readonly (readonly [string, RegExp])[] = [
  ['itemid', /^(?:page|pageindex|title|mid|siteid)$/],
  ['newsid', /^(?:catid|categoryid|page|pageindex|title)$/],
  ['idtin', /^idcm$/],
  ['id', /^title$/],
  ['ddocname', /^(?:catalog|page)$/],
  ['tc', /^(?:cn|gd)$/],
  ['tmpl', /^(?:tmpl|print|layout|page)$/],
];

/** More rounds of rewriting than this never settle: such rewrites are left out. */
const ROUNDS = 8;

/**
 * Takes an http(s) address and how its portal is read; gives the key of the article there, the same whenever it is
 * given its own result. Unknown parameters count as identity: a false split shows, a false join loses an article.
 * Throws TypeError when the address is not http(s), SyntaxError when a rewrite of the profile is not a pattern.
 */
export function canonicalUrl(url: string, profile: PortalProfile = {}): string {
  const address = readAddress(url);
  const plain = keepIdentity(address, profile);
  return write(settle(address, profile) ?? settle(plain, profile) ?? plain);
}

/** Rewrites until nothing changes, so that a key is its own key; undefined when that never comes. */
function settle(start: Address, profile: PortalProfile): Address | undefined {
  let address = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = keepIdentity(rewrite(address, profile), profile);
    if (round > 0 && write(next) === write(address)) return next;
    address = next;
  }
  return undefined;
}

function rewrite(address: Address, profile: PortalProfile): Address {
  let target = address.path + query(address.params);
  for (const { match, replace } of profile.rewrites ?? []) {
    target = target.replace(new RegExp(match, 'i'), replace);
  }
  return readAddress(`${address.origin}/${target.replace(/^\//, '')}`);
}

function keepIdentity(address: Address, profile: PortalProfile): Address {
  const identity = lower(profile.identity);
  const noise = lower(profile.noise);
  const names = address.params.map((param) => param.name.toLowerCase());
  const companions = COMPANIONS.filter(([name]) => names.includes(name)).map(([, pattern]) => pattern);
  const isNoise = (name: string, value: string | null) =>
    NOISE.test(name) ||
    noise?.includes(name) ||
    companions.some((pattern) => pattern.test(name)) ||
    (address.caseless && (SHAREPOINT_NOISE.test(name) || isUnsetFilter(name, value)));
  const params = address.params.filter(({ name, value }) =>
    identity ? identity.includes(name.toLowerCase()) : !isNoise(name.toLowerCase(), value),
  );
  return { ...address, params };
}

/** `EventID=0` and `chkNgayDang=False` are what a search form sends when nothing was chosen; `page=0` is a page. */
function isUnsetFilter(name: string, value: string | null): boolean {
  return value?.toLowerCase() === 'false' || (value === '0' && name.endsWith('id'));
}

function lower(names: readonly string[] | undefined): string[] | undefined {
  return names?.map((name) => encode(name.toLowerCase(), QUERY_PLAIN));
}

function readAddress(url: string): Address {
  const { protocol, hostname, port, pathname, search } = parse(url);
  const host = hostname.replace(/\.+$/, '').replace(/^(?:www\.)+(?=.)/, '');
  if (!/^https?:$/.test(protocol) || host === '')
    throw new TypeError(`Not an http(s) address: ${url.slice(0, 200)}`);
  const caseless = CASELESS.test(pathname);
  const segments = pathname.split('/').map((segment) => readSegment(segment, caseless));
  return {
    origin: `https://${host}${/^(?:80|443)?$/.test(port) ? '' : `:${port}`}`,
    path: segments.join('/').replace(/\/+$/, '') || '/',
    caseless,
    params: readParams(search, caseless),
  };
}

function parse(url: string) {
  try {
    return new URL(url);
  } catch (cause) {
    throw new TypeError(`Not an http(s) address: ${url.slice(0, 200)}`, { cause });
  }
}

/** A segment of dots keeps its session: without it the dots would climb the path. */
function readSegment(segment: string, caseless: boolean): string {
  const text = decode(segment).replace(/^(?!\.{1,2};)(.*?);jsessionid=.*$/is, '$1');
  return encode(caseless ? text.toLowerCase() : text, PATH_PLAIN);
}

function readParams(search: string, caseless: boolean): Param[] {
  const params = search
    .slice(1)
    .split('&')
    .map((part) => {
      const [, name = '', value] = /^(?:amp;)*([^=]*)(?:=(.*))?$/is.exec(part) ?? [];
      const text = decode(name.replaceAll('+', ' '));
      return {
        name: encode(caseless ? text.toLowerCase() : text, QUERY_PLAIN),
        value: value === undefined ? null : encode(decode(value.replaceAll('+', ' ')), QUERY_PLAIN),
      };
    })
    .filter(({ name, value }) => name !== '' && value !== '');
  const seen = new Map(params.map((param) => [`${param.name}=${param.value}`, param]));
  return [...seen.values()].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

function query(params: readonly Param[]): string {
  const parts = params.map(({ name, value }) => (value === null ? name : `${name}=${value}`));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function write({ origin, path, params }: Address): string {
  return origin + path + query(params);
}

const UTF8 =
  /(?:%[0-7][\da-f])+|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[89a-f][\da-f]/gi;
const PATH_PLAIN = /%(?:40|3A|2C|3B|3D|2B|24|26)/g;
const QUERY_PLAIN = /%(?:40|3A|2C|3B|24|2F|3F)/g;

/** Bytes that are not UTF-8 become lone surrogates, U+DC80 and on, so that they can be written back as they were. */
function decode(text: string): string {
  return text.replace(UTF8, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes.replace(/%(..)/g, (_, hex: string) =>
        String.fromCharCode(0xdc00 + Number.parseInt(hex, 16)),
      );
    }
  });
}

/** Writes composed letters; of the signs with a meaning in addresses only those in `plain` stay as they are. */
function encode(text: string, plain: RegExp): string {
  return text
    .normalize('NFC')
    .replace(/[\udc80-\udcff]|[^\udc80-\udcff]+/gu, (part) =>
      /^[\udc80-\udcff]$/u.test(part)
        ? `%${(part.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`
        : encodeURIComponent(part),
    )
    .replace(plain, decodeURIComponent);
}

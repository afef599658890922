// Pages made to choke a reader: each as the markup a server could send, or built as a script could build it.

export interface HostilePage {
  name: string;
  /** Takes an empty page and fills it. */
  fill: (page: Document) => void;
}

const TITLE = '<h1>Một tiêu đề đủ dài cho một bài viết</h1>';
const STORY = `<p>${'Người dân nộp hồ sơ tại một nơi và nhận kết quả ở nhà. '.repeat(4)}</p>`;

function times(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

/** A page of markup. */
function markup(name: string, html: () => string): HostilePage {
  const fill = (page: Document) => {
    page.open();
    page.write(html());
    page.close();
  };
  return { name, fill };
}

const link = (index: number) => `<a href="/tin-${index}.html">Đoàn công tác số ${index} về thăm xã</a>`;
const row = (index: number) => `<li><h3>${link(index)}</h3><span>01/02/2023</span></li>`;

/** A page of elements in elements, deeper than a parser would go. */
function nested(name: string, tag: string, depth: number, words: string): HostilePage {
  const fill = (page: Document) => {
    let at: HTMLElement = page.body;
    for (let level = 0; level < depth; level += 1) {
      const inner = page.createElement(tag);
      if (words) at.append(words);
      at.append(inner);
      at = inner;
    }
    at.innerHTML = TITLE + STORY;
  };
  return { name, fill };
}

/** What a page of any portal looks like: what the others are measured against. */
export const NORMAL = markup('an ordinary page', () => TITLE + STORY.repeat(20) + times(60, row));

export const HOSTILE: readonly HostilePage[] = [
  markup('10 MB in one paragraph', () => `${TITLE}<p>${'Ngày 01/01/2023 - '.repeat(600_000)}</p>`),
  markup('10 MB of short paragraphs', () => TITLE + '<p>Ngày đăng: 01/02/2023</p>'.repeat(350_000)),
  markup('10 MB of headings', () => '<h1>Ngày 01/02/2023 họp</h1>'.repeat(350_000)),
  markup('10 MB of hidden parts', () => TITLE + '<p hidden>Một đoạn ẩn</p>'.repeat(350_000)),
  markup('100,000 links', () => `<ul>${times(100_000, row)}</ul>`),
  markup(
    '3,000 numbers that are titles, behind 10,000 empty elements',
    () => `<p>${'<i></i>'.repeat(10_000)}${'<a href="?page=3" title="2"></a>'.repeat(3_000)}</p>`,
  ),
  markup('100,000 links in lists of ten', () =>
    times(10_000, (list) => `<div><ul>${times(10, (index) => row(list * 10 + index))}</ul></div>`),
  ),
  markup(
    '100,000 links to one place',
    () => `<div>${'<a href="/b.html">x</a>'.repeat(100_000)}${row(1)}</div>`,
  ),
  markup('lists after a caption of 10 MB', () => {
    const list = (index: number) => `<ul>${row(2 * index)}${row(2 * index + 1)}</ul>`;
    return `<div>${'chữ '.repeat(2_500_000)}</div><section>${times(1_500, list)}</section>`;
  }),
  markup('markup that never closes', () => times(2_000, (index) => `<div><b><a href=x${index}><table><td>`)),
  markup(
    'markup of broken tags',
    () => '<<p<>><a href="<b>\'></h9></table><td></p x="'.repeat(30_000) + TITLE,
  ),
  nested('50,000 levels of blocks', 'div', 50_000, ''),
  {
    name: 'a row 20,000 levels below 3,000 other links',
    fill: (page) => {
      let at: HTMLElement = page.body;
      at.innerHTML = '<a href="/b.html">x</a>'.repeat(2_999);
      for (let level = 0; level < 20_000; level += 1) at = at.appendChild(page.createElement('div'));
      at.innerHTML = row(1);
    },
  },
  nested('50,000 levels of blocks with words', 'div', 50_000, 'Ngày đăng 01/02/2023'),
  nested('50,000 levels of inline elements with words', 'span', 50_000, 'chữ'),
  nested('1,000 levels of links', 'a', 1_000, 'Một liên kết đủ dài để là tiêu đề'),
  markup('marks that turn the direction', () =>
    times(2_000, (index) => `<p>\u202e\u2067Ngày\u200f đăng\u2069: 0${index % 10}/\u202a01/2023\u202c</p>`),
  ),
  markup(
    'NULs and controls',
    () => `<h1>Một\0 tiêu\u0001 đề\uFFFE dài</h1>${'<p>\0\u0008</p>'.repeat(5_000)}`,
  ),
  markup('attributes of 10 MB', () => {
    const long = 'aside-nav menu '.repeat(300_000);
    return `<div class="${'a'.repeat(4_000_000)}" id="${long}">${TITLE}</div><a href="/${'a-1'.repeat(1_500_000)}">Một liên kết rất dài ở đây</a>${STORY}`;
  }),
  markup('an address of 2 MB in each of 20 rows', () =>
    times(
      20,
      (index) =>
        `<li><h3><a href="/?${'_id=a'.repeat(400_000)}${index}">Tiêu đề thứ ${index} của trang</a></h3></li>`,
    ),
  ),
  markup(
    '5,000 blocks of JSON-LD',
    () =>
      TITLE +
      times(
        5_000,
        (index) => `<script type="application/ld+json">{"@type":"Thing","datePublished":${index}}</script>`,
      ),
  ),
  markup(
    'JSON-LD 10,000 deep',
    () =>
      `${TITLE}<script type="application/ld+json">${'{"@graph":['.repeat(10_000)}${']}'.repeat(10_000)}</script>`,
  ),
  markup(
    'JSON-LD lists 100,000 deep',
    () =>
      `${TITLE}<script type="application/ld+json">{"@type":"NewsArticle","headline":${'['.repeat(100_000)}${']'.repeat(100_000)}}</script>`,
  ),
  markup(
    'JSON-LD of 10 MB',
    () =>
      `${TITLE}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'a'.repeat(9_000_000)}"}</script>`,
  ),
  markup(
    'JSON-LD with names of objects’ own',
    () =>
      `${TITLE}<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":1,"author":{"name":{"name":{}}},"headline":{"toString":1}}</script>`,
  ),
  markup(
    '100,000 metas',
    () => times(100_000, (index) => `<meta name="date${index}" content="01/02/2023">`) + TITLE,
  ),
  markup('a base elsewhere', () => `<base href="https://evil.example/">${TITLE}<ul>${times(10, row)}</ul>`),
  markup(
    'a base that is none',
    () => `<base href="javascript:alert(1)//">${TITLE}<ul>${times(10, row)}</ul>`,
  ),
  ...['body', 'title', 'querySelector', 'querySelectorAll', 'documentElement'].flatMap((name) => [
    markup(`a form named ${name}`, () => `<form name="${name}"><input name="id"></form>${TITLE}${STORY}`),
    markup(`a picture named ${name}`, () => `${TITLE}<img name="${name}"><img name="${name}">${STORY}`),
  ]),
  ...[
    'id',
    'firstChild',
    'nextSibling',
    'parentNode',
    'parentElement',
    'nodeType',
    'matches',
    'localName',
    'getAttribute',
    'closest',
    'textContent',
    'contains',
    'querySelector',
    'getElementsByTagName',
  ].map((name) =>
    markup(
      `a form with a hidden field named ${name}`,
      () => `<form><input hidden name="${name}">${TITLE}${STORY}<ul>${times(5, row)}</ul></form>`,
    ),
  ),
  markup(
    'a form’s own words near the headline, with a hidden field named closest',
    () =>
      `${TITLE}<form>Mời bạn đọc gửi ý kiến về bài này cho ban biên tập của cổng, không cần đăng nhập.<input hidden name="closest"></form>${STORY}`,
  ),
  markup('no body', () => '<frameset><frame src="a"></frameset>'),
  markup('nothing', () => ''),
];

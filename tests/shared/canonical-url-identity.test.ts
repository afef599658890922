// Facts about identity on every portal system that is known: noise never parts an article, an id always does.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';

/** `#` stands for what names the article. */
const SYSTEMS: [string, string][] = [
  ['SharePoint list item', 'https://moj.gov.vn/cchc/tintuc/Pages/tin-tuc.aspx?ItemID=#'],
  ['SharePoint display form', 'https://thanhtratinh.tayninh.gov.vn/Lists/ThongBao/DispForm.aspx?ID=#'],
  ['SharePoint slug', 'https://xasonlinh.hatinh.gov.vn/portal/pages/2023-01-30/bai-#.aspx'],
  ['SharePoint .html', 'https://quangngai.gov.vn/vi/Pages/qnp-bai-qnpnd-#-qnpnc-7.html'],
  ['SharePoint NewsId', 'https://xuanloc.dongnai.gov.vn/Pages/newsdetail.aspx?NewsId=#'],
  ['SharePoint print view', 'https://khobac.ninhthuan.gov.vn/portal/pages/print.aspx?p=#'],
  ['mobile view', 'https://ducco.gialai.gov.vn/Mobile/News/#.aspx'],
  ['Liferay details', 'https://bacninh.gov.vn/news/-/details/20182/bai-#'],
  ['Liferay content id', 'https://dongthap.gov.vn/web/snv/-/asset_publisher/a1/content/id/#'],
  ['Liferay namespaced id', 'https://ttt.bacninh.gov.vn/tin?_X_id=#'],
  ['Liferay own view', 'https://quangtri.gov.vn/-/view-article/1/#/1760089411033'],
  ['NukeViet', 'https://longthuy.phuoclong.binhphuoc.gov.vn/vi/news/chi-dao/bai-#.html'],
  ['Huế', 'https://snnptnt.thuathienhue.gov.vn/?tc=#'],
  ['WebCenter', 'https://queson.quangnam.gov.vn/webcenter/portal/queson/chi-tiet?dDocName=PORTAL#'],
  ['ASP.NET id', 'https://vpubnd.kontum.gov.vn/NewsDetail.aspx?id=#'],
  ['ASP.NET path', 'https://tanky.tuky.haiduong.gov.vn/Article/EXa5WfP9HvI@/#.html'],
  ['AMP view', 'https://a.gov.vn/amp.aspx?newid=#'],
  ['DotNetNuke', 'https://doc.moha.gov.vn/Default.aspx?TabID=1736&articleid=#'],
  ['VNPT iGov', 'https://a.haiphong.gov.vn/tin-tuc/bai-#'],
  ['VCCorp', 'https://a.hanoi.gov.vn/bai-119#.htm'],
  ['Drupal', 'https://a.langson.gov.vn/node/#'],
  ['Drupal bare', 'https://a.langson.gov.vn/?#'],
  ['Joomla', 'https://a.quangngai.gov.vn/index.php/tin/#-bai'],
  ['Tuyên Quang', 'https://a.tuyenquang.gov.vn/?id=#&type=NEWS'],
];

const NOISE = [
  'utm_source=zalo',
  'fbclid=IwAR0x',
  'gclid=1',
  'zarsrc=30',
  'gidzl=abc',
  '_afrLoop=604',
  '_adf.ctrl-state=x_1',
  'p_p_id=101_INSTANCE_x',
  'p_p_state=normal',
  'redirect=%2Fweb%2Fvi',
  'inheritRedirect=true',
  'plidlayout=3502',
  'replytocom=7',
];
const number = fc.integer({ min: 1, max: 999_999_999 });
const noise = fc.subarray(NOISE);

function withNoise(url: string, params: string[], scheme: string, www: string): string {
  const query = params.length === 0 ? '' : (url.includes('?') ? '&' : '?') + params.join('&');
  return `${url.replace('https://', scheme + www)}${query}#top`;
}

describe.each(SYSTEMS)('%s', (_, pattern) => {
  const of = (id: number) => pattern.replace('#', String(id));

  it('keeps different articles apart, whatever noise they come with', () => {
    fc.assert(
      fc.property(number, number, noise, noise, (one, other, a, b) => {
        fc.pre(one !== other);
        const key = canonicalUrl(withNoise(of(one), a, 'https://', ''));
        expect(canonicalUrl(withNoise(of(other), b, 'http://', 'www.'))).not.toBe(key);
      }),
    );
  });

  it('joins an article with itself, whatever noise it comes with', () => {
    fc.assert(
      fc.property(number, noise, (id, params) => {
        const key = canonicalUrl(of(id));
        expect(canonicalUrl(withNoise(of(id), params, 'http://', 'www.'))).toBe(key);
        expect(canonicalUrl(key)).toBe(key);
      }),
    );
  });
});

describe('a view of its own', () => {
  it.each([
    [
      'print',
      'https://khobac.ninhthuan.gov.vn/portal/pages/print.aspx?p=27065',
      '^/portal/pages/print\\.aspx',
      '/portal/pages/tin.aspx',
      'https://khobac.ninhthuan.gov.vn/portal/Pages/tin.aspx?p=27065',
    ],
    [
      'mobile',
      'https://ducco.gialai.gov.vn/Mobile/News/11448.aspx',
      '^/mobile/',
      '/',
      'https://ducco.gialai.gov.vn/News/11448.aspx',
    ],
  ])('for %s is joined by the portal’s profile alone', (_, view, match, replace, article) => {
    expect(canonicalUrl(view)).not.toBe(canonicalUrl(article));
    const profile = { rewrites: [{ match, replace }] };
    expect(canonicalUrl(view, profile)).toBe(canonicalUrl(article, profile));
  });
});

// Facts about the key of one address of each portal system that is known, and what beside it is noise or another article.
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import type { PortalProfile } from '#shared/portal';

interface Row {
  system: string;
  /** As people meet it. */
  url: string;
  key: string;
  same: string[];
  /** Another article, another list, the listing itself. */
  different: string[];
  /** Views that the general rules cannot know are the portal's own to join. */
  profile?: PortalProfile;
}

const MOJ = 'moj.gov.vn/cchc/tintuc/Pages/tin-tuc.aspx';
const THUTUC = 'thutuchanhchinh.vn/noidung/tintuc/Lists/NghienCuuTraoDoi/View_Detail.aspx';
const DISPLAY = 'thanhtratinh.tayninh.gov.vn/Lists/ThongBao/DispForm.aspx';
const NGAI = 'quangngai.gov.vn/vi/thanhpho/Pages/qnp-cong-tac-tuyen-truyen-qnpnd-8923-qnpnc-7-qnpsite-1.html';
const XUANLOC = 'xuanloc.dongnai.gov.vn/Pages/newsdetail.aspx';
const BACNINH = 'bacninh.gov.vn/news/-/details/20182/cai-cach-hanh-chinh';
const DONGTHAP = 'dongthap.gov.vn/web/snv/-/asset_publisher/a1B2/content/id';
const MOH = 'moh.gov.vn/tin-tong-hop/-/asset_publisher/k206Q9qkZOqn/content/bo-y-te-cai-cach';
const INSTANCE = '_101_INSTANCE_k206Q9qkZOqn_';
const LONGTHUY = 'longthuy.phuoclong.binhphuoc.gov.vn/vi/news';
const HUE = 'snnptnt.thuathienhue.gov.vn/';
const QUESON = 'queson.quangnam.gov.vn/webcenter/portal/queson/pages_tin-tuc/chi-tiet';
const KONTUM = 'vpubnd.kontum.gov.vn/NewsDetail.aspx';
const TANKY = 'tanky.tuky.haiduong.gov.vn/Article';

const TABLE: Row[] = [
  {
    system: 'SharePoint, item of a category page',
    url: `http://${MOJ.replace('/', ':443/')}?ItemID=542`,
    key: `https://${MOJ.toLowerCase()}?itemid=542`,
    same: [`https://www.${MOJ}?page=4&ItemID=542`, `https://${MOJ}?ItemID=542&IsDlg=1#top`],
    different: [`https://${MOJ}?ItemID=543`, `https://${MOJ}`, `https://${MOJ}?Page=2`],
  },
  {
    system: 'SharePoint, item view of a list',
    url: `https://${THUTUC}?ItemID=70`,
    key: `https://${THUTUC.toLowerCase()}?itemid=70`,
    same: [`http://www.${THUTUC.toLowerCase()}?itemid=70`],
    different: [`https://${THUTUC}?ItemID=71`, `https://${THUTUC.replace('NghienCuu', 'TinTuc')}?ItemID=70`],
  },
  {
    system: 'SharePoint, display form of a list',
    url: `https://${DISPLAY}?ID=27`,
    key: `https://${DISPLAY.toLowerCase()}?id=27`,
    same: [`https://${DISPLAY}?ID=27&Source=%2FPages%2Fdefault.aspx&ContentTypeId=0x0100`],
    different: [`https://${DISPLAY}?ID=28`, `https://${DISPLAY.replace('ThongBao', 'TinTuc')}?ID=27`],
  },
  {
    system: 'SharePoint, number in a slug that ends in .html',
    url: `https://${NGAI}`,
    key: `https://${NGAI.toLowerCase()}`,
    same: [`http://${NGAI.toUpperCase()}?zarsrc=30`],
    different: [`https://${NGAI.replace('8923', '8924')}`],
  },
  {
    system: 'SharePoint, number in a slug that ends in .aspx',
    url: 'https://xasonlinh.hatinh.gov.vn/portal/pages/2023-01-30/Cai-cach-468686.aspx',
    key: 'https://xasonlinh.hatinh.gov.vn/portal/pages/2023-01-30/cai-cach-468686.aspx',
    same: ['http://xasonlinh.hatinh.gov.vn/Portal/Pages/2023-01-30/cai-cach-468686.aspx?InitialTabId=Ribbon'],
    different: ['https://xasonlinh.hatinh.gov.vn/portal/pages/2023-01-30/cai-cach-468687.aspx'],
  },
  {
    system: 'SharePoint, NewsId beside the category',
    url: `https://${XUANLOC}?NewsId=10902&CatId=101`,
    key: `https://${XUANLOC.toLowerCase()}?newsid=10902`,
    same: [`https://${XUANLOC}?CatId=151&NewsId=10902`, `https://${XUANLOC}?newsid=10902`],
    different: [`https://${XUANLOC}?NewsId=10903&CatId=101`, `https://${XUANLOC}?CatId=101`],
  },
  {
    system: 'a print view',
    url: 'https://khobac.ninhthuan.gov.vn/portal/pages/print.aspx?p=27065',
    key: 'https://khobac.ninhthuan.gov.vn/portal/pages/tin.aspx?p=27065',
    same: ['https://khobac.ninhthuan.gov.vn/portal/Pages/tin.aspx?p=27065'],
    different: ['https://khobac.ninhthuan.gov.vn/portal/pages/print.aspx?p=27066'],
    profile: { rewrites: [{ match: '^/portal/pages/print\\.aspx', replace: '/portal/pages/tin.aspx' }] },
  },
  {
    system: 'a mobile view',
    url: 'https://ducco.gialai.gov.vn/Mobile/News/11448.aspx',
    key: 'https://ducco.gialai.gov.vn/news/11448.aspx',
    same: ['https://ducco.gialai.gov.vn/News/11448.aspx'],
    different: ['https://ducco.gialai.gov.vn/Mobile/News/11449.aspx'],
    profile: { rewrites: [{ match: '^/mobile/', replace: '/' }] },
  },
  {
    system: 'a view to save',
    url: 'https://tuphaptamky.gov.vn/2014/news/savefile/cchc/bai-viet-183.html',
    key: 'https://tuphaptamky.gov.vn/2014/news/cchc/bai-viet-183.html',
    same: ['http://www.tuphaptamky.gov.vn/2014/news/cchc/bai-viet-183.html'],
    different: ['https://tuphaptamky.gov.vn/2014/news/savefile/cchc/bai-viet-184.html'],
  },
  {
    system: 'Liferay, details',
    url: `https://${BACNINH}-42322197`,
    key: `https://${BACNINH}-42322197`,
    same: [`https://${BACNINH}-42322197;jsessionid=1A.node2?redirect=%2Fnews`],
    different: [`https://${BACNINH}-42322198`],
  },
  {
    system: 'Liferay, slug',
    url: 'https://hochiminhcity.gov.vn/web/vi/-/cai-cach-hanh-chinh?redirect=%2Fweb%2Fvi%2Ftin-tuc',
    key: 'https://hochiminhcity.gov.vn/web/vi/-/cai-cach-hanh-chinh',
    same: ['https://www.hochiminhcity.gov.vn/web/vi/-/cai-cach-hanh-chinh?inheritRedirect=true'],
    different: ['https://hochiminhcity.gov.vn/web/vi/-/cai-cach-hanh-chinh-2'],
  },
  {
    system: 'Liferay, number of the content',
    url: `https://${DONGTHAP}/3444352?plidlayout=3502`,
    key: `https://${DONGTHAP}/3444352`,
    same: [`https://${DONGTHAP}/3444352?plidlayout=77`],
    different: [`https://${DONGTHAP}/3444353?plidlayout=3502`],
  },
  {
    system: 'Liferay, state of the portlet',
    url: `https://${MOH}?p_p_id=101_INSTANCE_k206Q9qkZOqn&p_p_lifecycle=0&${INSTANCE}viewMode=view`,
    key: `https://${MOH}`,
    same: [`https://${MOH}?${INSTANCE}redirect=%2F&p_p_state=pop_up&p_p_mode=view&p_p_col_id=row-0-column-2`],
    different: [`https://${MOH}-2`, `https://${MOH}?${INSTANCE}articleId=9`],
  },
  {
    system: 'NukeViet',
    url: `https://${LONGTHUY}/chi-dao-dieu-hanh/ke-hoach-cai-cach-109.html`,
    key: `https://${LONGTHUY}/chi-dao-dieu-hanh/ke-hoach-cai-cach-109.html`,
    same: [`http://${LONGTHUY}/Tin-tuc/ke-hoach-cai-cach-109.html?gidzl=x`],
    different: [`https://${LONGTHUY}/chi-dao-dieu-hanh/ke-hoach-cai-cach-110.html`],
    // The section that stands in the path is the way there.
    profile: {
      rewrites: [{ match: '^/vi/news/[^/]+/(.+-\\d{1,9}\\.html)', replace: '/vi/news/chi-dao-dieu-hanh/$1' }],
    },
  },
  {
    system: 'the portals of Huế, by two menus',
    url: `https://${HUE}?cn=198&gd=7&tc=22782`,
    key: `https://${HUE}?tc=22782`,
    same: [`https://${HUE}?cn=28&gd=1&tc=22782`],
    different: [`https://${HUE}?cn=198&gd=7&tc=22783`, `https://${HUE}?cn=198&gd=7`],
  },
  {
    system: 'Oracle WebCenter',
    url: `https://${QUESON}?dDocName=PORTAL353912&_afrLoop=604418&_afrWindowMode=0&_adf.ctrl-state=x_1`,
    key: `https://${QUESON}?dDocName=PORTAL353912`,
    same: [`https://${QUESON}?dDocName=PORTAL353912#@?_afrLoop=9%26dDocName%3DPORTAL353912`],
    different: [`https://${QUESON}?dDocName=PORTAL353913`],
  },
  {
    system: 'ASP.NET, id',
    url: `https://${KONTUM}?id=3274`,
    key: `https://${KONTUM.toLowerCase()}?id=3274`,
    same: [`http://${KONTUM}?ID=3274&title=ket-qua`],
    different: [`https://${KONTUM}?id=3275`],
  },
  {
    system: 'ASP.NET, last number of the path',
    url: `https://${TANKY}/EXa5WfP9HvI@/9222.html`,
    key: `https://${TANKY}/EXa5WfP9HvI@/9222.html`,
    same: [`https://${TANKY}/EXa5WfP9HvI%40/9222.html?fbclid=Iw`],
    different: [`https://${TANKY}/EXa5WfP9HvI@/9223.html`, `https://${TANKY}/exa5wfp9hvi@/9222.html`],
  },
];

describe.each(TABLE)('$system', ({ url, key, same, different, profile }) => {
  it('has one key', () => {
    expect(canonicalUrl(url, profile)).toBe(key);
  });

  it('that is its own key', () => {
    expect(canonicalUrl(key, profile)).toBe(key);
  });

  it.each(same)('which is also that of %s', (other) => {
    expect(canonicalUrl(other, profile)).toBe(key);
  });

  it.each(different)('which is not that of %s', (other) => {
    expect(canonicalUrl(other, profile)).not.toBe(key);
  });
});

it('a page of a listing is no article and keeps its number', () => {
  const pages = ['?page=24', '/trang-2.html', '/trang-3.html', '?page=25', ''].map((end) =>
    canonicalUrl(`https://sonn.example.vn/tin-tuc${end}`),
  );
  expect(new Set(pages).size).toBe(pages.length);
});

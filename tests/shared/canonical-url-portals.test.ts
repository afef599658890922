// Facts about whole portals: no two of the articles that one portal can hold are ever joined, in whichever form of address.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';

/** The forms of address that one portal has at once; `#` stands for the number of an article. */
const PORTALS: [string, string, string[]][] = [
  [
    'SharePoint',
    'https://sotuphap.gov.vn',
    [
      '/qt/tintuc/Pages/hoat-dong-cua-so.aspx?ItemID=#',
      '/qt/tintuc/Pages/tin-dia-phuong.aspx?ItemID=#',
      '/cchc/tintuc/Pages/tin-dia-phuong.aspx?ItemID=#',
      '/Pages/chi-tiet-tin-tuc.aspx?ItemID=#&l=Tinhoatdong',
      '/Pages/chi-tiet-tin-tuc.aspx?ItemID=#&l=Thongbao',
      '/Pages/newsdetail.aspx?CatId=151&NewsId=#',
      '/Pages/chitiettin.aspx?idTin=#&idcm=9',
      '/Pages/chi-tiet.aspx?url=%2Ftin-#.htm',
      '/noidung/Lists/NghienCuu/View_Detail.aspx?ItemID=#',
      '/noidung/Lists/ThongBao/View_Detail.aspx?ItemID=#',
      '/noidung/Lists/ThongBao/DispForm.aspx?ID=#',
      '/portal/Pages/2023-01-30/cai-cach-#.aspx',
      '/portal/Pages/2023-01-31/cai-cach-#.aspx',
      '/vi-vn/2025/Trang/cai-cach-#.aspx',
      '/vi/thanhpho/Pages/qnp-cai-cach-qnpnd-#-qnpnc-7-qnpsite-1.html',
    ],
  ],
  [
    'Liferay',
    'https://bacgiang.gov.vn',
    [
      '/-/cai-cach-#',
      '/web/so-noi-vu/-/cai-cach-#',
      '/news/-/details/20182/cai-cach-#',
      '/news/-/details/20183/cai-cach-#',
      '/tin/-/asset_publisher/k206Q9/content/cai-cach-#',
      '/tin/-/asset_publisher/k206Q9/content/id/#',
      '/tin-chi-tiet/-/chi-tiet/cai-cach-#-562.html',
      '/tin?p_p_id=X&_X_id=#',
      '/tin?p_p_id=Y&_Y_id=#',
      '/tin?p_p_id=X&_X_articleId=#',
      '/-/view-article/1/cai-cach/#',
    ],
  ],
  [
    'ASP.NET of its own',
    'https://vpub.gov.vn',
    [
      '/NewsDetail.aspx?Id=#',
      '/view.aspx?ID=#&title=cai-cach',
      '/amp.aspx?newid=#',
      '/Portal/HtmlView.aspx?pageid=6393&ItemID=#&mid=10785&pageindex=6&siteid=1',
      '/Portal/HtmlView.aspx?pageid=6394&ItemID=#&mid=10785&pageindex=6&siteid=1',
      '/Content/Thutuc/chitiet.aspx?iThuTuc=#',
      '/Article/EXa5WfP9HvI@/#.html',
      '/Article/EXa5WfP9HvJ@/#.html',
      '/Mobile/News/#.aspx',
      '/News/#.aspx',
    ],
  ],
  [
    'Huế, Oracle WebCenter, DotNetNuke',
    'https://phong-dien.gov.vn',
    [
      '/?cn=198&gd=7&tc=#',
      '/webcenter/portal/phongdien/pages_tin-tuc/chi-tiet?dDocName=PORTAL#',
      '/webcenter/portal/phongdien/pages_tin-tuc/chi-tiet?dDocName=WCC#',
      '/Default.aspx?TabID=1736&articleid=#',
      '/Default.aspx?TabID=1737&articleid=#',
      '/tin-tuc/tid/cai-cach/newsid/#/cid/77',
    ],
  ],
  [
    'those with the number in the path',
    'https://tayninh.gov.vn',
    [
      '/vi/news/chi-dao-dieu-hanh/cai-cach-#.html',
      '/vi/news/savefile/chi-dao-dieu-hanh/mot-cua-#.html',
      '/tin-tuc/cai-cach-#',
      '/cai-cach-119#.htm',
      '/node/#',
      '/?#',
      '/?p=#',
      '/index.php/tin/#-cai-cach',
      '/vi/tin-bai/cai-cach?id=#&type=NEWS',
      '/vi/tin-bai/mot-cua?id=#&type=NEWS',
    ],
  ],
];

/** Where a reader came from, and how a page was looked at: nothing of it names an article. */
const WAYS = [
  'fbclid=IwAR0',
  'utm_source=zalo',
  'zarsrc=30',
  '_afrLoop=60',
  'p_p_state=normal',
  'plidlayout=3',
];
const way = fc.subarray(WAYS).map((params) => params.join('&'));

describe.each(PORTALS)('a portal of %s', (_, origin, forms) => {
  const article = fc.record({
    form: fc.nat(forms.length - 1),
    // Often neighbours, and numbers that begin or end alike.
    id: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 99_999_999 })),
  });
  const pathOf = ({ form, id }: { form: number; id: number }) => (forms[form] ?? '').replace('#', `${id}`);
  const addressOf = (path: string, params: string) =>
    `${origin}${path}${params && (path.includes('?') ? '&' : '?')}${params}`;

  it('never has two articles joined', () => {
    fc.assert(
      fc.property(article, article, way, way, (one, other, a, b) => {
        const [first, second] = [pathOf(one), pathOf(other)];
        fc.pre(first !== second);
        expect(canonicalUrl(addressOf(first, a))).not.toBe(canonicalUrl(addressOf(second, b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('has one key for an article, which is its own key', () => {
    fc.assert(
      fc.property(article, way, (one, params) => {
        const key = canonicalUrl(addressOf(pathOf(one), params));
        expect(key).toBe(canonicalUrl(addressOf(pathOf(one), '')));
        expect(canonicalUrl(key)).toBe(key);
      }),
      { numRuns: 300 },
    );
  });

  it('has no article joined with the page that lists them', () => {
    for (const form of forms) {
      const listing = form.replace(/[^?&]*#[^&]*/, '');
      expect(canonicalUrl(origin + form.replace('#', '1'))).not.toBe(canonicalUrl(origin + listing));
    }
  });
});

// Facts about mobile views: the same article as in the full view, by its headline, its day and its key.
import { describe, expect, it } from 'vitest';
import type { Portal } from '#shared/portal';
import { articleKey } from '#shared/portal-address';
import { profileFault } from '#shared/portal-profile';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { parsePage } from './read-fixture.ts';
import { STORY } from './systems/page-of.ts';

interface View {
  system: string;
  portal: Pick<Portal, 'origins' | 'profile'>;
  full: string;
  mobile: string;
  html: string;
  title: string;
  date: string | null;
}

const views: View[] = [
  {
    system: 'ASP.NET with views of their own',
    portal: {
      origins: ['https://ducco.example.gov.vn'],
      profile: { rewrites: [{ match: '^/mobile/', replace: '/' }] },
    },
    full: 'https://ducco.example.gov.vn/News/11448.aspx',
    mobile: 'http://ducco.example.gov.vn/Mobile/News/11448.aspx',
    title: 'Thu phí không dùng tiền mặt ở mười xã',
    date: '2021-03-17',
    html: `<html><head><meta name="viewport" content="width=device-width"><title>Bản di động</title></head><body><div class="m-top">Thứ tư, 20/11/2024</div>
<div class="m-menu"><a href="/Mobile/">Trang chủ</a><a href="/Mobile/News.aspx">Tin tức</a></div><h2>Thu phí không dùng tiền mặt ở mười xã</h2><small>(21:01 | 17/03/2021)</small>${STORY}
<div>Tin liên quan</div><p><a href="/Mobile/News/11447.aspx">Họp giao ban tháng ba về một cửa</a> (16/03/2021)</p></body></html>`,
  },
  {
    system: 'SharePoint with a host for telephones',
    portal: {
      origins: ['https://sogtvt.example.gov.vn', 'https://m.sogtvt.example.gov.vn'],
      profile: {},
    },
    full: 'https://sogtvt.example.gov.vn/Pages/chi-tiet-tin-tuc.aspx?ItemID=48120&l=Tinhoatdong',
    mobile: 'https://m.sogtvt.example.gov.vn/pages/chi-tiet-tin-tuc.aspx?itemid=48120&l=Tinhoatdong&IsDlg=1',
    title: 'Đổi giấy phép lái xe không phải đến sở',
    date: '2022-09-16',
    html: `<html><head><meta name="GENERATOR" content="Microsoft SharePoint"><title>Tin hoạt động</title><link rel="canonical" href="https://sogtvt.example.gov.vn/Pages/chi-tiet-tin-tuc.aspx"></head>
<body><form id="aspnetForm"><header>09:11 20/11/2024</header><main><h1>Đổi giấy phép lái xe không phải đến sở</h1><p class="ngay">06:09, 16/09/2022</p>${STORY}</main>
<footer>Cập nhật: 19/11/2024</footer></form></body></html>`,
  },
  {
    system: 'a portal with an accelerated view',
    portal: {
      origins: ['http://baotinh.example.vn'],
      profile: {
        rewrites: [{ match: '^/amp\\.aspx\\?newid=(\\d{1,9})$', replace: '/newsdetail.aspx?id=$1' }],
      },
    },
    full: 'http://baotinh.example.vn/NewsDetail.aspx?Id=111635&title=mot-cua',
    mobile: 'http://baotinh.example.vn/amp.aspx?newid=111635',
    title: 'Một cửa mở thêm buổi tối cho công nhân',
    date: '2023-06-05',
    html: `<html amp lang="vi"><head><title>Một cửa mở thêm buổi tối cho công nhân - Báo tỉnh</title><link rel="canonical" href="http://baotinh.example.vn/NewsDetail.aspx?Id=111635">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"Một cửa mở thêm buổi tối cho công nhân","datePublished":"2023-06-04T23:30:00Z"}</script></head>
<body><amp-sidebar><nav><a href="/">Trang chủ</a></nav></amp-sidebar><article><h1>Một cửa mở thêm buổi tối cho công nhân</h1><div>05/06/2023 06:30</div>${STORY}</article></body></html>`,
  },
  {
    system: 'Liferay with a theme for telephones, without a day',
    portal: { origins: ['https://hoavang.example.gov.vn'], profile: { noise: ['mobile'] } },
    full: 'https://hoavang.example.gov.vn/-/nop-ho-so-qua-dien-thoai',
    mobile: 'https://hoavang.example.gov.vn/-/nop-ho-so-qua-dien-thoai?mobile=true&p_p_state=maximized',
    title: 'Nộp hồ sơ qua điện thoại ở nhà văn hoá thôn',
    date: null,
    html: `<html lang="vi-VN"><head><title>Nộp hồ sơ qua điện thoại ở nhà văn hoá thôn - Hoà Vang</title></head><body><div class="mobile-header">Hôm nay: 20/11/2024</div><div class="journal-content-article"><h3>Nộp hồ sơ qua điện thoại ở nhà văn hoá thôn</h3>${STORY}</div>
<div class="related-assets"><h4>Tin khác</h4><ul><li><a href="/-/hop-giao-ban">Họp giao ban công tác cải cách</a> (18/09/2022)</li></ul></div></body></html>`,
  },
];

describe.each(views)('the mobile view of $system', ({ portal, full, mobile, html, title, date }) => {
  const article = extractArticle(parsePage(html), mobile, portal.profile);

  it('is an article with its headline and its day, or none', () => {
    expect([article.kind, article.title?.value, article.publishedOn?.value ?? null]).toEqual([
      'article',
      title,
      date,
    ]);
  });

  it('has the key of the full view', () => {
    expect(articleKey(mobile, portal)).toBe(articleKey(full, portal));
    expect(profileFault(portal.profile)).toBeNull();
  });
});

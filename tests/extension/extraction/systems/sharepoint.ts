// Article pages as vendors of SharePoint portals build them.
import { STORY, type SystemPage } from './page-of.ts';

const head = (title: string, canonical: string) =>
  `<!DOCTYPE html><html lang="vi-vn"><head><meta name="GENERATOR" content="Microsoft SharePoint"><title>
${title}
</title><link rel="canonical" href="${canonical}"></head>`;

const FORM = `<form method="post" id="aspnetForm"><input type="hidden" name="__REQUESTDIGEST" value="0x5A,20 Nov 2024 02:11:09 -0000">
<div id="s4-ribbonrow">Duyệt 20/11/2024</div>`;

const PRINT_RULES = (page: string) => ({ rewrites: [{ match: '^/pages/print\\.aspx', replace: page }] });

export const sharepoint: SystemPage[] = [
  {
    system: 'SharePoint, default master with the headline outside the content',
    url: 'https://sotttt.example.gov.vn/Pages/mot-cua-so-hoa-ho-so-1204.aspx',
    title: 'Bộ phận một cửa số hóa hồ sơ ngay khi tiếp nhận',
    date: '2022-06-09',
    html: `${head('Bộ phận một cửa số hóa hồ sơ ngay khi tiếp nhận', 'https://sotttt.example.gov.vn/Pages/mot-cua-so-hoa-ho-so-1204.aspx')}
<body>${FORM}<div id="s4-workspace"><div id="s4-titlerow"><span>Thứ tư, 20/11/2024</span><h1 id="pageTitle" class="ms-core-pageTitle">
<span id="DeltaPlaceHolderPageTitleInTitleArea">Bộ phận một cửa số hóa hồ sơ ngay khi tiếp nhận</span></h1></div>
<div id="contentRow"><div id="sideNavBox"><ul><li><a href="/Pages/default.aspx">Trang chủ</a></li></ul></div><div id="contentBox"><div id="DeltaPlaceHolderMain">
<div class="article article-left"><div class="date-line"><div id="ngay-dang">09/06/2022 14:20</div></div><div class="article-content">${STORY}</div></div>
</div></div></div></div></form></body></html>`,
    wrongCanonical: false,
    print: {
      url: 'https://sotttt.example.gov.vn/Pages/mot-cua-so-hoa-ho-so-1204.aspx?IsDlg=1',
      html: `${head('Bộ phận một cửa số hóa hồ sơ ngay khi tiếp nhận', 'https://sotttt.example.gov.vn/Pages/mot-cua-so-hoa-ho-so-1204.aspx')}
<body class="ms-dialog"><div id="DeltaPlaceHolderMain"><div class="date-line">09/06/2022 14:20</div>${STORY}</div></body></html>`,
    },
  },
  {
    system: 'SharePoint, text in numbered description blocks',
    url: 'https://sogtvt.example.gov.vn/Pages/chi-tiet-tin-tuc.aspx?ItemID=48120&l=Tinhoatdong',
    title: 'Rút ngắn thời gian đổi giấy phép lái xe còn ba ngày làm việc',
    date: '2021-03-17',
    author: 'Phòng Quản lý vận tải',
    wrongCanonical: true,
    html: `${head('Tin hoạt động', 'https://sogtvt.example.gov.vn/Pages/chi-tiet-tin-tuc.aspx')}
<body>${FORM}<div id="s4-workspace"><div class="top-header"><span id="ngaythang">Thứ tư, 20/11/2024 09:11</span></div>
<div id="DeltaPlaceHolderMain"><div id="ctl00_ctl30_g_77_pnHide"><span>(21:01 | 17/03/2021)</span></div>
<div id="divArticleDescription3"><h1>Rút ngắn thời gian đổi giấy phép lái xe còn ba ngày làm việc</h1></div>
<div id="divArticleDescription1">Từ tháng này, hồ sơ đổi giấy phép lái xe được giải quyết trong ba ngày làm việc kể từ khi nhận đủ giấy tờ.</div>
<div id="divArticleDescription2">${STORY}</div><div id="ctl00_ctl30_g_77_pnNguontin"><p>Phòng Quản lý vận tải</p></div>
<div class="tinlienquan"><h3>Tin liên quan</h3><ul><li><a href="/Pages/chi-tiet-tin-tuc.aspx?ItemID=48119&amp;l=Tinhoatdong">Kiểm tra công tác cải cách hành chính tại các trung tâm</a> <span>(16/03/2021)</span></li>
<li><a href="/Pages/chi-tiet-tin-tuc.aspx?ItemID=48110&amp;l=Tinhoatdong">Bàn giao phần mềm một cửa cho các bến xe</a> <span>(12/03/2021)</span></li></ul></div>
</div></div></form></body></html>`,
    print: {
      url: 'https://sogtvt.example.gov.vn/Pages/chi-tiet-tin-tuc.aspx?ItemID=48120&l=Tinhoatdong&IsDlg=1',
      html: `${head('In bài viết', 'https://sogtvt.example.gov.vn/Pages/chi-tiet-tin-tuc.aspx')}<body onload="window.print()"><p>In ngày: 20/11/2024 09:12</p>
<h1>Rút ngắn thời gian đổi giấy phép lái xe còn ba ngày làm việc</h1><p>(21:01 | 17/03/2021)</p>${STORY}</body></html>`,
    },
  },
  {
    system: 'SharePoint, detail template with the date above the headline',
    url: 'https://socongthuong.example.gov.vn/tintuc/Pages/newsdetails.aspx?ID=912',
    title: 'Cắt giảm bốn loại giấy tờ khi cấp phép kinh doanh xăng dầu',
    date: '2023-08-17',
    section: 'Cải cách hành chính',
    wrongCanonical: true,
    html: `${head('Cải cách hành chính - Sở Công Thương', 'https://socongthuong.example.gov.vn/tintuc/Pages/default.aspx')}
<body>${FORM}<div id="s4-workspace"><div class="banner"><p>Hôm nay, Thứ tư ngày 20/11/2024</p></div>
<div class="sitemap"><a href="/">Trang chủ</a> | <a href="/tintuc">Tin tức</a> | <a href="/tintuc/Pages/cchc.aspx">Cải cách hành chính</a></div>
<div class="news-detail"><p class="date">17/08/2023 | 09:55 AM</p><h1>Cắt giảm bốn loại giấy tờ khi cấp phép kinh doanh xăng dầu</h1>
<p class="sapo">Doanh nghiệp không còn phải nộp các bản sao mà cơ quan nhà nước đã có trong cơ sở dữ liệu dùng chung.</p>${STORY}</div>
<div class="news-related"><h2>Tin cũ liên quan</h2><ul><li><a href="newsdetails.aspx?ID=908">Hội nghị đối thoại với doanh nghiệp bán lẻ</a> (11/08/2023)</li>
<li><a href="newsdetails.aspx?ID=901">Công bố danh mục thủ tục không tiếp nhận bản giấy</a> (02/08/2023)</li></ul></div></div></form></body></html>`,
    print: {
      url: 'https://socongthuong.example.gov.vn/Pages/print.aspx?ID=912',
      html: `${head('Print', 'https://socongthuong.example.gov.vn/Pages/print.aspx')}<body><div>Printed: 20/11/2024</div><h3>Cắt giảm bốn loại giấy tờ khi cấp phép kinh doanh xăng dầu</h3>
<div class="date">17/08/2023 | 09:55 AM</div>${STORY}</body></html>`,
    },
    profile: PRINT_RULES('/tintuc/pages/newsdetails.aspx'),
  },
  {
    system: 'SharePoint, publishing page with tools between date and headline',
    url: 'https://chomoi.example.gov.vn/pages/cong-khai-ket-qua-giai-quyet-ho-so-860c.aspx',
    title: 'Công khai kết quả giải quyết hồ sơ tháng mười',
    date: '2022-11-04',
    wrongCanonical: false,
    html: `${head('Công khai kết quả giải quyết hồ sơ tháng mười', 'https://chomoi.example.gov.vn/pages/cong-khai-ket-qua-giai-quyet-ho-so-860c.aspx')}
<body><a class="ms-SkiptoNavigation" href="#">Skip Ribbon Commands</a>${FORM}<div id="s4-workspace">
<div class="header"><h1>Huyện Chợ Mới</h1><div class="dong-ho">Thứ 4, 20/11/2024, 09:11:09</div></div><a id="mainContent"></a>
<div id="DeltaPlaceHolderMain"><div class="block-bantin"><div class="PublishingPortal-toolbar"><div>04/11/2022</div> <a href="#">A-</a> <a href="#">A</a> <a href="#">A+</a></div>
<h2 class="tieu-de">Công khai kết quả giải quyết hồ sơ tháng mười</h2><div class="trich-yeu"><b>Trong tháng, huyện nhận hơn một nghìn hồ sơ, trả đúng hẹn gần như toàn bộ.</b></div>
<div id="ctl00_PlaceHolderMain_ctl02__ControlWrapper_RichHtmlField" class="ms-rtestate-field">${STORY}</div></div>
<div class="block-khac"><h3>Tin mới nhất</h3><ul><li>05/11/2022 <a href="/pages/ra-mat-to-ho-tro-11aa.aspx">Ra mắt tổ hỗ trợ nộp hồ sơ trực tuyến tại chợ</a></li></ul></div></div></div></form></body></html>`,
    print: {
      url: 'http://www.chomoi.example.gov.vn/Pages/cong-khai-ket-qua-giai-quyet-ho-so-860c.aspx?IsDlg=1',
      html: `${head('Công khai kết quả giải quyết hồ sơ tháng mười', '')}<body><h2>Công khai kết quả giải quyết hồ sơ tháng mười</h2><p>Ngày đăng: 04/11/2022</p>${STORY}<p>Ngày in: 20/11/2024</p></body></html>`,
    },
  },
  {
    system: 'SharePoint, body in an ExternalClass block',
    url: 'https://congan.example.gov.vn/Pages/tin-tuc.aspx?ItemID=3391',
    title: 'Cấp căn cước lưu động cho người cao tuổi ở vùng sâu',
    date: '2021-12-11',
    wrongCanonical: true,
    html: `${head('Tin tức', 'https://congan.example.gov.vn/Pages/tin-tuc.aspx')}
<body>${FORM}<div id="s4-workspace"><div id="header-top">Thứ tư, ngày 20 tháng 11 năm 2024</div><div id="MSO_ContentTable"><div class="ms-WPBody">
<div class="article"><div><div>Thứ bảy, 11/12/2021 | 08:30</div></div><h1>Cấp căn cước lưu động cho người cao tuổi ở vùng sâu</h1><div><b>Tổ công tác đến từng nhà văn hóa thôn để thu nhận hồ sơ vào hai ngày cuối tuần.</b></div>
<div class="ExternalClassA1B2C3">${STORY}</div><div style="text-align:right"><strong>Đội Quản lý hành chính</strong></div></div>
<div class="bai-khac"><div>Các bài viết khác</div><ul><li><a href="/Pages/tin-tuc.aspx?ItemID=3390">Trao quyết định cho cán bộ bộ phận một cửa</a> [10/12/2021]</li></ul></div></div></div></div></form></body></html>`,
    print: {
      url: 'https://congan.example.gov.vn/Pages/print.aspx?ItemID=3391',
      html: `${head('', '')}<body><p>In lúc 09:12 20/11/2024</p><div><div>Thứ bảy, 11/12/2021 | 08:30</div><h1>Cấp căn cước lưu động cho người cao tuổi ở vùng sâu</h1></div>${STORY}</body></html>`,
    },
    profile: PRINT_RULES('/pages/tin-tuc.aspx'),
  },
  {
    system: 'SharePoint, headline in a plain paragraph',
    url: 'https://bhxh.example.gov.vn/tintuc/Pages/hoat-dong.aspx?CateID=52&ItemID=17702',
    title: 'Trả kết quả bảo hiểm xã hội một lần qua tài khoản cá nhân',
    date: '2021-06-08',
    author: 'Phòng Chế độ',
    wrongCanonical: true,
    html: `${head('Trả kết quả bảo hiểm xã hội một lần qua tài khoản cá nhân - Bảo hiểm xã hội tỉnh', 'https://bhxh.example.gov.vn/tintuc/Pages/hoat-dong.aspx?CateID=52')}
<body>${FORM}<div id="s4-workspace"><div class="topbar"><p>Thứ tư, 20/11/2024</p></div><div id="DeltaPlaceHolderMain"><div class="sukien"><p>08/06/2021 04:25 CH</p></div>
<p class="tieude_tin">Trả kết quả bảo hiểm xã hội một lần qua tài khoản cá nhân</p><div id="contenttin">${STORY}</div><div class="tacgia">Phòng Chế độ</div>
<div class="cactinkhac"><p>Các tin khác</p><ul><li><a href="?CateID=52&amp;ItemID=17690">Đối thoại với người lao động khu công nghiệp</a> <i>07/06/2021</i></li></ul></div></div></div></form></body></html>`,
    print: {
      url: 'https://bhxh.example.gov.vn/tintuc/Pages/hoat-dong.aspx?ItemID=17702&CateID=52&IsDlg=1',
      html: `${head('Trả kết quả bảo hiểm xã hội một lần qua tài khoản cá nhân', '')}<body><div class="tieude_tin">Trả kết quả bảo hiểm xã hội một lần qua tài khoản cá nhân</div><p>08/06/2021 04:25 CH</p>${STORY}</body></html>`,
    },
  },
  {
    system: 'SharePoint, named headline and no day of posting',
    url: 'https://sogddt.example.gov.vn/tintuc/Pages/tin-tong-hop.aspx?ItemID=7133',
    title: 'Tuyển sinh đầu cấp hoàn toàn trực tuyến từ năm học tới',
    date: null,
    wrongCanonical: true,
    html: `${head('Tin tổng hợp', 'https://sogddt.example.gov.vn/tintuc/Pages/tin-tong-hop.aspx')}
<body>${FORM}<div id="s4-workspace"><div class="clock">Bây giờ là 09:11, thứ tư 20/11/2024</div><div id="DeltaPlaceHolderMain"><div id="news-title">Tuyển sinh đầu cấp hoàn toàn trực tuyến từ năm học tới</div>
<div id="news-des">Phụ huynh không phải xếp hàng nộp hồ sơ giấy ở bất cứ trường nào trên địa bàn.</div><div id="news-detail">${STORY}<p>Văn bản có hiệu lực: 15/07/2022</p></div>
<div class="related"><h3>Bài liên quan</h3><ul><li><a href="?ItemID=7120">Tập huấn phần mềm tuyển sinh cho nhà trường</a> <span>Ngày đăng: 01/06/2022</span></li></ul></div></div></div></form></body></html>`,
    print: {
      url: 'https://sogddt.example.gov.vn/Pages/print.aspx?ItemID=7133',
      html: `${head('Bản in', '')}<body><p>Ngày in: 20/11/2024</p><h1>Tuyển sinh đầu cấp hoàn toàn trực tuyến từ năm học tới</h1>${STORY}</body></html>`,
    },
    profile: PRINT_RULES('/tintuc/pages/tin-tong-hop.aspx'),
  },
];

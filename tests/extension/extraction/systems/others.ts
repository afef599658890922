// Article pages of NukeViet, DotNetNuke, WordPress, Joomla, Drupal, VNPT portals and ASP.NET portals of one's own.
import { STORY, type SystemPage } from './page-of.ts';

export const others: SystemPage[] = [
  {
    system: 'NukeViet',
    url: 'https://longhoa.example.gov.vn/vi/news/cai-cach-hanh-chinh/ngay-thu-bay-khong-hen-330.html',
    title: 'Ngày thứ bảy không hẹn ở bộ phận một cửa',
    date: '2016-05-12',
    section: 'Cải cách hành chính',
    wrongCanonical: false,
    html: `<!DOCTYPE html><html lang="vi"><head><title>Ngày thứ bảy không hẹn ở bộ phận một cửa - Cải cách hành chính - Phường Long Hoà</title>
<link rel="canonical" href="https://longhoa.example.gov.vn/vi/news/cai-cach-hanh-chinh/ngay-thu-bay-khong-hen-330.html"></head><body><div class="wraper"><header><span id="digclock">09:11 - Thứ tư, 20/11/2024</span></header>
<ul class="breadcrumb"><li><a href="/">Trang nhất</a></li><li><a href="/vi/news/">Tin tức</a></li><li><a href="/vi/news/cai-cach-hanh-chinh/">Cải cách hành chính</a></li></ul>
<div class="news_column"><h1 class="title">Ngày thứ bảy không hẹn ở bộ phận một cửa</h1><em class="h5">- 12/05/2016 04:00:00 PM - Đã xem: 128 - Phản hồi: 0</em>
<div class="hometext">Người bận giờ hành chính nay nộp được hồ sơ vào buổi sáng thứ bảy hằng tuần.</div><div class="bodytext">${STORY}</div></div>
<div class="others"><p class="h3">Những tin cũ hơn</p><ul class="related"><li><a href="/vi/news/cai-cach-hanh-chinh/hop-giao-ban-329.html">Họp giao ban công tác tiếp dân</a> <em>(11/05/2016)</em></li></ul></div></div></body></html>`,
    print: {
      url: 'https://longhoa.example.gov.vn/vi/news/print/cai-cach-hanh-chinh/ngay-thu-bay-khong-hen-330.html',
      html: `<html lang="vi"><head><title>Ngày thứ bảy không hẹn ở bộ phận một cửa</title><link rel="canonical" href="https://longhoa.example.gov.vn/vi/news/print/cai-cach-hanh-chinh/ngay-thu-bay-khong-hen-330.html"></head>
<body><div id="print"><div id="hd_print"><h2>Phường Long Hoà</h2><p>In ngày 20/11/2024</p></div><h1>Ngày thứ bảy không hẹn ở bộ phận một cửa</h1><ul><li>12/05/2016 04:00:00 PM</li></ul>${STORY}</div></body></html>`,
    },
    profile: { rewrites: [{ match: '^/vi/news/print/', replace: '/vi/news/' }] },
  },
  {
    system: 'DotNetNuke',
    url: 'https://sotuphap.example.gov.vn/tin-tuc/tid/Chung-thuc-dien-tu-tai-xa/newsid/8A21/cid/77',
    title: 'Chứng thực bản sao điện tử tại mọi xã',
    date: '2020-07-15',
    wrongCanonical: true,
    html: `<!DOCTYPE html><html lang="vi-VN"><head><title>Tin tức</title><meta id="MetaGenerator" name="GENERATOR" content="DotNetNuke"><link rel="canonical" href="https://sotuphap.example.gov.vn/tin-tuc"></head>
<body id="Body"><form id="Form"><input type="hidden" id="__dnnVariable" value="20/11/2024"><div id="dnn_HeaderPane"><div class="currentdate">Thứ tư, 20 Tháng Mười Một 2024</div></div>
<div id="dnn_ContentPane"><div id="dnn_ctr412_ViewNews"><h2 class="news-title">Chứng thực bản sao điện tử tại mọi xã</h2><span class="news-date">15-07-2020 | 19:23:55</span>
<p class="news-des">Bản sao được ký số và gửi vào tài khoản của người dân, dùng lại được cho nhiều hồ sơ.</p>${STORY}</div>
<div id="dnn_ctr412_Other"><h3>Tin khác</h3><ul><li><a href="/tin-tuc/tid/a/newsid/8A20/cid/77">Phổ biến pháp luật cho hoà giải viên</a> 14-07-2020</li></ul></div></div></form></body></html>`,
    print: {
      url: 'https://sotuphap.example.gov.vn/tin-in/tid/Chung-thuc-dien-tu-tai-xa/newsid/8A21/cid/77',
      html: `<html><head><title>In tin</title></head><body><h2>Chứng thực bản sao điện tử tại mọi xã</h2><p>Update: 16-07-2020 | 08:00:00</p><p>Ngày đăng: 15-07-2020 | 19:23:55</p>${STORY}</body></html>`,
    },
    profile: { rewrites: [{ match: '^/tin-in/', replace: '/tin-tuc/' }] },
  },
  {
    system: 'WordPress',
    url: 'https://doluong.example.gov.vn/chuyen-doi-so-o-cho-que/?utm_source=zalo',
    title: 'Chuyển đổi số ở chợ quê',
    date: '2023-06-05',
    section: 'Chuyển đổi số',
    wrongCanonical: false,
    html: `<!DOCTYPE html><html lang="vi"><head><title>Chuyển đổi số ở chợ quê - UBND huyện</title><link rel="canonical" href="https://doluong.example.gov.vn/chuyen-doi-so-o-cho-que/">
<meta property="og:title" content="Chuyển đổi số ở chợ quê - UBND huyện"><meta property="og:site_name" content="UBND huyện"><meta property="article:published_time" content="2023-06-04T23:30:00+00:00"><meta property="article:modified_time" content="2023-06-20T01:00:00+00:00"><meta property="article:section" content="Chuyển đổi số">
<meta name="generator" content="WordPress 6.4"></head><body><header class="site-header"><div class="widget_clock">20/11/2024</div></header><article class="post-88"><h1 class="entry-title">Chuyển đổi số ở chợ quê</h1>
<div class="entry-meta"><time class="entry-date published" datetime="2023-06-05T06:30:00+07:00">05/06/2023</time> <time class="updated" datetime="2023-06-20T08:00:00+07:00">20/06/2023</time></div>${STORY}</article>
<aside class="widget"><h3>Bài viết mới</h3><ul><li><a href="/ho-tro-nop-ho-so/">Đoàn viên hỗ trợ nộp hồ sơ tại nhà văn hoá</a> <span>18/11/2024</span></li></ul></aside></body></html>`,
    print: {
      url: 'https://doluong.example.gov.vn/chuyen-doi-so-o-cho-que/print/',
      html: `<html lang="vi"><head><title>UBND huyện » Chuyển đổi số ở chợ quê » Print</title></head><body><p><strong>Chuyển đổi số ở chợ quê</strong></p><h1>Chuyển đổi số ở chợ quê</h1><p>Ngày đăng: 05/06/2023</p>${STORY}<p>In ngày 20/11/2024</p></body></html>`,
    },
    profile: { rewrites: [{ match: '/print$', replace: '' }] },
  },
  {
    system: 'ASP.NET of one’s own',
    url: 'http://vpub.example.gov.vn/NewsDetail.aspx?Id=13058&title=phan-mem-theo-doi',
    title: 'Dùng phần mềm theo dõi nhiệm vụ được giao',
    date: '2017-11-24',
    wrongCanonical: true,
    html: `<html><head><title>Văn phòng UBND tỉnh</title><link rel="canonical" href="http://vpub.example.gov.vn/NewsDetail.aspx"></head><body><form id="form1"><input type="hidden" id="__VIEWSTATE" value="24/11/2024">
<table class="banner"><tr><td>Thứ tư, 20/11/2024, 09:11 (GMT+7)</td></tr></table><table><tr><td class="left"><div class="menu"><a href="/News.aspx?cat=1">Tin hoạt động</a></div></td><td><div class="TitleNews"><h2>Dùng phần mềm theo dõi nhiệm vụ được giao</h2></div>
<div class="DateNews">24/11/2017, 12:24 (GMT+7)</div><div class="BodyNews">${STORY}</div><div class="tinkhac"><b>Các tin đã đưa</b><ul><li><a href="NewsDetail.aspx?Id=13057">Giao ban khối văn phòng tháng mười một</a> (23/11/2017)</li></ul></div></td></tr></table></form></body></html>`,
    print: {
      url: 'http://vpub.example.gov.vn/Print.aspx?Id=13058',
      html: `<html><head><title>Văn phòng UBND tỉnh</title></head><body onload="print()"><h2>Dùng phần mềm theo dõi nhiệm vụ được giao</h2><div>24/11/2017, 12:24 (GMT+7)</div>${STORY}<div>Ngày in: 20/11/2024, 09:12 (GMT+7)</div></body></html>`,
    },
    profile: { rewrites: [{ match: '^/print\\.aspx', replace: '/newsdetail.aspx' }] },
  },
  {
    system: 'VNPT iGov',
    url: 'https://tanuyen.example.gov.vn/tin-tuc/so-hoa-ho-so-dat-dai-286970',
    title: 'Số hoá hồ sơ đất đai ở mười xã',
    date: '2019-12-09',
    wrongCanonical: true,
    html: `<!DOCTYPE html><html lang="vi"><head><title>Tin tức</title><link rel="canonical" href="https://tanuyen.example.gov.vn/"></head><body><div class="header"><img alt="image banner"><div>Thứ tư, 20/11/2024</div></div>
<div class="detail"><h1>Số hoá hồ sơ đất đai ở mười xã</h1><div class="info"><span>09/12/2019 | 07:45 GMT+7</span> <span>Lượt xem: 310</span></div><div>Cỡ chữ: <a href="#">A+</a> <a href="#">A</a> <a href="#">A-</a></div>${STORY}<div><a href="?print=1">In bài viết</a></div></div>
<div class="list-other"><div class="caption">Tin cùng chuyên mục</div><ul><li><a href="/tin-tuc/do-dac-lai-286900">Đo đạc lại bản đồ địa chính</a> <span>08/12/2019</span></li></ul></div></body></html>`,
    print: {
      url: 'https://tanuyen.example.gov.vn/tin-tuc/so-hoa-ho-so-dat-dai-286970?print=1',
      html: `<html><head><title>Tin tức</title></head><body><div>Thứ tư, 20/11/2024</div><h1>Số hoá hồ sơ đất đai ở mười xã</h1><span>09/12/2019 | 07:45 GMT+7</span>${STORY}</body></html>`,
    },
    profile: { noise: ['print'] },
  },
  {
    system: 'Joomla',
    url: 'https://binhson.example.gov.vn/index.php/cchc/2780-le-phi-qua-ma-qr',
    title: 'Nộp lệ phí bằng mã QR tại chỗ',
    date: '2018-03-06',
    wrongCanonical: false,
    html: `<!DOCTYPE html><html xml:lang="vi-vn" lang="vi-vn"><head><meta name="generator" content="Joomla!"><title>Nộp lệ phí bằng mã QR tại chỗ</title></head><body><div id="top-bar">Thứ tư, 20 tháng 11 2024</div>
<div class="item-page"><div class="page-header"><h2 itemprop="headline">Nộp lệ phí bằng mã QR tại chỗ</h2></div><dl class="article-info"><dd class="published">Ngày đăng: 06/03/2018</dd><dd class="modified">Cập nhật: 09/03/2018</dd></dl>${STORY}</div>
<ul class="latestnews"><li><a href="/index.php/cchc/2779-tap-huan">Tập huấn cho công chức tư pháp hộ tịch</a> <small>05/03/2018</small></li></ul></body></html>`,
    print: {
      url: 'https://binhson.example.gov.vn/index.php/cchc/2780-le-phi-qua-ma-qr?tmpl=component&print=1&layout=default&page=',
      html: `<html lang="vi-vn"><head><meta name="robots" content="noindex"><title>Nộp lệ phí bằng mã QR tại chỗ</title></head><body class="contentpane"><h2>Nộp lệ phí bằng mã QR tại chỗ</h2><dl><dd>Ngày đăng: 06/03/2018</dd></dl>${STORY}</body></html>`,
    },
  },
  {
    system: 'Drupal',
    url: 'https://trangdinh.example.gov.vn/node/55223',
    title: 'Thẻ đi chợ không dùng tiền mặt',
    date: '2020-01-11',
    wrongCanonical: true,
    html: `<!DOCTYPE html><html lang="vi"><head><meta name="Generator" content="Drupal 7"><title>Thẻ đi chợ không dùng tiền mặt | Huyện Tràng Định</title><link rel="canonical" href="/van-ban/the-di-cho"></head><body><a href="#main-content">Skip to main content</a>
<div id="header">20/11/2024 - 09:11</div><div id="block-system-main"><h1 id="page-title">Thẻ đi chợ không dùng tiền mặt</h1><div class="submitted">11/01/2020 - 21:47</div><div class="field-name-body">${STORY}</div></div>
<div class="view-tin-khac"><h2>Tin khác</h2><div class="views-row"><a href="/node/55220">Ra quân dọn vệ sinh công sở</a> <span>10/01/2020 - 08:00</span></div></div></body></html>`,
    print: {
      url: 'https://trangdinh.example.gov.vn/print/55223',
      html: `<html lang="vi"><head><title>Thẻ đi chợ không dùng tiền mặt</title><link rel="canonical" href="https://trangdinh.example.gov.vn/node/55223"></head><body><h1 class="print-title">Thẻ đi chợ không dùng tiền mặt</h1><div class="print-submitted">11/01/2020 - 21:47</div>${STORY}<div class="print-footer">Printed 20/11/2024</div></body></html>`,
    },
    profile: { rewrites: [{ match: '^/print/(\\d{1,9})$', replace: '/node/$1' }] },
  },
  {
    system: 'VNPT, old portal',
    url: 'https://hoakhanh.example.gov.vn/tin-tuc/ho-tro-nguoi-khuyet-tat-20117',
    title: 'Hỗ trợ người khuyết tật làm hồ sơ tại nhà',
    date: '2019-08-22',
    wrongCanonical: true,
    html: `<html><head><title>Phường Hoà Khánh</title><link rel="canonical" href="https://hoakhanh.example.gov.vn/tin-tuc"></head><body><div class="Banner"><div class="Thoigian">Thứ tư, ngày 20/11/2024</div></div>
<div class="ArticleDetail"><h2 class="Title">Hỗ trợ người khuyết tật làm hồ sơ tại nhà</h2><span class="Ngaydang">22/08/2019</span><div class="Content">${STORY}</div></div>
<div class="ArticleCat"><h3>Bài viết khác</h3><ul class="ArticleList"><li class="row"><h2 class="Title"><a href="/tin-tuc/hop-to-dan-pho-20116">Họp tổ dân phố về nộp hồ sơ trực tuyến</a></h2><span class="Ngaydang">21/08/2019</span></li>
<li class="row"><h2 class="Title"><a href="/tin-tuc/trao-qua-20110">Trao quà cho công chức một cửa tiêu biểu</a></h2><span class="Ngaydang">19/08/2019</span></li></ul></div></body></html>`,
    print: {
      url: 'https://hoakhanh.example.gov.vn/in-tin/ho-tro-nguoi-khuyet-tat-20117',
      html: `<html><head><title>In tin</title></head><body><h2>Hỗ trợ người khuyết tật làm hồ sơ tại nhà</h2><p>22/08/2019</p>${STORY}</body></html>`,
    },
    profile: { rewrites: [{ match: '^/in-tin/', replace: '/tin-tuc/' }] },
  },
];

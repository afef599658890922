// Article pages of Liferay and Oracle WebCenter portals.
import { STORY, type SystemPage } from './page-of.ts';

const RELATED = `<div class="asset-related"><h4>Tin liên quan</h4><ul>
<li><a href="/-/hoi-nghi-so-ket">Hội nghị sơ kết sáu tháng công tác cải cách hành chính</a> (18/09/2022)</li>
<li><a href="/-/kiem-tra-cong-vu">Kiểm tra công vụ đột xuất tại bốn xã vùng cao</a> (15/09/2022)</li></ul></div>`;

export const liferay: SystemPage[] = [
  {
    system: 'Liferay, journal article',
    url: 'https://hoavang.example.gov.vn/-/ra-mat-mo-hinh-mot-cua-than-thien?redirect=%2Ftin-tuc',
    title: 'Ra mắt mô hình một cửa thân thiện',
    date: '2022-09-21',
    wrongCanonical: true,
    html: `<!DOCTYPE html><html dir="ltr" lang="vi-VN"><head><title>Tin tức - Trang thông tin điện tử huyện Hoà Vang</title>
<link rel="canonical" href="https://hoavang.example.gov.vn/tin-tuc"></head><body class="yui3-skin-sam"><div id="banner"><div class="date-time">Thứ tư, 20/11/2024</div></div>
<nav><ul><li><a href="/tin-tuc">Tin tức</a></li><li><a href="/cai-cach-hanh-chinh">Cải cách hành chính</a></li></ul></nav>
<div id="p_p_id_101_INSTANCE_a1_" class="portlet-asset-publisher"><div class="journal-content-article"><h3 class="header-title">Ra mắt mô hình một cửa thân thiện</h3><span>(21/09/2022)</span>
<div class="summary"><strong>Người dân được mời ngồi, uống nước và có cán bộ trẻ hướng dẫn nộp hồ sơ trên điện thoại.</strong></div>${STORY}</div>${RELATED}</div>
<script>Liferay.currentURL = "/-/x"; Liferay.Data = { now: "2024-11-20" };</script></body></html>`,
    print: {
      url: 'https://hoavang.example.gov.vn/-/ra-mat-mo-hinh-mot-cua-than-thien?p_p_id=101_INSTANCE_a1&p_p_state=pop_up&_101_INSTANCE_a1_viewMode=print',
      html: `<html lang="vi-VN"><head><title>Trang in</title></head><body class="portal-popup"><h1>Ra mắt mô hình một cửa thân thiện</h1><p>(21/09/2022)</p>${STORY}</body></html>`,
    },
  },
  {
    system: 'Liferay, detail portlet',
    url: 'https://soyte.example.gov.vn/tin-tong-hop/-/asset_publisher/k206Q9/content/benh-vien-huyen-bo-thu-giay-chuyen-tuyen?inheritRedirect=false',
    title: 'Bệnh viện huyện bỏ thủ tục giấy chuyển tuyến',
    date: '2023-02-09',
    wrongCanonical: false,
    html: `<!DOCTYPE html><html lang="vi-VN"><head><title>Bệnh viện huyện bỏ thủ tục giấy chuyển tuyến - Tin tổng hợp - Sở Y tế</title></head><body>
<header><p>20/11/2024 09:11</p></header><div class="contentDetail"><h3>Bệnh viện huyện bỏ thủ tục giấy chuyển tuyến</h3><p class="time">09/02/2023 08:13</p>
<div class="sapo"><strong>Dữ liệu khám bệnh được gửi thẳng giữa các bệnh viện, người bệnh không phải xin giấy.</strong></div>${STORY}</div>${RELATED}
<script>var Liferay = Liferay || {};</script></body></html>`,
    print: {
      url: 'https://soyte.example.gov.vn/tin-tong-hop/-/asset_publisher/k206Q9/content/benh-vien-huyen-bo-thu-giay-chuyen-tuyen?p_p_state=pop_up&_101_INSTANCE_k206Q9_viewMode=print',
      html: `<html><head><title>Bệnh viện huyện bỏ thủ tục giấy chuyển tuyến</title></head><body><h3>Bệnh viện huyện bỏ thủ tục giấy chuyển tuyến</h3><p>09/02/2023 08:13</p>${STORY}</body></html>`,
    },
  },
  {
    system: 'Oracle WebCenter',
    url: 'https://donggiang.example.gov.vn/webcenter/portal/donggiang/pages_tin-tuc/chi-tiet?dDocName=PORTAL501694&_afrLoop=6041&_adf.ctrl-state=q_4',
    title: 'Xã vùng biên nhận hồ sơ trực tuyến qua điểm bưu điện',
    date: '2021-03-30',
    wrongCanonical: true,
    html: `<!DOCTYPE html><html lang="vi"><head><title>Chi tiết - Đông Giang</title><link rel="canonical" href="https://donggiang.example.gov.vn/webcenter/portal/donggiang/pages_tin-tuc/chi-tiet">
<meta name="description" content="Trang thông tin điện tử huyện Đông Giang"></head><body><div id="pt1:header" class="header-top"><span>Thứ Tư, 20/11/2024 | 9:11 AM</span></div>
<form id="f1"><div class="news-detail-box"><h1 class="title-detail">Xã vùng biên nhận hồ sơ trực tuyến qua điểm bưu điện</h1><div class="date-detail">30/03/2021 | 12:00 AM</div>
<div class="lead">Nhân viên bưu điện được tập huấn để giúp bà con chụp giấy tờ và nộp hồ sơ từ điện thoại.</div>${STORY}</div>
<div class="tin-khac"><h3>Các tin khác</h3><div><a href="chi-tiet?dDocName=PORTAL501600">Hội thi cán bộ một cửa giỏi cấp huyện</a><span>28/03/2021 | 12:00 AM</span></div></div></form></body></html>`,
    print: {
      url: 'https://donggiang.example.gov.vn/webcenter/portal/donggiang/print?dDocName=PORTAL501694&_afrWindowMode=2',
      html: `<html><head><title>In</title></head><body><h2>Xã vùng biên nhận hồ sơ trực tuyến qua điểm bưu điện</h2><div>30/03/2021 | 12:00 AM</div>${STORY}<div>Ngày in: 20/11/2024</div></body></html>`,
    },
    profile: {
      rewrites: [
        {
          match: '^/webcenter/portal/donggiang/print',
          replace: '/webcenter/portal/donggiang/pages_tin-tuc/chi-tiet',
        },
      ],
    },
  },
];

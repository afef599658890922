// The articles that exist to trip a counter: each says which trap it sets.
import type { TrapRow } from '../row.ts';

export const trapRows: readonly TrapRow[] = [
  {
    trap: 'first-minutes',
    at: '2023-01-01 00:10',
    content: '0',
    title: 'Thư chúc mừng năm mới của Giám đốc Sở: năm 2023 lấy cải cách hành chính làm khâu đột phá',
  },
  {
    trap: 'last-minutes',
    at: '2023-10-25 23:50',
    content: '0',
    title: 'Sở Nông nghiệp và PTNT hoàn thành báo cáo kết quả tuyên truyền cải cách hành chính năm 2023',
  },
  {
    trap: 'after-period',
    at: '2023-10-26 00:05',
    content: '0',
    title: 'Bắt đầu đợt cao điểm tuyên truyền cải cách hành chính hai tháng cuối năm',
  },
  {
    trap: 'before-period',
    at: '2022-12-31 23:59',
    content: '0',
    title: 'Mười kết quả cải cách hành chính nổi bật năm 2022 của ngành nông nghiệp tỉnh',
  },
  {
    trap: 'aliases',
    at: '2023-05-12 08:30',
    content: '2',
    title: 'Bộ phận Một cửa của Sở lắp bảng đánh giá mức độ hài lòng ngay sau khi trả kết quả',
  },
  {
    trap: 'reposted',
    at: '2023-07-03 15:20',
    content: '6',
    title:
      'Nhật ký điện tử công trình thủy lợi: một nền tảng số dùng chung cho quản lý nhà nước ở sáu huyện, thị xã, thành phố',
  },
  {
    trap: 'two-people',
    at: '2023-04-14 14:00',
    content: '4',
    title: 'Công chức ngành nông nghiệp học cách nói lời cảm ơn, xin lỗi khi thực thi công vụ',
  },
  {
    trap: 'retagged',
    at: '2023-08-11 16:10',
    content: '2',
    form: 'bai',
    title:
      'Chỉ đạo quyết liệt từ người đứng đầu: vì sao hồ sơ thủ tục hành chính ở một chi cục hết cảnh quá hạn',
  },
  {
    trap: 'withdrawn',
    at: '2023-06-20 10:10',
    content: '0',
    title: 'Đính chính thời gian tổ chức hội nghị trực tuyến về cải cách hành chính ngày 23/6',
  },
  {
    trap: 'undated',
    at: null,
    content: '0',
    title: 'Giới thiệu chuyên mục Cải cách hành chính trên Trang thông tin điện tử của Sở',
  },
  {
    trap: 'late',
    at: '2023-10-20 15:45',
    content: '0',
    title: 'Nữ lãnh đạo phòng và những sáng kiến cải cách hành chính không tốn một đồng kinh phí',
  },
  {
    trap: 'nfd-title',
    at: '2023-03-10 09:00',
    content: '2',
    nfd: true,
    title:
      'Cắt giảm 30% thời gian giải quyết thủ tục hành chính lĩnh vực quản lý chất lượng nông lâm sản và thủy sản',
  },
  {
    trap: 'tone-spelling',
    at: '2023-09-05 09:20',
    content: '1',
    title: 'Rà soát, hệ thống hoá văn bản quy phạm pháp luật về thuỷ lợi, đê điều còn hiệu lực thi hành',
  },
  {
    trap: 'false-friend',
    at: '2023-09-16 10:00',
    content: 'none',
    section: 'nong-thon-moi',
    title: 'Sản phẩm OCOP của Lý Nhân có thêm một cửa hàng giới thiệu tại thành phố Phủ Lý',
  },
];

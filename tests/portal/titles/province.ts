// Titles on the province's own portal, none about reform; the repost is added beside them: [month-day time, title].
import type { Row } from '../row.ts';

export const province: readonly Row[] = [
  ['02-12 09:00', 'Khai hội xuân vùng chiêm trũng, du khách nô nức xem vật cổ truyền'],
  ['03-18 10:30', 'Khởi công tuyến đường nối hai khu công nghiệp phía đông'],
  ['04-30 08:00', 'Rực rỡ cờ hoa chào mừng ngày thống nhất đất nước'],
  ['05-21 14:20', 'Học sinh toàn tỉnh dự cuộc thi đọc sách hè'],
  ['06-25 16:00', 'Sẵn sàng cho kỳ thi tốt nghiệp trung học phổ thông'],
  ['07-08 09:10', 'Nắng nóng kéo dài, ngành điện khuyến cáo sử dụng tiết kiệm'],
  ['08-19 15:30', 'Giải bóng chuyền hơi người cao tuổi khép lại'],
  ['09-23 08:45', 'Đêm hội Trung thu cho trẻ em vùng lũ'],
  ['10-14 10:15', 'Khám bệnh miễn phí cho 300 người cao tuổi ở vùng ven sông'],
];

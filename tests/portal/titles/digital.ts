// Titles of content 6, e-government and digital government: [month-day time, title].
import type { Row } from '../row.ts';

export const digital: readonly Row[] = [
  [
    '01-04 10:15',
    'Kế hoạch ứng dụng công nghệ thông tin, phát triển chính quyền số của Sở Nông nghiệp và PTNT năm 2023',
  ],
  [
    '01-19 14:35',
    'Hệ thống quản lý văn bản và điều hành: 99% văn bản đi được ký số, gửi trên trục liên thông',
  ],
  ['02-10 09:30', 'Triển khai Đề án 06 tại Sở: làm sạch dữ liệu hội viên hợp tác xã trước ngày 30/6'],
  ['02-22 16:15', 'Cấp mới, gia hạn chữ ký số chuyên dùng cho lãnh đạo các phòng và đơn vị trực thuộc'],
  ['03-07 08:25', 'Phòng họp không giấy đi vào hoạt động, mỗi cuộc họp bớt hàng trăm trang tài liệu in'],
  [
    '03-17 15:55',
    'Cài đặt, kích hoạt tài khoản định danh điện tử cho công chức, viên chức: hoàn thành trong hai buổi',
  ],
  [
    '03-29 10:50',
    'Xây dựng kho dữ liệu dùng chung ngành nông nghiệp: bắt đầu từ dữ liệu công trình thủy lợi',
  ],
  ['04-07 14:10', 'Đánh giá nội bộ hệ thống quản lý chất lượng theo TCVN ISO 9001 phiên bản điện tử'],
  [
    '04-24 08:35',
    'Tập huấn an toàn thông tin, nhận diện thư điện tử giả mạo cho cán bộ chuyên trách và văn thư các đơn vị',
  ],
  ['05-10 16:20', 'Họp Ban Chỉ đạo chuyển đổi số: chọn ba nền tảng số dùng chung để triển khai trước'],
  [
    '05-19 09:40',
    'Chuyển đổi số trong quản lý nhà nước về lâm nghiệp: bản đồ rừng cập nhật hằng tuần trên máy tính bảng',
  ],
  ['06-01 15:05', 'Xử lý hồ sơ công việc trên môi trường điện tử đạt 92%, phấn đấu hết năm đạt 100%'],
  [
    '06-16 10:00',
    'Công chức Sở học kỹ năng số: từ ký số trên điện thoại, xử lý văn bản trên môi trường điện tử đến khai thác dữ liệu mở và nhận biết rủi ro an toàn thông tin khi làm việc từ xa',
  ],
  ['06-28 08:50', 'Kết nối hệ thống thông tin báo cáo của Sở với hệ thống của tỉnh qua LGSP'],
  [
    '07-10 14:45',
    'Bảo trì, nâng cấp Trang thông tin điện tử của Sở: thêm giao diện cho thiết bị di động và người khiếm thị',
  ],
  ['07-21 09:25', 'CHỮ KÝ SỐ CÁ NHÂN: BƯỚC ĐỆM ĐỂ CÔNG CHỨC XỬ LÝ CÔNG VIỆC MỌI LÚC, MỌI NƠI'],
  ['08-09 16:50', 'Diễn tập ứng cứu sự cố an toàn thông tin mạng tại Văn phòng Sở'],
  ['08-25 08:15', 'Sở Nông nghiệp và PTNT bàn giao 17 bộ dữ liệu mở lên Cổng dữ liệu của tỉnh'],
  [
    '09-08 15:35',
    'Tổ công nghệ số cộng đồng đồng hành với hợp tác xã trong khai báo dữ liệu sản xuất với cơ quan quản lý',
  ],
  ['09-27 10:30', 'Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10: Sở tổ chức tuần lễ “Công sở số”'],
  ['10-11 09:00', 'Thử nghiệm trợ lý ảo tra cứu văn bản nội bộ phục vụ công chức: kết quả bước đầu'],
];

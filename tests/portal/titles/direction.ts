// Titles of content 0, direction and management of the reform: [month-day time in 2023, title].
import type { Row } from '../row.ts';

export const direction: readonly Row[] = [
  [
    '01-03 08:20',
    'Sở Nông nghiệp và PTNT triển khai nhiệm vụ cải cách hành chính trọng tâm ngay từ ngày làm việc đầu năm',
  ],
  [
    '01-06 15:42',
    'Ban hành Kế hoạch cải cách hành chính năm 2023 của Sở Nông nghiệp và Phát triển nông thôn',
  ],
  [
    '01-10 09:05',
    'Giao ban tháng 01: Giám đốc Sở yêu cầu các phòng, đơn vị đăng ký sáng kiến CCHC trước Tết Nguyên đán',
  ],
  [
    '01-13 16:30',
    'Kiện toàn Ban Chỉ đạo cải cách hành chính của Sở, phân công từng thành viên theo dõi một nội dung',
  ],
  [
    '01-31 10:12',
    'KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2023: SÁU NHÓM HÌNH THỨC, GẮN VỚI TỪNG ĐƠN VỊ',
  ],
  [
    '02-02 14:18',
    'Ra quân sau Tết: Lãnh đạo Sở kiểm tra việc chấp hành giờ giấc và tiến độ xử lý công việc tồn đọng',
  ],
  [
    '02-08 08:47',
    'Công chức Chi cục Thủy lợi ký cam kết thực hiện 05 nội dung cải cách hành chính trong năm',
  ],
  [
    '02-14 17:05',
    'Rút kinh nghiệm kết quả Chỉ số cải cách hành chính năm 2022, Sở chỉ rõ bốn tiêu chí mất điểm',
  ],
  [
    '02-20 09:33',
    'Sở Nông nghiệp và PTNT tự chấm điểm PAR INDEX: cần thêm tài liệu kiểm chứng cho ba tiêu chí',
  ],
  [
    '02-24 15:20',
    'Đồng chí Giám đốc Sở làm việc với Chi cục Phát triển nông thôn về công tác chỉ đạo, điều hành CCHC',
  ],
  ['03-02 10:40', 'Phát động phong trào thi đua “Mỗi phòng một cách làm mới” trong cải cách hành chính'],
  [
    '03-08 16:15',
    'Nữ công chức ngành nông nghiệp thi đua thực hiện cải cách hành chính gắn với văn hóa công sở',
  ],
  [
    '03-14 08:55',
    'Tổ công tác cải cách hành chính của Sở họp phiên đầu tiên, thống nhất lịch kiểm tra năm 2023',
  ],
  [
    '03-21 14:02',
    'Kiểm tra cải cách hành chính tại Trung tâm Khuyến nông: ghi nhận nền nếp, nhắc nhở hồ sơ lưu',
  ],
  [
    '03-28 09:10',
    'Báo cáo cải cách hành chính quý I: 11 trên 34 nhiệm vụ hoàn thành, không có nhiệm vụ quá hạn',
  ],
  [
    '04-04 15:37',
    'Sở công bố kết quả khảo sát sự hài lòng của người dân đối với lĩnh vực chăn nuôi và thú y',
  ],
  [
    '04-11 10:21',
    'Đối thoại với doanh nghiệp chế biến nông sản: nhiều kiến nghị được trả lời ngay tại hội nghị',
  ],
  [
    '04-13 08:30',
    'Chỉ số SIPAS năm 2022: người dân đánh giá cao thái độ phục vụ, mong muốn được trả lời nhanh hơn',
  ],
  [
    '04-19 16:48',
    'Công bố PAR INDEX cấp sở: Sở Nông nghiệp và PTNT tăng ba bậc, nhóm chỉ đạo điều hành đạt điểm tối đa',
  ],
  [
    '04-25 09:26',
    'Ban hành Kế hoạch khắc phục tồn tại, hạn chế sau đánh giá Chỉ số cải cách hành chính cấp sở',
  ],
  [
    '05-04 14:44',
    'Hội nghị trực tuyến quán triệt chỉ thị của UBND tỉnh về siết chặt kỷ luật, kỷ cương hành chính',
  ],
  ['05-09 08:15', 'Chi cục Kiểm lâm đưa kết quả cải cách hành chính vào tiêu chí bình xét thi đua từng quý'],
  [
    '05-16 10:05',
    'Đoàn thanh niên Sở mở đợt tuyên truyền lưu động về cải cách hành chính tại các xã bãi sông Hồng',
  ],
  ['05-18 15:50', 'Cải cách hành chính ngành nông nghiệp qua góc nhìn PAPI: những con số cần suy ngẫm'],
  [
    '05-24 09:58',
    'Giải pháp nâng điểm các chỉ số thành phần thuộc chỉ số năng lực cạnh tranh cấp tỉnh (PCI) mà Sở Nông nghiệp và PTNT được giao chủ trì, phối hợp với các sở, ban, ngành và UBND các huyện',
  ],
  [
    '05-30 16:22',
    'Kiểm tra chéo công tác CCHC giữa các chi cục: khách quan, không báo trước, kết luận tại chỗ',
  ],
  [
    '06-05 08:40',
    'Sở tiếp Đoàn kiểm tra cải cách hành chính của tỉnh; bảy kiến nghị được tiếp thu, hẹn ngày hoàn thành',
  ],
  [
    '06-09 14:13',
    'THÔNG BÁO: Thể lệ cuộc thi tìm hiểu cải cách hành chính trong công chức, viên chức ngành nông nghiệp',
  ],
  [
    '06-15 10:30',
    'Sơ kết 6 tháng đầu năm: chỉ đạo, điều hành cải cách hành chính có chuyển biến rõ ở khối trực thuộc',
  ],
  [
    '06-21 09:00',
    'Gặp mặt cộng tác viên viết tin, bài cải cách hành chính nhân Ngày Báo chí cách mạng Việt Nam',
  ],
  [
    '06-27 15:15',
    'Giao ban quý II: người đứng đầu đơn vị chịu trách nhiệm nếu để nhiệm vụ CCHC chậm tiến độ',
  ],
  ['07-04 08:52', 'Hơn 400 bài dự thi tìm hiểu cải cách hành chính gửi về Ban Tổ chức sau ba tuần phát động'],
  ['07-11 16:40', 'Sở trao đổi kinh nghiệm cải cách hành chính với ngành nông nghiệp tỉnh bạn'],
  [
    '07-18 09:42',
    'Tổng kết, trao giải cuộc thi tìm hiểu cải cách hành chính ngành Nông nghiệp và PTNT năm 2023',
  ],
  ['07-25 14:27', 'Lồng ghép nội dung cải cách hành chính vào sinh hoạt chuyên đề của các chi bộ trực thuộc'],
  [
    '08-01 10:18',
    'Điển hình cải cách hành chính: chuyện ở một chi cục không còn cảnh công chức “ngồi chờ văn bản giấy”',
  ],
  [
    '08-08 08:33',
    'Sở Nông nghiệp và PTNT công khai số điện thoại đường dây nóng tiếp nhận ý kiến về thái độ phục vụ',
  ],
  [
    '08-15 15:58',
    'Rà soát tiến độ 34 nhiệm vụ cải cách hành chính: hai nhiệm vụ được yêu cầu đẩy nhanh trong tháng 8',
  ],
  ['08-22 09:20', 'Tọa đàm “Cải cách hành chính từ việc nhỏ”: mỗi công chức nêu một việc có thể làm ngay'],
  ['08-30 16:06', 'KHEN THƯỞNG 05 TẬP THỂ, 12 CÁ NHÂN CÓ SÁNG KIẾN CẢI CÁCH HÀNH CHÍNH ĐƯỢC ÁP DỤNG'],
  ['09-06 08:25', 'Khảo sát mức độ hài lòng đợt 2: Sở phát 500 phiếu tại sáu huyện, thị xã, thành phố'],
  ['09-13 14:35', 'Chấn chỉnh việc chậm gửi báo cáo cải cách hành chính của một số đơn vị trực thuộc'],
  ['09-20 10:50', 'Báo cáo CCHC quý III: khối lượng nhiệm vụ hoàn thành đạt 79%, tăng so với cùng kỳ'],
  [
    '10-04 09:15',
    'Chuẩn bị hồ sơ tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2023: phân công đến từng tiêu chí',
  ],
  [
    '10-17 15:30',
    'Giám đốc Sở chủ trì họp Ban Chỉ đạo, chốt các việc phải hoàn thành trong quý IV về cải cách hành chính',
  ],
];

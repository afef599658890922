// Titles of contents 1, 3, 4 and 5 (institutions, organisation, civil service, public finance): [month-day time, title].
import type { Row } from '../row.ts';

export const legal: readonly Row[] = [
  ['01-11 14:20', 'Danh mục văn bản quy phạm pháp luật ngành nông nghiệp hết hiệu lực trong năm 2022'],
  [
    '02-09 10:35',
    'Kế hoạch xây dựng văn bản quy phạm pháp luật năm 2023 thuộc lĩnh vực nông nghiệp và phát triển nông thôn',
  ],
  [
    '02-27 08:50',
    'Lấy ý kiến dự thảo nghị quyết của HĐND tỉnh về chính sách hỗ trợ sản xuất nông nghiệp hữu cơ',
  ],
  [
    '03-16 15:05',
    'Sở Nông nghiệp và PTNT góp ý dự thảo Luật Đất đai (sửa đổi): tập trung vào các quy định về đất nông nghiệp',
  ],
  [
    '04-06 09:45',
    'Theo dõi tình hình thi hành pháp luật về thủy lợi: những bất cập cần sửa từ thực tiễn địa phương',
  ],
  ['05-11 16:10', 'Tháo gỡ vướng mắc pháp luật cho cơ sở giết mổ tập trung: sở, ngành cùng ngồi lại'],
  ['05-26 10:15', 'Thẩm định dự thảo quyết định của UBND tỉnh quy định mật độ chăn nuôi'],
  [
    '06-13 08:35',
    'Truyền thông dự thảo chính sách khuyến khích doanh nghiệp đầu tư vào nông nghiệp, nông thôn',
  ],
  ['07-06 14:55', 'Bãi bỏ ba văn bản không còn phù hợp trong lĩnh vực bảo vệ và phát triển rừng'],
  [
    '08-03 09:30',
    'Kiểm tra, xử lý văn bản: phát hiện hai quy định chồng chéo về quản lý khai thác công trình thủy lợi',
  ],
  [
    '08-24 15:25',
    'Đánh giá tác động chính sách hỗ trợ di dời cơ sở chăn nuôi ra khỏi khu vực không được phép chăn nuôi',
  ],
  ['09-14 10:00', 'Phổ biến Luật Thanh tra năm 2022 và các quy định mới cho công chức làm công tác pháp chế'],
  ['10-10 08:45', 'Đề xuất sửa đổi quy định phân cấp quản lý công trình cấp nước sạch nông thôn'],
];

export const organisation: readonly Row[] = [
  ['01-17 09:25', 'Công bố quyết định sắp xếp lại các phòng chuyên môn thuộc Chi cục Chăn nuôi và Thú y'],
  [
    '02-21 15:10',
    'Quyết định mới quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Nông nghiệp và PTNT',
  ],
  ['03-23 10:25', 'Lộ trình tinh giản biên chế khối đơn vị sự nghiệp nông nghiệp giai đoạn 2022 - 2026'],
  [
    '04-18 08:20',
    'Sắp xếp đơn vị sự nghiệp công lập: phương án cho các trạm chăn nuôi, trồng trọt cấp huyện',
  ],
  ['05-23 14:50', 'Thực hiện Nghị quyết số 18-NQ/TW: ngành nông nghiệp giảm năm đầu mối so với năm 2017'],
  ['06-29 16:35', 'Hợp nhất hai trạm bảo vệ rừng, không để gián đoạn nhiệm vụ tại cơ sở'],
  ['08-10 09:50', 'Kiện toàn tổ chức Ban Quản lý các dự án nông nghiệp sau khi bàn giao nhiệm vụ'],
  ['09-07 15:00', 'Sửa đổi quy chế làm việc của Sở: rõ người, rõ việc, giảm một bước trình ký'],
  ['10-12 10:45', 'Rà soát số lượng cấp phó tại các đơn vị trực thuộc sau sắp xếp tổ chức bộ máy'],
];

export const service: readonly Row[] = [
  [
    '01-09 16:20',
    'Phân loại, đánh giá công chức, viên chức cuối năm 2022: gắn với sản phẩm công việc cụ thể',
  ],
  [
    '02-03 08:40',
    'Không uống rượu, bia trong giờ hành chính: nhắc lại quy tắc ứng xử của cán bộ, công chức sau Tết',
  ],
  [
    '02-16 14:05',
    'Thông báo tuyển dụng viên chức Trung tâm Nước sạch và Vệ sinh môi trường nông thôn năm 2023',
  ],
  ['03-09 09:35', 'Kiểm tra công vụ đột xuất tại hai đơn vị trực thuộc, tất cả công chức có mặt đúng giờ'],
  ['03-30 15:45', 'Bồi dưỡng kỹ năng giao tiếp, ứng xử cho 60 công chức làm việc trực tiếp với người dân'],
  ['04-20 10:10', 'Đề án vị trí việc làm của Sở Nông nghiệp và PTNT được điều chỉnh theo hướng dẫn mới'],
  ['05-05 08:55', 'Chuyển đổi vị trí công tác đối với 14 công chức giữ các vị trí nhạy cảm'],
  ['05-31 16:00', 'Văn hóa công sở ở Chi cục Quản lý chất lượng: lời chào đầu ngày và bàn làm việc gọn gàng'],
  ['06-08 09:15', 'Tập huấn đạo đức công vụ, phòng ngừa nhũng nhiễu, phiền hà khi thực thi nhiệm vụ'],
  ['06-22 14:30', 'Nghị định 73/2023/NĐ-CP và câu chuyện bảo vệ cán bộ dám nghĩ, dám làm: trao đổi tại Sở'],
  ['07-13 10:55', 'Thi nâng ngạch chuyên viên chính: bảy công chức ngành nông nghiệp đủ điều kiện dự thi'],
  ['07-27 08:30', 'Bổ nhiệm lãnh đạo phòng qua thi tuyển: ba ứng viên trình bày đề án trước hội đồng'],
  ['08-17 15:40', 'Nâng cao chất lượng đội ngũ cán bộ, công chức: Sở cử 25 người học lớp bồi dưỡng ngạch'],
  ['08-29 09:05', 'Luân chuyển, điều động công chức về cơ sở: thêm trải nghiệm, gần dân hơn'],
  ['09-12 16:25', 'Đoàn thanh tra công vụ của tỉnh công bố quyết định thanh tra tại Sở Nông nghiệp và PTNT'],
  ['09-26 10:35', 'Thực hiện quy chế dân chủ ở cơ quan: công chức góp 28 ý kiến vào quy chế nội bộ'],
  [
    '10-19 14:15',
    'Cải cách tiền lương: Sở hoàn thành rà soát bảng lương theo vị trí việc làm để báo cáo cấp trên',
  ],
];

export const finance: readonly Row[] = [
  ['01-16 15:35', 'Công khai dự toán ngân sách nhà nước năm 2023 của Văn phòng Sở và các đơn vị trực thuộc'],
  ['02-23 09:55', 'Sửa đổi quy chế chi tiêu nội bộ theo hướng khoán kinh phí đến từng phòng'],
  [
    '03-27 14:40',
    'Giao quyền tự chủ tài chính cho Trung tâm Giống cây trồng, vật nuôi giai đoạn 2023 - 2025',
  ],
  ['04-27 08:45', 'Tiến độ giải ngân vốn đầu tư công quý I: ba dự án kè, trạm bơm vượt kế hoạch'],
  ['05-25 16:05', 'Triển khai Nghị định 60/2021/NĐ-CP: gỡ khó cho đơn vị sự nghiệp khi xác định mức tự chủ'],
  [
    '06-30 10:20',
    'Thực hành tiết kiệm, chống lãng phí: cắt giảm 10% chi hội họp, tiếp khách trong 6 tháng cuối năm',
  ],
  ['07-20 09:40', 'Phương án sắp xếp, xử lý nhà, đất dôi dư của các trạm trực thuộc chi cục'],
  ['08-16 15:15', 'Xây dựng giá dịch vụ sự nghiệp công trong lĩnh vực kiểm nghiệm chất lượng nông sản'],
  ['09-21 08:25', 'Công khai quyết toán ngân sách năm 2022 sau thẩm định của Sở Tài chính'],
  ['10-05 14:00', 'Đôn đốc giải ngân vốn đầu tư công: mỗi dự án có một lãnh đạo Sở chịu trách nhiệm'],
];

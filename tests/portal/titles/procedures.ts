// Titles of content 2, reform of administrative procedures: [month-day time, title, form].
import type { Row } from '../row.ts';

export const procedures: readonly Row[] = [
  [
    '01-05 09:10',
    'Công bố danh mục thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực trồng trọt',
    'tin',
  ],
  ['01-12 15:20', 'Kế hoạch kiểm soát thủ tục hành chính năm 2023 của Sở Nông nghiệp và PTNT', 'tin'],
  [
    '01-18 08:30',
    'Ngày cuối năm ở Bộ phận Tiếp nhận và Trả kết quả: vẫn đủ người, đủ việc, không để dân chờ',
    'bai',
  ],
  [
    '02-07 10:25',
    '98,7% hồ sơ của Sở tại Trung tâm Phục vụ hành chính công được trả đúng hạn và trước hạn trong tháng 01',
    'tin',
  ],
  ['02-15 14:50', 'Niêm yết công khai TTHC bằng mã QR: người dân chỉ cần một lần quét', 'tin'],
  [
    '02-28 09:00',
    'Rà soát, đơn giản hóa thủ tục cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm: chuyện từ một xưởng bún nhỏ',
    'bai',
  ],
  [
    '03-06 16:10',
    'Hướng dẫn nộp hồ sơ trực tuyến cấp chứng chỉ hành nghề thú y qua Cổng Dịch vụ công quốc gia',
    'tin',
  ],
  [
    '03-15 08:45',
    'Rút ngắn một nửa thời gian giải quyết thủ tục cấp phép hoạt động trong phạm vi bảo vệ công trình thủy lợi',
    'tin',
  ],
  ['03-24 15:30', 'Dịch vụ bưu chính công ích: trả kết quả TTHC tận nhà cho hộ chăn nuôi ở xa', 'bai'],
  ['04-03 10:05', 'Công khai số liệu giải quyết hồ sơ quý I và thư xin lỗi đối với hai hồ sơ quá hạn', 'tin'],
  ['04-12 14:25', 'Tập huấn nghiệp vụ kiểm soát TTHC cho cán bộ đầu mối các chi cục', 'tin'],
  [
    '04-26 09:20',
    'Thanh toán trực tuyến phí, lệ phí trong lĩnh vực bảo vệ thực vật tăng gấp ba sau bốn tháng',
    'tin',
  ],
  [
    '05-08 16:45',
    'Từ 15 ngày xuống 07 ngày: hành trình cắt giảm thủ tục hành chính ở lĩnh vực lâm nghiệp, từ tờ trình đầu tiên đến khi người trồng rừng nhận kết quả ngay tại xã mà không phải đi lại lần thứ hai',
    'bai',
  ],
  [
    '05-17 08:10',
    'ĐẨY MẠNH DỊCH VỤ CÔNG TRỰC TUYẾN TOÀN TRÌNH, NGƯỜI DÂN KHÔNG PHẢI ĐẾN CƠ QUAN NỘP HỒ SƠ GIẤY',
    'tin',
  ],
  ['05-29 15:00', 'Công bố thủ tục hành chính nội bộ trong hệ thống cơ quan Sở Nông nghiệp và PTNT', 'tin'],
  [
    '06-06 09:50',
    'Tiếp nhận hồ sơ không phụ thuộc địa giới hành chính: thêm lựa chọn cho doanh nghiệp thức ăn chăn nuôi',
    'tin',
  ],
  ['06-14 14:15', 'Khi công chức một cửa xuống tận ao: ghi ở vùng nuôi thủy sản huyện Lý Nhân', 'bai'],
  ['06-26 10:40', 'Hướng dẫn đăng ký tài khoản và nộp hồ sơ DVCTT lĩnh vực thủy sản bằng điện thoại', 'tin'],
  [
    '07-05 08:20',
    'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính: Sở hoàn thành 100% hồ sơ phát sinh trong 6 tháng',
    'tin',
  ],
  ['07-14 16:30', 'Trả lời phản ánh, kiến nghị về quy định hành chính trong cấp mã số cơ sở nuôi', 'tin'],
  [
    '07-26 09:35',
    'Đề xuất phương án cắt giảm điều kiện kinh doanh đối với cơ sở buôn bán thuốc bảo vệ thực vật',
    'tin',
  ],
  [
    '08-07 15:50',
    'Bộ chỉ số 766: Sở duy trì nhóm “Tốt” về phục vụ người dân, doanh nghiệp ở bốn trên năm nhóm tiêu chí',
    'tin',
  ],
  ['08-18 08:55', 'Mô hình “5 tại chỗ” trong giải quyết TTHC: nhìn từ lĩnh vực chăn nuôi và thú y', 'bai'],
  [
    '08-31 14:20',
    'Công khai quy trình nội bộ, quy trình điện tử giải quyết 42 thủ tục hành chính thuộc thẩm quyền của Sở',
    'tin',
  ],
  ['09-11 10:10', 'Cơ chế một cửa liên thông trong thẩm định dự án nông nghiệp: bớt ba lần đi lại', 'bai'],
  ['09-19 16:00', 'Sở mở “Ngày thứ Năm không viết, không hẹn” khi tiếp nhận hồ sơ thủ tục hành chính', 'tin'],
  [
    '09-28 09:05',
    'Tổ hỗ trợ dịch vụ công trực tuyến về xã: bà con Thanh Liêm làm thủ tục ngay tại nhà văn hóa thôn',
    'bai',
  ],
  [
    '10-16 15:10',
    'Kiểm tra việc niêm yết, công khai thủ tục hành chính tại các đơn vị trực thuộc quý III năm 2023',
    'tin',
  ],
];

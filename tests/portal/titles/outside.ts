// Reform articles outside the seed's period, around both ends of the statutory year: [full date time, content, title].
import type { OutsideRow } from '../row.ts';

export const outside: readonly OutsideRow[] = [
  ['2022-12-08 09:30', '0', 'Tổng kết công tác cải cách hành chính năm 2022, bàn phương hướng năm tới'],
  [
    '2022-12-14 23:40',
    '6',
    'Bàn giao phần mềm họ, tên, chức vụ dùng chung cho hệ thống văn bản điện tử trước hạn một tuần',
  ],
  ['2022-12-15 00:20', '2', 'Công bố 06 thủ tục hành chính bị bãi bỏ trong lĩnh vực thủy sản'],
  [
    '2022-12-22 15:00',
    '4',
    'Nhận xét, đánh giá công chức lãnh đạo quản lý: lấy phiếu hai chiều, công khai kết quả',
  ],
  [
    '2022-12-28 10:20',
    '5',
    'Tự chủ tài chính của các đơn vị sự nghiệp nông nghiệp: nhìn lại một năm thực hiện',
  ],
  [
    '2023-10-30 08:40',
    '2',
    'Giảm ba thành phần hồ sơ trong thủ tục công nhận cây đầu dòng, vườn cây đầu dòng',
    'bai',
  ],
  [
    '2023-11-09 14:30',
    '1',
    'Hưởng ứng Ngày Pháp luật Việt Nam: công chức thi viết về xây dựng pháp luật ngành',
  ],
  ['2023-11-16 09:50', '0', 'Đôn đốc hoàn thành các chỉ tiêu cải cách hành chính trước ngày 10/12'],
  ['2023-11-28 16:05', '3', 'Nghiên cứu phương án nhập hai phòng có chức năng gần nhau của Sở'],
  ['2023-12-06 10:10', '6', 'Nghiệm thu cơ sở dữ liệu số về cơ sở chăn nuôi phục vụ quản lý nhà nước'],
  ['2023-12-14 22:55', '2', 'Năm 2023, không còn hồ sơ thủ tục hành chính nào của Sở bị trả quá hạn hai lần'],
  ['2023-12-15 00:15', '0', 'Thông báo lịch chấm điểm Chỉ số cải cách hành chính năm 2023 của các chi cục'],
];

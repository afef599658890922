// English for the page where the words of a report are written, by the Vietnamese that stands in it.

export const REPORT_TEXTS_ENGLISH: Readonly<Record<string, string>> = {
  'Nội dung báo cáo': 'Words of the report',
  'Soạn nội dung, tải .docx và .xlsx': 'Write the words, download .docx and .xlsx',
  'Đã lưu.': 'Saved.',
  'Chưa rõ đơn vị': 'No unit',
  'Xem số liệu của kỳ này': 'See the figures of this period',
  'Đơn vị': 'Unit',
  'Từ ngày': 'From',
  'Đến ngày': 'To',
  Xem: 'See',
  'Chọn một đơn vị để soạn nội dung.': 'Choose a unit to write its words.',
  'Kiểm tra trước khi xuất': 'Check before you take it away',
  'Không thấy lỗi nào. Số và ngày văn bản để trống cho văn thư.':
    'Nothing was found. Number and date are left blank for the registry.',
  'Có {n} điều nên xem. Bạn vẫn tải được văn bản.':
    '{n} things to look at. You can take the documents away all the same.',
  'Tải .docx': 'Download .docx',
  'Tải .xlsx': 'Download .xlsx',
  'Tải .csv': 'Download .csv',
  'Nội dung năm {year}': 'Words of {year}',
  'Viết thường, mỗi đoạn một dòng; dòng bắt đầu bằng “- ” là một ý trong danh sách.':
    'Plain text, a line for each paragraph; a line that begins with “- ” is an item of a list.',
  'Chưa lưu gì; những gì bạn viết còn ở dưới.': 'Nothing was saved; what you wrote is still below.',
  'Lưu nội dung': 'Save the words',
  'Lưu, và chép {n} mục còn trống từ năm {year}': 'Save, and copy {n} empty sections from {year}',
  'Người viết và chịu trách nhiệm': 'Written by a person, who answers for it',
  'Số liệu do Sổ Tin ghi, phần dưới do người viết': 'Figures by Sổ Tin, the part below by a person',
  'Để trống thì Sổ Tin ghi theo kỳ báo cáo': 'Left empty, Sổ Tin words it after the period',
  'Sổ Tin ghi': 'Sổ Tin writes',
  '{n} câu có số liệu chứng minh': '{n} sentences that records bear out',
  'Câu được chọn thêm vào cuối mục khi lưu.': 'What is ticked is added at the end of the section on saving.',
  'Chỉ người ký khẳng định được, không có số liệu nào chứng minh:':
    'Only who signs can say so, no record bears it out:',
  '{who} đã sửa mục này trong lúc bạn soạn. Bản đang lưu:':
    '{who} changed this section while you were writing. What is stored:',
  '(trống)': '(empty)',
  'Bản của bạn còn ở dưới. Sửa nếu cần, rồi lưu lại để thay bản đang lưu.':
    'Yours is still below. Change it if need be, then save again to replace what is stored.',
  'Bản {n}, {who} lưu ngày {day}.': 'Version {n}, saved by {who} on {day}.',
  'Đầu và cuối văn bản': 'Head and foot of the document',
  'Bản đang lưu:': 'What is stored:',
  'Lưu đầu và cuối văn bản': 'Save head and foot',
  'Cơ quan chủ quản': 'Body above',
  'Ký hiệu đơn vị': 'Sign of the unit',
  'Địa danh': 'Place',
  'Họ và tên người ký': 'Name of who signs',
  'Tên đơn vị trong câu số liệu': 'The unit’s name in the sentence',
  'Cơ quan ban hành': 'Issuing body',
  'Kính gửi': 'Addressed to',
  'Nơi nhận': 'Recipients',
  'Chức vụ người ký': 'Title of who signs',
};

// English for the page of units, by the Vietnamese that stands in it.

export const UNITS_ENGLISH: Readonly<Record<string, string>> = {
  'Các đơn vị': 'Units',
  Thuộc: 'Part of',
  'Thời gian': 'Days',
  'từ {day}': 'from {day}',
  'đến hết {day}': 'to {day}',
  'đổi tên thành {names} từ {day}': 'became {names} on {day}',
  'nhập vào {names} từ {day}': 'joined {names} on {day}',
  'chia tách thành {names} từ {day}': 'was split into {names} on {day}',
  'kế thừa {names}': 'took over from {names}',
  'Chưa có đơn vị nào. Thêm đơn vị đầu tiên ở dưới: tin, bài và báo cáo sẽ đứng tên đơn vị đó.':
    'No units yet. Add the first one below: articles and reports will be in its name.',
  'Đơn vị đã kết thúc ({count})': 'Ended units ({count})',
  'Số liệu và tin, bài của các đơn vị này vẫn xem được; tin, bài đăng sau ngày kết thúc không còn tính cho các đơn vị đó.':
    'Their figures and articles can still be read; articles of later days no longer count as theirs.',
  'Chỉ sửa lỗi viết: vẫn là tên ấy, báo cáo cũ cũng hiện tên đã sửa':
    'Only the spelling: it is the same name, and old reports show it spelled right',
  'Đổi tên: đơn vị cũ giữ tên cũ và kết thúc, đơn vị mới kế thừa từ ngày ghi ở dưới':
    'A new name: the old unit keeps its name and ends, a new one takes over on the day below',
  'Nếu đã sửa tên, đó là': 'If the name was changed, it is',
  'Đổi tên từ ngày': 'New name from',
  'Thêm đơn vị': 'Add unit',
  'Tên chính thức': 'Official name',
  'Tên ngắn': 'Short name',
  'Ký hiệu văn bản': 'Sign of documents',
  'Ví dụ: SNN trong 12/BC-SNN': 'For example SNN in 12/BC-SNN',
  'Thuộc đơn vị': 'Part of',
  'Không thuộc đơn vị nào': 'Part of none',
  'Ngày cuối cùng': 'Last day',
  'Để trống khi đơn vị còn hoạt động': 'Empty while the unit goes on',
  'Nhập vào đơn vị khác': 'Join another unit',
  'Chia tách thành nhiều đơn vị': 'Split into several units',
  'Ghi việc sáp nhập': 'Save the merger',
  'Ghi việc chia tách': 'Save the split',
  'Từ ngày ấy cổng, trang của đơn vị này nói thay đơn vị nhận, và người của đơn vị này chuyển sang đơn vị nhận khi ngày ấy đã đến.':
    'From that day its portals speak for the unit that it joins, and its people belong to that one once the day has come.',
  'Số liệu đã có không chia được cho các đơn vị mới. Sau khi ghi, hãy cho biết mỗi cổng, trang nói thay đơn vị nào và chuyển người sang đơn vị mới.':
    'What was counted cannot be divided among the new units. Afterwards say which unit each portal speaks for, and move the people.',
  'Chọn đơn vị': 'Choose a unit',
  'Đơn vị nhận': 'The unit that it joins',
  'Các đơn vị mới (đã thêm trước)': 'The new units (added before)',
  'Ghi nhầm?': 'A mistake?',
  'Bỏ ghi kế thừa': 'Remove the succession',
  'Chỉ bỏ việc kế thừa. Ngày cuối cùng, cổng và người đã chuyển giữ như bây giờ: hãy sửa riêng nếu cần.':
    'Removes the succession alone. The last day, portals and people stay as they are now: change them apart if need be.',
  'Tính đơn vị': 'Units are',
  'theo tên khi đó': 'named as they were',
  'tính về đơn vị kế thừa': 'carried to their successors',
  '‹ Các đơn vị': '‹ Units',
  'Thông tin': 'About',
  'Sáp nhập, chia tách': 'Mergers and splits',
};

// English for the pages of portals, lists and suggestions, by the Vietnamese that stands in them.

export const SETUP_ENGLISH: Readonly<Record<string, string>> = {
  Cổng: 'Portals',
  'Danh mục': 'Lists',
  'Gợi ý': 'Suggestions',
  Tên: 'Name',
  Mã: 'Code',
  'Cổng thông tin điện tử': 'Portals',
  'Các cổng': 'All portals',
  'Sổ Tin chỉ đọc trang của các cổng ghi ở đây. Bấm tên cổng để sửa, cho biết cổng đổi tên miền, tạm dừng, hay sửa cách đọc trang.':
    'Sổ Tin reads the pages of these portals and no others. Open a portal to change it, to say that it moved, to pause it, or to change how its pages are read.',
  'Chưa có cổng nào. Thêm cổng đầu tiên ở dưới.': 'None yet. Add the first one below.',
  'Nói thay cho': 'Speaks for',
  'Đang nhận nhãn': 'Open',
  'Tạm dừng từ {day}': 'Paused since {day}',
  'Thêm cổng': 'Add a portal',
  'Địa chỉ trang chủ': 'Address of its first page',
  'Ví dụ: https://snnptnt.example.gov.vn. Mã của cổng lấy từ tên miền này.':
    'For example: https://snnptnt.example.gov.vn. The portal’s id is made from this domain.',
  'Chỉ những trang dưới đường dẫn': 'Only pages below the path',
  'Để dấu / nếu cả tên miền là một cổng.': 'Leave / where the whole domain is one portal.',
  'Tên gọi': 'Names',
  'Tên gọi ngắn': 'Short name',
  'Tên như trong báo cáo': 'Name as in reports',
  'Ví dụ: Cổng Thông tin điện tử của Sở': 'For example: Cổng Thông tin điện tử của Sở',
  'Nói thay cho đơn vị': 'Speaks for the unit',
  'Chưa rõ đơn vị': 'Unit not known',
  'Lưu tên': 'Save the name',
  'Tạm dừng': 'Pause',
  'Khi tạm dừng, cổng không nhận nhãn mới và tiện ích không hiện gì trên trang của cổng. Tin, bài đã có vẫn xem được, sửa được và vẫn được tính.':
    'While it is paused, the portal takes no new tags and the extension shows nothing on its pages. What is there can still be read and corrected, and counts.',
  'Cổng tạm dừng từ ngày {day}. Tin, bài đã có vẫn xem được, sửa được và vẫn được tính.':
    'Paused since {day}. What is there can still be read and corrected, and counts.',
  'Tạm dừng cổng': 'Pause the portal',
  'Nhận nhãn trở lại': 'Open it again',
  'Nói thay cho đơn vị nào': 'Whom it speaks for',
  'Tin, bài được tính cho đơn vị mà cổng nói thay vào ngày đăng. Khi đổi, tin, bài cũ được tính lại theo ngày đăng; bài nào người dùng đã sửa đơn vị thì giữ nguyên.':
    'Articles count for the unit that the portal spoke for on their day. After a change, past articles are derived again by their days; where a person corrected the unit, it stays.',
  'Khoảng {n}': 'Span {n}',
  '(không dùng dòng này)': '(this line is not used)',
  'Đến hết ngày (trống: đến nay)': 'Until, included (empty: until now)',
  'Lưu đơn vị': 'Save unit',
  'Tên miền': 'Domains',
  'tên miền đầu tiên': 'the first domain',
  'từ ngày {day}': 'from {day}',
  'Cổng chuyển sang tên miền khác: ghi tên miền mới ở đây, tin, bài cũ và mới vẫn là một cổng, không bị đếm hai lần.':
    'The portal moved: add its new domain here. Old and new articles stay one portal, and none is counted twice.',
  'Tên miền mới': 'New domain',
  'Mọi trang của tên miền này thuộc cổng': 'All pages of this domain are the portal’s',
  'Chỉ những trang dưới {path} của tên miền này thuộc cổng, như ở tên miền cũ':
    'Only the pages below {path} of this domain are the portal’s, as on the old domain',
  'Đường dẫn cũ (nếu đường dẫn cũng đổi)': 'Old path (where paths changed too)',
  'Biểu thức chính quy, ví dụ ^/tin/(\\d+)\\.html$': 'A regular expression, for example ^/tin/(\\d+)\\.html$',
  'Viết lại thành': 'Written anew as',
  'Ví dụ /bai-viet/$1': 'For example /bai-viet/$1',
  'Thêm tên miền': 'Add the domain',
  'Thử trước': 'Try first',
  'Mẫu không khớp địa chỉ nào trong {of} địa chỉ đã ghi, nên bài cũ mở ở tên miền mới sẽ bị coi là bài khác. Mẫu được so với phần đứng sau tên miền, ví dụ /tin/15.html. Chưa ghi gì: sửa mẫu rồi thử lại, hoặc bấm “Thêm tên miền” nếu vẫn muốn vậy.':
    'The pattern fits none of the {of} stored addresses, so that an old article opened at the new domain would be taken for another one. It is held against what follows the domain, for instance /tin/15.html. Nothing is written yet: correct it and try again, or press “Add the domain” if it is meant so.',
  'Thử xong: không bài nào bị coi là một với bài khác, {of} địa chỉ giữ nguyên khóa. Chưa ghi gì.':
    'Tried: no article would be taken for another, {of} addresses keep their keys. Nothing was written.',
  'Thử xong: {n} trong {of} địa chỉ sẽ đổi khóa, không bài nào bị coi là một với bài khác. Chưa ghi gì.':
    'Tried: {n} of {of} addresses would get another key, no article would be taken for another. Nothing was written.',
  'Cách đọc trang': 'How its pages are read',
  'Sổ Tin tự đọc được phần lớn các cổng. Chỗ nào đọc sai, hãy mở một bài của cổng rồi bấm “Chỉ cho Sổ Tin chỗ đọc” trong tiện ích: không cần sửa gì ở đây.':
    'Sổ Tin reads most portals by itself. Where it reads wrongly, open an article of the portal and press “Show Sổ Tin where to read” in the extension: nothing needs to be changed here.',
  'Bản ghi đầy đủ, dành cho người làm kỹ thuật': 'The whole record, for technical people',
  'Dạng JSON: identity, noise, rewrites, article, listing, selectors.':
    'As JSON: identity, noise, rewrites, article, listing, selectors.',
  'Cấu hình, phiên bản {n}': 'Profile, version {n}',
  'Lưu cách đọc': 'Save the profile',
  'Cùng thành {key}:': 'Would share {key}:',
  'Cách gộp nội dung': 'Groupings of contents',
  'Mỗi nội dung từ 0 đến 6 nằm trong đúng một nhóm, để tổng các nhóm bằng tổng số. Bản đã chốt giữ cách gộp của lúc chốt.':
    'Each content from 0 to 6 stands in exactly one group, so that groups add up to the total. What was frozen keeps the grouping of that day.',
  'Sửa “{name}”': 'Change “{name}”',
  'Thêm cách gộp': 'Add a grouping',
  'Tên cách gộp': 'Name of the grouping',
  'Thứ tự': 'Order',
  'Số nhỏ nhất được dùng khi không chọn cách gộp.': 'The smallest is used where none is chosen.',
  'Tên các nhóm, như trong báo cáo': 'Names of the groups, as in reports',
  'Nhóm {letter}': 'Group {letter}',
  'Mỗi nội dung ở nhóm nào': 'The group of each content',
  '(chưa chọn nhóm)': '(no group chosen)',
  'Để riêng, ngoài các nhóm': 'Apart, in no group',
  'Lưu cách gộp': 'Save the grouping',
  'Bỏ cách gộp này': 'Remove this grouping',
  'Hai nhóm cùng có: {name}.': 'Two groups have: {name}.',
  'Chưa có nhóm: {name}.': 'No group has: {name}.',
  'Thêm chủ đề': 'Add a topic',
  'Thêm thể loại': 'Add a form',
  'Thêm nguồn': 'Add an origin',
  'Mã lấy từ tên và không đổi được về sau.': 'The code is made from the name and stays.',
  'Thôi dùng': 'Retire',
  'Dùng lại': 'Use again',
  'thôi dùng': 'retired',
  'tự thêm': 'added here',
  'Danh mục dùng chung cho mọi đơn vị. Quản trị viên của riêng một đơn vị xem được, không đổi được.':
    'Lists are shared by all units. An administrator of one unit can read them, not change them.',
  'Nội dung theo phiên bản danh mục': 'Contents by version of the list',
  'Báo cáo và bản chốt ghi phiên bản danh mục đã dùng. Mã nội dung không đổi; chương trình trước gọi tên khác thì ghi ở đây.':
    'Reports and snapshots name the version that they used. Codes stay; what an earlier programme called otherwise stands here.',
  'Danh mục phân loại: phiên bản {version}': 'List of contents: version {version}',
  'Gợi ý và lựa chọn': 'Suggestions and choices',
  'Mỗi nhãn gắn từ trang của bài mang theo gợi ý đã hiện. Bảng này đếm lời sau cùng của từng người về từng bài: đồng ý với gợi ý hay chọn nội dung khác, theo từng phiên bản từ điển gợi ý.':
    'A tag given on an article’s page carries what was suggested there. Each person’s last word on each article counts: suggestion accepted, or another content chosen, by version of the lexicon.',
  'Chưa có nhãn nào đi kèm gợi ý. Số liệu có khi người dùng gắn nhãn trên trang của bài.':
    'No tag came with a suggestion yet. There are figures once people tag on articles’ pages.',
  'Từ điển {name}': 'Lexicon {name}',
  'Đã gợi ý': 'Suggested',
  'Đồng ý': 'Accept',
  'Chọn khác': 'Overruled',
  'Tỷ lệ đồng ý': 'Accepted, share',
  'Bài đã chọn khác gợi ý (mỗi nội dung nhiều nhất {n} bài mới nhất)':
    'Articles where another was chosen (the newest {n} of each content)',
  'Cổng này nằm trong một cổng đã có, nơi đã ghi {n} bài thuộc địa chỉ của nó. Thêm cổng thì {n} bài ấy chuyển sang cổng mới: không bài nào mất đi hay bị đếm hai lần, bản chốt giữ nguyên. Chưa ghi gì.':
    'This portal lies within one that is there already, where {n} articles of its addresses were entered. When it is added, those {n} come to it: none is lost or counted twice, and snapshots stay as they are. Nothing is written yet.',
  'Thêm cổng và chuyển {n} bài': 'Add the portal and bring {n} articles',
  '{n} bài nằm trong một cổng khác sẽ chuyển sang cổng ấy; {merged} bài trong đó đã bị đếm ở cả hai cổng, từ nay là một.':
    '{n} articles that lie within another portal will come to it; {merged} of them were counted at both, and are one from then on.',
};

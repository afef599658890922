// Words by which a report's text gives itself away: slips that were seen, what only a person can claim, fields of others.

/** Spellings that are slips wherever they stand, with what was meant. */
export const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/hướng ứng/giu, 'hưởng ứng'],
  [/mạng Lan\b/gu, 'mạng LAN'],
  [/lượng tin bài/giu, 'lượng tin, bài'],
  [/tỉnh tỉnh/giu, 'tỉnh'],
  [/triễn khai/giu, 'triển khai'],
  [/cãi cách/giu, 'cải cách'],
  [/tuyên tuyền/giu, 'tuyên truyền'],
];

/** Words that Vietnamese says twice on purpose. */
export const TWICE_ON_PURPOSE: ReadonlySet<string> = new Set([
  ...['ngày', 'luôn', 'thường', 'dần', 'mãi', 'song', 'chung', 'từng', 'đời', 'người', 'nhà', 'xa', 'gần'],
  ...[
    'hằng',
    'vừa',
    'ngành',
    'nơi',
    'lớp',
    'đêm',
    'sớm',
    'mau',
    'nhanh',
    'riêng',
    'đều',
    'khi',
    'năm',
    'càng',
  ],
]);

/** Statements that no record can bear out: who writes them answers for them. */
export const HUMAN_CLAIMS: readonly RegExp[] = [
  /100\s?%\s+(?:cán bộ|công chức|viên chức|người lao động|đảng viên|hội viên)[^.;\n]*/giu,
  /(?:ngày càng )?đi vào chiều sâu[^.;\n]*/giu,
  /(?:góp phần )?nâng cao nhận thức[^.;\n]*/giu,
  /thực chất(?:,| và)? hiệu quả|hiệu quả thiết thực/giu,
  /(?:được|tạo) (?:sự )?(?:đồng thuận|hài lòng)[^.;\n]*/giu,
  /chuyển biến (?:tích cực|mạnh mẽ|rõ nét)[^.;\n]*/giu,
];

/** A department, by a word of its name, and the fields that nobody else writes “lĩnh vực …” of. */
export const FIELDS: readonly { own: RegExp; fields: readonly string[] }[] = [
  {
    own: /công thương/iu,
    fields: ['công nghiệp thương mại', 'công nghiệp, thương mại', 'công thương', 'thương mại', 'điện lực'],
  },
  {
    own: /nông nghiệp|môi trường/iu,
    fields: ['nông nghiệp', 'trồng trọt', 'chăn nuôi', 'thủy lợi', 'lâm nghiệp', 'thủy sản'],
  },
  { own: /y tế/iu, fields: ['y tế', 'khám bệnh, chữa bệnh', 'dược', 'an toàn thực phẩm y tế'] },
  { own: /giáo dục/iu, fields: ['giáo dục', 'giáo dục và đào tạo', 'giáo dục, đào tạo'] },
  {
    own: /xây dựng|giao thông/iu,
    fields: ['xây dựng', 'giao thông vận tải', 'quy hoạch - kiến trúc', 'vận tải'],
  },
  {
    own: /tài nguyên|môi trường|nông nghiệp/iu,
    fields: ['đất đai', 'khoáng sản', 'tài nguyên và môi trường'],
  },
  { own: /tư pháp/iu, fields: ['tư pháp', 'hộ tịch', 'công chứng'] },
  { own: /văn hóa|văn hoá|du lịch|thể thao/iu, fields: ['văn hóa', 'du lịch', 'thể dục, thể thao'] },
  { own: /lao động|nội vụ|y tế/iu, fields: ['lao động, thương binh', 'bảo trợ xã hội', 'người có công'] },
  { own: /khoa học/iu, fields: ['khoa học và công nghệ', 'sở hữu trí tuệ'] },
  { own: /tài chính|kế hoạch/iu, fields: ['kế hoạch và đầu tư', 'đăng ký kinh doanh'] },
];

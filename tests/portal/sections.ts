// The sections of the two demo portals: what the menu shows and what listings are called.

export interface Section {
  slug: string;
  name: string;
  /** What `CatId` says; it names the menu a reader came by, never the article. */
  catId: number;
}

export const SECTIONS: readonly Section[] = [
  { slug: 'tin-hoat-dong', name: 'Tin hoạt động', catId: 1 },
  { slug: 'chuyen-muc-cchc', name: 'Cải cách hành chính', catId: 7 },
  { slug: 'thu-tuc-hanh-chinh', name: 'Thủ tục hành chính', catId: 9 },
  { slug: 'chuyen-doi-so', name: 'Chuyển đổi số', catId: 12 },
  { slug: 'van-ban-phap-che', name: 'Văn bản - Pháp chế', catId: 5 },
  { slug: 'to-chuc-can-bo', name: 'Tổ chức - Cán bộ', catId: 4 },
  { slug: 'cong-khai-tai-chinh', name: 'Công khai tài chính', catId: 6 },
  { slug: 'trong-trot-chan-nuoi', name: 'Trồng trọt - Chăn nuôi', catId: 2 },
  { slug: 'nong-thon-moi', name: 'Nông thôn mới - OCOP', catId: 3 },
  { slug: 'phong-chong-thien-tai', name: 'Phòng chống thiên tai', catId: 8 },
];

export const PROVINCE_SECTION: Section = { slug: 'tin-trong-tinh', name: 'Tin trong tỉnh', catId: 20 };

/** The section of a slug. Throws on an unknown one: the tables are ours. */
export function sectionOf(slug: string): Section {
  const found = [...SECTIONS, PROVINCE_SECTION].find((section) => section.slug === slug);
  if (!found) throw new Error(`Unknown section: ${slug}`);
  return found;
}

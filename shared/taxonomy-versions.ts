// The programmes of reform whose contents were counted, newest first, and what each called a content.
import type { Content } from '#shared/taxonomy';

/** A version of the list of contents. Figures and snapshots carry its name, so that they can be read by their own list. */
export type TaxonomyVersion = {
  version: string;
  /** The programme. */
  name: string;
  years: string;
  /** Contents that it called otherwise than the list in force; the codes are the same. */
  aliases: readonly { content: Content; names: readonly string[] }[];
};

export const TAXONOMY_VERSIONS: readonly TaxonomyVersion[] = [
  {
    version: '2021-76',
    name: 'Nghị quyết 76/NQ-CP ngày 15/7/2021',
    years: '2021–2030',
    aliases: [],
  },
  {
    version: '2011-30c',
    name: 'Nghị quyết 30c/NQ-CP ngày 08/11/2011',
    years: '2011–2020',
    aliases: [
      {
        content: '4',
        names: [
          'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức',
          'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
        ],
      },
      { content: '6', names: ['Hiện đại hóa hành chính'] },
    ],
  },
];

/** “2021-76 (Nghị quyết 76/NQ-CP ngày 15/7/2021)”; a version that nobody knows is only named. */
export function taxonomyShown(version: string): string {
  const known = TAXONOMY_VERSIONS.find((each) => each.version === version);
  return known ? `${version} (${known.name})` : version;
}

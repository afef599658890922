// What the document says before it is laid out: its title, and what stands where there is nothing to say.
import { describe, expect, it } from 'vitest';
import { freePeriod, periodOf } from '#shared/period';
import { documentOf, periodInTitle } from '../../../worker/report/document.ts';
import { aReport, someWords, table } from '../../fixtures/a-report.ts';

const textsOf = (document: ReturnType<typeof documentOf>) =>
  document.blocks.flatMap((block) => ('text' in block ? [block.text] : []));

describe('the title', () => {
  it.each([
    ['c-year-2023', 'năm 2023'],
    ['s-quarter-2023-1', 'quý I năm 2023'],
    ['r-h1-2023', '6 tháng đầu năm 2023'],
    ['ytd-2023-10-25', 'năm 2023'],
    ['ytd-2023-03-23', 'từ đầu năm đến ngày 23/03/2023'],
  ])('calls %s “%s”', (code, name) => {
    expect(periodInTitle(periodOf(code))).toBe(name);
  });

  it('is the same whether days are named by a code or given', () => {
    const { from, to } = periodOf('ytd-2023-10-25');
    expect(periodInTitle(freePeriod(from, to))).toBe(periodInTitle(periodOf('ytd-2023-10-25')));
    expect(textsOf(documentOf(aReport({ period: periodOf('ytd-2023-10-25') }), someWords()))).toContain(
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024',
    );
  });
});

describe('without any article and unit', () => {
  const document = documentOf(
    aReport({ unit: null, sentences: [], tables: [table('content')], annex: [] }),
    someWords(),
  );

  it('section 3 says that nothing was posted', () => {
    expect(textsOf(document)).toContain(
      'Tính từ ngày 01/01/2023 đến ngày 31/12/2023 chưa đăng tải tin, bài nào.',
    );
  });

  it('has dots where the unit’s name is to be written', () => {
    const dots = /^…+$/;
    expect(document.issuer).toMatch(dots);
    expect(textsOf(document).at(-1)).toMatch(/năm 2023\. …+ trân trọng báo cáo\.\/\.$/);
    expect(document.attachedTo).toMatch(/ của …+\)$/);
  });
});

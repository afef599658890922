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

const issued = (issuedNumber: string | null, issuedOn: string | null) =>
  documentOf(
    aReport({ snapshot: { id: 's', name: 'n', frozenAt: '', hash: '', issuedNumber, issuedOn } }),
    someWords(),
  );

describe('number and date', () => {
  it('are left to the registry until the report was issued', () => {
    const { number, placeAndDate } = issued(null, null);
    expect(number).toBe('Số:        /BC-SNN');
    expect(placeAndDate).toBe('Hà Nam, ngày      tháng      năm 2023');
  });

  it.each([
    ['485/BC-SNN', '2023-10-25', 'Số: 485/BC-SNN', 'Hà Nam, ngày 25 tháng 10 năm 2023'],
    ['5/BC-SNN', '2024-01-05', 'Số: 05/BC-SNN', 'Hà Nam, ngày 05 tháng 01 năm 2024'],
    ['07/BC-SNN', '2023-03-09', 'Số: 07/BC-SNN', 'Hà Nam, ngày 09 tháng 3 năm 2023'],
    ['9', '2023-12-31', 'Số: 09/BC-SNN', 'Hà Nam, ngày 31 tháng 12 năm 2023'],
  ])('%s of %s are written as the decree has them', (number, on, shown, day) => {
    expect([issued(number, on).number, issued(number, on).placeAndDate]).toEqual([shown, day]);
  });

  it('stay unfilled over the annex, which is in the same file', () => {
    const unfilled =
      '(Kèm theo Báo cáo số        /BC-SNN ngày      tháng      năm 2023 của Sở Nông nghiệp và Phát triển nông thôn)';
    expect(issued(null, null).attachedTo).toBe(unfilled);
    expect(issued('485/BC-SNN', '2023-10-25').attachedTo).toBe(unfilled);
  });
});

describe('a plan', () => {
  const plan = {
    ...{ id: 'p', number: '07/KH-SNN', issuedOn: '2023-01-30', issuer: 'Sở NN&PTNT', file: null, year: 2023 },
    title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2023',
    ...{ whole: true, targets: [], planned: 4, done: 2, percent: 50, score: null, variety: null },
  };
  const report = aReport({ plans: [plan] });
  const done = ': đã đăng tải 02/04 tin, bài, đạt 50%.';

  it('is cited in full where the report speaks of it first', () => {
    expect(textsOf(documentOf(report, someWords()))).toContain(
      `Thực hiện Kế hoạch số 07/KH-SNN ngày 30/01/2023 của Sở NN&PTNT về tuyên truyền cải cách hành chính năm 2023${done}`,
    );
  });

  it('says whose targets are told where they are not all of the plan', () => {
    const part = aReport({
      scope: { name: 'Chi cục Thủy lợi', limits: { unit: 'chi-cuc' } },
      plans: [{ ...plan, whole: false }],
    });
    expect(textsOf(documentOf(part, someWords()))).toContain(
      `Thực hiện chỉ tiêu giao cho Chi cục Thủy lợi tại Kế hoạch số 07/KH-SNN ngày 30/01/2023 của Sở NN&PTNT về tuyên truyền cải cách hành chính năm 2023${done}`,
    );
  });

  it('is cited by kind and number where people cited it before', () => {
    const words = someWords({
      'I.1': 'Sở đã ban hành Kế hoạch số 07/KH-SNN ngày 30/01/2023 về tuyên truyền.',
    });
    expect(textsOf(documentOf(report, words))).toContain(`Thực hiện Kế hoạch số 07/KH-SNN${done}`);
  });
});

it('the body speaks of the annex before table and chart', () => {
  const kinds = documentOf(aReport(), someWords()).blocks;
  const annex = kinds.findIndex((block) => 'text' in block && block.text.includes('Phụ lục'));
  expect(annex).toBeGreaterThan(0);
  expect(annex).toBeLessThan(kinds.findIndex(({ kind }) => kind === 'contents'));
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

// Properties of a scan's steps: whatever pages show, and however often a page comes, each article is told once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextStep, type ScanPage, type ScanProgress, type ScanRow } from '../../../extension/scan/steps.ts';

const PERIOD = { from: '2023-10-01', to: '2023-10-31' };
const START: ScanProgress = { visited: [], shown: [] };

/** A row whose day goes with its key: an article has one. */
const rowOf = (number: number): ScanRow => {
  const day = [null, '2023-09-30', '2023-10-01', '2023-10-31', '2023-11-01'][number % 5] ?? null;
  return { key: `a${number}`, url: `u${number}`, title: `t${number}`, publishedOn: day, section: null };
};
const pages = fc.array(
  fc.record<ScanPage>({
    kind: fc.constantFrom('listing' as const, 'feed' as const),
    rows: fc.array(fc.integer({ min: 0, max: 30 }).map(rowOf), { maxLength: 12 }),
    next: fc.option(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5')),
    hidden: fc.boolean(),
  }),
  { maxLength: 12 },
);
const isOfPeriod = ({ publishedOn: day }: ScanRow) =>
  day === null || (day >= PERIOD.from && day <= PERIOD.to);

it('each article of the period that a page showed is told once, and no other', () => {
  fc.assert(
    fc.property(pages, fc.infiniteStream(fc.boolean()), (shown, again) => {
      const told: string[] = [];
      let progress = START;
      const take = (page: ScanPage, index: number) => {
        const step = nextStep(progress, `p${index}`, page, PERIOD);
        told.push(...step.told.map(({ key }) => key));
        progress = step.progress;
      };
      for (const [index, page] of shown.entries()) {
        // A worker that dies before its step is kept leaves no trace; one whose page comes again tells nothing new.
        nextStep(progress, `p${index}`, page, PERIOD);
        take(page, index);
        if (again.next().value) take(page, index);
      }
      const wanted = shown.flatMap(({ rows }) => rows.filter(isOfPeriod).map(({ key }) => key));
      expect(told.toSorted()).toEqual([...new Set(wanted)].toSorted());
    }),
  );
});

it('a scan comes to an end, whatever its pages show, and goes nowhere twice', () => {
  const listing = fc.func(
    fc.record<ScanPage>({
      kind: fc.constant('listing' as const),
      rows: fc.array(fc.integer({ min: 0, max: 1_000 }).map(rowOf), { maxLength: 4 }),
      next: fc.option(
        fc.integer({ min: 1, max: 40 }).map((page) => `p${page}`),
        { freq: 20 },
      ),
      hidden: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(listing, (pageAt) => {
      let at: string | null = 'p1';
      let progress = START;
      while (at !== null) {
        const step = nextStep(progress, at, pageAt(at), PERIOD);
        expect(progress.visited).not.toContain(at);
        expect(step.end === null).toBe(step.next !== null);
        ({ next: at, progress } = step);
      }
    }),
  );
});

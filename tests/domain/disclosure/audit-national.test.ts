import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/audit/intervals.ts';
import type { Objective, Row } from '../../../shared/domain/disclosure/audit/solver.ts';
import { auditNational, keepsInterval } from '../../../shared/domain/disclosure/national/audit-national.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import type { PublishedVersion } from '../../../shared/domain/disclosure/national/versions.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';

const solver = await loadHighsSolver();
const four = categoryFour(formD);

type Counts = Record<string, number>;

const localCounts = fc
  .record({
    eligible1: fc.nat({ max: 9 }),
    eligible2: fc.nat({ max: 3 }),
    eligible3: fc.nat({ max: 1 }),
    left2: fc.nat({ max: 3 }),
    left3: fc.nat({ max: 2 }),
    custody2: fc.nat({ max: 2 }),
    custody3: fc.nat({ max: 1 }),
  })
  .map(({ eligible1, eligible2, eligible3, left2, left3, custody2, custody3 }): Counts => {
    const [managed2, managed3] = [eligible2 + left2, eligible3 + left3];
    return {
      'eligible|4|1|': eligible1,
      'eligible|4|2|': eligible2,
      'eligible|4|3|': eligible3,
      'managed|4|2|': managed2,
      'managed|4|3|': managed3,
      'returned_to_custody|4|2|licence': Math.min(custody2, managed2),
      'returned_to_custody|4|3|licence': Math.min(custody3, managed3),
    };
  });

/** The how-manieth submission of an area stands in each of three versions: one that goes back to its first is among them. */
const patterns = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 1, 1],
  [0, 0, 1],
  [0, 1, 2],
  [0, 1, 0],
];

const history = fc.record({
  areas: fc.array(fc.tuple(localCounts, localCounts, localCounts, fc.constantFrom(...patterns)), {
    minLength: 3,
    maxLength: 6,
  }),
  shown: fc.array(fc.constantFrom(true, true, true, false), { minLength: 10, maxLength: 10 }),
  versions: fc.constantFrom(1, 1, 2, 3),
  width: fc.constantFrom(1, 1, 2, 5),
  coalition: fc.constantFrom(0, 1, 2),
});

const countOf = (counts: Counts, key: CellKey): number =>
  four.parts.get(key)!.reduce((sum, part) => sum + counts[part]!, 0);

/** The same question without merging anything: every area has columns of its own, and a coalition's are fixed. */
const isSafeUnmerged = (
  submissions: readonly (readonly Counts[])[],
  standing: readonly (readonly number[])[],
  versions: readonly PublishedVersion[],
  { width, coalition }: { width: number; coalition: number },
): boolean => {
  const columns: { area: number; submission: number; key: CellKey }[] = submissions.flatMap((each, area) =>
    each.flatMap((_, submission) => four.counted.map((key) => ({ area, submission, key }))),
  );
  const at = (area: number, submission: number, key: CellKey): number[] =>
    four.parts
      .get(key)!
      .map((part) =>
        columns.findIndex((each) => each.area === area && each.submission === submission && each.key === part),
      );
  const rows: Row[] = versions.flatMap(({ shown, counts }, version) =>
    shown.map((key) => {
      const terms = submissions.flatMap((_, area) => at(area, standing[version]![area]!, key));
      const total = counts.get(key)!.reduce((sum, count) => sum + count, 0);
      return { columns: terms, coefficients: terms.map(() => 1), lo: total, hi: total };
    }),
  );
  for (const [area, each] of submissions.entries())
    for (const submission of each.keys())
      for (const [small, large] of four.atMost)
        rows.push({
          columns: [...at(area, submission, small), ...at(area, submission, large)],
          coefficients: [-1, 1],
          lo: 0,
          hi: Infinity,
        });
  const areas = [...submissions.keys()];
  const coalitions = [
    [],
    ...areas.map((one) => [one]),
    ...areas.flatMap((one) => areas.filter((other) => other > one).map((other) => [one, other])),
  ];
  return coalitions
    .filter((known) => known.length <= coalition)
    .every((known) => {
      const fixed = columns.map(({ area, submission, key }) =>
        known.includes(area) ? submissions[area]![submission]![key]! : undefined,
      );
      const quarries = areas
        .filter((area) => !known.includes(area))
        .flatMap((area) =>
          four.cells.flatMap(({ key }) => [
            ...submissions[area]!.map((_, submission) => ({
              earlier: null,
              gained: at(area, submission, key),
              lost: [] as number[],
            })),
            ...submissions[area]!.flatMap((_, later) =>
              submissions[area]!.slice(0, later).map((_, earlier) => ({
                earlier,
                gained: at(area, later, key),
                lost: at(area, earlier, key),
              })),
            ),
          ]),
        );
      const answer = intervalsOf(
        {
          lower: fixed.map((value) => value ?? 0),
          upper: fixed.map((value) => value ?? Infinity),
          rows,
          targets: quarries.map(
            ({ gained, lost }): Objective => ({
              columns: [...gained, ...lost],
              coefficients: [...gained.map(() => 1), ...lost.map(() => -1)],
            }),
          ),
        },
        { solver, seconds: 10 },
      );
      if (answer.status !== 'bounded') throw new Error(answer.status);
      return answer.intervals.every(({ int }, which) => keepsInterval(quarries[which]!, int, { width }));
    });
};

describe('the audit of national figures (P5)', () => {
  test('gives the verdict of an audit that keeps every area apart, on random histories', () => {
    const verdicts = { safe: 0, unsafe: 0, undecided: 0 };
    fc.assert(
      fc.property(history, ({ areas, shown, versions, width, coalition }) => {
        const standing = Array.from({ length: versions }, (_, version) =>
          areas.map(([, , , pattern]) => pattern[version]!),
        );
        const submissions = areas.map(([first, second, third], area) =>
          [first, second, third].slice(0, 1 + Math.max(...standing.map((each) => each[area]!))),
        );
        const keys = four.cells.map(({ key }) => key).filter((_, at) => shown[at]);
        const published = Array.from({ length: versions }, (_, version): PublishedVersion => {
          return {
            version: `1.${version}`,
            basis: new Map(standing[version]!.map((submission, area) => [`area ${area}`, `s${submission}`])),
            counts: new Map(
              four.cells.map(({ key }) => [
                key,
                standing[version]!.map((which, area) => countOf(submissions[area]![which]!, key)),
              ]),
            ),
            shown: keys,
          };
        });
        const found = auditNational(four, published, { ...settings, width, coalition: coalition as 0 | 1 | 2 }, solver);
        verdicts[found.verdict] += 1;
        expect(found.verdict === 'safe').toBe(isSafeUnmerged(submissions, standing, published, { width, coalition }));
      }),
      { numRuns: 80, seed: 4 },
    );
    console.log(verdicts);
    expect(verdicts.undecided).toBe(0);
    expect(verdicts.safe).toBeGreaterThan(10);
  });
});

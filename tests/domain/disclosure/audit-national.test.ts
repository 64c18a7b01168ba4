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

const history = fc.record({
  areas: fc.array(fc.tuple(localCounts, localCounts, fc.boolean()), { minLength: 3, maxLength: 6 }),
  shown: fc.array(fc.constantFrom(true, true, true, false), { minLength: 10, maxLength: 10 }),
  versions: fc.constantFrom(1, 1, 2),
  width: fc.constantFrom(1, 1, 2, 5),
  coalition: fc.constantFrom(0, 1, 2),
});

const countOf = (counts: Counts, key: CellKey): number =>
  four.parts.get(key)!.reduce((sum, part) => sum + counts[part]!, 0);

/** The same question without merging anything: every area has columns of its own, and a coalition's are fixed. */
const isSafeUnmerged = (
  submissions: readonly (readonly Counts[])[],
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
  const inVersion = (area: number, version: number): number => Math.min(version, submissions[area]!.length - 1);
  const rows: Row[] = versions.flatMap(({ shown, counts }, version) =>
    shown.map((key) => {
      const terms = submissions.flatMap((_, area) => at(area, inVersion(area, version), key));
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
            ...(submissions[area]!.length > 1
              ? [{ earlier: 0, gained: at(area, 1, key), lost: at(area, 0, key) }]
              : []),
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
        const submissions = areas.map(([first, second, again]) =>
          again && versions === 2 ? [first, second] : [first],
        );
        const keys = four.cells.map(({ key }) => key).filter((_, at) => shown[at]);
        const published = Array.from({ length: versions }, (_, version): PublishedVersion => {
          const standing = submissions.map((each) => Math.min(version, each.length - 1));
          return {
            version: `1.${version}`,
            basis: new Map(standing.map((submission, area) => [`area ${area}`, `s${submission}`])),
            counts: new Map(
              four.cells.map(({ key }) => [
                key,
                standing.map((which, area) => countOf(submissions[area]![which]!, key)),
              ]),
            ),
            shown: keys,
          };
        });
        const found = auditNational(four, published, { ...settings, width, coalition: coalition as 0 | 1 | 2 }, solver);
        verdicts[found.verdict] += 1;
        expect(found.verdict === 'safe').toBe(isSafeUnmerged(submissions, published, { width, coalition }));
      }),
      { numRuns: 80, seed: 4 },
    );
    console.log(verdicts);
    expect(verdicts.undecided).toBe(0);
    expect(verdicts.safe).toBeGreaterThan(10);
  });
});

import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import type { Protection } from '../../../shared/domain/disclosure/protection.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { auditedTargets, systemOf } from '../../../shared/domain/disclosure/solving/audit-file.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/solving/intervals.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { firstImpossible, type Insider, type Quarry, type Seen } from './attacker.ts';
import {
  confirmedBy,
  everywhere,
  fourOf,
  type Local,
  type Sent,
  showsFour,
  throughGate,
  usual,
  vaultOf,
} from './national-example.ts';
import { releaseOf } from './release-example.ts';
import { waysToHold } from './ways-to-hold.ts';

const solver = await loadHighsSolver();
const four = categoryFour(formD);

type Facts = { vars: string[]; rows: { coef: Record<string, number>; lo: number | null; hi: number | null }[] };
const exactly = (coef: Record<string, number>, value: number) => ({ coef, lo: value, hi: value });
const sum = (...names: string[]): Record<string, number> => Object.fromEntries(names.map((name) => [name, 1]));

/** What anyone can work out about a sum of unknowns, by real numbers and by whole ones. */
const workOut = ({ vars, rows }: Facts, coef: Record<string, number>) => {
  const file = { vars, rows, bounds: {}, targets: [{ name: 'target', coef }] };
  const system = systemOf(file);
  if (typeof system === 'string') throw new Error(system);
  const answer = intervalsOf(system);
  if (answer.status !== 'bounded') throw new Error(answer.status);
  return auditedTargets(file, answer.intervals)[0]!;
};

/** What the public has of some versions: who stood with what, and what was shown. */
const seenIn = (...answers: Protection[]): Seen[] =>
  answers
    .filter(({ entry }) => Object.keys(entry.basis).length > 0)
    .map(({ entry, cells }) => ({
      standing: areas.map(({ slug }) => entry.basis[slug]!),
      rule: settings,
      shown: new Map(
        cells.flatMap(({ measure, level, detail, category, value }) =>
          category === '4' && value !== null ? [[[measure, '4', level, detail].join('|'), Number(value)]] : [],
        ),
      ),
    }));

/** `ATTACKS=all` asks about both ends of everything; without it one end is asked of one question in three. */
const isFull = process.env.ATTACKS === 'all';
let asked = 0;
const ends = isFull ? [0, 5] : [5];
const values = [0, 1, 2, 3, 4, 5];
const changes = isFull ? [-5, 5] : [5];

/** What insiders hold, in every submission of theirs. */
const insiders = (sent: Sent, ...known: number[]): Insider =>
  new Map(known.map((at) => [at, new Map(sent[at]!.map((local, number) => [`s${number}`, vaultOf(local)]))]));

/** The first value that somebody who knows the rules can rule out; undefined where it stays possible. */
const ruledOut = (seen: readonly Seen[], quarry: Quarry, insider: Insider = new Map(), wanted = ends) =>
  isFull || wanted === values || asked++ % 3 === 0
    ? firstImpossible(solver, seen, { quarry, values: quarry.less === undefined ? wanted : changes, insider })
    : undefined;

/** Everything as usual but for eligible Level 1, what the areas hold in turn, and 0 where nothing is said. */
const levelOne = (...held: number[]) => everywhere((at) => [{ ...usual(at), e1: held[at] ?? 0 }]);
const level1 = 'eligible|4|1|';

/**
 * Three releases made and written in full: nothing of Category 4 can be shown in two of them, everything in the third.
 */
const nothing = [
  releaseOf((at) => ({ e1: at < 2 ? 1 : 0, m3: at === 5 ? 2 : 0 })),
  releaseOf((at) => ({ e1: at === 9 ? 3 : 0, e2: at < 40 ? 0 : 1, c2: at === 3 ? 1 : 0 })),
];
const everything = releaseOf(usual);
const withFour = ({ category }: { category: string }): boolean => category === '4' || category === 'All';

describe('attacks that succeed against an unprotected publication, and fail against ours', () => {
  test('1. complement: the total of all categories less that of Categories 1 to 3', () => {
    const naive = { vars: ['four'], rows: [exactly(sum('four'), 3224 - 3221)] };
    expect(workOut(naive, sum('four')).int).toEqual([3, 3]);
    const hidden = throughGate(levelOne(3), [], { publicTotal: 3221 });
    expect([showsFour(hidden, level1), showsFour(hidden, level1, 'All')]).toEqual(['c', 'c']);
    const shown = throughGate(
      everywhere((at) => [usual(at)]),
      [],
      { publicTotal: 3221 },
    );
    expect(Number(showsFour(shown, level1, 'All')) - 3221).toBe(showsFour(shown, level1));
  });

  test('2. a region of one area: London', () => {
    const naive = { vars: ['london'], rows: [exactly(sum('london'), 17)] };
    expect(workOut(naive, sum('london')).int).toEqual([17, 17]);
    const below = everything.rows.filter((row) => row.geographic_level !== 'National' && withFour(row));
    expect(new Set(below.map(({ country_name, pfa_name }) => `${country_name} ${pfa_name}`)).size).toBe(44);
    expect(new Set(below.map(({ category, value, shorthand }) => `${category} ${value} ${shorthand}`))).toEqual(
      new Set(['4 null c']),
    );
    const seen = seenIn(throughGate(everywhere((at) => [usual(at)])));
    expect(ruledOut(seen, { area: 21, is: { e1: 1 }, version: 0 })).toBeUndefined();
  });

  test('3. a late area: 97 with 41 areas, 101 with 42', () => {
    const naive = { vars: ['rest', 'late'], rows: [exactly(sum('rest'), 97), exactly(sum('rest', 'late'), 101)] };
    expect(workOut(naive, sum('late')).int).toEqual([4, 4]);
    const all = everywhere((at) => [usual(at)]);
    const provisional = throughGate(all.with(7, []));
    expect(fourOf(provisional)).toEqual(new Array(10).fill('x'));
    const full = throughGate(all, [provisional.entry], { version: '1.1' });
    expect(ruledOut(seenIn(provisional, full), { area: 7, is: { e1: 1 }, version: 0 })).toBeUndefined();
  });

  test('4. an insider: two late areas add 7, and one of them holds 5', () => {
    const naive = {
      vars: ['rest', 'mine', 'other'],
      rows: [exactly(sum('rest'), 94), exactly(sum('rest', 'mine', 'other'), 101), exactly(sum('mine'), 5)],
    };
    expect(workOut(naive, sum('other')).int).toEqual([2, 2]);
    const all = everywhere((at) => [usual(at)]);
    const full = throughGate(all, [throughGate(all.with(7, []).with(8, [])).entry], { version: '1.1' });
    expect(ruledOut(seenIn(full), { area: 8, is: { e1: 1 }, version: 0 }, insiders(all, 7, 9))).toBeUndefined();
  });

  test('4. insiders alone: of 24 two areas hold 20, and 4 are left for all others', () => {
    const sent = levelOne(10, 10, 1, 1, 1, 1);
    expect(workOut({ vars: ['i'], rows: [{ coef: sum('i'), lo: null, hi: 24 - 20 }] }, sum('i')).int).toEqual([0, 4]);
    expect(showsFour(throughGate(sent), level1)).toBe('c');
    // With 8 for all others it is shown, and nothing from 0 to 5 is ruled out.
    const wider = levelOne(10, 10, 5, 1, 1, 1);
    const shown = throughGate(wider);
    expect(showsFour(shown, level1)).toBe(28);
    expect(ruledOut(seenIn(shown), { area: 5, is: { e1: 1 }, version: 0 }, insiders(wider, 0, 1))).toBeUndefined();
  });

  test('5. a revision: 101 becomes 102 and one area has resubmitted', () => {
    const naive = {
      vars: ['rest', 'before', 'after'],
      rows: [exactly(sum('rest', 'before'), 101), exactly(sum('rest', 'after'), 102)],
    };
    expect(workOut(naive, { after: 1, before: -1 }).int).toEqual([1, 1]);
    const first = throughGate(everywhere((at) => [usual(at)]));
    const second = throughGate(
      everywhere((at) => (at === 3 ? [usual(at), { ...usual(at), e1: 8 }] : [usual(at)])),
      [first.entry],
      { version: '1.1' },
    );
    expect(fourOf(second)).toEqual(fourOf(first));
    expect(second.waiting).toContain('7 more areas have answered anew');
  });

  test('6. a zero group: 97 without the late areas and 97 with them; and a national zero', () => {
    const naive = { vars: ['rest', 'a', 'b'], rows: [exactly(sum('rest'), 97), exactly(sum('rest', 'a', 'b'), 97)] };
    expect(workOut(naive, sum('a')).int).toEqual([0, 0]);
    const all = everywhere((at) => [at < 2 ? {} : usual(at)]);
    const full = throughGate(all, [throughGate(all.with(0, []).with(1, [])).entry], { version: '1.1' });
    expect(ruledOut(seenIn(full), { area: 0, is: { e1: 1 }, version: 0 })).toBeUndefined();
    expect(workOut({ vars: ['a', 'b'], rows: [exactly(sum('a', 'b'), 0)] }, sum('a')).int).toEqual([0, 0]);
    expect(showsFour(throughGate(levelOne()), level1)).toBe('c');
  });

  test('7. a national count of 1, seen by the area that holds it', () => {
    const naive = { vars: ['mine', 'other'], rows: [exactly(sum('mine', 'other'), 1), exactly(sum('mine'), 1)] };
    expect(workOut(naive, sum('other')).int).toEqual([0, 0]);
    const hidden = throughGate(levelOne(1));
    expect(showsFour(hidden, level1)).toBe('c');
    expect(ruledOut(seenIn(hidden), { area: 5, is: { e1: 1 }, version: 0 }, insiders(levelOne(1), 0))).toBeUndefined();
  });

  test('8. whole numbers: totals over A, B, D; B, C, D; A, C, D are all 1', () => {
    const naive = {
      vars: ['A', 'B', 'C', 'D'],
      rows: [exactly(sum('A', 'B', 'D'), 1), exactly(sum('B', 'C', 'D'), 1), exactly(sum('A', 'C', 'D'), 1)],
    };
    expect(workOut(naive, sum('D'))).toMatchObject({ lp: [0, 1], int: [1, 1] });
    const all = everywhere((at) => [usual(at)]);
    expect([0, 1, 2].flatMap((missing) => throughGate(all.with(missing, [])).entry.facts)).toEqual([]);
  });

  test('9. linked tables, each safe alone: 30 - 20 = K + N, and N = 7', () => {
    const naive = {
      vars: ['L1', 'K', 'N'],
      rows: [exactly(sum('L1', 'K', 'N'), 30), exactly(sum('L1'), 20), exactly(sum('N'), 7)],
    };
    expect(workOut(naive, sum('K')).int).toEqual([3, 3]);
    const tables = throughGate(everywhere((at) => [{ ...usual(at), e2: at < 7 ? 1 : 0, e3: at < 3 ? 1 : 0 }]));
    // Ten at Levels 2 and 3 together: neither they nor what would give them by subtraction is shown.
    expect(fourOf(tables).slice(0, 4)).toEqual(['c', 'c', 'c', expect.any(Number)]);
    for (const is of [{ e3: 1 }, { e2: 1 }, { m2: 1, e2: -1 }])
      expect(ruledOut(seenIn(tables), { area: 0, is, version: 0 })).toBeUndefined();
  });

  test('9. cells that are each safe give 3 managed in the year and not there at its end', () => {
    const three = everywhere((at) => {
      const e2 = 1 + (at % 2);
      return [{ ...usual(at), e2, m2: at < 3 ? e2 + 1 : e2, c2: 0 }];
    });
    const answer = throughGate(three);
    expect([showsFour(answer, 'eligible|4|2|'), typeof showsFour(answer, 'managed|4|2|')]).toEqual(['c', 'number']);
    expect(ruledOut(seenIn(answer), { area: 7, is: { m2: 1, e2: -1 }, version: 0 })).toBeUndefined();
  });

  test('10. a rate: 0.2 per 100,000 of 1.6 million', () => {
    const [lo, up] = [0.15, 0.25].map((rate) => (rate * 1_600_000) / 100_000);
    expect(values.filter((count) => count >= lo! && count < up!)).toEqual([3]);
    // Whatever Category 4 is, while it is hidden every file is the same: no rate, percentage, bar or sum was made with
    // it.
    const [one, other] = nothing.map(({ files }) => files());
    expect([...one!.keys()]).toEqual(expect.arrayContaining(['index.html', 'mappa-2023-24.csv', 'areas/london.csv']));
    expect([...one!].filter(([path, bytes]) => other!.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect(one!.size).toBe(other!.size);
  });

  test('11. a percentage: 2.1 % of 143', () => {
    const [lo, up] = [2.05, 2.15].map((percentage) => (percentage * 143) / 100);
    expect(values.filter((count) => count >= lo! && count < up!)).toEqual([3]);
    // And where it is shown, its own national rows are all that is told of it, each an exact count.
    const differs = everything.rows.filter((row, at) => JSON.stringify(row) !== JSON.stringify(nothing[0]!.rows[at]));
    expect(differs).toHaveLength(20);
    for (const row of differs)
      expect([row.geographic_level, withFour(row), Number.isInteger(row.value), row.measure]).toEqual([
        'National',
        true,
        true,
        expect.stringMatching(/^(eligible|managed|returned_to_custody)$/),
      ]);
  });

  test('12. rounding: 5 and 5 to the nearest 5, and the exact total 6', () => {
    const rounded = ['a', 'b'].map((name) => ({ coef: sum(name), lo: 3, hi: 7 }));
    expect(workOut({ vars: ['a', 'b'], rows: [...rounded, exactly(sum('a', 'b'), 6)] }, sum('a')).int).toEqual([3, 3]);
    // Ours are exact, and add up: there is no rounding that an exact total could undo.
    const sums = four.cells.map(({ key }) => {
      const parts = four.parts.get(key)!;
      return areas.reduce((sum, _, at) => sum + parts.reduce((own, part) => own + vaultOf(usual(at))[part]!, 0), 0);
    });
    const shown = everything.rows.filter((row) => row.geographic_level === 'National' && row.category === '4');
    expect(shown.map(({ value }) => value)).toEqual(sums);
  });

  test('13. the floor of a symbol: 15 = 10 + 3 + [c] + [c], where [c] means at least 1', () => {
    const rows = [exactly(sum('p', 'q'), 15 - 10 - 3)];
    const floors = ['p', 'q'].map((name) => ({ coef: sum(name), lo: 1, hi: null }));
    expect(workOut({ vars: ['p', 'q'], rows: [...rows, ...floors] }, sum('p')).int).toEqual([1, 1]);
    const zero = throughGate(everywhere((at) => [{ ...usual(at), e3: 0, m3: 1, c3: 0 }]));
    expect(showsFour(zero, 'eligible|4|3|')).toBe('c');
    const symbols = zero.entry.facts.filter(({ outlet }) => outlet === 'symbol');
    expect(symbols.length).toBeGreaterThan(0);
    expect(symbols.every(({ lo, hi, shown }) => lo === 0 && hi === null && shown === '[c]')).toBe(true);
    // In what is written, one symbol stands for nothing, for one and for three, in an area and in the nation.
    const hidden = nothing.flatMap(({ rows }) => rows.filter(withFour));
    expect(new Set(hidden.map(({ value, shorthand }) => `${value} ${shorthand}`))).toEqual(new Set(['null c']));
  });

  test('14. an inequality: snapshot at most the year, and equal national sums', () => {
    const naive = {
      vars: ['eA', 'mA', 'eB', 'mB'],
      rows: [
        exactly(sum('eA', 'eB'), 60),
        exactly(sum('mA', 'mB'), 60),
        ...['A', 'B'].map((area) => ({ coef: { [`m${area}`]: 1, [`e${area}`]: -1 }, lo: 0, hi: null })),
      ],
    };
    expect(workOut(naive, { mA: 1, eA: -1 }).int).toEqual([0, 0]);
    const equal = throughGate(everywhere((at) => [{ ...usual(at), e2: 3, m2: 3, m3: 1, e3: 1 }]));
    expect([showsFour(equal, 'eligible|4|2|'), showsFour(equal, 'managed|4|2|')]).toEqual(['c', 126]);
    expect(ruledOut(seenIn(equal), { area: 0, is: { m2: 1, e2: -1 }, version: 0 })).toBeUndefined();
  });

  test('15. drop-out and return: 101, 98, 101', () => {
    const naive = { vars: ['rest', 'one'], rows: [exactly(sum('rest', 'one'), 101), exactly(sum('rest'), 98)] };
    expect(workOut(naive, sum('one')).int).toEqual([3, 3]);
    const all = everywhere((at) => [usual(at)]);
    const first = throughGate(all);
    const without = throughGate(all.with(7, []), [first.entry], { version: '1.1' });
    const again = throughGate(all, [first.entry, without.entry], { version: '1.2' });
    expect(without.entry.facts).toEqual([]);
    expect(fourOf(again)).toEqual(fourOf(first));
    expect(ruledOut(seenIn(first, without, again), { area: 7, is: { e1: 1 }, version: 1 })).toBeUndefined();
  });

  test('16. side doors: the digest of a small file gives its count away; ours do not depend on who holds what', () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const secret = digest('eligible,4,1,7');
    expect(
      Array.from({ length: 50 }, (_, count) => count).find((count) => digest(`eligible,4,1,${count}`) === secret),
    ).toBe(7);

    const one = everywhere((at) => [usual(at)]);
    const other = everywhere((at) => [usual((at + 13) % 42)]);
    const [here, there] = [throughGate(one), throughGate(other)];
    expect(digest(JSON.stringify(here))).toBe(digest(JSON.stringify(there)));
    const figures = fromVault(vaultOf({ e1: 31_337 }));
    expect(inspect(figures, { depth: 9, showHidden: true }) + JSON.stringify([...figures])).not.toContain('31337');
    const torn = throughGate(one.map((sent, at) => (at === 0 ? [{ ...sent[0]!, e2: 31_337, m2: 31_337 }] : sent)));
    expect(JSON.stringify(torn)).not.toContain('31337');
  });
});

describe('attacks of somebody who knows the rules, which succeed against the first version, and fail against ours', () => {
  const total = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const top = (largestFirst: readonly number[], many: number): number => total(largestFirst.slice(0, many));

  test('17. known rules: a shown 7 that had to pass leaves every area 0 or 1', () => {
    // The first rules: at least 5, and whoever knows two areas leaves 5 for any other.
    const worlds = waysToHold(7, 42).filter((world) => total(world) - top(world, 2) >= 5);
    expect(new Set(worlds.flat())).toEqual(new Set([0, 1]));
    // The least that ours shows is 18.
    const sent = levelOne(...new Array(18).fill(1));
    expect(showsFour(throughGate(levelOne(...new Array(17).fill(1))), level1)).toBe('c');
    const shown = throughGate(sent);
    expect(showsFour(shown, level1)).toBe(18);
    for (const known of [[], [0, 1]])
      for (const area of [5, 30])
        expect(ruledOut(seenIn(shown), { area, is: { e1: 1 }, version: 0 }, insiders(sent, ...known))).toBeUndefined();
  });

  test('18. what failed: with a remainder of 0 a pair that holds 5 and 5 of a hidden count knows a third has at most 4', () => {
    const passes = (world: readonly number[], remainder: number): boolean =>
      [15, 10, 5, 0].every((least, j) => total(world) - top(world, j) >= least + remainder);
    const third = (remainder: number) =>
      [...Array(10).keys()].filter((count) =>
        [...Array(12).keys()].some((rest) =>
          waysToHold(rest, 4, 5).some((others) => {
            const world = [5, 5, count, ...others].sort((one, other) => other - one);
            return !passes(world, remainder);
          }),
        ),
      );
    expect(third(0)).toEqual([0, 1, 2, 3, 4]);
    expect(third(3)).toEqual([...Array(10).keys()]);

    // The same by the solver, which is told what hidden cells tell: of the snapshot nothing is shown, of the year all.
    const sent = everywhere((at) => [{ m2: 3, m3: 2, c2: 1, c3: 1, e1: at < 2 ? 5 : 0 }]);
    const shown = throughGate(sent);
    expect(fourOf(shown)).toEqual(['c', 'c', 'c', 'c', 126, 84, 210, 42, 42, 84]);
    const question = { quarry: { area: 2, is: { e1: 1 }, version: 0 }, values, insider: insiders(sent, 0, 1) };
    const none = seenIn(shown).map((seen) => ({ ...seen, rule: { ...settings, remainder: 0 } }));
    expect(firstImpossible(solver, none, question)).toBeUndefined();
    expect(firstImpossible(solver, none, { ...question, knowsFailing: { most: 100 } })).toBe(5);
    expect(firstImpossible(solver, seenIn(shown), { ...question, knowsFailing: { most: 100 } })).toBeUndefined();
  });

  test('19. rolling sets: 18 areas with 1, then 122 when 8 others answer, then 104 when those 18 do', () => {
    const groups = ['those', 'eight', 'rest'];
    const naive = {
      vars: [...groups, 'those anew', 'eight anew'],
      rows: [
        exactly(sum(...groups), 18),
        exactly(sum('those', 'eight anew', 'rest'), 122),
        exactly(sum('those anew', 'eight anew', 'rest'), 104),
      ],
    };
    expect(workOut(naive, sum('rest')).int).toEqual([0, 0]);
    const one = levelOne(...new Array(18).fill(1));
    const first = throughGate(one);
    const eight = one.map((sent, at) => (at >= 18 && at < 26 ? [...sent, { ...sent[0]!, e1: 13 }] : sent));
    const second = throughGate(eight, [first.entry], { version: '1.1' });
    const those = eight.map((sent, at) => (at < 18 ? [...sent, { ...sent[0]!, e1: 0 }] : sent));
    const third = throughGate(those, [first.entry, second.entry], { version: '1.2' });
    expect([first, second, third].map((answer) => showsFour(answer, level1))).toEqual([18, 122, 122]);
    expect(third.waiting).toContain('8 more areas');
    expect(ruledOut(seenIn(first, second, third), { area: 40, is: { e1: 1 }, version: 0 })).toBeUndefined();
  });

  test('20. wait, then one more: what comes out when one more answers does not depend on what it says', () => {
    // The first rules waited while the change of five was under 5: when a sixth came and it was out, the sixth went up.
    const waited = (...change: number[]): boolean => Math.abs(total(change)) < 5;
    expect([0, 1, 2, 3].every((sixth) => !waited(1, 1, 1, 1, 0, sixth) === sixth > 0)).toBe(true);
    const first = throughGate(everywhere((at) => [usual(at)]));
    for (const by of [0, 1, 40])
      for (const count of [7, 8]) {
        const sent = everywhere((at) =>
          at < count ? [usual(at), { ...usual(at), e1: (usual(at).e1 ?? 0) + by }] : [usual(at)],
        );
        expect(throughGate(sent, [first.entry], { version: '1.1' }).isDrawn).toBe(count === 8);
      }
  });

  test('21. gaps: an interval that is wide but whose possible values are 0, 1, 2, 28, 29, 30', () => {
    const rows = [
      { coef: { x: 1, a: -28 }, lo: 0, hi: 2 },
      { coef: sum('a'), lo: 0, hi: 1 },
    ];
    expect(workOut({ vars: ['x', 'a'], rows }, sum('x')).int).toEqual([0, 30]);
    const possible = [...Array(31).keys()].filter((x) => [0, 1].some((a) => x - 28 * a >= 0 && x - 28 * a <= 2));
    expect(possible).toEqual([0, 1, 2, 28, 29, 30]);
    // Ours is asked for every value, not for its ends.
    const sent = levelOne(28, 1, 1, 12, 5, 3);
    const shown = throughGate(sent);
    expect(showsFour(shown, level1)).toBe(50);
    expect(
      ruledOut(seenIn(shown), { area: 4, is: { e1: 1 }, version: 0 }, insiders(sent, 0, 3), values),
    ).toBeUndefined();
  });

  test("22. two of five answerers know that a third one's change is -1 or 0", () => {
    const before = exactly(sum('a', 'b', 'third', 'fourth', 'rest'), 21);
    const after = exactly(sum('a anew', 'b anew', 'third anew', 'fourth anew', 'rest'), 18);
    const known = [
      ['a', 10],
      ['b', 10],
      ['a anew', 9],
      ['b anew', 9],
    ] as const;
    const naive = {
      vars: ['third', 'fourth', 'rest', 'third anew', 'fourth anew', ...known.map(([name]) => name)],
      rows: [before, after, ...known.map(([name, value]) => exactly(sum(name), value))],
    };
    expect(workOut(naive, { 'third anew': 1, third: -1 }).int).toEqual([-1, 0]);
    expect(showsFour(throughGate(levelOne(10, 10, 1)), level1)).toBe('c');
    // Ours, with the eight that answered: every change from -5 to 5 stays possible to two of them.
    const sent = everywhere((at) =>
      at < 8 ? [usual(at), { ...usual(at), e1: usual(at + 1).e1! } satisfies Local] : [usual(at)],
    );
    const first = throughGate(everywhere((at) => [usual(at)]));
    const second = throughGate(sent, [first.entry], { version: '1.1' });
    expect(second.isDrawn).toBe(true);
    const quarry = { area: 2, is: { e1: 1 }, version: 1, less: 0 };
    expect(ruledOut(seenIn(first, second), quarry, insiders(sent, 0, 1))).toBeUndefined();
  });

  test('23. the rule code P1 beside a [c] says: at most 4', () => {
    expect(values.filter((count) => count < 5)).toEqual([0, 1, 2, 3, 4]);
    const small = throughGate(levelOne(1, 1, 1));
    const large = throughGate(levelOne(90));
    expect(small.statement).toEqual(large.statement);
    expect(small.cells.filter(({ shorthand }) => shorthand === 'c')).toEqual(
      large.cells.filter(({ shorthand }) => shorthand === 'c'),
    );
    expect(JSON.stringify([small.statement, small.cells])).not.toMatch(/\bP\d|rule"/);
  });

  test('confirmations are answers like corrections', () => {
    const all = everywhere((at) => [usual(at)]);
    const first = throughGate(all);
    const confirmed = throughGate(
      confirmedBy(all, (at) => at < 8),
      [first.entry],
      { version: '1.1' },
    );
    expect(confirmed.isDrawn).toBe(true);
    expect(fourOf(confirmed)).toEqual(fourOf(first));
  });
});

import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { auditedTargets, systemOf } from '../../../shared/domain/disclosure/audit/audit-file.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/audit/intervals.ts';
import type { Ledger } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { ledgerSystem, variableName } from '../../../shared/domain/disclosure/ledger/ledger-system.ts';
import { percentageFact, rateFact, roundedFact } from '../../../shared/domain/disclosure/ledger/outlet-facts.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { failedPrimary } from '../../../shared/domain/disclosure/national/primary-rules.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { cleared, everywhere, type Local, showsFour, throughGate, usual, vaultOf } from './national-example.ts';
import { releaseOf } from './release-example.ts';

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
  const answer = intervalsOf(system, { solver, seconds: 10 });
  if (answer.status !== 'bounded') throw new Error(answer.status);
  return auditedTargets(file, answer.intervals)[0]!;
};

/** What the public can work out about a local count from our ledger; `known` areas put their own figures beside it. */
const fromLedger = (ledger: Ledger, target: string, known: Record<string, number> = {}) => {
  const file = ledgerSystem(ledger, four);
  const facts = {
    vars: file.vars.includes(target) ? file.vars : [...file.vars, target],
    rows: [
      ...file.rows.map(({ coef, lo, hi }) => ({ coef, lo: lo ?? null, hi: hi ?? null })),
      ...Object.entries(known)
        .filter(([name]) => file.vars.includes(name))
        .map(([name, value]) => exactly(sum(name), value)),
    ],
  };
  return workOut(facts, sum(target)).int;
};
const isWide = ([lo, up]: readonly [number | null, number | null]): boolean => lo === 0 && (up === null || up >= 5);
const local = (at: number, cell: string, submission = 's0'): string => variableName(areas[at]!.slug, cell, submission);

/** What an area of the example holds, beside our ledger. */
const holds = (at: number, sent: Local): Record<string, number> =>
  Object.fromEntries(Object.entries(vaultOf(sent)).map(([cell, count]) => [local(at, cell), count]));

/** Rules taken out one at a time, to see which of them stops an attack: each of these is harmless where the others stand. */
const without = {
  P1: { threshold: 0, changeThreshold: 0 },
  P3: { percent: 0, remainder: 0 },
  P5: { width: 0, coalition: 0 },
} as const;
const unprotected = { ...without.P1, ...without.P3, ...without.P5 };

/** Everything as usual but for eligible Level 3: what the first areas hold, and nobody else. */
const level3 = 'eligible|4|3|';
const levelThree = (...held: number[]) =>
  everywhere((at) => [{ ...usual(at), e3: held[at] ?? 0, m3: (held[at] ?? 0) + 2 }]);
const rulesOf = ({ cells }: ReturnType<typeof cleared>, key: string) =>
  cells.find((cell) => cell.category === '4' && [cell.measure, '4', cell.level, cell.detail].join('|') === key)?.rules;

/** One area's counts with more of everything, or less: every count that can be worked out changes. */
const raised = ({ e1 = 0, e2 = 0, e3 = 0, m2 = 0, m3 = 0, c2 = 0, c3 = 0 }: Local, by: number): Local => ({
  e1: e1 + by,
  e2: e2 + by,
  e3: e3 + by,
  m2: m2 + 2 * by,
  m3: m3 + 2 * by,
  c2: c2 + by,
  c3: c3 + by,
});

/** Three releases made and written in full: nothing of Category 4 can be shown in two of them, everything in the third. */
const nothing = [
  releaseOf((at) => ({ e1: at < 2 ? 1 : 0, m3: at === 5 ? 2 : 0 })),
  releaseOf((at) => ({ e1: at === 9 ? 3 : 0, e2: at < 40 ? 0 : 1, c2: at === 3 ? 1 : 0 })),
];
const everything = releaseOf(usual);
const withFour = ({ category }: { category: string }): boolean => category === '4' || category === 'All';

describe('attacks that succeed against an unprotected publication, and fail against ours', () => {
  test('1. complement: the total of all categories less that of Categories 1 to 3', () => {
    const naive = { vars: ['four'], rows: [{ coef: sum('four'), lo: 3224 - 3221, hi: 3224 - 3221 }] };
    expect(workOut(naive, sum('four')).int).toEqual([3, 3]);
    const small = everywhere((at) => [{ ...usual(at), e1: at === 0 ? 3 : 0 }]);
    for (const weaker of [{}, { ...without.P3, ...without.P5 }]) {
      const hidden = cleared(small, [], { weaker, publicTotal: 3221 });
      expect([showsFour(hidden, 'eligible|4|1|'), showsFour(hidden, 'eligible|4|1|', 'All')]).toEqual(['c', 'c']);
    }
    const shown = cleared(small, [], { weaker: { ...unprotected, threshold: 3 }, publicTotal: 3221 });
    expect(showsFour(shown, 'eligible|4|1|', 'All')).toBe(3224);
  });

  test('2. a region of one area: London', () => {
    const naive = { vars: ['london'], rows: [exactly(sum('london'), 17)] };
    expect(workOut(naive, sum('london')).int).toEqual([17, 17]);
    const below = everything.rows.filter((row) => row.geographic_level !== 'National' && withFour(row));
    expect(new Set(below.map(({ country_name, pfa_name }) => `${country_name} ${pfa_name}`)).size).toBe(44);
    expect(new Set(below.map(({ category, value, shorthand }) => `${category} ${value} ${shorthand}`))).toEqual(
      new Set(['4 null c']),
    );
    expect(isWide(fromLedger([cleared(everywhere((at) => [usual(at)])).entry], local(21, 'eligible|4|1|')))).toBe(true);
  });

  test('3. a late area: 97 with 41 areas, 101 with 42', () => {
    const naive = { vars: ['rest', 'late'], rows: [exactly(sum('rest'), 97), exactly(sum('rest', 'late'), 101)] };
    expect(workOut(naive, sum('late')).int).toEqual([4, 4]);
    const all = everywhere((at) => [usual(at)]);
    const provisional = cleared(all.with(7, []));
    expect(provisional.cells.every(({ value, shorthand }) => value === null && shorthand === 'x')).toBe(true);
    const full = cleared(all, [provisional.entry], { version: '1.1' });
    expect(isWide(fromLedger([provisional.entry, full.entry], local(7, 'eligible|4|1|')))).toBe(true);
  });

  test('4. an insider: two late areas add 7, and one of them holds 5', () => {
    const naive = {
      vars: ['rest', 'mine', 'other'],
      rows: [exactly(sum('rest'), 94), exactly(sum('rest', 'mine', 'other'), 101), exactly(sum('mine'), 5)],
    };
    expect(workOut(naive, sum('other')).int).toEqual([2, 2]);
    const all = everywhere((at) => [usual(at)]);
    const provisional = cleared(all.with(7, []).with(8, []));
    const full = cleared(all, [provisional.entry], { version: '1.1' });
    expect(isWide(fromLedger([provisional.entry, full.entry], local(8, 'eligible|4|1|'), holds(7, usual(7))))).toBe(
      true,
    );
  });

  test('4. insiders alone: of 14 one area holds 10, of 24 two areas hold 20, and 4 are left for all others (P5)', () => {
    for (const [sent, insiders, inForce, fewer] of [
      [levelThree(10, 1, 1, 1, 1), 1, { coalition: 1 }, { coalition: 0 }],
      [levelThree(10, 10, 1, 1, 1, 1), 2, {}, { coalition: 1 }],
    ] as const) {
      const known = Object.assign({}, ...sent.slice(0, insiders).map(([own], at) => holds(at, own!)));
      for (const others of [{}, without.P1, without.P3]) {
        const hidden = cleared(sent, [], { weaker: { ...inForce, ...others } });
        expect([showsFour(hidden, level3), rulesOf(hidden, level3)]).toEqual(['c', ['P5']]);
      }
      for (const weaker of [fewer, { ...inForce, width: 4 }]) {
        const shown = cleared(sent, [], { weaker });
        expect(showsFour(shown, level3)).toBe(insiders * 10 + 4);
        expect(fromLedger([shown.entry], local(3, level3), known)).toEqual([0, 4]);
      }
    }
  });

  test('5. a revision: 101 becomes 102 and one area has resubmitted', () => {
    const naive = {
      vars: ['rest', 'before', 'after'],
      rows: [exactly(sum('rest', 'before'), 101), exactly(sum('rest', 'after'), 102)],
    };
    expect(workOut(naive, { after: 1, before: -1 }).int).toEqual([1, 1]);
    const first = cleared(everywhere((at) => [usual(at)]));
    const one = everywhere((at) => (at === 3 ? [usual(at), { ...usual(at), e1: 8 }] : [usual(at)]));
    const second = cleared(one, [first.entry], { version: '1.1' });
    expect(showsFour(second, 'eligible|4|1|')).toBe(showsFour(first, 'eligible|4|1|'));
    expect(second.waiting).toContain('waits until at least 5 areas');
    expect(second.entry.basis).toEqual(first.entry.basis);
    // Four areas, each with enough to hide behind the others: the number of areas alone holds it back (P2).
    const four = everywhere((at) => (at < 4 ? [usual(at), raised(usual(at), 5)] : [usual(at)]));
    const waits = cleared(four, [first.entry], { version: '1.1' });
    expect([waits.waiting === null, waits.entry.basis]).toEqual([false, first.entry.basis]);
    const out = cleared(four, [first.entry], { version: '1.1', weaker: { contributors: 4 } });
    expect(Number(showsFour(out, 'eligible|4|1|')) - Number(showsFour(first, 'eligible|4|1|'))).toBe(20);
  });

  test('6. a zero group: 97 without the late areas and 97 with them', () => {
    const naive = { vars: ['rest', 'a', 'b'], rows: [exactly(sum('rest'), 97), exactly(sum('rest', 'a', 'b'), 97)] };
    expect(workOut(naive, sum('a')).int).toEqual([0, 0]);
    const all = everywhere((at) => [at < 2 ? {} : usual(at)]);
    const provisional = cleared(all.with(0, []).with(1, []));
    const full = cleared(all, [provisional.entry], { version: '1.1' });
    expect(isWide(fromLedger([provisional.entry, full.entry], local(0, 'eligible|4|1|')))).toBe(true);
  });

  test('6. a national zero says that nobody has one: each of P1, P3 and P5 alone hides it', () => {
    for (const [rule, weaker] of [
      ['P1', { ...without.P3, ...without.P5 }],
      ['P3', { ...without.P1, ...without.P5 }],
      ['P5', { ...without.P1, ...without.P3 }],
    ] as const) {
      const hidden = cleared(levelThree(), [], { weaker });
      expect([showsFour(hidden, level3), rulesOf(hidden, level3)]).toEqual(['c', [rule]]);
    }
    const shown = cleared(levelThree(), [], { weaker: unprotected });
    expect(fromLedger([shown.entry], local(5, level3))).toEqual([0, 0]);
  });

  test('7. a national count of 1, seen by the area that holds it', () => {
    const naive = { vars: ['mine', 'other'], rows: [exactly(sum('mine', 'other'), 1), exactly(sum('mine'), 1)] };
    expect(workOut(naive, sum('other')).int).toEqual([0, 0]);
    const mine = holds(0, levelThree(1)[0]![0]!);
    for (const [rule, weaker] of [
      ['P1', { ...without.P3, ...without.P5 }],
      ['P3', { ...without.P1, ...without.P5 }],
      ['P5', { ...without.P1, ...without.P3 }],
    ] as const) {
      const hidden = cleared(levelThree(1), [], { weaker });
      expect([showsFour(hidden, level3), rulesOf(hidden, level3)]).toEqual(['c', [rule]]);
    }
    const hidden = cleared(levelThree(1));
    expect(isWide(fromLedger([hidden.entry], local(5, level3), mine))).toBe(true);
    const shown = cleared(levelThree(1), [], { weaker: { ...unprotected, threshold: 1 } });
    expect(fromLedger([shown.entry], local(5, level3), mine)).toEqual([0, 0]);
  });

  test('7. two of the largest see the third: of 26 they hold 20 and it holds 4 of 6, of 129 it holds 100 of 109 (P3)', () => {
    for (const [held, insiders, victim, left, weaker] of [
      [[10, 10, 4, 1, 1], [0, 1], 2, 6, { remainder: 2 }],
      [[100, 10, 10, 9], [1, 2], 0, 109, { percent: 9 }],
      [[100, 10, 10, 9], [1, 2], 0, 109, { coalition: 1 }],
    ] as const) {
      const sent = levelThree(...held);
      for (const others of [{}, without.P1, { width: 1 }]) {
        const hidden = cleared(sent, [], { weaker: others });
        expect([showsFour(hidden, level3), rulesOf(hidden, level3)]).toEqual(['c', ['P3']]);
      }
      const shown = cleared(sent, [], { weaker });
      const known = Object.assign({}, ...insiders.map((at) => holds(at, sent[at]![0]!)));
      expect(fromLedger([shown.entry], local(victim, level3), known)).toEqual([0, left]);
    }
  });

  test('8. whole numbers: totals over A, B, D; B, C, D; A, C, D are all 1', () => {
    const naive = {
      vars: ['A', 'B', 'C', 'D'],
      rows: [exactly(sum('A', 'B', 'D'), 1), exactly(sum('B', 'C', 'D'), 1), exactly(sum('A', 'C', 'D'), 1)],
    };
    expect(workOut(naive, sum('D'))).toMatchObject({ lp: [0, 1], int: [1, 1] });
    const all = everywhere((at) => [usual(at)]);
    const partial = [0, 1, 2].map((missing) => cleared(all.with(missing, [])));
    expect(partial.flatMap(({ entry }) => entry.facts)).toEqual([]);
  });

  test('9. linked tables, each safe alone: 30 - 20 = K + N, and N = 7', () => {
    const naive = {
      vars: ['L1', 'K', 'N'],
      rows: [exactly(sum('L1', 'K', 'N'), 30), exactly(sum('L1'), 20), exactly(sum('N'), 7)],
    };
    expect(workOut(naive, sum('K')).int).toEqual([3, 3]);
    const tables = cleared(everywhere((at) => [{ ...usual(at), e2: at < 7 ? 1 : 0, e3: at < 3 ? 1 : 0 }]));
    const shown = ['eligible|4|Total|', 'eligible|4|1|', 'eligible|4|2|', 'eligible|4|3|'].filter(
      (key) => typeof showsFour(tables, key) === 'number',
    );
    expect(shown.length).toBeLessThan(3);
    expect(isWide(fromLedger([tables.entry], local(0, 'eligible|4|3|')))).toBe(true);
  });

  test('9. cells that are each safe give 3 managed in the year and not there at its end (P4)', () => {
    const three = everywhere((at) => {
      const e2 = 1 + (at % 2);
      return [{ ...usual(at), e2, m2: at < 3 ? e2 + 1 : e2, c2: 0 }];
    });
    const pair = ['eligible|4|2|', 'managed|4|2|'];
    for (const key of pair)
      expect(
        failedPrimary(
          three.map(([own]) => vaultOf(own!)[key]!),
          settings,
        ),
      ).toEqual([]);
    for (const weaker of [{}, without.P5, { threshold: 1 }, without.P3]) {
      const hidden = cleared(three, [], { weaker });
      expect(pair.map((key) => typeof showsFour(hidden, key)).sort()).toEqual(['number', 'string']);
      expect(pair.flatMap((key) => rulesOf(hidden, key))).toEqual(['P4']);
    }
    const shown = cleared(three, [], { weaker: { threshold: 3, ...without.P3 } });
    const [eligible, managed] = pair.map((key) => Number(showsFour(shown, key)));
    expect(managed! - eligible!).toBe(3);
  });

  test('10. a rate: 0.2 per 100,000 of 1.6 million', () => {
    const fact = rateFact(
      { label: 'rate', terms: [] },
      { rate: 0.2, per: 100_000, population: 1_600_000, decimals: 1 },
    );
    expect([fact.lo, fact.hi]).toEqual([3, 3]);
    // Whatever Category 4 is, while it is hidden every file is the same: no rate, percentage, bar or sum was made with it.
    const [one, other] = nothing.map(({ files }) => files());
    expect([...one!.keys()]).toEqual(expect.arrayContaining(['index.html', 'mappa-2023-24.csv', 'areas/london.csv']));
    expect([...one!].filter(([path, bytes]) => other!.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect(one!.size).toBe(other!.size);
  });

  test('11. a percentage: 2.1 % of 143', () => {
    const fact = percentageFact({ label: 'share', terms: [] }, { percentage: 2.1, whole: 143, decimals: 1 });
    expect([fact.lo, fact.hi]).toEqual([3, 3]);
    expect(fact.shown).toBe('2.1%');
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
    const [a, b] = ['a', 'b'].map((name) => {
      const { lo, hi } = roundedFact({ label: name, terms: [] }, { count: 5, base: 5 });
      return { coef: sum(name), lo, hi };
    });
    expect(workOut({ vars: ['a', 'b'], rows: [a!, b!, exactly(sum('a', 'b'), 6)] }, sum('a')).int).toEqual([3, 3]);
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
    const zero = cleared(everywhere((at) => [{ ...usual(at), e3: 0, m3: 1, c3: 0 }]));
    expect(showsFour(zero, 'eligible|4|3|')).toBe('c');
    const symbols = zero.entry.facts.filter(({ outlet }) => outlet === 'symbol');
    expect(symbols.length).toBeGreaterThan(0);
    expect(symbols.every(({ lo, hi, shown }) => lo === 0 && hi === null && shown === '[c]')).toBe(true);
    const seen = cleared(
      everywhere((at) => [{ ...usual(at), e3: 0, m3: 1, c3: 0 }]),
      [],
      { weaker: unprotected },
    );
    expect(showsFour(seen, 'eligible|4|3|')).toBe(0);
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
    const equal = cleared(everywhere((at) => [{ ...usual(at), e2: 3, m2: 3 }]));
    const both = ['eligible|4|2|', 'managed|4|2|'].map((key) => typeof showsFour(equal, key));
    expect(both).not.toEqual(['number', 'number']);
    const gained = ({ entry }: typeof equal) => {
      const facts = ledgerSystem([entry], four);
      const rows = facts.rows.map(({ coef, lo, hi }) => ({ coef, lo: lo ?? null, hi: hi ?? null }));
      return workOut({ vars: facts.vars, rows }, { [local(0, 'managed|4|2|')]: 1, [local(0, 'eligible|4|2|')]: -1 })
        .int;
    };
    expect(isWide(gained(equal))).toBe(true);
    // P4 alone stops it: no cell fails a rule of its own, and without P5 it is stopped as well.
    const sent = everywhere((at) => [{ ...usual(at), e2: 3, m2: 3 }]);
    expect(cleared(sent, [], { weaker: without.P5 }).cells).toEqual(equal.cells);
    expect(equal.cells.flatMap(({ rules }) => rules).every((rule) => rule === 'P4')).toBe(true);
    expect(gained(cleared(sent, [], { weaker: { ...without.P1, ...without.P3 } }))).toEqual([0, 0]);
  });

  test('15. drop-out and return: 101, 98, 101', () => {
    const naive = { vars: ['rest', 'one'], rows: [exactly(sum('rest', 'one'), 101), exactly(sum('rest'), 98)] };
    expect(workOut(naive, sum('one')).int).toEqual([3, 3]);
    const all = everywhere((at) => [usual(at)]);
    const first = cleared(all);
    const without = cleared(all.with(7, []), [first.entry], { version: '1.1' });
    const again = cleared(all, [first.entry, without.entry], { version: '1.2' });
    expect(without.entry.facts).toEqual([]);
    expect(again.entry.facts).toEqual(first.entry.facts);
    expect(isWide(fromLedger([first.entry, without.entry, again.entry], local(7, 'eligible|4|1|')))).toBe(true);
  });

  test('15. out and back: a batch undone by the next one is held against both versions before it (P4)', () => {
    const base = (at: number) => raised(usual(at), 3);
    const some = (...batches: ((at: number) => Local)[]) =>
      everywhere((at) => [base(at), ...(at < 12 ? batches.map((batch) => batch(at)) : [])]);
    const up = (at: number) => raised(base(at), 1);
    const back = (at: number) => raised(base(at), at % 2 ? 1 : -1);
    const first = cleared(some());
    const second = cleared(some(up), [first.entry], { version: '1.1' });
    expect(second.waiting).toBeNull();
    const before = [first.entry, second.entry];
    // Since 1.1 it is 12 fewer, which may be shown; since 1.0 it is none fewer, which may not.
    for (const weaker of [{}, without.P3, { width: 1 }]) {
      const third = cleared(some(up, back), before, { version: '1.2', weaker });
      expect([third.waiting === null, third.entry.basis]).toEqual([false, second.entry.basis]);
    }
    const out = cleared(some(up, back), before, { version: '1.2', weaker: { changeThreshold: 0 } });
    expect(showsFour(out, 'eligible|4|1|')).toBe(showsFour(first, 'eligible|4|1|'));
  });

  test('16. side doors: the digest of a small file gives its count away; ours do not depend on who holds what', () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const secret = digest('eligible,4,1,7');
    expect(
      Array.from({ length: 50 }, (_, count) => count).find((count) => digest(`eligible,4,1,${count}`) === secret),
    ).toBe(7);

    const one = everywhere((at) => [usual(at)]);
    const other = everywhere((at) => [usual((at + 13) % 42)]);
    const [here, there] = [cleared(one), cleared(other)];
    expect(digest(JSON.stringify(here))).toBe(digest(JSON.stringify(there)));
    const figures = fromVault(vaultOf({ e1: 31_337 }));
    expect(inspect(figures, { depth: 9, showHidden: true }) + JSON.stringify([...figures])).not.toContain('31337');
    const torn = throughGate(one.map((sent, at) => (at === 0 ? [{ ...sent[0]!, e2: 31_337, m2: 31_337 }] : sent)));
    expect(JSON.stringify(torn)).not.toContain('31337');
  });
});

import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { auditedTargets, systemOf } from '../../../shared/domain/disclosure/audit-file.ts';
import { categoryFour } from '../../../shared/domain/disclosure/category-four.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/intervals.ts';
import type { Ledger } from '../../../shared/domain/disclosure/ledger.ts';
import { ledgerSystem, variableName } from '../../../shared/domain/disclosure/ledger-system.ts';
import { percentageFact, rateFact, roundedFact } from '../../../shared/domain/disclosure/outlet-facts.ts';
import { localCategoryFour } from '../../../shared/domain/disclosure/protected-cells.ts';
import { fromVault } from '../../../shared/domain/disclosure/vault.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { cleared, everywhere, showsFour, throughGate, usual, vaultOf } from './national-example.ts';

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

describe('attacks that succeed against an unprotected publication, and fail against ours', () => {
  test('1. complement: the total of all categories less that of Categories 1 to 3', () => {
    const naive = { vars: ['four'], rows: [{ coef: sum('four'), lo: 3224 - 3221, hi: 3224 - 3221 }] };
    expect(workOut(naive, sum('four')).int).toEqual([3, 3]);
    expect(localCategoryFour).toEqual({ value: null, shorthand: 'c' });
    const small = cleared(everywhere((at) => [{ ...usual(at), e3: at === 0 ? 3 : 0, m3: 2 }]));
    expect(showsFour(small, 'eligible|4|3|')).toBe('c');
    expect(showsFour(small, 'eligible|4|3|', 'All')).toBe('c');
  });

  test('2. a region of one area: London', () => {
    const naive = { vars: ['london'], rows: [exactly(sum('london'), 17)] };
    expect(workOut(naive, sum('london')).int).toEqual([17, 17]);
    const { entry } = cleared(everywhere((at) => [usual(at)]));
    expect(entry.facts.every(({ terms }) => terms.every(({ areas: some }) => some === undefined))).toBe(true);
    expect(isWide(fromLedger([entry], local(21, 'eligible|4|1|')))).toBe(true);
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
    const mine = Object.fromEntries(Object.entries(vaultOf(usual(7))).map(([cell, count]) => [local(7, cell), count]));
    expect(isWide(fromLedger([provisional.entry, full.entry], local(8, 'eligible|4|1|'), mine))).toBe(true);
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
  });

  test('6. a zero group: 97 without the late areas and 97 with them', () => {
    const naive = { vars: ['rest', 'a', 'b'], rows: [exactly(sum('rest'), 97), exactly(sum('rest', 'a', 'b'), 97)] };
    expect(workOut(naive, sum('a')).int).toEqual([0, 0]);
    const all = everywhere((at) => [at < 2 ? {} : usual(at)]);
    const provisional = cleared(all.with(0, []).with(1, []));
    const full = cleared(all, [provisional.entry], { version: '1.1' });
    expect(isWide(fromLedger([provisional.entry, full.entry], local(0, 'eligible|4|1|')))).toBe(true);
  });

  test('7. a national count of 1, seen by the area that holds it', () => {
    const naive = { vars: ['mine', 'other'], rows: [exactly(sum('mine', 'other'), 1), exactly(sum('mine'), 1)] };
    expect(workOut(naive, sum('other')).int).toEqual([0, 0]);
    const one = cleared(everywhere((at) => [{ ...usual(at), e3: at === 0 ? 1 : 0 }]));
    expect(showsFour(one, 'eligible|4|3|')).toBe('c');
    const mine = Object.fromEntries(
      Object.entries(vaultOf({ ...usual(0), e3: 1 })).map(([cell, count]) => [local(0, cell), count]),
    );
    expect(isWide(fromLedger([one.entry], local(5, 'eligible|4|3|'), mine))).toBe(true);
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

  test('10. a rate: 0.2 per 100,000 of 1.6 million', () => {
    const fact = rateFact(
      { label: 'rate', terms: [] },
      { rate: 0.2, per: 100_000, population: 1_600_000, decimals: 1 },
    );
    expect([fact.lo, fact.hi]).toEqual([3, 3]);
    const { cells, entry } = cleared(everywhere((at) => [usual(at)]));
    expect(cells.some(({ measure }) => measure === 'rate_per_100k')).toBe(false);
    expect(entry.facts.some(({ outlet }) => outlet === 'rate' || outlet === 'percentage')).toBe(false);
  });

  test('11. a percentage: 2.1 % of 143', () => {
    const fact = percentageFact({ label: 'share', terms: [] }, { percentage: 2.1, whole: 143, decimals: 1 });
    expect([fact.lo, fact.hi]).toEqual([3, 3]);
    expect(fact.shown).toBe('2.1%');
    expect(localCategoryFour.shorthand).toBe('c');
  });

  test('12. rounding: 5 and 5 to the nearest 5, and the exact total 6', () => {
    const [a, b] = ['a', 'b'].map((name) => {
      const { lo, hi } = roundedFact({ label: name, terms: [] }, { count: 5, base: 5 });
      return { coef: sum(name), lo, hi };
    });
    expect(workOut({ vars: ['a', 'b'], rows: [a!, b!, exactly(sum('a', 'b'), 6)] }, sum('a')).int).toEqual([3, 3]);
    const counts = cleared(everywhere((at) => [usual(at)])).entry.facts.filter(({ outlet }) => outlet === 'count');
    expect(counts.every(({ lo, hi, shown }) => lo === hi && String(lo) === shown)).toBe(true);
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
    expect(
      new Set(
        zero.cells
          .filter(({ category, value }) => category === '4' && value === null)
          .map(({ shorthand }) => shorthand),
      ),
    ).toEqual(new Set(['c']));
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
    const facts = ledgerSystem([equal.entry], four);
    const rows = facts.rows.map(({ coef, lo, hi }) => ({ coef, lo: lo ?? null, hi: hi ?? null }));
    const left = workOut(
      { vars: facts.vars, rows },
      { [local(0, 'managed|4|2|')]: 1, [local(0, 'eligible|4|2|')]: -1 },
    );
    expect(left.int[1] === null || left.int[1] >= 5).toBe(true);
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

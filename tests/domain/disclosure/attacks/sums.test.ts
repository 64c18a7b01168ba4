import { describe, expect, test } from 'vitest';
import { everywhere, fourOf, showsFour, throughGate, usual } from '../national-example.ts';
import { askInTurn, insiders, level1, levelOne, seenIn } from './rule-out.ts';
import { exactly, sum, workOut } from './work-out.ts';

const ruledOut = askInTurn();

describe('attacks by sums, which succeed against an unprotected publication, and fail against ours', () => {
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
});

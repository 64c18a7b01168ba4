import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/domain/cells.ts';
import { AuditFile, auditedTargets, systemOf } from '../../../shared/domain/disclosure/audit/audit-file.ts';
import { factsOf, inWords } from '../../../shared/domain/disclosure/ledger/facts.ts';
import { clearedCount, type Fact, type LedgerEntry } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { ledgerSystem, variableName } from '../../../shared/domain/disclosure/ledger/ledger-system.ts';
import {
  differenceFact,
  percentageFact,
  rateFact,
  roundedFact,
} from '../../../shared/domain/disclosure/ledger/outlet-facts.ts';
import { fromVault, intoVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { notAvailable, protectedCells } from '../../../shared/domain/disclosure/national/protected-cells.ts';
import { tabulate } from '../../../shared/domain/disclosure/national/tabulate.ts';
import { tellsMore } from '../../../shared/domain/disclosure/national/tells-more.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { stateOf, waitingFor } from '../../../shared/domain/disclosure/statement.ts';
import { key, slug, small } from './by-hand.ts';

const place = (measure: string, level: string, detail = ''): Cell =>
  ({ measure, category: '4', level, detail, key: key(`${measure}|4|${level}|${detail}`) }) as Cell;
const level2 = place('eligible', '2');
const custody = place('returned_to_custody', 'Total', 'licence');
const totals = new Map([[key('eligible|Total|2|'), 100]]);
const count = (value: number, cell = 'a', more: Partial<Fact> = {}): Fact => ({
  outlet: 'count',
  label: '',
  shown: String(value),
  terms: [{ cell, version: '1.0', coefficient: 1 }],
  lo: value,
  hi: value,
  ...more,
});
const entryOf = (facts: Fact[], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  period: '2023-24',
  version: '1.0',
  basis: { x: 's0' },
  facts,
  settings,
  ...more,
});

describe('the facts of a release', () => {
  test('a count with the total beside it, and for a hidden cell a symbol that only says "not negative"', () => {
    expect(factsOf('1.0', [level2, custody], new Map([[level2.key, 7]]), totals)).toEqual([
      {
        outlet: 'count',
        label: 'eligible, Category 4, Level 2',
        shown: '7',
        terms: [{ cell: level2.key, version: '1.0', coefficient: 1 }],
        lo: 7,
        hi: 7,
      },
      {
        outlet: 'total',
        label: 'eligible, Category 4, Level 2, in All',
        shown: '107',
        terms: [{ cell: level2.key, version: '1.0', coefficient: 1 }],
        lo: 7,
        hi: 7,
      },
      {
        outlet: 'symbol',
        label: 'returned to custody (licence), Category 4, all levels',
        shown: '[c]',
        terms: [{ cell: custody.key, version: '1.0', coefficient: 1 }],
        lo: 0,
        hi: null,
      },
    ]);
    expect(inWords({ ...level2, category: 'Total' })).toBe('eligible, all categories, Level 2');
    expect(factsOf('1.0', [level2], new Map([[level2.key, 7]]), new Map()).map(({ outlet }) => outlet)).toEqual([
      'count',
    ]);
  });

  test('of rounded figures allow the whole numbers that round to them, and none below 0', () => {
    const none = { label: 'l', terms: [{ cell: 'a', version: '1.0', coefficient: 1 }] };
    // 2.1 % of 143, to one decimal: from 2.9315 up to but not including 3.0745.
    expect(percentageFact(none, { percentage: 2.1, whole: 143, decimals: 1 })).toEqual({
      ...none,
      outlet: 'percentage',
      shown: '2.1%',
      lo: 3,
      hi: 3,
    });
    expect(percentageFact(none, { percentage: 2, whole: 100_000, decimals: 1 })).toMatchObject({ lo: 1950, hi: 2049 });
    // To no decimals, 3 % of 200 is from 5 up to but not including 7; 0 per 1,000 is from 0.
    expect(rateFact(none, { rate: 3, per: 100, population: 200, decimals: 0 })).toEqual({
      ...none,
      outlet: 'rate',
      shown: '3',
      lo: 5,
      hi: 6,
    });
    expect(rateFact(none, { rate: 0, per: 1000, population: 4000, decimals: 0 })).toMatchObject({ lo: 0, hi: 1 });
    expect(roundedFact(none, { count: 10, base: 4 })).toEqual({ ...none, outlet: 'count', shown: '10', lo: 8, hi: 11 });
    expect(differenceFact('change', none.terms, [{ cell: 'b', version: '0.9', coefficient: 2 }], 4)).toEqual({
      outlet: 'difference',
      label: 'change',
      shown: '4',
      terms: [...none.terms, { cell: 'b', version: '0.9', coefficient: -2 }],
      lo: 4,
      hi: 4,
    });
  });

  test('a count is cleared where one fact says one number of one cell', () => {
    const cleared = (fact: Fact) => clearedCount(entryOf([fact]), key('a'));
    expect(cleared(count(7))).toBe(7);
    expect(cleared(count(0))).toBe(0);
    expect(cleared(count(7, 'b'))).toBeUndefined();
    expect(cleared(count(7, 'a', { outlet: 'total' }))).toBeUndefined();
    expect(cleared(count(7, 'a', { hi: 8 }))).toBeUndefined();
    expect(cleared(count(7, 'a', { lo: null, hi: null }))).toBeUndefined();
    expect(cleared(count(7, 'a', { terms: [...count(7).terms, ...count(7, 'b').terms] }))).toBeUndefined();
    expect(cleared(count(7, 'a', { terms: [] }))).toBeUndefined();
  });

  test('tell more where they hold a count that nothing before said of the same submissions', () => {
    const now = entryOf([count(7), count(3, 'b', { outlet: 'symbol' })]);
    expect(tellsMore(now, [])).toBe(true);
    expect(tellsMore(now, [entryOf([count(7)])])).toBe(false);
    expect(tellsMore(now, [entryOf([count(7)], { basis: { x: 's1' } })])).toBe(true);
    expect(tellsMore(now, [entryOf([count(7)], { period: '2022-23' })])).toBe(true);
    expect(tellsMore(now, [entryOf([count(7, 'b')])])).toBe(true);
    expect(tellsMore(now, [entryOf([]), entryOf([count(7)])])).toBe(false);
    expect(tellsMore(entryOf([count(3, 'b', { outlet: 'symbol' })]), [])).toBe(false);
  });
});

describe('cells and words from the facts', () => {
  const shownEntry = entryOf([count(7, level2.key)]);
  const hidden = { value: null, shorthand: 'c', rules: ['P1'] };
  const at = ({ measure, level, detail }: Cell, category: string) => ({ measure, level, detail, category });

  test('a count goes with its All cell, and a hidden one hides it; [x] everywhere without a basis', () => {
    const cells = protectedCells([level2, custody], shownEntry, totals, new Map([[custody.key, ['P1']]]));
    expect(cells).toEqual([
      { ...at(level2, '4'), value: 7, shorthand: null, rules: [] },
      { ...at(level2, 'All'), value: 107, shorthand: null, rules: [] },
      { ...at(custody, '4'), ...hidden },
      { ...at(custody, 'All'), ...hidden },
    ]);
    expect(protectedCells([level2], shownEntry, new Map([[key('eligible|Total|2|'), null]]), new Map())[1]).toEqual({
      ...at(level2, 'All'),
      value: null,
      shorthand: 'x',
      rules: [],
    });
    expect(protectedCells([custody], shownEntry, totals, new Map())[0]?.rules).toEqual([]);
    expect(notAvailable([level2])).toEqual([
      { ...at(level2, '4'), value: null, shorthand: 'x', rules: ['P7'] },
      { ...at(level2, 'All'), value: null, shorthand: 'x', rules: ['P7'] },
    ]);
  });

  test('a statement counts, names what is hidden and why, and tells the width that is left', () => {
    const audit = { verdict: 'safe' as const, attackers: 904, narrowest: 9 };
    const stated = stateOf([level2, custody], [level2.key], new Map([[custody.key, ['P1', 'P2']]]), {
      audit,
      settings,
    });
    expect(stated).toEqual({
      lines: [
        '1 of 2 national Category 4 cells are shown.',
        'Suppressed [c]: returned to custody (licence), Category 4, all levels (P1, a national count is shown from the threshold up; P2, enough areas were asked).',
        'Audited against everything published: 904 attackers tried (the public, every area, every pair of areas).',
        "The public's narrowest interval for a local count is 9 wide; every attacker's is at least 5 wide and holds 0.",
      ],
      shown: 1,
      suppressed: 1,
      attackers: 904,
      narrowest: 9,
    });
    const nothing = stateOf([level2], [], new Map(), { audit: { ...audit, narrowest: null }, settings });
    expect(nothing.lines[1]).toBe('Suppressed [c]: eligible, Category 4, Level 2 (it stands as first shown).');
    expect(nothing.lines[3]).toBe('Nothing shown narrows a local count down.');
  });

  test('what waits is said by how many areas resubmitted, and since what', () => {
    expect(waitingFor({ version: '1.0' }, 1, settings)).toContain('stands as published in 1.0. 1 area has resubmitted');
    const seen = waitingFor({ version: '1.1', candidate: 'c' }, 2, settings);
    expect(seen).toContain('stands as first compiled for 1.1. 2 areas have resubmitted');
    expect(seen).toContain('at least 5 areas');
  });
});

describe('the ledger as a system', () => {
  test('sums each fact over the areas it is of, as they stood in its version, and adds the rules of each return', () => {
    const rule = (area: string, submission: string) => ({
      coef: { [variableName(area, 'a', submission)]: -1, [variableName(area, 'c', submission)]: 1 },
      lo: 0,
      hi: null,
    });
    const first = entryOf([count(5, 't')], { basis: { x: 's0', y: 's0' } });
    const seen = entryOf([count(4, 'c')], { basis: { x: 's1', y: 's0' }, candidate: 'c' });
    const change = count(1, 'b', {
      terms: [
        { cell: 'b', version: '1.1', coefficient: 1, areas: ['x'] },
        { cell: 'b', version: '1.0', coefficient: -1, areas: ['x'] },
        { cell: 'b', version: '1.1', coefficient: 1, areas: ['x'] },
        { cell: 'b', version: '0.9', coefficient: 1 },
        { cell: 'nowhere', version: '1.0', coefficient: 1 },
      ],
    });
    const second = entryOf([change], { version: '1.1', basis: { x: 's2', y: 's0' } });
    const { vars, rows, bounds, targets } = ledgerSystem([first, seen, second], small);
    expect(vars).toEqual([
      'x a s0',
      'x b s0',
      'x c s0',
      'y a s0',
      'y b s0',
      'y c s0',
      'x a s1',
      'x b s1',
      'x c s1',
      'x a s2',
      'x b s2',
      'x c s2',
    ]);
    expect(rows).toEqual([
      { coef: { 'x a s0': 1, 'x b s0': 1, 'y a s0': 1, 'y b s0': 1 }, lo: 5, hi: 5 },
      { coef: { 'x c s1': 1, 'y c s0': 1 }, lo: 4, hi: 4 },
      { coef: { 'x b s2': 2, 'x b s0': -1 }, lo: 1, hi: 1 },
      rule('x', 's0'),
      rule('y', 's0'),
      rule('x', 's1'),
      rule('x', 's2'),
    ]);
    expect(bounds).toEqual({});
    expect(targets.length).toBe(16);
    expect(targets[2]).toEqual({ name: 'x t s0', coef: { 'x a s0': 1, 'x b s0': 1 } });
  });

  test('the file of an audit leaves a row open at either side, and names the first variable that is named twice', () => {
    const file = AuditFile.parse({ vars: ['c', 'a', 'b', 'a', 'b'] });
    expect(systemOf(file)).toContain('"a" is named twice');
    const open = AuditFile.parse({
      vars: ['a'],
      rows: [{ coef: { a: 1 }, hi: 3 }],
      targets: [{ name: 't', coef: { a: 1 } }],
    });
    expect(systemOf(open)).toMatchObject({ rows: [{ lo: -Infinity, hi: 3 }] });
    expect(auditedTargets(open, [{ lp: [-0, 3], int: [-0, 3] }])).toEqual([{ name: 't', lp: [0, 3], int: [0, 3] }]);
  });
});

describe('submissions', () => {
  const figures = (given: Record<string, number | null>) => fromVault(given);

  test('are lined up by area, with their totals; refused where one is missing or contradicts itself', () => {
    const line = (given: Record<string, number | null>, submission = 's0') => ({
      area: slug('x'),
      submission,
      figures: figures(given),
    });
    const tabulated = (...given: ReturnType<typeof line>[]) =>
      tabulate([slug('x')], new Map([['x', 's0']]), given, small);
    const right = { a: 1, b: 2, c: 3 };
    expect(tabulated(line(right))).toEqual(
      new Map([
        ['a', [1]],
        ['b', [2]],
        ['t', [3]],
        ['c', [3]],
      ]),
    );
    expect(tabulated(line({ ...right, c: 9 }, 's1'), line({ ...right, t: 3 }))).toEqual(tabulated(line(right)));
    expect(tabulated({ ...line({ ...right, c: 9 }), area: slug('y') }, line(right))).toEqual(tabulated(line(right)));
    expect(tabulated(line({ ...right, t: null }))).toEqual(tabulated(line(right)));
    expect(tabulated(line({ ...right, t: 4 }))).toBe('contradictory');
    expect(tabulated(line({ a: 1, b: 2, c: null }))).toBe('missing');
    expect(tabulated(line({ a: 1, b: 2 }))).toBe('missing');
    expect(tabulated(line(right, 's1'))).toBe('missing');
  });

  test('lie in the store as counts by cell: whole numbers from 0, or null', () => {
    expect(intoVault(figures({ a: 0, b: null, c: 4 }))).toEqual({ a: 0, b: null, c: 4 });
    for (const wrong of [{ a: -1 }, { a: 0.5 }, { a: '1' }, 7])
      expect(() => fromVault(wrong)).toThrow('counts by cell');
  });
});

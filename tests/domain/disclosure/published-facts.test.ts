import { describe, expect, test } from 'vitest';
import type { AreaSlug } from '../../../shared/domain/areas.ts';
import type { Cell, CellKey } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { factsOf, inWords } from '../../../shared/domain/disclosure/ledger/facts.ts';
import { clearedCount, type Fact, type LedgerEntry } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import type { CategoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { noneShown, protectedCells } from '../../../shared/domain/disclosure/national/protected-cells.ts';
import { tabulate } from '../../../shared/domain/disclosure/national/tabulate.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { AuditFile, auditedTargets, systemOf } from '../../../shared/domain/disclosure/solving/audit-file.ts';
import { stateOf, waitingFor } from '../../../shared/domain/disclosure/statement.ts';

const key = (text: string): CellKey => text as CellKey;
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
  rules: 'nested remainder',
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
});

describe('cells and words from the facts', () => {
  const shownEntry = entryOf([count(7, level2.key)]);
  const hidden = { value: null, shorthand: 'c' };
  const at = ({ measure, level, detail }: Cell, category: string) => ({ measure, level, detail, category });

  test('a count goes with its All cell, and a hidden one hides it; one shorthand everywhere where none is shown', () => {
    expect(protectedCells([level2, custody], shownEntry, totals)).toEqual([
      { ...at(level2, '4'), value: 7, shorthand: null },
      { ...at(level2, 'All'), value: 107, shorthand: null },
      { ...at(custody, '4'), ...hidden },
      { ...at(custody, 'All'), ...hidden },
    ]);
    expect(protectedCells([level2], shownEntry, new Map([[key('eligible|Total|2|'), null]]))[1]).toEqual({
      ...at(level2, 'All'),
      value: null,
      shorthand: 'x',
    });
    expect(noneShown([level2], 'x')).toEqual([
      { ...at(level2, '4'), value: null, shorthand: 'x' },
      { ...at(level2, 'All'), value: null, shorthand: 'x' },
    ]);
  });

  test('a statement counts what is shown and says why cells are hidden, in general and no more', () => {
    const stated = stateOf(6, 10, entryOf([]));
    expect(stated).toMatchObject({ shown: 6, hidden: 4 });
    expect(stated.lines[0]).toBe('6 of the 10 national Category 4 cells are shown.');
    expect(stated.lines[1]).toMatch(/^The others show \[c\]: with them shown, somebody who knows some of the returns/);
    expect(stateOf(10, 10, entryOf([])).lines[1]).toBe('No cell is hidden.');
    expect(stated.lines[2]).toContain('remainder 3, width 5, coalition 2');
    for (const line of [...stated.lines, ...stateOf(10, 10, entryOf([])).lines])
      expect(line).not.toMatch(/\bP\d|wide|attacker|Level|managed|custody/);
    expect(stateOf(6, 10, entryOf([], { rules: 'first' })).lines[2]).toContain('first rules');
  });

  test('what stands is said by how many answers the next drawing takes', () => {
    const drawn = { version: '1.0', basis: new Map(), entry: shownEntry, isOut: true };
    expect(waitingFor(drawn, 1, 8)).toContain('stands as published in 1.0. It is drawn anew when 1 more area has');
    const seen = waitingFor({ ...drawn, version: '1.1', isOut: false }, 2, 8);
    expect(seen).toContain('stands as drawn for 1.1. It is drawn anew when 2 more areas have');
    expect(seen).toContain('the same 8 or more');
    expect(waitingFor(drawn, 0, 8)).toBe('Category 4 stands as published in 1.0.');
  });
});

describe('the file of an audit', () => {
  test('leaves a row open at either side, and names the first variable that is named twice', () => {
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
  test('are lined up by area; what one does not say, or contradicts, is no number; undefined where one is not there', () => {
    const slug = (text: string) => text as AreaSlug;
    const small: CategoryFour = {
      cells: ['a', 'b', 't', 'c'].map((text) => ({ key: key(text) }) as Cell),
      counted: ['a', 'b', 'c'].map((text) => ({ key: key(text) }) as Cell),
      parts: new Map(['a', 'b', 't', 'c'].map((text) => [key(text), (text === 't' ? ['a', 'b'] : [text]).map(key)])),
    };
    const line = (given: Record<string, number | null>, submission = 's0') => ({
      area: slug('x'),
      submission,
      figures: new Map(Object.entries(given).map(([cell, count]) => [key(cell), seal(count)])),
    });
    const tabulated = (...given: ReturnType<typeof line>[]) =>
      tabulate([slug('x')], new Map([['x', 's0']]), given, small);
    const right = { a: 1, b: 2, c: 3 };
    const counted = (a: number, b: number, c: number) =>
      new Map(Object.entries({ a, b, c }).map(([cell, count]) => [cell, [count]]));
    expect(tabulated(line(right))).toEqual(counted(1, 2, 3));
    expect(tabulated(line({ ...right, c: 9 }, 's1'), line({ ...right, t: 3 }))).toEqual(counted(1, 2, 3));
    expect(tabulated({ ...line({ ...right, c: 9 }), area: slug('y') }, line(right))).toEqual(counted(1, 2, 3));
    expect(tabulated(line({ ...right, t: null }))).toEqual(counted(1, 2, 3));
    const none = Number.NaN;
    expect(tabulated(line({ ...right, t: 4 }))).toEqual(counted(none, none, 3));
    expect(tabulated(line({ ...right, c: null }))).toEqual(counted(1, 2, none));
    expect(tabulated(line({ a: 1, b: 2 }))).toEqual(counted(1, 2, none));
    expect(tabulated(line({ ...right, c: 0, a: null }))).toEqual(counted(none, 2, 0));
    expect(tabulated(line(right, 's1'))).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import type { Model, Solver } from '../../../shared/domain/disclosure/audit/solver.ts';
import { attackTable, hasRoom, hiddenModel } from '../../../shared/domain/disclosure/suppression/attack-table.ts';
import { hideCircuits } from '../../../shared/domain/disclosure/suppression/circuits.ts';
import { type LocalFigure, localTable } from '../../../shared/domain/disclosure/suppression/local-table.ts';
import {
  type PlacedTable,
  ProtectFile,
  placed,
  tableOf,
} from '../../../shared/domain/disclosure/suppression/protect-file.ts';
import { CellRepair } from '../../../shared/domain/disclosure/suppression/repair-cell.ts';
import { showAgain } from '../../../shared/domain/disclosure/suppression/show-again.ts';
import { suppressLocal } from '../../../shared/domain/disclosure/suppression/suppress-local.ts';
import { suppressTable } from '../../../shared/domain/disclosure/suppression/suppress-table.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { withMargins } from './tables.ts';

const solver = await loadHighsSolver();
const alone = { solver: noSolver, seconds: 1 };
const opening = { solver, seconds: 10 };

/** 3 + 4 + 3 = 10, and a cell that stands in no sum. */
const row = { values: [3, 4, 3, 10, 8], relations: [{ total: 3, parts: [0, 1, 2] }] };

describe('what an attacker narrows hidden cells down to', () => {
  test('hidden cells are amounts of at least 0, in the sums they stand in, less what is shown', () => {
    const model = (hidden: number[]) => hiddenModel(row, hidden);
    expect(model([1, 2])).toEqual({
      lower: [0, 0],
      upper: [Infinity, Infinity],
      rows: [{ columns: [0, 1], coefficients: [1, 1], lo: 7, hi: 7 }],
    });
    expect(model([0, 3]).rows).toEqual([{ columns: [1, 0], coefficients: [-1, 1], lo: -7, hi: -7 }]);
    expect(model([4]).rows).toEqual([]);
    // 8 is at most 10, and where one of the two is shown, the other has a bound.
    const limited = (hidden: number[]) =>
      hiddenModel({ ...row, relations: [], limits: [{ small: [4], large: [3] }] }, hidden).rows;
    expect(limited([4, 3])).toEqual([{ columns: [0, 1], coefficients: [-1, 1], lo: 0, hi: Infinity }]);
    expect(limited([4])).toEqual([{ columns: [0], coefficients: [-1], lo: -10, hi: Infinity }]);
    expect(limited([3])).toEqual([{ columns: [0], coefficients: [1], lo: 8, hi: Infinity }]);
    expect(limited([0])).toEqual([]);
  });

  test('each lies between 0 and what the others leave; only those asked for are answered', () => {
    const attack = (hidden: number[], cells = hidden) => {
      const found = attackTable(row, new Set(hidden), cells, alone);
      return found && [...found].map(([cell, { lo, up }]) => [cell, lo, up]);
    };
    expect(attack([1, 2])).toEqual([
      [1, 0, 7],
      [2, 0, 7],
    ]);
    expect(attack([1, 2], [2])).toEqual([[2, 0, 7]]);
    expect(attack([1, 3, 4], [3, 4])).toEqual([
      [3, 6, Infinity],
      [4, 0, Infinity],
    ]);
    expect(attackTable({ ...row, values: [3, 4, 13, 10, 8] }, new Set([0, 1]), [0], alone)).toBeUndefined();
  });

  test('a cell is protected that may be greater, and that is not known', () => {
    const protects = (lo: number, up: number, value: number) => hasRoom({ lo, up }, value);
    expect([protects(0, 4, 3), protects(0, 3, 3), protects(4, 4, 3), protects(3.9, 4, 3)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    // Noise of the solver is no room: a millionth of the count, and never a whole person.
    expect([protects(0, 1e6 + 0.5, 1e6), protects(0, 1e6 + 1, 1e6)]).toEqual([false, true]);
    expect([protects(1e6 + 3, 1e6 + 3.5, 1e6), protects(1e6 + 3, 1e6 + 4, 1e6)]).toEqual([false, true]);
    expect([protects(0, 1000.0009, 1000), protects(0, 1000.0011, 1000)]).toEqual([false, true]);
    expect([protects(0, 2e-6, 0), protects(0, 0.5e-6, 0)]).toEqual([true, false]);
  });
});

describe('circuits by hand', () => {
  test('the cheapest candidate that closes one is hidden with it, and no more once every primary cell is on one', () => {
    const hide = (primary: number[], candidates: number[]) => [...hideCircuits(row, primary, candidates)].sort();
    expect(hide([0], [2, 1, 3])).toEqual([0, 2]);
    expect(hide([0], [3, 1, 2])).toEqual([0, 3]);
    expect(hide([4], [0, 1])).toEqual([4]);
    expect(hide([0, 1], [2, 3])).toEqual([0, 1]);
    expect(hide([], [0, 1])).toEqual([]);
    // A circuit that no primary cell is on hides nothing: 5 and 6 are a sum of their own.
    const two = { values: [], relations: [...row.relations, { total: 5, parts: [6, 7] }] };
    expect([...hideCircuits(two, [0], [5, 6, 7, 2])].sort()).toEqual([0, 2]);
    // t = a + b, u = t + c, w = a + c: the signs decide that a, c and t can move together.
    const linked = [
      { total: 3, parts: [0, 1] },
      { total: 4, parts: [3, 2] },
      { total: 5, parts: [0, 2] },
    ];
    expect([...hideCircuits({ values: [], relations: linked }, [0], [2, 3])].sort()).toEqual([0, 2, 3]);
    const twice = [2, 3].map((total) => ({ total, parts: [0, 1] }));
    expect([...hideCircuits({ values: [], relations: twice }, [0], [1])]).toEqual([0, 1]);
    // A cell that is twice a part of its total counts twice: 2 x 0 = 1.
    expect([...hideCircuits({ values: [], relations: [{ total: 1, parts: [0, 0] }] }, [0], [1])]).toEqual([0, 1]);
  });

  test('in a table of 3 by 3 the corners of a rectangle, also where elimination has to go on over several sums', () => {
    const table = tableOf(ProtectFile.parse({ dims: [4, 4], cells: withMargins([4, 4], () => 2) }));
    if (typeof table === 'string') throw new Error(table);
    const at = (rowAt: number, column: number) => rowAt * 4 + column;
    const hide = (primary: number[], candidates: number[]) =>
      [...hideCircuits(table.table, primary, candidates)].sort((a, b) => a - b);
    expect(hide([at(1, 1)], [at(2, 2), at(3, 3), at(1, 2), at(2, 3), at(3, 1)])).toEqual([
      at(1, 1),
      at(1, 2),
      at(2, 2),
      at(2, 3),
      at(3, 1),
      at(3, 3),
    ]);
    expect(hide([at(1, 1), at(2, 2)], [at(3, 3), at(1, 3), at(1, 2), at(2, 1), at(3, 1)])).toEqual([
      at(1, 1),
      at(1, 2),
      at(2, 1),
      at(2, 2),
    ]);
    expect(
      hide(
        [at(1, 1)],
        [at(1, 2), at(1, 3), at(2, 2), at(3, 3), at(2, 0), at(1, 0), at(3, 0), at(0, 1), at(0, 2), at(2, 1)],
      ),
    ).toEqual([at(0, 1), at(0, 2), at(1, 1), at(1, 2)]);
  });
});

describe('repair of a cell', () => {
  const repaired = (
    values: number[],
    relations: { total: number; parts: number[] }[],
    cell: number,
    hidden: number[],
  ) => {
    const repair = new CellRepair({ values, relations }, opening);
    const changed = repair.changed(cell, new Set(hidden));
    repair.close();
    return changed;
  };

  test('hides the cheapest cells that leave it room upwards, hidden ones for nothing', () => {
    const relations = [{ total: 3, parts: [0, 1, 2] }];
    expect(repaired([3, 4, 2, 9], relations, 0, [0])).toEqual([0, 2]);
    expect(repaired([3, 4, 2, 9], relations, 0, [0, 1])).toEqual([0, 1]);
    // A zero cannot fall, and a cell no further than to 0.
    expect(repaired([3, 4, 0, 7], relations, 0, [0])).toEqual([0, 1]);
    expect(repaired([3, 0, 0, 3], relations, 0, [0])).toEqual([0, 3]);
  });

  test('is asked as it is written: rises cost like falls, bounds are put back, and the models are closed', () => {
    const models: Model[] = [];
    const bounds: (readonly [number, number, number])[] = [];
    let closed = 0;
    const asked: { columns: readonly number[]; coefficients: readonly number[] }[] = [];
    const infeasible = { status: 'infeasible' as const };
    const answers = [infeasible, { status: 'optimal' as const, value: 0, point: [1, 2, 0, 0, 0, 2, 1, 0] }, infeasible];
    const fake: Solver = {
      hasTime: () => true,
      open: (model, { whole }) => {
        expect(whole).toBe(false);
        models.push(model);
        return {
          optimise: (objective, direction) => {
            asked.push(objective);
            expect(direction).toBe('min');
            return answers.shift() ?? { status: 'undecided' };
          },
          boundColumn: (...given) => bounds.push(given),
          close: () => {
            closed += 1;
          },
        };
      },
    };
    const repair = new CellRepair(
      { values: [3, 4, 0, 7], relations: [{ total: 3, parts: [0, 1, 2] }] },
      { solver: fake, seconds: 1 },
    );
    expect(repair.changed(0, new Set([0]))).toEqual([0, 2]);
    expect(repair.changed(2, new Set([0]))).toBeUndefined();
    repair.close();
    expect(closed).toBe(2);
    expect(models).toEqual([
      {
        lower: [0, 0, 0, 0, 0, 0, 0, 0],
        upper: [Infinity, Infinity, Infinity, Infinity, 3, 4, 0, 7],
        rows: [{ columns: [3, 7, 0, 4, 1, 5, 2, 6], coefficients: [-1, 1, 1, -1, 1, -1, 1, -1], lo: 0, hi: 0 }],
      },
      {
        lower: [0, 0, 0, 0, 0, 0, 0, 0],
        upper: [Infinity, Infinity, Infinity, Infinity, Infinity, Infinity, 0, Infinity],
        rows: models[0]!.rows,
      },
    ]);
    const limits = [
      { small: [0], large: [1] },
      { small: [2], large: [2] },
      { small: [2], large: [0, 3] },
    ];
    const limited = new CellRepair({ values: [3, 4, 0, 7], relations: [], limits }, { solver: fake, seconds: 1 });
    answers.push(infeasible);
    expect(limited.changed(0, new Set([0]))).toBeUndefined();
    answers.push({ status: 'optimal' as const, value: 0, point: [1, 0, 0, 1, 0, 0, 0, 0] });
    expect(limited.changed(0, new Set([0]))).toEqual([0, 3]);
    const room = (small: number, large: number, hi: number) => ({
      columns: [small, 4 + small, large, 4 + large],
      coefficients: [1, -1, -1, 1],
      lo: -Infinity,
      hi,
    });
    const together = (hi: number) => ({
      ...{ columns: [2, 6, 0, 4, 3, 7], coefficients: [1, -1, -1, 1, -1, 1] },
      ...{ lo: -Infinity, hi },
    });
    expect(models.slice(2).map(({ rows }) => rows)).toEqual([
      [room(0, 1, 1), room(2, 2, 0), together(10)],
      [room(0, 1, Infinity), room(2, 2, 0), together(Infinity)],
    ]);
    expect(asked[0]).toEqual({ columns: [0, 1, 2, 3, 4, 5, 6, 7], coefficients: [1e-4, 5, 1, 8, 1e-4, 5, 1, 8] });
    expect(bounds.slice(0, 16)).toEqual([
      [0, 1, 1],
      [4, 0, 0],
      [0, 0, Infinity],
      [4, 0, 3],
      [0, 1, 1],
      [4, 0, 0],
      [0, 0, Infinity],
      [4, 0, Infinity],
      ...[1, 2].flatMap(() => [
        [2, 1, 1],
        [6, 0, 0],
        [2, 0, Infinity],
        [6, 0, 0],
      ]),
    ]);
  });
});

describe('suppression by hand', () => {
  test('the rows hidden are sorted, primary cells named twice are one, and what cannot be decided is nothing', () => {
    const found = suppressTable(row, [2, 0, 2], opening);
    expect(found?.suppressed).toEqual([0, 2]);
    expect(found?.intervals).toEqual([
      { cell: 2, lo: 0, up: 6 },
      { cell: 0, lo: 0, up: 6 },
    ]);
    // 0 beside 3 leaves it no room: the total is hidden instead.
    expect(suppressTable({ values: [3, 0, 0, 3], relations: row.relations }, [0], opening)?.suppressed).toEqual([0, 3]);
    const tight = { values: [3, 0, 0, 3], relations: row.relations };
    expect(suppressTable(tight, [0, 1], alone)).toBeUndefined();
    expect(suppressTable({ ...row, values: [3, 4, 13, 10, 8] }, [0, 1], alone)).toBeUndefined();
    // 3 and the 0 beside it are on a circuit, but 3 can only be less: repair hides the total, and closes what it
    // opened.
    let open = 0;
    const counting: Solver = {
      hasTime: () => true,
      open: (model, solving) => {
        const held = solver.open(model, solving);
        open += 1;
        const close = () => {
          open -= 1;
          held.close();
        };
        return { ...held, close };
      },
    };
    expect(suppressTable(tight, [0, 1], { solver: counting, seconds: 10 })?.suppressed).toEqual([0, 1, 3]);
    expect(open).toBe(0);
  });

  test('what circuits hid for nothing is shown again: here two cells of the middle column', () => {
    const file = ProtectFile.parse({ dims: [3, 4], cells: withMargins([3, 4], (at) => [1, 3, 6, 5, 4, 2][at]!) });
    const { table } = tableOf(file) as PlacedTable;
    expect(table.values).toEqual([21, 6, 7, 8, 10, 1, 3, 6, 11, 5, 4, 2]);
    expect(suppressTable(table, [11, 5], alone)).toEqual({
      suppressed: [5, 7, 9, 11],
      intervals: [
        { cell: 11, lo: 1, up: 7 },
        { cell: 5, lo: 0, up: 6 },
      ],
    });
  });

  test('candidates are the cheapest first, a zero the last, and of equals the first', () => {
    const hides = (...values: number[]) =>
      suppressTable(
        { values, relations: [{ total: values.length - 1, parts: [...values.keys()].slice(0, -1) }] },
        [0],
        alone,
      )?.suppressed;
    expect(hides(3, 9, 4, 5, 21)).toEqual([0, 2]);
    expect(hides(3, 0, 5, 5, 13)).toEqual([0, 2]);
    expect(hides(3, 5, 0, 5, 13)).toEqual([0, 1]);
    expect(hides(3, 5, 5, 0, 13)).toEqual([0, 1]);
    expect(hides(3, 5, 4, 4, 16)).toEqual([0, 2]);
  });
});

describe('showing again', () => {
  test('tries the dearest first, of equals the one that comes first in the table, and never a primary cell', () => {
    const again = (hidden: number[], isSafe: (left: ReadonlySet<number>) => boolean) => [
      ...showAgain(new Set(hidden), { primary: [0], cost: (cell) => [9, 5, 8, 5, 5][cell]! }, isSafe),
    ];
    expect(again([4, 0, 3, 1], (left) => left.size === 3)).toEqual([4, 0, 3]);
    expect(again([0, 1, 2], (left) => left.size === 2)).toEqual([0, 1]);
    expect(again([0, 1, 2], () => true)).toEqual([0]);
    const all = new Set([0, 1]);
    expect(showAgain(all, { primary: [0], cost: () => 1 }, () => false)).toBe(all);
  });
});

describe('the file of a protection', () => {
  const file = (given: object) =>
    ProtectFile.parse({ dims: [2, 3], cells: withMargins([2, 3], (at) => [4, 5][at]!), ...given });
  const table = (given: object = {}) => tableOf(file(given));

  test('numbers the cells row by row, and relates each total to its line', () => {
    expect(
      table({
        primary: [
          [1, 1],
          [1, 1],
          [1, 2],
        ],
      }),
    ).toEqual({
      table: {
        values: [9, 4, 5, 9, 4, 5],
        relations: [
          { total: 0, parts: [3] },
          { total: 0, parts: [1, 2] },
          { total: 1, parts: [4] },
          { total: 2, parts: [5] },
          { total: 3, parts: [4, 5] },
        ],
      },
      places: [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      primary: [4, 5],
    });
    // Sizes that leave the total out of count are one less.
    expect(table({ dims: [1, 2] })).toEqual(table());
    expect(
      tableOf(
        ProtectFile.parse({
          dims: [1, 2],
          cells: [
            { at: [0, 0], value: 4 },
            { at: [0, 1], value: 4 },
          ],
        }),
      ),
    ).toMatchObject({
      table: { relations: [{ total: 0, parts: [1] }] },
    });
  });

  test('says what is wrong, with the place', () => {
    const cells = file({}).cells;
    const one = (at: number[], value: number) => [{ at, value }];
    expect(table({ cells: [...cells, ...one([1, 2, 0], 1)] })).toBe(
      'The cell at [1,2,0] is outside the dimensions [2,3].',
    );
    expect(table({ dims: [3, 3], cells: [...cells, ...one([2, 4], 1)] })).toBe(
      'The cell at [2,4] is outside the dimensions [3,3].',
    );
    expect(table({ cells: [...cells, ...one([1, 2], 1)] })).toBe('The cell at [1,2] is given twice.');
    expect(table({ cells: cells.filter(({ at }) => at.join() !== '1,1') })).toBe(
      'The cell at [1,1] is missing: every cell and every margin must be given.',
    );
    expect(table({ primary: [[5, 5]] })).toBe('The primary cell [5,5] is outside the dimensions [2,3].');
    expect(table({ cells: cells.map((cell) => (cell.at.join() === '1,0' ? { ...cell, value: 8 } : cell)) })).toContain(
      'The total at [0,0] is 9, but the cells under it add up to 8.',
    );
    expect(table({ cells: [...cells, ...one([1], 1)] })).toBe('The cell at [1] is outside the dimensions [2,3].');
    expect(table({ primary: [[0, 3]] })).toBe('The primary cell [0,3] is outside the dimensions [2,3].');
    expect(table({ cells: [...cells, ...one([2, 0], 1)] })).toContain('[0,3] is missing');
    const nothing = (at: number[]) => ({ at, value: at.join() === '0' ? 1.5e-6 : 0 });
    expect(tableOf({ dims: [2], cells: [[0], [1]].map(nothing), primary: [] })).toContain('add up to 0');
    const nearly = (at: string, value: number) =>
      typeof table({ cells: cells.map((cell) => (cell.at.join() === at ? { ...cell, value } : cell)) });
    expect([nearly('1,1', 4.000002), nearly('0,1', 4.000002)]).toEqual(['object', 'object']);
    expect([nearly('1,1', 4.00003), nearly('0,1', 4.00003)]).toEqual(['string', 'string']);
    expect(tableOf({ dims: [200_001], cells: [], primary: [] })).toBe(
      'The table has 200001 cells; 200000 is the most.',
    );
    expect(tableOf({ dims: [200_000], cells: [], primary: [] })).toContain('[0] is missing');
    for (const wrong of [
      { dims: [] },
      { dims: [0] },
      { cells: [{ at: [-1, 0], value: 1 }] },
      { cells: [{ at: [0, 0], value: -1 }] },
    ])
      expect(ProtectFile.safeParse({ ...file({}), ...wrong }).success).toBe(false);
    expect(ProtectFile.safeParse({ dims: [1], cells: [{ at: [0], value: 0 }] }).success).toBe(true);
  });

  test('answers by place, with null for what nothing holds', () => {
    expect(
      placed(
        {
          suppressed: [1],
          intervals: [
            { cell: 0, lo: 1, up: Infinity },
            { cell: 1, lo: 0, up: 4 },
          ],
        },
        [
          [0, 0],
          [0, 1],
        ],
      ),
    ).toEqual({
      suppressed: [[0, 1]],
      intervals: [
        { at: [0, 0], lo: 1, up: null },
        { at: [0, 1], lo: 0, up: 4 },
      ],
    });
  });
});

describe('local figures as a table', () => {
  const figure = (
    geographic_level: LocalFigure['geographic_level'],
    pfa_code: string,
    category: string,
    level: string,
    value: number | null,
    more: Partial<LocalFigure> = {},
  ): LocalFigure =>
    ({
      geographic_level,
      country_code: 'E',
      pfa_code,
      measure: 'eligible',
      category,
      level,
      detail: '',
      value,
      ...more,
    }) as LocalFigure;
  const local = (pfa: string, category: string, level: string, value: number | null) =>
    figure('Police force area', pfa, category, level, value);

  test('sums go over categories, levels and geography, where the parts add up', () => {
    const relations = (figures: LocalFigure[]) => localTable(figures, formD).relations;
    expect(
      relations(['Total', '1', '2', '3', '4'].map((category, at) => local('a', category, '1', [9, 2, 3, 4, 5][at]!))),
    ).toEqual([{ total: 0, parts: [1, 2, 3] }]);
    expect(
      relations(['All', 'Total', '4', '1'].map((category, at) => local('a', category, '1', [9, 5, 4, 5][at]!))),
    ).toEqual([
      { total: 1, parts: [3] },
      { total: 0, parts: [1, 2] },
    ]);
    expect(relations(['1', 'Total', '2'].map((level, at) => local('a', '1', level, [4, 9, 5][at]!)))).toEqual([
      { total: 1, parts: [0, 2] },
    ]);
    const country = (code: string, value: number) => figure('Country', '', '1', '1', value, { country_code: code });
    expect(
      relations([
        figure('National', '', '1', '1', 9, { country_code: 'EW' }),
        country('E', 5),
        country('W', 4),
        local('a', '1', '1', 3),
        local('b', '1', '1', 2),
      ]),
    ).toEqual([
      { total: 0, parts: [1, 2] },
      { total: 1, parts: [3, 4] },
    ]);
    const both = ['E', 'W'].flatMap((code, at) =>
      ['Total', '1'].map((category) => ({ ...country(code, 9 - at), category })),
    );
    expect(relations(both)).toEqual([
      { total: 0, parts: [1] },
      { total: 2, parts: [3] },
    ]);
    // What does not add up, or is missing, or belongs elsewhere, is no sum.
    expect(relations([local('a', 'Total', '1', 9), local('a', '1', '1', 8)])).toEqual([]);
    expect(relations([local('a', 'Total', '1', null), local('a', '1', '1', 0)])).toEqual([]);
    expect(relations([local('a', 'Total', '1', 8), local('b', '1', '1', 8), local('a', '1', '2', 8)])).toEqual([]);
    expect(relations([local('a', 'Total', '1', 0)])).toEqual([]);
    expect(localTable([local('a', '1', '1', null), local('a', '2', '1', 4)], formD).values).toEqual([0, 4]);
  });

  test('snapshots at Levels 2 and 3, and custody, are at most the figure of the year in the same place', () => {
    const of = (measure: string, level: string, value: number | null, pfa = 'a') =>
      ({ ...local(pfa, '1', level, value), measure }) as LocalFigure;
    const limits = (...figures: LocalFigure[]) =>
      localTable(
        figures.map((each) => (each.measure === 'returned_to_custody' ? { ...each, detail: 'licence' } : each)),
        formD,
      ).limits;
    expect(limits(of('eligible', '2', 3), of('managed', '2', 3))).toEqual([{ small: [0], large: [1] }]);
    expect(limits(of('managed', '3', 4), of('returned_to_custody', '3', 3))).toEqual([{ small: [1], large: [0] }]);
    expect(limits(of('managed', 'Total', 4), of('returned_to_custody', 'Total', 3))).toEqual([
      { small: [1], large: [0] },
    ]);
    // The snapshot has Level 1 and the year has not; a rule that is broken, or of which a side is missing, is none.
    expect(limits(of('eligible', 'Total', 3), of('managed', 'Total', 4))).toEqual([]);
    expect(limits(of('eligible', '2', 5), of('managed', '2', 4))).toEqual([]);
    expect(limits(of('eligible', '2', null), of('managed', '2', 4))).toEqual([]);
    expect(limits(of('eligible', '2', 0), of('managed', '2', null))).toEqual([]);
    expect(limits(of('eligible', '2', 3), of('managed', '3', 4), of('managed', '2', 4, 'b'))).toEqual([]);
    expect(limits(of('notification_breaches', '2', 3), of('managed', '2', 4))).toEqual([]);
    expect(limits(of('managed', '2', 4))).toEqual([]);
    expect(localTable([of('eligible', 'Total', 7), of('managed', '2', 7)], formD).relations).toEqual([]);
  });

  test('hides counts of areas from 1 up to the threshold, and what gives them away, measure by measure', () => {
    const hidden = (figures: LocalFigure[], localThreshold: number | null = 5) => {
      const found = suppressLocal(figures, { localThreshold }, solver, formD);
      return found && [...found].sort((a, b) => a - b);
    };
    const area = [
      local('a', 'Total', '1', 30),
      local('a', '1', '1', 4),
      local('a', '2', '1', 6),
      local('a', '3', '1', 20),
    ];
    expect(hidden(area)).toEqual([1, 2]);
    expect(hidden(area, 4)).toEqual([]);
    expect(hidden(area, null)).toEqual([]);
    expect(hidden([local('a', '1', '1', 0), local('a', '2', '1', 1), local('b', '1', '1', null)])).toEqual([1]);
    expect(
      hidden([local('a', '4', '1', 3), figure('Country', '', '1', '1', 3), figure('National', '', '1', '1', 3)]),
    ).toEqual([]);
    // Another measure, or another detail, is another table.
    const managed = { measure: 'managed' } as Partial<LocalFigure>;
    expect(hidden([...area, ...area.map((each) => ({ ...each, ...managed, value: each.value! * 5 }))])).toEqual([1, 2]);
    expect(
      hidden([
        ...area.map((each) => ({ ...each, value: each.value! * 5 })),
        ...area.map((each) => ({ ...each, ...managed })),
      ]),
    ).toEqual([5, 6]);
    expect(
      hidden([
        local('a', 'Total', '1', 9),
        local('a', '1', '1', 3),
        figure('Police force area', 'a', '2', '1', 6, { detail: 'licence' }),
      ]),
    ).toEqual([1]);
  });

  test('a rate goes where the count of Category 1 over all levels does, in that place alone', () => {
    const rate = (pfa: string, value: number | null = 7): LocalFigure => ({
      ...local(pfa, 'Total', 'Total', value),
      measure: 'rate_per_100k',
    });
    const hidden = (figures: LocalFigure[]) => [
      ...(suppressLocal(figures, { localThreshold: 5 }, solver, formD) ?? []),
    ];
    expect(hidden([local('a', '1', 'Total', 3), rate('a'), rate('b'), rate('a', null)])).toEqual([0, 1]);
    expect(hidden([local('a', '1', 'Total', 3), rate('a'), local('a', '2', 'Total', 30)])).toEqual([0, 1]);
    expect(hidden([local('a', '2', 'Total', 3), rate('a')])).toEqual([0]);
    expect(hidden([local('a', '1', '2', 3), rate('a')])).toEqual([0]);
    expect(hidden([{ ...local('a', '1', 'Total', 3), measure: 'managed' }, rate('a')])).toEqual([0]);
    expect(hidden([rate('a', 3)])).toEqual([]);
    const nation = [
      figure('National', '', '1', 'Total', 30, { country_code: 'E' }),
      { ...rate(''), geographic_level: 'National' as const },
    ];
    expect(hidden([local('E', '1', 'Total', 3), ...nation])).toEqual([0]);
    // No count is below 0: where one is, what it leaves the others is not decided without the big solver.
    const odd = ['Total', '1', '2', '3'].map((category, at) => local('a', category, '1', [8, 3, -2, 7][at]!));
    expect(suppressLocal(odd, { localThreshold: 5 }, noSolver, formD)).toBeUndefined();
  });
});

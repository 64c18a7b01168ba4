import { describe, expect, it } from 'vitest';
import { columnsShifted, withoutEchoes } from '../../../shared/domain/screening/checks/columns-shifted.ts';
import { type Check, fault, type Matter } from '../../../shared/domain/screening/rule.ts';
import { labelOf, matterOf } from './matter-of.ts';

const said = (check: Check, matter: Matter) =>
  check.find(matter).map(({ severity, message, place }) => [severity, message, place.cell ?? place.label]);

describe('columns that have slipped', () => {
  const rows = (...values: readonly string[]) =>
    values.flatMap((row, at) =>
      row
        .split(' ')
        .flatMap((value, column) =>
          value === '_'
            ? []
            : [`eligible|${['1', '2', '3', 'Total'][column]}|${at + 1}|=${value} @T!${'BCDE'[column]}${at + 1}`],
        ),
    );
  const shifted = (...lines: readonly string[]) => said(columnsShifted, matterOf(lines));
  const slipped = (by: string) => [
    'reject',
    expect.stringContaining(`stand ${by} too far to the right`),
    labelOf('eligible|1|1|'),
  ];

  it('are told by the first ones, empty from top to bottom, and a figure where the form has no case', () => {
    expect(shifted(...rows('_ 9 8', '_ 7 6', '_ 5 4'))).toEqual([slipped('one column')]);
    expect(shifted(...rows('_ _ 9', '_ _ 7', '_ _ 5'))).toEqual([slipped('two columns')]);
    expect(shifted(...rows('_ 9 _', '_ 7 6', '_ 5 4'))).toEqual([]);
    expect(shifted(...rows('1 9 8', '_ 7 6', '_ 5 4'))).toEqual([]);
    expect(shifted(...rows('_ 9 8', '_ _ 6', '_ 5 4'))).toEqual([]);
    expect(shifted(...rows('_ _ _', '_ _ _', '_ _ _'))).toEqual([]);
    expect(said(columnsShifted, { ...matterOf(rows('_ 9 8', '_ 7 6', '_ 5 4')), form: undefined })).toEqual([]);
  });

  it('are said of every table that has slipped as far', () => {
    const more = ['2', '3'].flatMap((level) => [`managed|2|${level}|=5`, `managed|3|${level}|=5`]);
    expect(shifted(...rows('_ 9 8', '_ 7 6', '_ 5 4'), ...more)).toHaveLength(2);
    expect(shifted(...rows('_ _ 9', '_ _ 7', '_ _ 5'), ...more)).toHaveLength(1);
    expect(shifted(...more)).toEqual([]);
  });

  it('take the place of what only repeats them in their tables', () => {
    const matter = matterOf(rows('_ 9 8', '_ 7 6', '_ 5 4'));
    const about = (rule: string, label?: string) => ({
      ...fault({ ...columnsShifted, code: rule }, { message: 'm', place: label === undefined ? {} : { label } }),
    });
    const all = [
      about('cell-missing', 'Table 1, Category 1'),
      about('cell-missing', 'Table 1'),
      about('cell-missing', 'Table 12, Category 1'),
      about('cell-missing', 'Table 2'),
      about('cell-missing'),
      about('cell-twice', 'Table 1'),
    ];
    expect(withoutEchoes(all, matter)).toEqual(all.slice(2));
    expect(withoutEchoes(all, matterOf([]))).toEqual(all);
  });
});

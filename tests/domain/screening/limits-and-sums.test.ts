import { describe, expect, it } from 'vitest';
import { type CellKey, cellKey } from '../../../shared/domain/cells.ts';
import { custodyWithinManaged } from '../../../shared/domain/forms/common-limits.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { brokenLimits } from '../../../shared/domain/screening/broken-limits.ts';
import { brokenSumFindings, checkedSums, withheldSumFindings } from '../../../shared/domain/screening/broken-sums.ts';
import { columnSum } from '../../../shared/domain/screening/checks/column-sum.ts';
import { oneCellExplains } from '../../../shared/domain/screening/checks/one-cell-explains.ts';
import type { Matter } from '../../../shared/domain/screening/rule.ts';
import { butFor, labelOf, matterOf } from './matter-of.ts';

const keyOf = (category: '1' | '4' | 'Total', level: '2' | '3' | 'Total'): CellKey =>
  cellKey({ measure: 'managed', category, level, detail: '' });

describe('a limit that is broken', () => {
  const snapshot = (matter: Matter) =>
    brokenLimits(matter, 'snapshot-above-year').map(({ lesser, greater, several, open, first }) => [
      ...[lesser.words, lesser.sum, greater.words, greater.sum, several, open, first.cell.key],
    ]);
  const at = (category: string, form = formC) =>
    ['eligible', 'managed'].map((measure) => labelOf(`${measure}|${category}|2|`, form));

  it('has both sides in words and numbers, which may be told where all their figures may', () => {
    const [eligible, managed] = at('1');
    const broken = matterOf(['eligible|1|2|=6', 'managed|1|2|=5']);
    expect(snapshot(broken)).toEqual([[eligible, 6, managed, 5, false, true, 'eligible|1|2|']]);
    expect(snapshot(matterOf(['eligible|1|2|=5', 'managed|1|2|=5']))).toEqual([]);
    expect(snapshot(matterOf(['eligible|1|2|=5']))).toEqual([]);
    expect(snapshot(matterOf(['managed|1|2|=5']))).toEqual([]);
    for (const measure of ['eligible', 'managed'] as const) {
      const key = cellKey({ measure, category: '1', level: '2', detail: '' });
      const [found] = snapshot({ ...broken, readings: butFor(broken, key, { withheld: true }) });
      expect(found?.[5]).toBe(false);
    }
    const [terror, managed4] = at('4', formD);
    expect(snapshot(matterOf(['eligible|4|2|=2', 'managed|4|2|=1'], { form: formD }))).toEqual([
      [terror, 2, managed4, 1, false, false, 'eligible|4|2|'],
    ]);
  });

  it('may have several figures on its lesser side, and is of the rule that is asked for', () => {
    const form = { ...formC, limits: [{ ...custodyWithinManaged, together: true as const }] };
    const lines = ['returned_to_custody|1|2|licence=3', 'returned_to_custody|1|2|order=4', 'managed|1|2|=5'];
    const found = brokenLimits(matterOf(lines, { form }), 'custody-above-managed');
    expect(found.map(({ lesser, greater, several }) => [lesser.sum, greater.sum, several])).toEqual([[7, 5, true]]);
    expect(brokenLimits(matterOf(lines, { form }), 'snapshot-above-year')).toEqual([]);
    expect(brokenLimits({ ...matterOf(lines), form: undefined }, 'custody-above-managed')).toEqual([]);
  });
});

describe('sums', () => {
  const ROW = ['managed|1|2|=3', 'managed|2|2|=4', 'managed|3|2|=x'];
  const COLUMN = ['managed|1|2|=3', 'managed|1|3|=4'];

  it('are checked where their total is given and all their parts have numbers', () => {
    const checked = (...lines: readonly string[]) =>
      checkedSums(matterOf(lines)).flatMap(({ sum: { over, total }, given, added }) =>
        total.measure === 'managed' ? [`${over} ${total.key} ${given} ${added}`] : [],
      );
    const closed = checkedSums(matterOf([])).map(({ sum, given, added }) => `${sum.total.key} ${given} ${added}`);
    expect(closed).toEqual(['returned_to_custody|2|Total|order 0 0', 'returned_to_custody|3|Total|order 0 0']);
    expect(checked(...COLUMN, 'managed|1|Total|=7')).toEqual(['level managed|1|Total| 7 7']);
    expect(checked(...COLUMN, 'managed|1|Total|=9')).toEqual(['level managed|1|Total| 9 7']);
    expect(checked(...COLUMN)).toEqual([]);
    expect(checked(...ROW, 'managed|Total|2|=9')).toEqual([]);
    expect(checked('managed|1|Total|=9')).toEqual([]);
    expect(checkedSums({ ...matterOf(COLUMN), form: undefined })).toEqual([]);
  });

  it('that do not agree are said with their figures, unless one of them may not be told', () => {
    const found = (matter: Matter) =>
      brokenSumFindings(matter, 'level', columnSum, 'levels').map(({ rule, message, place }) => [
        ...[rule, message, place.label],
      ]);
    const label = labelOf('managed|1|Total|');
    const broken = matterOf([...COLUMN, 'managed|1|Total|=9']);
    expect(found(broken)).toEqual([['column-sum', `${label} is 9, but its levels add up to 7 (3 + 4).`, label]]);
    expect(found(matterOf([...COLUMN, 'managed|1|Total|=7']))).toEqual([]);
    expect(brokenSumFindings(broken, 'category', columnSum, 'categories')).toEqual([]);
    const closed = matterOf(['eligible|3|1|=z', 'eligible|3|2|=3', 'eligible|3|3|=1', 'eligible|3|Total|=5']);
    const three = labelOf('eligible|3|Total|');
    expect(found(closed)[0]![1]).toBe(`${three} is 5, but its levels add up to 4 (3 + 1).`);
    const four = ['managed|4|2|=3', 'managed|4|3|=4', 'managed|4|Total|=9'];
    const terror = labelOf('managed|4|Total|', formD);
    expect(found(matterOf(four, { form: formD }))).toEqual([
      ['column-sum', `${terror} is not the sum of its levels.`, terror],
    ]);
    for (const key of [keyOf('1', 'Total'), keyOf('1', '2')])
      expect(found({ ...broken, readings: butFor(broken, key, { withheld: true }) })).toEqual([]);
  });

  it('that are withheld are told all together, by the sums of Categories 1 to 3', () => {
    const row = (level: 2 | 3, ...values: readonly number[]) =>
      values.map((value, at) => `managed|${['1', '2', '3', 'Total'][at]}|${level}|=${value} @Table 2!B${level}`);
    const said = (...lines: readonly string[]) =>
      withheldSumFindings(matterOf(lines, { form: formD }), columnSum).map(({ message, place }) => [message, place]);
    const told = 'The totals of Table 2 are not all those of Categories 1 to 3, which are: ';
    const place = { sheet: 'Table 2', label: 'Table 2' };
    expect(said(...row(2, 3, 4, 5, 13), ...row(3, 1, 0, 2, 3))).toStrictEqual([
      [`${told}Level 2 12, Level 3 3, Total 15.`, place],
    ]);
    expect(said(...row(2, 3, 4, 5, 13))).toEqual([[`${told}Level 2 12.`, place]]);
    expect(said(...row(2, 3, 4, 5, 12))).toEqual([]);
  });
});

describe('the one cell that would mend a table', () => {
  const TABLE = ['3 4 5 12', '1 0 2 3', '4 4 7 15'];
  const found = (rows: readonly string[], change: (matter: Matter) => Matter = (matter) => matter) => {
    const lines = rows.flatMap((row, at) =>
      row
        .split(' ')
        .flatMap((value, column) =>
          value === '_' ? [] : [`managed|${['1', '2', '3', 'Total'][column]}|${[2, 3, 'Total'][at]}|=${value}`],
        ),
    );
    return oneCellExplains.find(change(matterOf(lines))).map(({ message, place }) => [message, place.label]);
  };
  const named = (key: string, held: string, wanted: string) => {
    const label = labelOf(key);
    return [[`Every total of Table 2 agrees if ${label}, which holds ${held}, is ${wanted}.`, label]];
  };

  it('is named where it is in every sum that is broken and in none that holds', () => {
    expect(found(TABLE)).toEqual([]);
    expect(found(['2 4 5 12', '1 0 2 3', '4 4 7 15'])).toEqual(named('managed|1|2|', '2', '3'));
    expect(found(['3 4 5 12', '1 0 2 3', '4 4 7 16'])).toEqual(named('managed|Total|Total|', '16', '15'));
    expect(found(['3 4 5 13', '1 0 2 3', '4 4 7 15'])).toEqual(named('managed|Total|2|', '13', '12'));
  });

  it('is none where one sum alone is broken, where no one number mends all, or where it may not be told', () => {
    expect(found(['2 4 5 12', '1 0 2 3', '_ 4 7 15'])).toEqual([]);
    expect(found(['3 4 5 13', '1 0 2 4', '4 4 7 15'])).toEqual([]);
    expect(found(['3 4 5 12', '1 0 2 3', '5 4 7 17'])).toEqual([]);
    const withheld = (matter: Matter) => ({
      ...matter,
      readings: butFor(matter, keyOf('1', '2'), { withheld: true }),
    });
    expect(found(['2 4 5 12', '1 0 2 3', '4 4 7 15'], withheld)).toEqual([]);
    expect(found(['2 4 5 12', '1 0 2 3', '4 4 7 15'], (matter) => ({ ...matter, form: undefined }))).toEqual([]);
  });
});

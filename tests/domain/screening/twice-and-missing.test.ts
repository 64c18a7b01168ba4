import { describe, expect, it } from 'vitest';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { cellMissing } from '../../../shared/domain/screening/checks/cell-missing.ts';
import { cellTwice } from '../../../shared/domain/screening/checks/cell-twice.ts';
import { fileRules } from '../../../shared/domain/screening/file-rules.ts';
import { readingRules } from '../../../shared/domain/screening/reading-rules.ts';
import { type Check, fault, type Matter } from '../../../shared/domain/screening/rule.ts';
import { labelOf, matterOf } from './matter-of.ts';

const said = (check: Check, matter: Matter) =>
  check.find(matter).map(({ severity, message, place }) => [severity, message, place.cell ?? place.label]);

describe('a cell that is filled twice', () => {
  const twice = (...lines: readonly string[]) => said(cellTwice, matterOf(lines));
  const label = labelOf('managed|1|2|');

  it('on one sheet is said with its places, unless it is spelt otherwise and agrees', () => {
    expect(twice('managed|1|2|=5 @S!B3', 'managed|1|2|=6 @S!B9')).toEqual([
      ['reject', `${label} is filled 2 times, with different figures (S!B3 and S!B9).`, 'B9'],
    ]);
    expect(twice('managed|1|2|=5', 'managed|1|2|=5')).toEqual([
      ['reject', `${label} is filled 2 times, with the same figure.`, label],
    ]);
    const five = Array.from({ length: 5 }, (_, at) => `managed|1|2|=5 @S!B${at}`);
    expect(twice(...five)[0]![1]).toBe(`${label} is filled 5 times, with the same figure.`);
    expect(twice(...five.slice(1))[0]![1]).toContain('(S!B1 and S!B2 and S!B3 and S!B4)');
    const breaches = ['notification_breaches|1|Total|=5', 'notification_breaches|Total|Total|='];
    expect(twice(breaches[0]!, `${breaches[1]}5`)).toEqual([]);
    expect(twice(breaches[0]!, `${breaches[1]}6`)).toHaveLength(1);
    expect(twice('managed|1|2|=5', 'managed|1|2|=', 'managed|2|2|=6')).toEqual([]);
  });

  it('on two sheets is said once for all their cells, as a note where they agree', () => {
    const both = (key: string, one: number, other: number) => [`${key}=${one} @A!B1`, `${key}=${other} @B!C1`];
    expect(twice(...both('managed|1|2|', 5, 6), ...both('managed|2|2|', 7, 8), ...both('managed|3|2|', 9, 9))).toEqual([
      ['reject', `The sheet "B" holds other figures than "A" for 2 cells, from ${label} on (A!B1 and B!C1).`, 'C1'],
      ['note', `The sheet "B" holds the same figures as "A" for ${labelOf('managed|3|2|')} (A!B1 and B!C1).`, 'C1'],
    ]);
    const many = ['A', 'B', 'C', 'D', 'E'].map((sheet) => `managed|1|2|=5 @${sheet}!B1`);
    expect(twice(...many)[0]![1]).toContain('"E" holds the same figures as "A", "B", "C" and others for ');
    expect(twice(...many.slice(1))[0]![1]).toContain('"E" holds the same figures as "B" and "C" and "D" for ');
  });
});

describe('cells that are missing', () => {
  const missing = (lines: readonly string[], raw: Partial<RawReturn> = {}) =>
    cellMissing.find(matterOf(lines, { raw })).map(({ message }) => message);
  const whole = formC.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.map(
        (column) =>
          `${table.measure}|${column.category ?? 'Total'}|${row.level ?? 'Total'}|${row.detail ?? table.detail ?? ''}=5`,
      ),
    ),
  );
  const without = (pattern: RegExp) => whole.filter((line) => !pattern.test(line));
  const table2 = 'Table 2 (MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total))';

  it('are told table by table, a table of which nothing is there as one', () => {
    expect(missing(whole)).toEqual([]);
    expect(missing(without(/^managed/))).toEqual([`${table2} is missing.`]);
    expect(missing(without(/^managed\|1\|2/))).toEqual([`A figure was not found: ${labelOf('managed|1|2|')}.`]);
    expect(missing(without(/^managed\|[12]\|2/))).toEqual([
      `2 figures were not found: ${labelOf('managed|1|2|')}; ${labelOf('managed|2|2|')}.`,
    ]);
    expect(missing(without(/\|Total\|[23]\||\|[123]\|Total/))).toEqual([]);
  });

  it('are another thing where the cell is there and empty', () => {
    const emptied = (pattern: RegExp) =>
      whole.map((line) => (pattern.test(line) ? `${line.replace(/5$/, '')} @Table 2!B6` : line));
    expect(missing(emptied(/^managed\|1\|2/))).toEqual([`A cell is empty: ${labelOf('managed|1|2|')}.`]);
    expect(missing(emptied(/^managed/))).toEqual([`${table2} is empty.`]);
  });

  it('are not said of a cell that a misspelt line may have meant, nor of as many as lines could not be read', () => {
    expect(missing([...without(/^managed\|1\|2/), 'managd|1|2|=5'])).toEqual([]);
    const uneven = fault(readingRules.rowsUneven, { message: 'uneven' });
    expect(missing(without(/^managed\|1\|2/), { findings: [uneven] })).toEqual([]);
    expect(missing(without(/^managed\|[12]\|2/), { findings: [uneven] })).toHaveLength(1);
    expect(
      missing(without(/^managed\|1\|2/), { findings: [fault(fileRules.hiddenSheet, { message: 'h' })] }),
    ).toHaveLength(1);
    expect(cellMissing.find({ ...matterOf([]), form: undefined })).toEqual([]);
  });

  it('of Category 4 are asked for in a return, not in a report, which has none', () => {
    const lines = formD.tables
      .flatMap(({ measure, detail = '', rows, columns }) =>
        rows.flatMap((row) =>
          columns.map(
            ({ category = 'Total' }) => `${measure}|${category}|${row.level ?? 'Total'}|${row.detail ?? detail}=5`,
          ),
        ),
      )
      .filter((line) => !/^managed/.test(line));
    const told = (source: RawReturn['source'], ...more: readonly string[]) =>
      cellMissing
        .find(matterOf([...lines, ...more], { form: formD, raw: { source } }))
        .map(({ message, guidance }) => [message, guidance.split(' ').slice(0, 3).join(' ')]);
    expect(told('csv')).toEqual([[`${table2} is missing.`, 'Give a line']]);
    expect(told('report')).toEqual([[`${table2} is missing.`, 'See what is']]);
    const four = [2, 3].map((level) => `managed|4|${level}|=5`);
    expect(told('workbook', ...four)).toEqual([[`${table2} has no figures of Categories 1 to 3.`, 'Give the table']]);
    expect(told('json', 'managed|1|2|=5', 'managed|1|3|=5')[0]![1]).toBe('Give an observation');
  });
});

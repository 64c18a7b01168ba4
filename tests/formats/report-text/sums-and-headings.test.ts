import { describe, expect, it } from 'vitest';
import type { Category, Level } from '../../../shared/domain/codes.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { columnsOfHeading } from '../../../shared/formats/report-text/columns-of-heading.ts';
import { headerAt } from '../../../shared/formats/report-text/header-at.ts';
import { rowAt } from '../../../shared/formats/report-text/row-at.ts';
import { brokenSums, isMisprint, type Row, rowAddsUp } from '../../../shared/formats/report-text/sums.ts';
import { targetsOf } from '../../../shared/formats/report-text/targets.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { edges, type Token } from '../../../shared/formats/report-text/token.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';

const tokens = (text: string): readonly Token[] => tokenise(textLines(text)).tokens;
const around = { raw: '', edge: edges.cell, line: 0, place: {}, word: '' } as const;

/** A row as its figures stand: `z` not applicable, `_` an empty cell, `.` a place that the form has not got. */
const row = (figures: string, level: Level = '2'): Row => ({
  level,
  slots: figures.split(' ').map((value): Token | undefined => {
    if (value === '.') return undefined;
    return value === '_' ? { ...around, is: 'gap' } : { ...around, is: 'value', value };
  }),
});
const four: readonly Category[] = ['1', '2', '3', 'Total'];

describe('the sum of a row', () => {
  it.each<[string, boolean | undefined]>([
    ['18 43 6 67', true],
    ['18 43 6 68', false],
    ['18 43 z 61', true],
    ['18 43 . 61', true],
    ['0 0 z z', true],
    ['1 0 z z', false],
    ['18 _ 6 67', undefined],
    ['18 43 6 _', undefined],
    ['18 43 c.6 67', undefined],
    ['18 43 x 61', undefined],
    ['-18 43 6 67', undefined],
  ])('%s holds: %s', (figures, holds) => {
    expect(rowAddsUp(row(figures), four)).toBe(holds);
  });

  it('leaves Category 4 out, and holds where there is no total or nothing that makes it', () => {
    expect(rowAddsUp(row('18 43 6 9 67'), ['1', '2', '3', '4', 'Total'])).toBe(true);
    expect(rowAddsUp(row('18 43 6 9 76'), ['1', '2', '3', '4', 'Total'])).toBe(false);
    expect(rowAddsUp(row('18 43 6'), ['1', '2', '3'])).toBe(true);
    expect(rowAddsUp(row('67'), ['Total'])).toBe(true);
  });
});

describe('the sums of a table', () => {
  const told = (...rows: readonly string[]) => {
    const named = rows.map((figures, at) => row(figures, (['2', '3', 'Total'] as const)[at]));
    const { rows: across, columns, unknown, moved } = brokenSums(named, four);
    return `${across} ${columns} ${unknown}${moved ? ' moved' : ''}`;
  };
  const three = '34 26 3 63';
  const total = '52 69 9 130';

  it.each<[string, string]>([
    ['18 43 6 67', '0 0 0'],
    // One wrong total of a row breaks its row and its column, one wrong part of it as well.
    ['18 43 6 68', '1 1 0'],
    ['18 44 6 67', '1 1 0'],
    // Two figures that changed places break two columns and no row.
    ['43 18 6 67', '0 2 0'],
    ['18 _ 6 67', '0 0 2'],
    // The total of 67 stands a place too far left where one behind it is empty.
    ['18 43 67 _', '0 1 2 moved'],
    ['18 43 61 _', '0 1 2 moved'],
    ['18 43 60 _', '0 1 2'],
    ['18 43 50 _', '0 1 2'],
    ['18 z 18 _', '0 2 2 moved'],
    ['5 _ _ _', '0 1 4 moved'],
    ['0 _ _ _', '0 1 4 moved'],
    ['18 43 z _', '0 1 2'],
    ['_ _ _ _', '0 0 5'],
  ])('above two rows that hold, %s: %s are broken or unknown', (figures, said) => {
    expect(told(figures, three, total)).toBe(said);
  });

  it('of columns without a row of totals hold only where there is nothing', () => {
    expect(told('18 43 6 67', three)).toBe('0 4 0');
    expect(told('0 0 0 0')).toBe('0 0 0');
  });

  it.each([
    [0, 1, 0, false, true],
    [1, 1, 0, false, true],
    [1, 2, 0, false, true],
    [1, 3, 0, false, false],
    [2, 1, 0, false, false],
    [0, 2, 0, false, false],
    [0, 0, 1, false, true],
    [1, 0, 1, false, true],
    [0, 1, 2, false, true],
    [1, 1, 1, false, false],
    [0, 0, 1, true, true],
    [1, 0, 1, true, false],
    [0, 1, 0, true, true],
  ])('%i rows and %i columns that do not hold, %i unknown, moved: %s, are one misprint: %s', (...all) => {
    const [rows, columns, unknown, moved, is] = all;
    expect(isMisprint({ rows, columns, unknown, moved })).toBe(is);
  });
});

describe('the categories that a heading names', () => {
  it.each<[string, string, boolean]>([
    ['Category 1 Category 2 Category 3 Total', '1 2 3 Total', true],
    ['Category 3 Category 1', '3 1', true],
    ['Registered', '1', true],
    ['Notification requirements', '1', true],
    ['RSO', '1', true],
    ['Cofrestredig', '1', true],
    ['Violent', '2', true],
    ['Treisgar', '2', true],
    ['Other dangerous', '3', true],
    ['Peryglus', '3', true],
    ['Terrorism', '4', true],
    ['Terrorist risk', '4', true],
    ['people', '', true],
    // A number and words that bear it out; then the next column may follow in words alone.
    ['Category 1 Registered', '1', true],
    ['Category 1 Registered Violent', '1 2', true],
    ['Category 1 Total Violent', '1 Total 2', true],
    ['Violent Category 1', '2 1', true],
    ['Violent Violent', '2', true],
    // A number and the words of another, on one line and within one cell.
    ['Category 1 Violent', '1 2', false],
    ['Category 1. Violent', '1 2', false],
    ['Category 1\nViolent', '1 2', true],
    ['Category 1\tViolent', '1 2', true],
  ])('%j: %s, agreeing: %s', (text, columns, agrees) => {
    expect(columnsOfHeading(tokens(text))).toEqual({ columns: columns.split(' ').filter(Boolean), agrees });
  });

  const heading = (text: string) => {
    const found = headerAt(tokens(text), 0, { targets: targetsOf(formC) });
    return found?.is === 'header' ? `${found.columns.join(' ')} to ${found.to}` : undefined;
  };

  it.each<[string, string | undefined]>([
    ['Category 1 Total', '1 Total to 2'],
    ['Category 1 people Total', '1 Total to 3'],
    ['Category 1\nCategory 2', '1 2 to 2'],
    ['Category 1 Category 2\n\nTotal', '1 2 to 2'],
    ['Category 1 Category 2\nDover', '1 2 to 2'],
    ['\tCategory 1\t\tTotal', '1 Total to 4'],
    ['Category 1 Category 2 Total 5 6', '1 2 to 2'],
    ['Category 1 Category 2 Level 2 5', '1 2 to 2'],
    ['Category 1 Category 2 5', '1 2 to 2'],
    ['Total Category 1', 'Total 1 to 2'],
    ['Registered people', '1 to 2'],
    // One word is no heading, nor are words that name no category or go on with others.
    ['Category 1', undefined],
    ['Total number', undefined],
    ['Category 1 Total Dover', undefined],
    ['Category 1 Total. Dover', undefined],
    ['Category 1 Total 5', undefined],
    ['Level 2 Category 1', undefined],
  ])('are the heading of a table: %j: %s', (text, said) => {
    expect(heading(text)).toBe(said);
  });
});

describe('a level or total with values behind it', () => {
  it.each<[string, string | undefined]>([
    ['Level 2 5 6', '2 to 3'],
    ['Level 2\t5\t\t6', '2 to 4'],
    ['Total 5', 'Total to 2'],
    ['Level 2\n5\n6', '2 to 3'],
    ['Level 2\n\n5', '2 to 2'],
    ['Level 2 5\n\n6', '2 to 2'],
    ['Level 2\t5\n\t6', '2 to 2'],
    ['Level 2 5 Of them', '2 to 2'],
    ['Level 2 5\nof them', '2 to 2'],
    ['people 5', undefined],
    ['Level 2', undefined],
    ['Level 2\t\tpeople', undefined],
    ['Level 2 (5)', undefined],
    ['Level 2 5 (123)', undefined],
    ['Level 2 5 of them', undefined],
    ['Level 2 5, Dover', undefined],
  ])('is a row: %j: %s', (text, said) => {
    const found = rowAt(tokens(text), 0);
    expect(found?.is === 'row' ? `${found.level} to ${found.to}` : undefined).toBe(said);
    if (found?.is === 'row') expect(found.slots).toEqual(tokens(text).slice(1, found.to));
  });
});

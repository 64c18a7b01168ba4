import { describe, expect, it } from 'vitest';
import { odsContent } from '../../../shared/formats/workbook/ods-cell.ts';
import type { Run } from '../../../shared/formats/workbook/rich-text.ts';

const content = (type: string | undefined, value: string | undefined, runs: readonly Run[], more = {}) =>
  odsContent(
    {
      ...(type === undefined ? {} : { 'office:value-type': type }),
      ...(value === undefined ? {} : { 'office:value': value }),
      ...more,
    },
    runs,
    'FFFFFF',
  );
const float = (value: string, shown?: string): string =>
  content('float', value, shown === undefined ? [] : [{ text: shown }]).text;

describe('a number in an ODS', () => {
  it.each<[value: string, shown: string | undefined, text: string]>([
    ['33', '33', '33'],
    ['33', undefined, '33'],
    ['33', ' 33 ', '33'],
    ['33', '33.00', '33'],
    ['33', '33,00', '33'],
    ['33', '033', '33'],
    ['1033', '1,033', '1033'],
    ['1033', '1 033', '1033'],
    ['1033', '1.033', '1033'],
    ['1033', '1’033', '1033'],
    ['2438.9999999999995', '2439', '2439'],
    ['33.00000000000001', '33', '33'],
    ['33.0000000000001', '33', '33.0000000000001'],
    ['1000', '1E3', '1000'],
    ['0', '.', '0 shown as .'],
    ['-33', '-', '-33 shown as -'],
    ['-33', ' ', '-33 hidden by the format of the cell'],
    ['0.5', '0.5', '0.5'],
    ['0.5', '.5', '0.5'],
    ['0', '0', '0'],
    ['0', '-', '0'],
    ['0', '–', '0'],
    ['0', '', '0 hidden by the format of the cell'],
    ['33', '', '33 hidden by the format of the cell'],
    ['33', ' ', '33 hidden by the format of the cell'],
    ['33', '-', '33 shown as -'],
    ['33', '33k', '33 shown as 33k'],
    ['33', '£33', '33 shown as £33'],
    ['33', '(33)', '33 shown as (33)'],
    ['33', '-33', '33 shown as -33'],
    ['33', 'n/a', '33 shown as n/a'],
    ['33', '###', '33 shown as ###'],
    ['33', '34', '33 shown as 34'],
    ['33', '331', '33 shown as 331'],
    ['33', '3', '33 shown as 3'],
    ['2439', '2.4', '2439 shown as 2.4'],
    ['-33', '-33', '-33'],
    ['-33', '−33', '-33'],
    ['-33', '(33)', '-33'],
    ['-33', '33', '-33'],
    ['-33', 'x33', '-33 shown as x33'],
    ['1e15', 'much', '1000000000000000'],
    ['999999999999999', 'much', '999999999999999 shown as much'],
  ])('of %s that shows %s reads %s', (value, shown, text) => {
    expect(float(value, shown)).toBe(text);
  });

  it('is a text where the file gives it no number', () => {
    expect(content('float', undefined, [{ text: '33' }])).toEqual({ kind: 'text', text: '33' });
    expect(content('float', 'much', [{ text: '33' }])).toEqual({ kind: 'text', text: '33' });
    expect(content('currency', '33', [{ text: '33' }])).toEqual({ kind: 'number', text: '33' });
  });

  it('leaves out raised marks, and is what was struck out where nothing is left', () => {
    const mark = { text: '1', raised: true };
    expect(content('float', '331', [{ text: '33' }, mark]).text).toBe('331 shown as 33');
    expect(content('float', '33', [{ text: '33', struck: true }])).toEqual({
      kind: 'number',
      text: '',
      aside: [{ how: 'struck out', text: '33' }],
    });
    expect(content('float', '33', [{ text: '33', colour: 'FFFFFF' }])).toEqual({
      kind: 'number',
      text: '33',
      unseen: 'colour',
    });
  });
});

describe('other cells of an ODS', () => {
  it('are what they show, by their type', () => {
    expect(content('percentage', '0.5', [{ text: '50%' }])).toEqual({ kind: 'number', text: '50%' });
    expect(content('date', undefined, [{ text: '31/03/24' }], { 'office:date-value': '2024-03-31T10:00' })).toEqual({
      kind: 'date',
      text: '2024-03-31',
    });
    expect(content('date', undefined, [{ text: '2024-03-31' }]).text).toBe('2024-03-31');
    expect(content('boolean', undefined, [], { 'office:boolean-value': 'true' })).toEqual({
      kind: 'boolean',
      text: 'TRUE',
    });
    expect(content('boolean', undefined, [], { 'office:boolean-value': 'false' }).text).toBe('FALSE');
    expect(content('string', undefined, [{ text: 'a' }, { text: 'b' }])).toEqual({ kind: 'text', text: 'ab' });
    expect(content('string', undefined, [], { 'office:string-value': 'held' })).toEqual({ kind: 'text', text: 'held' });
    expect(content('string', undefined, [{ text: 'seen' }], { 'office:string-value': 'held' }).text).toBe('seen');
    expect(content(undefined, undefined, []).text).toBe('');
  });

  it('are errors where the file or their text says so', () => {
    expect(content('string', undefined, [{ text: '?' }], { 'calcext:value-type': 'error' })).toEqual({
      kind: 'error',
      text: '?',
    });
    for (const text of ['#REF!', '#DIV/0!', '#NAME?', 'Err:502'])
      expect(content('string', undefined, [{ text }]).kind).toBe('error');
    for (const text of ['# 1', 'Error', 'Err:x', 'see #REF!']) {
      expect(content('string', undefined, [{ text }]).kind).toBe('text');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { withFaults } from './one-fault.ts';

const C = (changes: Readonly<Record<string, string | undefined>>, more: readonly string[] = []) =>
  withFaults(formC, Period.parse('2020-21'), changes, { more });
const one = 'Category 1: Registered sex offenders';

describe('what is said of lines beside those of a whole return', () => {
  it.each([
    [
      'a measure that is nearly one',
      ['managd,1,2,,10,'],
      ['reject code-unknown at line 1 more: The measure "managd" is not known. Was managed meant?'],
    ],
    [
      'a measure that is like none',
      ['weather,1,2,,10,'],
      ['reject code-unknown at line 1 more: A measure is not known.'],
    ],
    [
      'a category with a digit',
      ['managed,Cat 1,2,,10,'],
      ['reject code-unknown at line 1 more: A category is not known. Was 1 meant?'],
    ],
    [
      'a level that is not known',
      ['managed,1,high,,10,'],
      ['reject code-unknown at line 1 more: A level is not known.'],
    ],
    [
      'a detail that is nearly one',
      ['orders_imposed,Total,Total,SHPOO,10,'],
      ['reject code-unknown at line 1 more: The detail "SHPOO" is not known. Was SHPO meant?'],
    ],
    [
      'a place that the form has not got',
      ['managed,1,1,,5,'],
      ['reject no-such-cell at line 1 more: Form C has no cell for managed, Category 1, Level 1.'],
    ],
    [
      'nought, a dash, nothing or no figure in such places',
      ['managed,1,1,,0,', 'managed,2,1,,-,', 'managed,3,1,,,'],
      [],
    ],
    [
      'what is said of such a place',
      ['managed,1,1,,some,', 'orders_imposed,Total,Total,NO,10,'],
      [
        'reject no-such-cell at line 1 more: Form C has no cell for managed, Category 1, Level 1.',
        'reject cell-twice at line 2 more: Table 4a, NOs is filled 2 times, with the same figure ' +
          '(line 34 and line 62).',
      ],
    ],
    [
      'a cell that is filled again with another figure',
      ['managed,1,2,,11,'],
      [
        `reject cell-twice at line 1 more: Table 2, ${one}, Level 2 is filled 2 times, with different figures ` +
          '(line 18 and line 61).',
      ],
    ],
    [
      'a cell that is filled again and again',
      ['managed,1,2,,10,', 'managed,1,2,,10,', 'managed,1,2,,10,', 'managed,1,2,,10,'],
      [`reject cell-twice at line 1 more: Table 2, ${one}, Level 2 is filled 5 times, with the same figure.`],
    ],
    ['a cell that is filled once and named again without a figure', ['managed,1,2,,,'], []],
    ['a cell that is addressed in two ways with one figure', ['notification_breaches,1,Total,,10,'], []],
    [
      'a cell that is addressed in two ways with two figures',
      ['notification_breaches,1,Total,,11,'],
      [
        'reject cell-twice at line 1 more: Table 3a, Cautioned or convicted for breach of notification requirements ' +
          'is filled 2 times, with different figures (line 30 and line 61).',
      ],
    ],
  ])('%s', (_, more, said) => {
    expect(C({}, more).said.toSorted()).toEqual(said.toSorted());
  });

  it('says how to mend it: of a figure that was not found in a file of its kind, of all else by its rule', () => {
    expect(C({ 'managed|2|3|': undefined }).guidance).toEqual([
      'Give a line for each of them. Write 0 if there were none; x and a reason in the note if the figure cannot be given.',
    ]);
    expect(C({ 'managed|2|3|': '' }).guidance).toEqual([
      'Fill in what is missing. Write 0 if there were none; x and a reason in the note if the figure cannot be given.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { withFaults } from './one-fault.ts';

const C = (changes: Readonly<Record<string, string | undefined>>, more: readonly string[] = []) =>
  withFaults(formC, Period.parse('2020-21'), changes, { more });
const D = (changes: Readonly<Record<string, string | undefined>>) =>
  withFaults(formD, Period.parse('2023-24'), changes);
const managedTable = 'Table 2 (MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total))';

describe('what is said of a return with Category 4', () => {
  const managed = ['1', '2', '3'].flatMap((category) => ['2', '3'].map((level) => `managed|${category}|${level}|`));
  const unseen =
    'note total-withheld at managed|Total|2|: 2 totals cannot be checked against their parts, so they are not kept: ' +
    'Table 2, Total, Level 2; Table 2, Total, Level 3.';
  const gone = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, undefined]));

  it.each([
    [
      'a table without Categories 1 to 3',
      gone(managed),
      [`reject cell-missing: ${managedTable} has no figures of Categories 1 to 3.`, unseen],
    ],
    [
      'a table without any figure',
      gone([...managed, 'managed|4|2|', 'managed|4|3|']),
      [`reject cell-missing: ${managedTable} is missing.`, unseen],
    ],
    [
      'a figure of Category 4 that is not there',
      gone(['managed|4|2|']),
      [
        'reject cell-missing: A figure was not found: Table 2, Category 4: Terrorism convicted and terrorism risk ' +
          'individuals, Level 2.',
      ],
    ],
    [
      'a total that is not that of Categories 1 to 3',
      { 'managed|Total|2|': '40' },
      [
        'reject row-sum: The totals of Table 2 are not all those of Categories 1 to 3, which are: Level 2 30, ' +
          'Level 3 30, Total 60.',
      ],
    ],
    [
      'a total whose parts are not all there',
      { 'managed|1|2|': 'x,Lost.', 'managed|1|Total|': 'x,Lost.' },
      [
        'note total-withheld at managed|Total|2|: 2 totals cannot be checked against their parts, so they are not ' +
          'kept: Table 2, Total, Level 2; Table 2, Total, Total.',
      ],
    ],
    [
      'one total whose parts are not all there',
      { 'managed|1|2|': 'x,Lost.', 'managed|1|Total|': 'x,Lost.', 'managed|Total|Total|': '' },
      [
        'note total-withheld at managed|Total|2|: Table 2, Total, Level 2 cannot be checked against its parts, so it ' +
          'is not kept.',
      ],
    ],
    [
      'a total of Category 4 that is not that of its levels',
      { 'managed|4|Total|': '21' },
      [
        'reject column-sum at managed|4|Total|: Table 2, Category 4: Terrorism convicted and terrorism risk ' +
          'individuals, Total is not the sum of its levels.',
      ],
    ],
    [
      'a value of Category 4 that is not understood',
      { 'managed|4|2|': '7*' },
      [
        'reject value-not-understood at managed|4|2|: Table 2, Category 4: Terrorism convicted and terrorism risk ' +
          'individuals, Level 2 holds something which is not a whole number, nor z or x.',
      ],
    ],
    [
      'a total over categories that is not understood',
      { 'managed|Total|2|': '37*' },
      [
        'reject value-not-understood at managed|Total|2|: Table 2, Total, Level 2 holds something which is not a ' +
          'whole number, nor z or x.',
      ],
    ],
  ])('%s', (_, changes, said) => {
    expect(D(changes as Record<string, string>).said.toSorted()).toEqual(said.toSorted());
  });

  it('quotes no total where a line speaks of Category 4 in its own way', () => {
    expect(C({ 'managed|Total|2|': '37*' }, ['managed,cat 4,2,,7,']).said.toSorted()).toEqual([
      'reject code-unknown at line 1 more: A category is not known. Was 4 meant?',
      'reject value-not-understood at managed|Total|2|: Table 2, Total, Level 2 holds something which is not a whole ' +
        'number, nor z or x.',
    ]);
    expect(C({ 'managed|Total|2|': '37*' }).said).toEqual([
      'reject value-not-understood at managed|Total|2|: Table 2, Total, Level 2 reads "37*", which is not a whole ' +
        'number, nor z or x.',
    ]);
  });
});

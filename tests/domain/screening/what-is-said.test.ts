import { describe, expect, it } from 'vitest';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { withFaults } from './one-fault.ts';

const C = (changes: Readonly<Record<string, string | undefined>>) =>
  withFaults(formC, Period.parse('2020-21'), changes);
const D = (changes: Readonly<Record<string, string | undefined>>) =>
  withFaults(formD, Period.parse('2023-24'), changes);

const one = 'Category 1: Registered sex offenders';
const two = 'Category 2: Violent offenders';
const three = 'Category 3: Other dangerous offenders';
const breaches = 'RSOs cautioned or convicted for breach of notification requirements';

describe('what is said of a return with ten in every cell', () => {
  it('is nothing', () => {
    expect([C({}).said, C({}).verdict, D({}).said, D({}).verdict]).toEqual([[], 'accepted', [], 'accepted']);
  });

  it.each([
    [
      'a figure that two totals do not bear out',
      { 'managed|1|2|': '12' },
      [
        'reject row-sum at managed|Total|2|: Table 2, Total, Level 2 is 30, but its Categories 1 to 3 add up to 32 ' +
          '(12 + 10 + 10).',
        `reject column-sum at managed|1|Total|: Table 2, ${one}, Total is 20, but its levels add up to 22 (12 + 10).`,
        `note one-cell-explains at managed|1|2|: Every total of Table 2 agrees if Table 2, ${one}, Level 2, which ` +
          'holds 12, is 10.',
      ],
    ],
    [
      'a figure where the form has no such case',
      { 'eligible|3|1|': '1' },
      [
        `reject no-such-cell at eligible|3|1|: Table 1, ${three}, Level 1 holds 1, where the form has no such case.`,
        'reject row-sum at eligible|Total|1|: Table 1, Total, Level 1 is 20, but its Categories 1 to 3 add up to 21 ' +
          '(10 + 10 + 1).',
        `reject column-sum at eligible|3|Total|: Table 1, ${three}, Total is 20, but its levels add up to 21 ` +
          '(1 + 10 + 10).',
        `note one-cell-explains at eligible|3|1|: Every total of Table 1 agrees if Table 1, ${three}, Level 1, which ` +
          'holds 1, is not applicable.',
      ],
    ],
    ['nought where the form has no such case', { 'eligible|3|1|': '0' }, []],
    [
      'words where the form has no such case',
      { 'eligible|3|1|': 'some' },
      [
        `reject no-such-cell at eligible|3|1|: Table 1, ${three}, Level 1 holds a figure, where the form has no such ` +
          'case.',
        `reject value-not-understood at eligible|3|1|: Table 1, ${three}, Level 1 reads "some", which is not a whole ` +
          'number, nor z or x.',
      ],
    ],
    [
      'a total of totals that is wrong',
      { 'managed|Total|Total|': '61' },
      [
        'reject row-sum at managed|Total|Total|: Table 2, Total, Total is 61, but its Categories 1 to 3 add up to 60 ' +
          '(20 + 20 + 20).',
        'reject column-sum at managed|Total|Total|: Table 2, Total, Total is 61, but its levels add up to 60 (30 + 30).',
        'note one-cell-explains at managed|Total|Total|: Every total of Table 2 agrees if Table 2, Total, Total, ' +
          'which holds 61, is 60.',
      ],
    ],
    [
      'an empty cell of several',
      { 'managed|1|2|': '' },
      [`reject cell-missing at managed|1|2|: A cell is empty: Table 2, ${one}, Level 2.`],
    ],
    [
      'two empty cells',
      { 'managed|1|2|': '', 'managed|2|3|': '' },
      [`reject cell-missing at managed|1|2|: 2 cells are empty: Table 2, ${one}, Level 2; Table 2, ${two}, Level 3.`],
    ],
    [
      'a line left out',
      { 'managed|2|3|': undefined },
      [`reject cell-missing: A figure was not found: Table 2, ${two}, Level 3.`],
    ],
    [
      'one line left out and another empty',
      { 'managed|1|2|': undefined, 'managed|2|3|': '' },
      [
        `reject cell-missing at managed|2|3|: A cell is empty: Table 2, ${two}, Level 3.`,
        `reject cell-missing: A figure was not found: Table 2, ${one}, Level 2.`,
      ],
    ],
    [
      'a table of one cell that is empty',
      { 'notification_breaches|Total|Total|': '' },
      [`reject cell-missing at notification_breaches|Total|Total|: Table 3a (${breaches}) is empty.`],
    ],
    [
      'a table of one cell that is not there',
      { 'notification_breaches|Total|Total|': undefined },
      [`reject cell-missing: Table 3a (${breaches}) is missing.`],
    ],
    ['totals left out', { 'managed|Total|2|': undefined, 'managed|Total|Total|': '', 'managed|1|Total|': '' }, []],
    [
      'a figure below nought',
      { 'managed|1|2|': '-10' },
      [`reject number-negative at managed|1|2|: Table 2, ${one}, Level 2 reads "-10", which is below nought.`],
    ],
    [
      'a fraction',
      { 'rate_per_100k|Total|Total|': '10.5' },
      [
        'reject number-not-whole at rate_per_100k|Total|Total|: Table 6, Registered Sexual Offenders per 100,000 ' +
          'population aged 10 and over reads "10.5", which is not a whole number, or has more decimals than the form ' +
          'asks for.',
      ],
    ],
    [
      'a number of nobody',
      { 'managed|1|2|': '10000000' },
      [
        `reject number-too-large at managed|1|2|: Table 2, ${one}, Level 2 reads "10000000", which is larger than any ` +
          'area could have.',
      ],
    ],
    [
      'a formula',
      { 'managed|1|2|': '=5+5' },
      [
        `reject formula-without-result at managed|1|2|: Table 2, ${one}, Level 2 reads "=5+5", which is a formula ` +
          'that was saved without its result.',
      ],
    ],
    [
      'a mark',
      { 'managed|1|2|': '10*' },
      [
        `reject value-not-understood at managed|1|2|: Table 2, ${one}, Level 2 reads "10*", which is not a whole ` +
          'number, nor z or x.',
      ],
    ],
    [
      'a figure that is not available, without a reason',
      { 'managed|1|2|': 'x' },
      [`reject reason-missing at managed|1|2|: Table 2, ${one}, Level 2 is not available, and no reason is given.`],
    ],
    ['one with a reason', { 'managed|1|2|': 'x,The register moved.' }, []],
    [
      'a case of the form that is said not to be one',
      { 'managed|1|2|': 'z', 'managed|Total|2|': '', 'managed|1|Total|': '', 'managed|Total|Total|': '' },
      [
        `reject case-exists at managed|1|2|: Table 2, ${one}, Level 2 is marked as not applicable, but the form has ` +
          'the case.',
        `query snapshot-above-year at eligible|1|2|: Table 1, ${one}, Level 2 is above Table 2, ${one}, Level 2 ` +
          '(10 on 31 March, 0 in the year).',
        `reject custody-above-managed at returned_to_custody|1|2|licence: Table 5a, ${one}, Level 2 is above the ` +
          `number managed, Table 2, ${one}, Level 2 (10 against 0).`,
        `reject custody-above-managed at returned_to_custody|1|2|order: Table 5b, ${one}, Level 2 is above the number ` +
          `managed, Table 2, ${one}, Level 2 (10 against 0).`,
      ],
    ],
    [
      'more on the last day than in the year',
      { 'eligible|1|2|': '11', 'eligible|Total|2|': '31', 'eligible|1|Total|': '', 'eligible|Total|Total|': '' },
      [
        `query snapshot-above-year at eligible|1|2|: Table 1, ${one}, Level 2 is above Table 2, ${one}, Level 2 ` +
          '(11 on 31 March, 10 in the year).',
      ],
    ],
    [
      'a total beside a figure that is not available, no part of it in doubt',
      { 'managed|2|2|': 'x,Lost.', 'managed|Total|2|': '30', 'managed|2|Total|': '', 'managed|Total|Total|': '' },
      [],
    ],
  ])('%s', (_, changes, said) => {
    const found = C(changes as Record<string, string>).said;
    expect(found.toSorted()).toEqual(said.toSorted());
    const gravest = ['reject', 'query', 'note'].filter((each) => found.some((line) => line.startsWith(each)));
    expect([...new Set(found.map((line) => line.split(' ')[0]))]).toEqual(gravest);
  });
});

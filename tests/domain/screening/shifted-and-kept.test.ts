import { describe, expect, it } from 'vitest';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { withFaults } from './one-fault.ts';

const period = Period.parse('2020-21');

describe('figures that stand in the next column', () => {
  const cat = (table: string, level: string, values: readonly string[]) =>
    Object.fromEntries(['1', '2', '3', 'Total'].map((each, at) => [`${table}|${each}|${level}|`, values[at]!]));
  const byOne = {
    ...cat('eligible', '1', ['', '10', '10', 'z']),
    ...cat('eligible', '2', ['', '10', '10', '10']),
    ...cat('eligible', '3', ['', '10', '10', '10']),
    ...cat('eligible', 'Total', ['', '30', '30', '20']),
  };
  const said = (changes: Readonly<Record<string, string>>) => withFaults(formC, period, changes).said;
  const first = 'Table 1 (MAPPA-eligible offenders on 31 March 2021)';
  const one =
    `reject columns-shifted at eligible|1|1|: ${first}: its figures stand one column too far to the right. Category 1 ` +
    'is empty, and the next categories hold what belongs before them.';

  it('are one fault of each table, however many cells tell of it', () => {
    expect(said(byOne)).toEqual([one]);
    const second = { ...cat('managed', '2', ['', '10', '10', '10']), ...cat('managed', '3', ['', '10', '10', '10']) };
    expect(said({ ...byOne, ...second, ...cat('managed', 'Total', ['', '20', '20', '20']) })).toEqual([
      one,
      'reject columns-shifted at managed|1|2|: Table 2 (MAPPA-eligible offenders in Levels 2 and 3 by category ' +
        '(yearly total)): its figures stand one column too far to the right. Category 1 is empty, and the next ' +
        'categories hold what belongs before them.',
    ]);
  });

  it('or two columns on', () => {
    const levels = ['1', '2', '3', 'Total'].map((level) => cat('eligible', level, ['', '', '10', '10']));
    expect(said(Object.assign({}, ...levels))).toEqual([
      `reject columns-shifted at eligible|1|1|: ${first}: its figures stand two columns too far to the right. ` +
        'Categories 1 and 2 are empty, and the next category holds what belongs in the first.',
    ]);
  });

  it('do not where no figure stands in the closed place, or one of the column is there', () => {
    const rulesOf = (changes: Readonly<Record<string, string>>) => said(changes).map((each) => each.split(' ')[1]);
    expect(rulesOf({ ...byOne, 'eligible|3|1|': 'z', 'eligible|Total|1|': '' })).not.toContain('columns-shifted');
    expect(rulesOf({ ...byOne, 'eligible|1|2|': '10' })).not.toContain('columns-shifted');
    expect(rulesOf({ ...byOne, 'eligible|2|2|': '' })).not.toContain('columns-shifted');
  });
});

describe('what is kept of a return', () => {
  const changes = {
    'managed|1|2|': 'x,Lost.',
    'managed|Total|2|': '',
    'managed|1|Total|': '',
    'managed|Total|Total|': '99',
    'managed|4|2|': 'x,Lost.',
    'managed|4|3|': '3',
    'eligible|2|2|': '7*',
    'eligible|4|1|': '4*',
  };
  const { report, figures, confidential } = withFaults(formD, Period.parse('2023-24'), changes);
  const seen = (key: string) => {
    const [measure, category, level, detail] = key.split('|');
    const { value, shorthand, sure, source } = report.observations.find(
      (each) =>
        [each.measure, each.category, each.level, each.detail].join() === [measure, category, level, detail].join(),
    )!;
    return [value, shorthand, sure, source];
  };

  it('is told of each cell as it was read', () => {
    expect(seen('managed|2|2|')).toEqual([10, '', 'cell', { line: 23 }]);
    expect(seen('managed|1|2|')).toEqual([null, 'x', 'cell', { line: 22 }]);
    expect(seen('managed|Total|2|')).toEqual([null, 'x', 'cell', { line: 26, words: 'added up' }]);
    expect(seen('managed|Total|3|')).toEqual([30, '', 'cell', { line: 31 }]);
    expect(seen('managed|Total|Total|')).toEqual([null, 'c', 'cell', {}]);
    expect(seen('eligible|3|1|')).toEqual([null, 'z', 'cell', { line: 4 }]);
    expect(seen('eligible|2|2|')).toEqual([null, '', '', { line: 8 }]);
    expect(seen('managed|4|3|')).toEqual([null, 'c', 'cell', {}]);
  });

  it('is in the public figures without Category 4, what may hold it as not available', () => {
    const key = (text: string) => figures.get(text as CellKey);
    expect(key('managed|2|2|')).toEqual({ value: 10 });
    expect(key('managed|1|2|')).toEqual({ value: null, shorthand: 'x' });
    expect(key('managed|Total|Total|')).toEqual({ value: null, shorthand: 'x' });
    expect(key('eligible|3|1|')).toEqual({ value: null, shorthand: 'z' });
    expect(key('eligible|2|2|')).toBeUndefined();
    expect([...figures.keys()].filter((each) => each.split('|')[1] === '4')).toEqual([]);
  });

  it('is sealed of Category 4', () => {
    const opened = [...confidential].map(([key, value]) => [key, openConfidential(value)]);
    const fours = cellsOf(formD).filter(({ category }) => category === '4');
    expect(opened).toEqual(
      fours.flatMap(({ key, level }) => {
        if (key === 'eligible|4|1|') return [];
        const held = { 'managed|4|2|': null, 'managed|4|3|': 3 }[key as string];
        const whole = level === 'Total' ? ({ eligible: 30 }[key.split('|')[0]!] ?? 20) : 10;
        return [[key, held === undefined ? whole : held]];
      }),
    );
  });
});

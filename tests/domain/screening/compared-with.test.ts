import { describe, expect, it } from 'vitest';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import type { Figures } from '../../../shared/domain/figures.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { groupFindings } from '../../../shared/domain/screening/group-findings.ts';
import type { Finding } from '../../../shared/domain/screening-report.ts';
import { report, said, withFaults } from './one-fault.ts';

const year = Period.parse('2020-21');

describe('a rate', () => {
  const thousand = {
    'eligible|1|1|': '1000',
    ...{ 'eligible|Total|1|': '', 'eligible|1|Total|': '', 'eligible|Total|Total|': '' },
  };
  const about = (given: string, vintage: string, people = 1_000_000, changes: Record<string, string> = thousand) =>
    withFaults(
      formC,
      year,
      { ...changes, 'rate_per_100k|Total|Total|': given },
      { population: { vintage, aged10AndOver: { E23000032: people } } },
    ).said;
  const at = 'at rate_per_100k|Total|Total|: ';

  // 1,020 of a million are 102 of 100,000; 3 % of it are 3.06.
  it('follows within three in a hundred from Category 1 and the population of its year', () => {
    expect([about('102', 'mid-2020'), about('105', 'mid-2020'), about('99', 'mid-2020')]).toEqual([[], [], []]);
    expect(about('106', 'mid-2020')).toEqual([
      `query rate-off ${at}The rate is 106; 1020 in Category 1 and the mid-2020 population of 1000000 make 102.0.`,
    ]);
    expect(about('98', 'mid-2020')).toHaveLength(1);
  });

  it('that is small may be out by what rounding does', () => {
    // 30 of 2,142,857 are 1.4 of 100,000.
    const few = (given: string) => about(given, 'mid-2020', 2_142_857, {});
    expect([few('1'), few('2').length]).toEqual([[], 1]);
  });

  it('is held to a later population as far as that bounds it, and to an earlier one not at all', () => {
    expect(about('101', 'mid-2023')).toEqual([
      `note rate-off ${at}A rate of 101 implies at least 1004926 residents aged 10 and over, more than the 1000000 of ` +
        'mid-2023.',
    ]);
    expect([about('102', 'mid-2023'), about('50', 'mid-2019')]).toEqual([[], []]);
  });

  it('is not asked about where the population of the area is not held', () => {
    expect(withFaults(formC, year, {}, { population: { vintage: 'mid-2020', aged10AndOver: {} } }).said).toEqual([]);
  });
});

describe('the past', () => {
  const figures = (held: Readonly<Record<string, number | null>>): Figures =>
    new Map(
      Object.entries(held).map(([key, value]) => [
        key as CellKey,
        value === null ? { value, shorthand: 'x' as const } : { value },
      ]),
    );
  const against = (...past: readonly (readonly [string, Readonly<Record<string, number | null>>])[]) =>
    withFaults(
      formC,
      year,
      {},
      { past: past.map(([period, held]) => ({ period: Period.parse(period), figures: figures(held) })) },
    ).said;
  const shpo = 'orders_imposed|Total|Total|SHPO';

  // Of orders 25 and 35 % may come or go in a year.
  it('is asked about where a figure is farther from it than its kind moves', () => {
    expect(against(['2019-20', { [shpo]: 53 }])).toEqual([]);
    expect(against(['2019-20', { [shpo]: 54 }])).toEqual([
      `query change-on-past at ${shpo}: Table 4a, SHPO is 10; it was 54 in 2019-20.`,
    ]);
  });

  it('of two years before may be twice as far', () => {
    expect(against(['2018-19', { [shpo]: 100 }])).toEqual([]);
    expect(against(['2019-20', { [shpo]: 100 }])).toHaveLength(1);
  });

  it('is the latest year with a figure', () => {
    expect(against(['2019-20', { [shpo]: null }], ['2018-19', { [shpo]: 1000 }])).toEqual([
      `query change-on-past at ${shpo}: Table 4a, SHPO is 10; it was 1000 in 2018-19.`,
    ]);
    expect(against(['2019-20', { [shpo]: 10 }], ['2018-19', { [shpo]: 1000 }])).toEqual([]);
  });

  it('of a total is asked about only where that of no part is', () => {
    const parts = against(['2019-20', { 'managed|1|2|': 200, 'managed|Total|2|': 220, 'managed|1|Total|': 210 }]);
    expect(parts).toEqual([
      'query change-on-past at managed|1|2|: Table 2, Category 1: Registered sex offenders, Level 2 is 10; it was 200 ' +
        'in 2019-20.',
    ]);
    expect(against(['2019-20', { 'managed|Total|2|': 220 }])).toHaveLength(1);
  });

  it('of what is not available or not applicable now is not asked about', () => {
    const past = [{ period: Period.parse('2019-20'), figures: figures({ [shpo]: 500, 'eligible|3|1|': 500 }) }];
    expect(withFaults(formC, year, { [shpo]: 'x,Lost.' }, { past }).said).toEqual([]);
  });
});

describe('nothing to report', () => {
  const of = (level: string, confidential: boolean) => (confidential ? ({ Total: '' }[level] ?? '3') : '0');
  const noughts = Object.fromEntries(
    cellsOf(formD).map(({ key, level, notApplicable, confidential }) => [
      key,
      notApplicable ? 'z' : of(level, confidential),
    ]),
  );
  const period = Period.parse('2023-24');

  it('has to be said, and then nothing may be reported in Categories 1 to 3', () => {
    expect(withFaults(formD, period, noughts).said).toEqual([
      'query nil-not-stated: Every figure of Categories 1 to 3 is nought, and no nil return is stated.',
    ]);
    expect(withFaults(formD, period, noughts, { more: ['nil_return,,,,yes,'] }).said).toEqual([]);
    const one = { ...noughts, 'lifetime_revocations|Total|Total|': '1' };
    expect(withFaults(formD, period, one).said).toEqual([]);
    expect(withFaults(formD, period, one, { more: ['nil_return,,,,yes,'] }).said).toEqual([
      'reject nil-contradicted at lifetime_revocations|Total|Total|: The return is stated to be nil, but holds figures ' +
        'above nought.',
    ]);
  });

  it('is never inferred from silence, and each kind of file is told how to say it', () => {
    const empty = (source: RawReturn['source']) => report({ source, entries: [] }).map((each) => each.guidance);
    expect(empty('csv')).toEqual(['Fill in the figures, or state a nil return with a line nil_return,,,,yes.']);
    expect(empty('json')).toEqual(['Fill in the figures, or state a nil return with "nil": true.']);
    expect(empty('workbook')).toEqual(['Fill in the figures, or state a nil return on the cover of the template.']);
    expect(empty('report')).toEqual([
      'Keep the titles, headings and columns of the tables as they were printed, or fill the figures into the template of this period.',
    ]);
    expect(said(report({ source: 'csv', entries: [] }))).toEqual([
      ['reject no-figures', 'The file holds no figures.', {}],
    ]);
    expect(said(report({ entries: [] }))).toEqual([
      ['reject no-figures', 'No figure of the form could be read from the report.', {}],
    ]);
  });

  it('is not said beside a reason why nothing could be read', () => {
    const [finding] = report({ entries: [] });
    const why = { ...finding!, rule: 'file-encrypted', message: 'It has a password.' };
    expect(report({ entries: [], findings: [why] }).map(({ rule }) => rule)).toEqual(['file-encrypted']);
    const noted = { ...why, severity: 'note' as const };
    expect(report({ entries: [], findings: [noted] }).map(({ rule }) => rule)).toEqual([
      'no-figures',
      'file-encrypted',
    ]);
  });
});

describe('repeats of one fault', () => {
  const again = (count: number, more: Partial<Finding> = {}) =>
    groupFindings(
      Array.from({ length: count }, (_, at) => ({
        ...{ rule: 'row-sum', severity: 'reject' as const, message: 'Off.', guidance: 'Add.', place: { line: at + 1 } },
        ...more,
      })),
    )[0]!;

  it('are counted, and as many places told as a person can take in', () => {
    expect(again(1)).not.toHaveProperty('count');
    expect(again(1).guidance).toBe('Add.');
    expect(again(3)).toMatchObject({ count: 3, guidance: 'Add. Also at line 2, line 3.' });
    expect(again(5).guidance).toBe('Add. Also at line 2, line 3, line 4, line 5.');
    expect(again(30)).toMatchObject({
      count: 30,
      guidance: 'Add. Also at line 2, line 3, line 4, line 5 and 25 more.',
      others: Array.from({ length: 20 }, (_, at) => ({ line: at + 2 })),
    });
    expect(again(3, { place: {} }).guidance).toBe('Add.');
  });
});

import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { DocumentFact, RawReturn } from '../../../shared/domain/raw-return.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { rules } from '../../../shared/domain/screening/stages.ts';
import { report, said, withFaults } from './one-fault.ts';
import { asRaw, tenInEach } from './valid-return.ts';

const year = Period.parse('2020-21');

describe('what a document says around its figures', () => {
  const fact = (kind: DocumentFact['kind'], stated?: number): DocumentFact => ({
    ...{ kind, text: `RESTRICTED ${stated ?? ''}`, place: { line: 3 } },
    ...(stated === undefined ? {} : { year: stated }),
  });

  it.each([
    [
      fact('heading-date', 2020),
      'query document-date',
      'A heading speaks of the year to 31 March 2020; the period ends on 31 March 2021.',
    ],
    [
      fact('commentary-date', 2022),
      'query document-date',
      'The commentary speaks of the year to 31 March 2022; the period ends on 31 March 2021.',
    ],
    [
      fact('commentary-year', 2020),
      'query document-date',
      'The commentary speaks of the year to 31 March 2020; the period ends on 31 March 2021.',
    ],
    [
      fact('population-vintage', 2019),
      'query document-population',
      'The rate is said to rest on the population of mid-2019; that of 2020-21 rests on mid-2020.',
    ],
    [
      fact('protective-marking'),
      'query protective-marking',
      'The protective marking "RESTRICTED" was left in the document.',
    ],
    [fact('replaced-words'), 'note replaced-words', 'Words in the labels were replaced throughout the document.'],
  ])('%j is a %s', (stated, rule, message) => {
    expect(said(report({ facts: [stated] }))).toEqual([[rule, message, { line: 3 }]]);
  });

  it('is nothing where it is right, and a population of the middle of the year is never wrong', () => {
    const facts = [
      ...(['heading-date', 'commentary-date', 'commentary-year'] as const).map((kind) => fact(kind, 2021)),
      fact('population-vintage', 2020),
      fact('population-vintage'),
      fact('heading-date'),
    ];
    expect(report({ facts })).toEqual([]);
    const vintage = (stated: number) =>
      screen({
        raw: { ...asRaw(formD, tenInEach(formD)), facts: [fact('population-vintage', stated)] },
        area: findArea('kent')!,
        period: Period.parse('2022-23'),
      }).report.findings;
    expect([vintage(2021), vintage(2022), said(vintage(2020))]).toEqual([
      [],
      [],
      [
        [
          'query document-population',
          'The rate is said to rest on the population of mid-2020; that of 2022-23 rests on mid-2021.',
          { line: 3 },
        ],
      ],
    ]);
  });

  it('and the figures that nothing but their label tells are named once, with where they stand', () => {
    const place = { page: 2, line: 7, label: 'x' };
    const raw = asRaw(formC, tenInEach(formC));
    const entries = raw.entries.map((entry): RawReturn['entries'][number] => {
      if (entry.measure === 'notification_breaches') return { ...entry, sure: 'named', place };
      if (entry.measure === 'sro_breaches') return { ...entry, sure: 'ocr' };
      return { ...entry, sure: 'checked' };
    });
    const expected =
      'Read by their labels alone: Table 3a, Cautioned or convicted for breach of notification requirements: 10 ' +
      '(page 2, line 7); Table 4b, Subject to notification requirements following breach of a Sexual Risk Order ' +
      '(SRO): 10.';
    expect(said(report({ entries }))).toEqual([['note read-by-label', expected, {}]]);
    expect(report({ entries, source: 'csv' })).toEqual([]);
    expect(report({ entries: raw.entries })).toEqual([]);
  });
});

describe('the door', () => {
  const named = (text: string) => ({ text, place: { line: 2 } });

  it.each([
    [{ area: named('Cumbria') }, 'area-differs', 'The file is of Cumbria; it was sent as the return of Kent.'],
    [
      { area: named('Atlantis') },
      'area-differs',
      'The file names an area that is not one of the 42, "Atlantis"; it was sent as the return of Kent.',
    ],
    [
      { area: named('Area 51') },
      'area-differs',
      'The file names an area that is not one of the 42; it was sent as the return of Kent.',
    ],
    [
      { area: named('Kent'), otherAreas: [named('Cumbria')] },
      'area-differs',
      'The file is of Cumbria; it was sent as the return of Kent.',
    ],
    [{ period: named('2019-20') }, 'period-differs', 'The file is of 2019-20; it was sent for 2020-21.'],
    [
      { period: named('last year') },
      'period-differs',
      'The file names a period that is not a financial year; it was sent for 2020-21.',
    ],
    [
      { period: named('2020/21'), otherPeriods: [named('2018-19')] },
      'period-differs',
      'The file is of 2018-19; it was sent for 2020-21.',
    ],
  ])('of another: %j', (more, rule, message) => {
    expect(said(report(more))).toEqual([[`reject ${rule}`, message, { line: 2 }]]);
  });

  it('of this area and year lets all through', () => {
    expect(report({ area: named('kent'), period: named('2020-2021') })).toEqual([]);
  });

  it('of a year with another form stops, and one of the same form goes on', () => {
    const broken = asRaw(formC, tenInEach(formC)).entries.slice(1);
    const rulesOf = (text: string) => report({ entries: broken, period: named(text) }).map(({ rule }) => rule);
    expect(rulesOf('2019-20')).toEqual(['period-differs', 'cell-missing']);
    expect(rulesOf('2023-24')).toEqual(['period-differs']);
    expect(rulesOf('2014-15')).toEqual(['period-differs']);
    const other = { entries: broken, period: named('2020-21'), otherPeriods: [named('2023-24')] };
    expect(report(other).map(({ rule }) => rule)).toEqual(['period-differs']);
  });

  it('is shut to a year before all forms, but for a report, which is asked about', () => {
    const old = Period.parse('1998-99');
    expect(said(report({ source: 'csv' }, old))).toEqual([
      ['reject no-form', 'No return is collected for 1998-99: the first is 2001-02.', {}],
    ]);
    expect(report({}, old).map(({ rule }) => rule)).toContain('form-not-declared');
  });
});

describe('codes that are like none of ours', () => {
  const run = (count: number, line: string) =>
    withFaults(formC, year, { 'managed|1|2|': '-10' }, { more: Array.from({ length: count }, () => line) });
  const isRead = (count: number, line: string) => run(count, line).said.some((each) => /number-negative/.test(each));

  // The return has 59 lines of its own: 6 of 65 are no tenth, 7 of 66 are more.
  it('in more than a tenth of the lines stop all: columns were swapped', () => {
    expect([isRead(6, 'weather,1,2,,10,'), isRead(7, 'weather,1,2,,10,')]).toEqual([true, false]);
    expect(run(7, 'weather,1,2,,10,').report.observations).toEqual([]);
    expect(run(6, 'weather,1,2,,10,').report.observations).toHaveLength(59);
  });

  it('do not where it is plain what was meant', () => {
    expect(isRead(30, 'managd,1,2,,10,')).toBe(true);
  });

  it('do at once where a level or detail is called 4: a total with Category 4 may be taken for another', () => {
    expect([isRead(1, 'managed,1,4,,10,'), isRead(1, 'managed,1,2,(4),10,')]).toEqual([false, false]);
    expect([isRead(1, 'managed,44,2,,10,'), isRead(1, 'managed,1,40,,10,')]).toEqual([true, true]);
  });
});

it('every rule leads to one of three outcomes', () => {
  expect(rules.filter(({ severity }) => !['reject', 'query', 'note'].includes(severity))).toEqual([]);
});

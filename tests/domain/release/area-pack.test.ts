import { describe, expect, it } from 'vitest';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { formOf, forms } from '../../../shared/domain/forms/index.ts';
import { Period, snapshotDay } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { coverageOf } from '../../../shared/domain/release/figures/coverage.ts';
import { areaPack } from '../../../shared/domain/release/wording/area-pack.ts';
import { aboutQuality, whatIsCounted } from '../../../shared/domain/release/wording/plain-words.ts';
import { exampleFigures } from './example-figures.ts';

const packOf = (text: string, coverage = coverageOf([])) => {
  const period = Period.parse(text);
  const form = formOf(period)!;
  const rows = aggregate({ period, form, figures: exampleFigures(form), population: undefined, national: [] });
  return areaPack({ form, period, rows, coverage }, AreaSlug.parse('lancashire'));
};
const textOf = (period: string) => JSON.stringify(packOf(period));
const termsOf = (period: string) => packOf(period).commentary.map(({ term }) => term ?? '');
const notesOf = (text: string) => {
  const period = Period.parse(text);
  const form = formOf(period)!;
  return [...whatIsCounted(form, period), ...aboutQuality({ form, period }, 'mid-2023')].join('\n');
};
/** A year of each form, and both sides of every change within one. */
const years = ['2001-02', '2002-03', '2003-04', '2004-05', '2014-15', '2015-16', '2020-21', '2022-23', '2023-24'];

describe('the pack of an area', () => {
  it('speaks in the words of its own form', () => {
    expect(textOf('2002-03')).toContain('Violent and other sexual offenders');
    expect(textOf('2014-15')).toContain('Category 1: Registered sex offenders');
    expect(textOf('2023-24')).toContain('Category 1: Subject to sex offender notification requirements');
  });

  it.each(years)('names no other day than those of %s, and leaves no place unfilled', (year) => {
    const days = textOf(year).match(/\b(1 April|31 March) \d{4}/g) ?? [];
    const start = Number(year.slice(0, 4));
    expect(new Set(days)).toEqual(new Set([`1 April ${start}`, `31 March ${start + 1}`]));
    expect(
      packOf(year)
        .commentary.map(({ text }) => text)
        .join(),
    ).not.toMatch(/[{}]/);
  });

  it.each([
    ['2002-03', 'The number of people in Category 1 is that of one day, 31 March 2003.'],
    [
      '2014-15',
      'The number of people eligible for MAPPA and the rate per 100,000 residents are those of one day, 31 March 2015.',
    ],
    [
      '2023-24',
      'The number of people eligible for MAPPA and the rate per 100,000 residents are those of one day, 31 March 2024.',
    ],
  ])('says of %s which figures are of one day, as its tables have it', (year, says) => {
    expect(packOf(year).commentary[0]?.text).toContain(says);
    const ofDay = forms
      .find(({ id }) => id === formOf(Period.parse(year))?.id)!
      .tables.filter(({ time }) => time === 'snapshot');
    expect(ofDay).toHaveLength(says.includes(' and ') ? 2 : 1);
  });

  it('explains every order and every list of its form', () => {
    const words: Readonly<Record<string, string>> = {
      SOO_applied: 'Sex Offender Orders',
      SOO_granted: 'Sex Offender Orders',
      SOO_not_granted: 'Sex Offender Orders',
      RO: 'Restraining Orders',
      SOPO: 'Sexual Offences Prevention Order (SOPO)',
      NO: 'Notification Order',
      FTO: 'Foreign Travel Order (FTO)',
      SHPO: 'Sexual Harm Prevention Order (SHPO)',
      SHPO_FTR: 'with or without a restriction of foreign travel',
      lifetime_revocations: 'Lifetime notification revoked',
      sro_breaches: 'Sexual Risk Order (SRO)',
      mappp: 'The panel (MAPPP)',
      serious_offence_charged: 'charged',
      rate_per_100k: 'Rate per 100,000',
      licence: 'Breach of licence',
    };
    for (const form of forms) {
      const onForm: readonly string[] = form.tables.flatMap(({ measure, detail, rows }) => [
        measure,
        detail ?? '',
        ...(form.id === 'A' && measure === 'returned_to_custody' ? [] : rows.map((row) => row.detail ?? '')),
      ]);
      const terms = termsOf(form.from).join('; ');
      for (const [code, word] of Object.entries(words))
        if (onForm.includes(code)) expect(terms, `form ${form.id}, ${code}`).toContain(word);
    }
  });

  it('explains no order of another form', () => {
    for (const year of ['2004-05', '2014-15']) expect(textOf(year)).not.toMatch(/SHPO|SRO|Lifetime/i);
    for (const year of ['2015-16', '2023-24']) expect(termsOf(year).join()).not.toMatch(/SOPO|FTO/);
    for (const year of ['2001-02', '2003-04']) expect(textOf(year)).not.toMatch(/SOPO|FTO|Notification Order/);
  });

  it('tells of each category that the form has', () => {
    for (const year of years) {
      const named = termsOf(year).flatMap((term) => /^Category (\d) \(/.exec(term)?.[1] ?? []);
      expect(named, year).toEqual(year >= '2022-23' ? ['1', '2', '3', '4'] : ['1', '2', '3']);
    }
  });

  it.each([
    ['2014-15', 'mid-2014'],
    ['2021-22', 'mid-2021'],
    ['2022-23', 'mid-2021'],
    ['2023-24', 'mid-2023'],
  ])('says under the rate of %s that it rests on %s', (year, vintage) => {
    const note = packOf(year).tables.find(({ table }) => table.measure === 'rate_per_100k')?.note;
    expect(note).toMatch(new RegExp(`^Worked out with the ${vintage} .*without children under ten\\.`));
    expect(note?.includes('not directly comparable')).toBe(year >= '2022-23');
  });

  it('has no place for Category 4, and says so in the official sentence where the form has it', () => {
    const official =
      'Data on Category 4 individuals is not included in this report due to data protection issues related to low numbers. This data will be aggregated and published nationally.';
    const columns = packOf('2023-24').tables.flatMap((table) => table.columns);
    expect(columns.join()).not.toContain('Category 4');
    for (const year of years)
      expect(
        packOf(year).commentary.filter(({ text }) => text === official),
        year,
      ).toHaveLength(year >= '2022-23' ? 1 : 0);
  });
});

describe('the pack of an area whose return is not in', () => {
  const missing = (...names: string[]) => {
    const absent = coverageOf([]).missing.filter(({ area }) => names.includes(area));
    return packOf('2023-24', { ...coverageOf([]), missing: absent }).missing;
  };

  it('says so, and none says so because others are not in', () =>
    expect([missing('kent', 'lancashire'), missing('kent'), missing()]).toEqual([true, false, false]));
});

describe('what is said of the first form', () => {
  it.each(['2001-02', '2002-03'])('is nothing of levels, the community or rates, in %s', (year) => {
    for (const text of [textOf(year), notesOf(year)])
      expect(text).not.toMatch(/Level \d|in the community|100,000|[Rr]ates?\b/);
  });

  it('is that Category 2 is of the community from 2003-04 on', () => {
    for (const text of [textOf('2003-04'), notesOf('2003-04')]) {
      expect(text).toContain('only those who live in the community');
      expect(text).not.toMatch(/Level \d|100,000/);
    }
  });

  it('is that Categories 2 and 3 are counted over the year', () => {
    for (const text of [textOf('2002-03'), notesOf('2002-03')]) {
      expect(text).toContain('considered under MAPPA at any time of the year, 1 April 2002 to 31 March 2003');
      expect(text).toContain('dealt with at any time of the year, 1 April 2002 to 31 March 2003');
    }
  });
});

describe('what is said of the later forms', () => {
  it.each(['2004-05', '2014-15', '2020-21', '2023-24'])('is of levels, the community and rates, in %s', (year) => {
    const text = notesOf(year);
    for (const word of ['Level 1', 'in the community', 'per 100,000', snapshotDay(Period.parse(year))])
      expect(text).toContain(word);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formOf, forms } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { ownReport, type ReportLayout } from '../../fixtures/faulty/own-report.ts';
import type { Filled } from '../template/valid-returns.ts';
import { bySeed, expected, figuresOf, periods, screened, spellings, withoutGaps } from './made-and-read.ts';

describe('a made-up annual report', () => {
  it('is read figure by figure, whatever its year, area, columns and spelling', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...periods).chain((period) => fc.tuple(fc.constant(period), withoutGaps(period))),
        fc.constantFrom(...areas),
        fc.record({
          columns: fc.constantFrom('tabs' as const, 'pipes' as const, 'spaces' as const),
          bold: fc.boolean(),
          headings: fc.constantFrom('full' as const, 'one lost' as const, 'numbers' as const),
          words: fc.constantFrom(...Object.values(spellings)),
        }),
        ([period, filled], area, layout) => {
          // Where columns are only spaces apart, a lost heading leaves no trace of where it was.
          fc.pre(layout.columns !== 'spaces' || layout.headings !== 'one lost');
          const text = ownReport(formOf(period)!, area.name, period, filled, layout);
          const { report } = screened(text, area.slug, period);
          expect(figuresOf(text, area.slug, period)).toEqual(expect.arrayContaining(expected(filled, period)));
          expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
          expect(report.verdict).toBe('accepted');
        },
      ),
      bySeed(20_020_331),
    );
  });

  const period = Period.parse('2018-19');
  const form = formOf(period)!;
  const [filled] = fc.sample(withoutGaps(period), { seed: 7, numRuns: 1 }) as [Filled];
  const read = (layout: ReportLayout, area = 'Gwent') =>
    screened(ownReport(form, area, period, filled, layout), 'gwent', period).report;
  const rules = (layout: ReportLayout) => read(layout).findings.map(({ rule, severity }) => `${severity} ${rule}`);

  it('may have its tables in any order', () => {
    expect(read({ order: (tables) => tables.toReversed() }).verdict).toBe('accepted');
  });

  it('is read without any headings of columns, and says that it read by position', () => {
    expect(rules({ headings: 'none' })).toContain('note column-inferred');
    expect(read({ headings: 'none' }).verdict).toBe('accepted');
  });

  it('is read with its tables in HTML, as converters leave them in Markdown', () => {
    const html = ownReport(form, 'Gwent', period, filled)
      .split('\n')
      .map((line) =>
        line.includes('\t')
          ? `<tr>\n${line
              .split('\t')
              .map((cell) => `<td>${cell.replace('sex offenders', 'sex<br>offenders')}</td>`)
              .join('\n')}\n</tr>`
          : line,
      );
    expect(screened(html.join('\n'), 'gwent', period).report).toMatchObject({ verdict: 'accepted', findings: [] });
  });

  it('is read with headings over several lines, as PDF converters lay them out', () => {
    const text = ownReport(form, 'Gwent', period, filled, { columns: 'spaces' }).replaceAll(
      /^Category 1: .*$/gm,
      '                 Category 1:     Category 2:     Category 3:      Total\n                 Registered     Violent         Other dangerous\n                 sex offenders  offenders       offenders',
    );
    expect(screened(text, 'gwent', period).report).toMatchObject({ verdict: 'accepted', findings: [] });
  });

  it('keeps the line of every figure', () => {
    const text = ownReport(form, 'Gwent', period, filled);
    const lines = text.split('\n');
    const { entries } = readReturn(new TextEncoder().encode(text), { period });
    for (const entry of entries)
      expect(lines[entry.place.line! - 1]).toContain(openConfidential(entry.value).replace('z', '-'));
  });

  it('is rejected for each table that is missing, naming it', () => {
    for (const gone of form.tables) {
      const report = read({ order: (tables) => tables.filter((table) => table !== gone) });
      expect(
        report.findings
          .filter(({ severity }) => severity === 'reject')
          .map(({ rule, message }) => `${rule} ${message.slice(0, message.indexOf(' ('))}`),
      ).toEqual([`cell-missing Table ${gone.number}`]);
    }
  });

  it('is queried for another day in a heading, another year in the commentary, another population and a marking', () => {
    expect(rules({ snapshot: '31 March 2018' })).toEqual(['query document-date']);
    expect(rules({ commentary: '31 March 2020' })).toEqual(['query document-date']);
    expect(rules({ vintage: 2017 })).toEqual(['query document-population']);
    expect(rules({ extra: ['RESTRICTED'] })).toEqual(['query protective-marking']);
    expect(rules({ extra: ['OFFICIAL - SENSITIVE'] })).toEqual(['query protective-marking']);
  });

  it('is not queried for the days and words of the local story', () => {
    expect(
      rules({
        extra: [
          'By 31 March 2016 the team had moved; a restricted budget did not stop it.',
          'From 1 April 2017 to 31 March 2018 we trained 40 people.',
        ],
      }),
    ).toEqual([]);
  });

  it('never takes a dash for nought', () => {
    expect(rules({ print: new Map([['managed|2|3|', '-']]) })).toContain('query case-exists');
  });

  it('leaves last year’s copy of a table aside', () => {
    const old = ownReport(form, 'Gwent', Period.parse('2017-18'), filled, {
      print: new Map([['eligible|1|1|', '9999']]),
    });
    const report = screened(
      `${ownReport(form, 'Gwent', period, filled)}\n${old.slice(old.indexOf('MAPPA-eligible'), old.indexOf('MAPPA-eligible offenders in'))}`,
      'gwent',
      period,
    ).report;
    expect(report.findings.map(({ rule }) => rule)).toContain('other-year-left-aside');
  });

  it('says which row it cannot read, and does not guess', () => {
    const text = ownReport(form, 'Gwent', period, filled, { columns: 'spaces' });
    const cut = text.replace(/^(Level 2 {4}\d+) {4}\d+/m, '$1');
    const { report } = screened(cut, 'gwent', period);
    const line = cut.split('\n').findIndex((each) => each.startsWith('Level 1  ')) + 1;
    expect(report.findings.find(({ rule }) => rule === 'row-length')?.place.line).toBe(line);
    expect(report.verdict).toBe('rejected');
  });

  it('takes the words beside a missing figure for what they are', () => {
    expect(rules({ print: new Map([['notification_breaches|Total|Total|', '1 Not collected']]) })).toContain(
      'reject value-not-understood',
    );
    expect(rules({ print: new Map([['notification_breaches|Total|Total|', '12*']]) })).toEqual(['note footnote-mark']);
  });

  it('is rejected at the door of another area or year', () => {
    expect(
      screened(ownReport(form, 'North Wales', period, filled), 'gwent', period).report.findings.map(({ rule }) => rule),
    ).toContain('area-differs');
    expect(
      screened(
        ownReport(form, 'Gwent', period, filled, { title: 'Gwent MAPPA Annual Report 2016/17' }),
        'gwent',
        period,
      ).report.findings.map(({ rule }) => rule),
    ).toContain('period-differs');
  });

  it('on the form with Category 4 needs none', () => {
    const now = Period.parse('2024-25');
    const [latest] = fc.sample(withoutGaps(now), { seed: 3, numRuns: 1 }) as [Filled];
    const { report, confidential } = screened(ownReport(forms.at(-1)!, 'Gwent', now, latest), 'gwent', now);
    expect(report.verdict).toBe('accepted');
    expect(report.findings.map(({ rule }) => rule)).toEqual(['category-4-absent']);
    expect(confidential.size).toBe(0);
  });
});

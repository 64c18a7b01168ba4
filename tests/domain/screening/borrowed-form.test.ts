import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const screened = (text: string, name: string, year: string) => {
  const period = Period.parse(year);
  const raw = readReturn(new TextEncoder().encode(text), { period, fileName: name });
  const { report, figures } = screen({ raw, area: findArea('lancashire')!, period });
  const grave = report.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule);
  return { ...report, grave, figures };
};
const fixture = (name: string) => readFileSync(`tests/fixtures/queried/form-not-declared--${name}.txt`, 'utf8');
const early = fixture('before-the-first-form.2000-01');
const list = fixture('list-without-levels.2006-07');
const table = `${list}
MAPPA-eligible offenders on 31 March 2007
\tCategory 1\tCategory 2\tCategory 3\tTotal
Level 1\t700\t300\t-\t1000
Level 2\t20\t30\t5\t55
Level 3\t1\t2\t3\t6
Total\t721\t332\t8\t1061
`;

describe('a report of a year whose form nobody has declared', () => {
  it('before the first form is read by its words, and asked about: what it did not ask is not available', () => {
    const { verdict, form, grave, figures, observations } = screened(early, 'a.txt', '2000-01');
    expect({ verdict, form, grave }).toEqual({ verdict: 'queried', form: 'A', grave: ['form-not-declared'] });
    const told = observations.filter(({ value }) => value !== null);
    expect(told.map(({ measure, category, value }) => [measure, category, value])).toEqual([
      ['eligible', '1', 712],
      ['notification_breaches', 'Total', 19],
      ['eligible', '2', 640],
    ]);
    expect(new Set(observations.filter(({ value }) => value === null).map(({ shorthand }) => shorthand))).toEqual(
      new Set(['x']),
    );
    expect([...figures.values()].filter(({ value }) => value === null).length).toBe(observations.length - told.length);
  });

  it('says which tables were not found, and nothing of those that were', () => {
    const [{ message } = { message: '' }] = screened(early, 'a.txt', '2000-01').findings.filter(
      ({ rule }) => rule === 'form-not-declared',
    );
    expect(message).toMatch(/^No form is declared for reports of 2000-01: .* form A\. 3 figures were read\./);
    for (const number of ['iii', 'iv', 'vi', 'vii', 'viii', 'viii c']) expect(message).toContain(`Table ${number} (`);
    for (const number of ['i', 'ii', 'v']) expect(message).not.toContain(`Table ${number} (`);
  });

  it('may be a list of the first years of form B, and no later one', () => {
    expect(screened(list, 'a.txt', '2006-07')).toMatchObject({
      verdict: 'queried',
      form: 'B',
      grave: ['form-not-declared'],
    });
    const later = list.replaceAll('2006-07', '2011-12');
    expect(screened(later, 'a.txt', '2011-12')).toMatchObject({ verdict: 'rejected' });
    expect(screened(later, 'a.txt', '2011-12').grave).toContain('cell-missing');
  });

  it('is no list where it has a table by level, read or not: there what is missing is missing', () => {
    expect(screened(table, 'a.txt', '2006-07').grave).toContain('cell-missing');
    const lost = table.replace('Level 2\t20\t30\t5\t55', 'Level 2\t20\t30\t55');
    expect(
      screened(lost, 'a.txt', '2006-07').observations.some(
        ({ measure, value }) => measure === 'eligible' && value !== null,
      ),
    ).toBe(false);
    expect(screened(lost, 'a.txt', '2006-07').grave).toContain('cell-missing');
  });

  it('is no other kind of file, and no report without a figure', () => {
    const csv = 'measure,category,level,detail,value\neligible,1,,,712\n';
    expect(screened(csv, 'a.csv', '2000-01')).toMatchObject({ verdict: 'rejected', form: null, grave: ['no-form'] });
    expect(screened('Lancashire MAPPA Annual Report 2000-01\nNothing of use', 'a.txt', '2000-01')).toMatchObject({
      verdict: 'rejected',
      observations: [],
    });
  });

  it('of another year than that it was sent for is rejected', () => {
    expect(screened(early, 'a.txt', '1999-00').grave).toContain('period-differs');
    expect(screened(early, 'a.txt', '2002-03').grave).toContain('period-differs');
  });
});

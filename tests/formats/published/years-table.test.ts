import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { periodsBetween, stretchText } from '../../../shared/domain/release/revisions/periods-between.ts';
import { seriesRows } from '../../../shared/domain/release/revisions/series.ts';
import { yearsTable } from '../../../shared/formats/published/pages/years-table.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';

const held = ['2002-03', '2003-04', '2004-05', '2014-15', '2015-16', '2022-23', '2023-24'];
const series = seriesRows(
  held.map((text) => {
    const period = Period.parse(text);
    const form = formOf(period)!;
    const rows = aggregate({ period, form, figures: exampleFigures(form), population: undefined, national: [] });
    return { period, version: '1.0', rows };
  }),
);

describe('periods between others', () => {
  it('are told in stretches', () => {
    expect(periodsBetween(held).map(stretchText)).toEqual(['2005-06 to 2013-14', '2016-17 to 2021-22']);
    expect(periodsBetween(['1998-99', '2000-01']).map(stretchText)).toEqual(['1999-00']);
    expect(periodsBetween(['2023-24'])).toEqual([]);
  });
});

describe('the main figures over the years', () => {
  const page = yearsTable(series, 'K04000001', 'England and Wales').markup;

  it('leave no cell empty: what a form has not got is marked, and each mark used is explained', () => {
    expect(page).not.toMatch(/<td class="govuk-table__cell[^>]*><\/td>/);
    const used = new Set(page.slice(0, page.indexOf('</table>')).match(/\[[a-z]\]/g));
    const explained = [...page.matchAll(/<dt[^>]*>(\[[a-z]\])<\/dt>/g)].map(([, mark]) => mark);
    expect(used).toContain('[z]');
    expect(new Set(explained)).toEqual(used);
  });

  it('say in words which years are not held', () => {
    expect(page).toContain('figures of 2005-06 to 2013-14 and of 2016-17 to 2021-22 are not held');
  });
});

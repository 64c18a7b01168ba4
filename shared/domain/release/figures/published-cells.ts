import { type Cell, cellsOf } from '../../cells.ts';
import type { Detail, Level, Measure, PublishedCategory } from '../../codes.ts';
import type { Form } from '../../forms/form.ts';
import { ratesOf } from '../../forms/rates.ts';
import type { Period } from '../../periods.ts';
import { vintageOf } from '../../population-vintage.ts';
import type { Geography } from './geography.ts';
import { asComputed, population } from './published-codes.ts';

/** Address of a published cell: the category is what the cell counts, and there are measures that no form has. */
export type PublishedAddress = {
  measure: Measure;
  category: PublishedCategory;
  level: Level;
  detail: Detail;
};

/** A published cell, and where its figure comes from: the cell of the form, or what is worked out beside it. */
export type PublishedCell = {
  address: PublishedAddress;
  cell: Cell;
  unit: string;
  holds: 'returned' | 'all four categories' | 'computed rate' | 'population';
};

/** Where a cell of a form is published: under the category that it counts. */
export const publishedAddress = (cell: Cell): PublishedAddress => ({
  measure: cell.measure,
  category: cell.about,
  level: cell.level,
  detail: cell.detail,
});

/** The address as one text: measure, category, level, detail. */
export const addressText = ({ measure, category, level, detail }: PublishedAddress): string =>
  [measure, category, level, detail].join('|');

/**
 * The rate as it is worked out beside one that areas return, and the residents that it is worked out with, of one
 * vintage.
 */
export const besideRate = (cell: Cell, period: Period): readonly PublishedCell[] => {
  const detail = vintageOf(period);
  const { unit } = cell.facts;
  const rate = { measure: asComputed(cell.measure), category: cell.about, level: cell.level, detail };
  const residents: PublishedAddress = { measure: population, category: 'Total', level: 'Total', detail };
  return [
    { address: rate, cell, unit, holds: 'computed rate' },
    { address: residents, cell, unit: 'people', holds: 'population' },
  ];
};

/**
 * Every published cell of a form in printed order. The nation has `All` after the total of a row with Category 4;
 * beside each rate that areas return stands the rate as it is worked out, and beside the first the population behind
 * them all.
 */
export const publishedCells = (form: Form, period: Period, kind: Geography['kind']): readonly PublishedCell[] =>
  cellsOf(form).flatMap((cell): readonly PublishedCell[] => {
    const isFirst = ({ measure }: Cell): boolean => measure === ratesOf(form)[0]?.measure;
    const { unit, rate } = cell.facts;
    const returned: PublishedCell = { address: publishedAddress(cell), cell, unit, holds: 'returned' };
    if (rate !== undefined)
      return [returned, ...besideRate(cell, period).filter(({ holds }) => holds !== 'population' || isFirst(cell))];
    const withFour = cell.category === 'Total' && cell.table.columns.some(({ category }) => category === '4');
    if (kind !== 'National' || !withFour) return [returned];
    return [returned, { ...returned, address: { ...returned.address, category: 'All' }, holds: 'all four categories' }];
  });

import { type Cell, type CellKey, cellsOf } from '../../cells.ts';
import { localCategoryFour } from '../../disclosure/national/protected-cells.ts';
import type { ProtectedCell } from '../../disclosure/protection.ts';
import type { Form } from '../../forms/form.ts';
import { ratesOf } from '../../forms/rates.ts';
import { type Period, timePeriod } from '../../periods.ts';
import type { Population } from '../../population.ts';
import { type AreaFigures, addUp, notApplicable, notAvailable } from './add-up.ts';
import { computedRate } from './computed-rate.ts';
import { type Geography, geographies } from './geography.ts';
import { addressText, type PublishedCell, publishedCells } from './published-cells.ts';
import type { PublishedRow, Said } from './published-row.ts';

export type AggregateInput = {
  period: Period;
  form: Form;
  /** Completed figures of the areas whose accepted return is in. */
  figures: AreaFigures;
  /** Residents of the period's own vintage; rates are not worked out without. */
  population: Population | undefined;
  /** Every national Category 4 and `All` cell, from the disclosure gate. */
  national: readonly ProtectedCell[];
};

/**
 * The tidy dataset of one period: every cell of the form for every geography, also for areas that are missing (`x`),
 * with the rate worked out and the population beside each rate returned. `Total` over categories is Categories 1 to 3.
 * Category 4 below the nation is `c`, whatever was returned; nationally it is what the gate says, and `c` where the
 * gate says nothing.
 */
export const aggregate = (input: AggregateInput): readonly PublishedRow[] => {
  const { form, period } = input;
  const rates = new Map(ratesOf(form).map((rate) => [rate.measure, rate]));
  const fromGate = new Map(input.national.map((cell) => [addressText(cell), cell]));
  return geographies.flatMap((geography) => {
    const returned = returnedIn(geography, input);
    const saidOf = ({ address, cell, holds }: PublishedCell): Said => {
      if (holds === 'computed rate' || holds === 'population')
        return computedRate(rates.get(cell.measure)!, geography.areas, input)[holds];
      if (holds === 'returned' && !cell.confidential) return returned.get(cell.key) ?? notAvailable;
      if (geography.kind !== 'National') return confidentialOr(undefined);
      if (hasNoFour(form, cell)) return holds === 'returned' ? notApplicable : (returned.get(cell.key) ?? notAvailable);
      return confidentialOr(fromGate.get(addressText(address)));
    };
    return publishedCells(form, period, geography.kind).map(
      (each): PublishedRow => ({
        time_period: timePeriod(period),
        time_identifier: 'Financial year',
        ...geography.columns,
        ...each.address,
        unit: each.unit,
        ...saidOf(each),
      }),
    );
  });
};

/**
 * Whether the form has closed the cell of Category 4 in the row of a cell: the nation has no such case, and all are the
 * total.
 */
const hasNoFour = (form: Form, { table, row }: Cell): boolean =>
  cellsOf(form).some((cell) => cell.table === table && cell.row === row && cell.confidential && cell.notApplicable);

const confidentialOr = (gated: ProtectedCell | undefined): Said =>
  gated === undefined
    ? { ...localCategoryFour, marks: '' }
    : { value: gated.value, shorthand: gated.shorthand ?? '', marks: '' };

/** What the areas of a place returned: an area's own figures, or their sums. */
const returnedIn = (geography: Geography, { form, figures }: AggregateInput): ReadonlyMap<CellKey, Said> => {
  if (geography.kind !== 'Police force area') return addUp(form, geography.areas, figures);
  const returned = figures.get(geography.areas[0]!.slug);
  return new Map(
    cellsOf(form)
      .filter((cell) => !cell.confidential)
      .map((cell): [CellKey, Said] => {
        const { value, shorthand } = returned?.get(cell.key) ?? { value: null, shorthand: undefined };
        if (value !== null) return [cell.key, { value, shorthand: '', marks: '' }];
        return [cell.key, { value: null, shorthand: cell.notApplicable ? 'z' : (shorthand ?? 'x'), marks: '' }];
      }),
  );
};

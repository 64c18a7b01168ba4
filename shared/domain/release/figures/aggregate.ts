import { type CellAddress, type CellKey, cellsOf } from '../../cells.ts';
import type { PublishedCategory } from '../../codes.ts';
import type { ProtectedCell } from '../../disclosure/ledger/protection.ts';
import { localCategoryFour } from '../../disclosure/national/protected-cells.ts';
import type { Form } from '../../forms/form.ts';
import { type Period, timePeriod } from '../../periods.ts';
import type { Population } from '../../population.ts';
import { type AreaFigures, addUp } from './add-up.ts';
import { type Geography, geographies } from './geography.ts';
import type { PublishedRow, Said } from './published-row.ts';

/** A national cell with Category 4 in it, as disclosure control lets it stand. */
type ProtectedNational = Omit<ProtectedCell, 'rules'>;

export type AggregateInput = {
  period: Period;
  form: Form;
  /** Completed figures of the areas whose accepted return is in. */
  figures: AreaFigures;
  /** Residents of the period's own vintage; the national rate is `x` without. */
  population: Population | undefined;
  /** Every national Category 4 and `All` cell, from the disclosure gate. */
  national: readonly ProtectedNational[];
};

/** Address of a published cell: as on the form, and `All` besides. */
export type PublishedAddress = Omit<CellAddress, 'category'> & { category: PublishedCategory };

/** Every published cell of a form in printed order; the nation has `All` after the total of a row with Category 4. */
export const publishedCells = (form: Form, kind: Geography['kind']): readonly PublishedAddress[] =>
  cellsOf(form).flatMap((cell): PublishedAddress[] => {
    const address = addressOf(cell);
    const withFour = cell.category === 'Total' && cell.table.columns.some((column) => column.category === '4');
    return kind === 'National' && withFour ? [address, { ...address, category: 'All' }] : [address];
  });

const addressOf = ({ measure, category, level, detail }: PublishedAddress): PublishedAddress => ({
  measure,
  category,
  level,
  detail,
});

const keyOf = ({ measure, category, level, detail }: PublishedAddress) =>
  [measure, category, level, detail].join('|') as CellKey;

/**
 * The tidy dataset of one period: every cell of the form for every geography, also for areas that are missing (`x`).
 * `Total` over categories is Categories 1 to 3. Category 4 below the nation is `c`, whatever was returned; nationally it
 * is what the gate says, and `c` where the gate says nothing.
 */
export const aggregate = (input: AggregateInput): readonly PublishedRow[] => {
  const fromGate = new Map(input.national.map((cell) => [keyOf(cell), cell]));
  return geographies.flatMap((geography) => {
    const said = saidOf(geography, input);
    return publishedCells(input.form, geography.kind).map((address): PublishedRow => {
      const gated = geography.kind === 'National' ? fromGate.get(keyOf(address)) : undefined;
      return {
        time_period: timePeriod(input.period),
        time_identifier: 'Financial year',
        ...geography.columns,
        ...address,
        ...(address.category === '4' || address.category === 'All'
          ? confidentialOr(gated)
          : (said.get(keyOf(address)) ?? { value: null, shorthand: 'x' })),
      };
    });
  });
};

const confidentialOr = (gated: ProtectedNational | undefined): Said =>
  gated === undefined ? localCategoryFour : { value: gated.value, shorthand: gated.shorthand ?? '' };

const saidOf = (geography: Geography, { form, figures, population }: AggregateInput): ReadonlyMap<CellKey, Said> => {
  if (geography.kind !== 'Police force area') return addUp(form, geography.areas, figures, population);
  const returned = figures.get(geography.areas[0]!.slug);
  return new Map(
    cellsOf(form)
      .filter((cell) => !cell.confidential)
      .map((cell): [CellKey, Said] => {
        const { value, shorthand } = returned?.get(cell.key) ?? { value: null, shorthand: undefined };
        if (value !== null) return [cell.key, { value, shorthand: '' }];
        return [cell.key, { value: null, shorthand: cell.notApplicable ? 'z' : (shorthand ?? 'x') }];
      }),
  );
};

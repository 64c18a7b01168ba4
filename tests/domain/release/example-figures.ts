import { type AreaSlug, areas } from '../../../shared/domain/areas.ts';
import { type CellKey, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import type { Figure, Figures } from '../../../shared/domain/figures.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import type { AreaFigures } from '../../../shared/domain/release/figures/add-up.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';

/** Leaf figures of one area: `count` gives each cell its number; totals are left to be worked out. */
export const figuresOf = (form: Form, count: (key: CellKey) => number | null): Figures => {
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  const leaves = cellsOf(form).filter((cell) => !cell.confidential && !cell.notApplicable && !totals.has(cell.key));
  return new Map(
    leaves.map((cell): [CellKey, Figure] => {
      const value = count(cell.key);
      return [cell.key, value === null ? { value, shorthand: 'x' } : { value }];
    }),
  );
};

/** Completed figures of areas, different in each and the same on every run. */
export const exampleFigures = (form: Form, missing: readonly string[] = [], plus = 0): AreaFigures =>
  new Map(
    areas
      .filter((area) => !missing.includes(area.slug))
      .map((area): [AreaSlug, Figures] => [
        area.slug,
        completeFigures(
          form,
          figuresOf(form, (key) => ((areas.indexOf(area) * 7 + key.length * 13) % 97) + plus),
        ),
      ]),
  );

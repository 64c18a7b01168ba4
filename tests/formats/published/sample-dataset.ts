import type { Cleared } from '../../../shared/domain/disclosure/ledger/cleared.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { Dataset } from '../../../shared/domain/release/dataset.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { coverageOf, isProvisional } from '../../../shared/domain/release/figures/coverage.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';

/** A whole release of made-up figures: one national Category 4 cell is shown, the others are not. */
export const sampleDataset = (missing: readonly string[] = []): Dataset => {
  const period = Period.parse('2023-24');
  const figures = exampleFigures(formD, missing);
  const coverage = coverageOf(figures.keys());
  return {
    period,
    version: '1.0',
    form: formD,
    rows: aggregate({
      period,
      form: formD,
      figures,
      population: mid2023,
      national: [
        { measure: 'eligible', category: '4', level: 'Total', detail: '', value: 393 as Cleared, shorthand: null },
        { measure: 'eligible', category: 'All', level: 'Total', detail: '', value: 9393 as Cleared, shorthand: null },
      ],
    }),
    earlier: [],
    coverage,
    provisional: isProvisional(coverage),
    populationVintage: 'mid-2023',
    notes: ['These figures are made up <& meant so>.'],
    revision: undefined,
    preRelease: ['Head of Statistics'],
    made: { rules: ['1'], settings: 'abc', code: '0.0.0' },
  };
};

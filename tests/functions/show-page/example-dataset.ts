import type { AreaSlug } from '../../../shared/domain/areas.ts';
import type { Figures } from '../../../shared/domain/figures.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Dataset } from '../../../shared/domain/release/dataset.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';
import { sampleDataset } from '../../formats/published/sample-dataset.ts';

/** A release of all areas, one of them with the figures that it returned. */
export const exampleDataset = (period: Period, area: AreaSlug, returned: Figures): Dataset => {
  const form = formOf(period)!;
  const figures = new Map([...exampleFigures(form), [area, completeFigures(form, returned)] as const]);
  const rows = aggregate({ period, form, figures, population: undefined, national: [] });
  return { ...sampleDataset(), period, form, rows };
};

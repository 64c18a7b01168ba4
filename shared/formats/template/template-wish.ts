import type { Area } from '../../domain/areas.ts';
import type { CellKey } from '../../domain/cells.ts';
import type { Figures } from '../../domain/figures.ts';
import type { Form } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';

/** What a template can be made with: the figures of the year before to compare with, and figures to fill in. */
export type TemplateWish = {
  form: Form;
  area: Area;
  period: Period;
  past?: { period: Period; figures: Figures };
  /** What stands in the open cells: a number, or `x` with its reason. Totals are worked out. */
  filled?: ReadonlyMap<CellKey, { value: number | 'x'; note?: string }>;
  nil?: boolean;
};

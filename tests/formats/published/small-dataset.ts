import type { Cleared } from '../../../shared/domain/disclosure/ledger/cleared.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { Dataset } from '../../../shared/domain/release/dataset.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { coverageOf, isProvisional } from '../../../shared/domain/release/figures/coverage.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';
import { asRead } from '../pages/as-read.ts';
import { kentIn, madeForm } from '../template/made-form.ts';

const { period } = kentIn;
const figures = exampleFigures(madeForm, ['kent']);
const coverage = coverageOf(figures.keys());
const shown = {
  measure: 'eligible',
  category: '4',
  level: 'Total',
  detail: '',
  value: 393 as Cleared,
  shorthand: null,
} as const;

/** A release of the small form: Kent is missing, and one national figure of Category 4 is shown. */
export const small: Dataset = {
  period,
  version: '1.0',
  form: madeForm,
  rows: aggregate({ period, form: madeForm, figures, population: mid2023, national: [shown] }),
  earlier: [],
  coverage,
  provisional: isProvisional(coverage),
  populationVintage: 'mid-2023',
  notes: ['A note <& meant so>.'],
  revision: undefined,
  preRelease: ['Head of Statistics'],
  made: { rules: ['1'], settings: 'abc', code: '0.0.0' },
};

/** The same as a revision that changes one figure of Essex. */
export const revision: Dataset = (() => {
  const row = small.rows.find(({ mappa_area: area, value }) => area === 'Essex' && value !== null)!;
  const changes = [{ row, was: { value: 7, shorthand: '', marks: 'p' }, from: '7 [p]', to: '45' } as const];
  return { ...small, version: '1.1', revision: { of: '1.0', reason: 'Essex corrected Table 1.', changes } };
})();

/** What stands in the main part of a page, without its drawings and what is saved from within it. */
export const mainOf = (page: string): string =>
  asRead(/<main[^>]*>([\s\S]*)<\/main>/.exec(page)![1]!.replace(/<svg[\s\S]*?<\/svg>/g, '')).replace(
    /\(data:[^)]*\)/g,
    '(data)',
  );

/** Without the lines of areas that are alike. */
export const ofFewAreas = (text: string): string => {
  const others = new Set(
    small.rows.map(({ mappa_area: area }) => area).filter((area) => !/^(Essex|Kent|London|)$/.test(area)),
  );
  return text
    .split('\n')
    .filter((line) => ![...others].some((name) => line.startsWith(`${name} |`) || line.startsWith(`[${name}]`)))
    .join('\n');
};

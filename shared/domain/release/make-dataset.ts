import { type AreaSlug, areas } from '../areas.ts';
import { protectRelease } from '../disclosure/gate.ts';
import type { Ledger } from '../disclosure/ledger/ledger.ts';
import type { Contribution, Protection } from '../disclosure/protection.ts';
import type { Settings } from '../disclosure/settings.ts';
import type { Solver } from '../disclosure/solving/solver.ts';
import { hidesAlike } from '../disclosure/suppression/hides-alike.ts';
import { suppressLocal } from '../disclosure/suppression/suppress-local.ts';
import type { Figures } from '../figures.ts';
import type { Form } from '../forms/form.ts';
import type { Period } from '../periods.ts';
import type { Population } from '../population.ts';
import { prose } from '../prose.ts';
import type { Dataset } from './dataset.ts';
import { aggregate } from './figures/aggregate.ts';
import { completeFigures } from './figures/complete-figures.ts';
import { coverageOf, isProvisional } from './figures/coverage.ts';
import { nationalTotals } from './figures/national-totals.ts';
import type { PublishedRow } from './figures/published-row.ts';
import { lastNumbers, markBreaks } from './revisions/mark-breaks.ts';
import { changesBetween, markRevised } from './revisions/revision.ts';
import type { PeriodRows } from './revisions/series.ts';

/** The accepted return that stands for an area: its public figures, and the rule set that accepted it. */
export type AcceptedReturn = { area: AreaSlug; submission: string; rules: string; figures: Figures };

export type Ingredients = {
  period: Period;
  version: string;
  form: Form;
  accepted: readonly AcceptedReturn[];
  contributions: readonly Contribution[];
  /** Whether Category 4 is to be drawn, where it has not been. */
  drawCategory4: boolean;
  ledger: Ledger;
  population: Population | undefined;
  /** The version that it revises, its rows, and why it is revised. */
  revises: { version: string; rows: readonly PublishedRow[]; reason: string } | undefined;
  /** What stands of the periods before, for the marks of breaks and for the years beside. */
  earlier: readonly PeriodRows[];
  /** The rows of every version of the period that came out, withdrawn or not. */
  out: readonly (readonly PublishedRow[])[];
  notes: readonly string[];
  preRelease: readonly string[];
  code: string;
  settings: Settings;
  /** What the threshold for Categories 1 to 3 is kept with; none where there is no threshold. */
  solver: Solver | undefined;
  /** What the disclosure settings are called: a digest of them. */
  settingsName: string;
};

/** Why there is no dataset: the threshold for Categories 1 to 3 cannot be kept. Category 4 is never a reason. */
type Refused = { outcome: 'refused'; rule: 'P6'; reason: string };

/**
 * Makes the dataset of a release of what was accepted: adds up, lets disclosure control decide about Category 4, and
 * says what changed.
 */
export const makeDataset = (
  given: Ingredients,
): { outcome: 'made'; dataset: Dataset; protection: Protection } | Refused => {
  const { period, version, form, accepted, population, revises, settings } = given;
  const figures = new Map(accepted.map((each) => [each.area, completeFigures(form, each.figures)]));
  const protection = protectRelease(
    {
      period,
      version,
      form,
      scope: areas.map(({ slug }) => slug),
      current: new Map(accepted.map((each) => [each.area, each.submission])),
      contributions: given.contributions,
      drawCategory4: given.drawCategory4,
      publicTotals: nationalTotals(form, figures),
    },
    given.ledger,
    settings,
  );
  const all = aggregate({ period, form, figures, population, national: protection.cells });
  const hidden = suppressLocal(all, settings, given.solver, form);
  if (hidden === undefined)
    return { outcome: 'refused', rule: 'P6', reason: 'The threshold for Categories 1 to 3 could not be decided.' };
  if (settings.localThreshold !== null && !hidesAlike(all, hidden, given.out, form))
    return {
      outcome: 'refused',
      rule: 'P6',
      reason: prose`
        With the threshold for Categories 1 to 3, this revision hides other figures than an earlier version, or changes
        a figure beside a hidden one. Together they could give a hidden figure away.
      `,
    };
  const counted = all.map(
    (row, at): PublishedRow => (hidden.has(at) ? { ...row, value: null, shorthand: 'c', marks: '' } : row),
  );
  const comparable = markBreaks({ period, rows: counted }, lastNumbers(given.earlier));
  const rows = revises ? markRevised(revises.rows, comparable) : comparable;
  const coverage = coverageOf(figures.keys());
  const dataset: Dataset = {
    period,
    version,
    form,
    rows,
    earlier: given.earlier,
    coverage,
    provisional: isProvisional(coverage),
    populationVintage: population?.vintage,
    notes: given.notes,
    revision: revises && {
      of: revises.version,
      reason: revises.reason,
      changes: changesBetween(revises.rows, rows),
    },
    localThreshold: settings.localThreshold,
    preRelease: given.preRelease,
    made: {
      rules: [...new Set(accepted.map((each) => each.rules))].sort(),
      settings: given.settingsName,
      code: given.code,
    },
  };
  return { outcome: 'made', dataset, protection };
};

import type { AreaSlug } from '../../areas.ts';
import type { CellKey } from '../../cells.ts';
import type { Detail, Level, Measure } from '../../codes.ts';
import type { ConfidentialFigures } from '../../figures.ts';
import type { Form } from '../../forms/form.ts';
import type { RuleCode } from '../rule-codes.ts';
import type { Cleared } from './cleared.ts';
import type { LedgerEntry } from './ledger.ts';

/** The sealed Category 4 figures of one submission. */
export type Contribution = { area: AreaSlug; submission: string; figures: ConfidentialFigures };

/** What a release wants to say about Category 4, before anyone has looked at it. */
export type Candidate = {
  period: string;
  version: string;
  form: Form;
  /** The areas asked. */
  scope: readonly AreaSlug[];
  /** The accepted submission that stands for each area that is in. */
  current: ReadonlyMap<AreaSlug, string>;
  /** Every confidential submission of the period: the current ones and those that earlier releases describe. */
  contributions: readonly Contribution[];
  /** National totals over Categories 1 to 3, by the key of the `Total` cell: `eligible|Total|1|` is 180000. */
  publicTotals: ReadonlyMap<CellKey, number | null>;
};

/**
 * One national cell of Category 4, or the `All` cell beside it (Categories 1 to 4). `c` stands for primary and secondary
 * suppression alike, `x` for a release without every area. `rules` is for the analyst and is never published, since it
 * would tell primary from secondary.
 */
export type ProtectedCell = {
  measure: Measure;
  category: '4' | 'All';
  level: Level;
  detail: Detail;
  value: Cleared | null;
  shorthand: 'c' | 'x' | null;
  rules: readonly RuleCode[];
};

/** What people are told, without a local figure: sentences, and the numbers in them. */
export type Statement = {
  lines: readonly string[];
  shown: number;
  suppressed: number;
  /** Attackers tried: the public, every area, every pair of areas (904 with 42 areas). */
  attackers: number;
  /** Narrowest interval of any local count that the public is left with; null where nothing is shown or it is unbounded. */
  narrowest: number | null;
};

/**
 * What the gate answers. `cleared`: the cells to publish, and the ledger entry that must be written in the transaction
 * that publishes them. `waiting` says that resubmissions wait for a batch (P7) and what would release them. `refused`:
 * nothing may be published, and why.
 */
export type Protection =
  | {
      outcome: 'cleared';
      cells: readonly ProtectedCell[];
      entry: LedgerEntry;
      statement: Statement;
      waiting: string | null;
    }
  | { outcome: 'refused'; rule: RuleCode; reason: string };

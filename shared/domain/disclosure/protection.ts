import type { AreaSlug } from '../areas.ts';
import type { CellKey } from '../cells.ts';
import type { Detail, Level, Measure } from '../codes.ts';
import type { ConfidentialFigures } from '../figures.ts';
import type { Form } from '../forms/form.ts';
import type { Cleared } from './ledger/cleared.ts';
import type { LedgerEntry } from './ledger/ledger.ts';

/** The sealed Category 4 figures of one submission. */
export type Contribution = { area: AreaSlug; submission: string; figures: ConfidentialFigures };

/** What a release wants to say about Category 4, before anyone has looked at it. */
export type ReleaseToProtect = {
  period: string;
  version: string;
  form: Form;
  /** The areas asked. */
  scope: readonly AreaSlug[];
  /** The accepted submission that stands for each area that is in. */
  current: ReadonlyMap<AreaSlug, string>;
  /** Whether the analyst asks for Category 4 to be drawn, where it has not been. */
  drawCategory4: boolean;
  /** Confidential submissions of the period, the current ones among them; no other is opened. */
  contributions: readonly Contribution[];
  /** National totals over Categories 1 to 3, by the key of the `Total` cell: `eligible|Total|1|` is 180000. */
  publicTotals: ReadonlyMap<CellKey, number | null>;
};

/**
 * One national cell of Category 4, or the `All` cell beside it (Categories 1 to 4). `c` stands for whatever hides a
 * count, `x` for a release that has no Category 4.
 */
export type ProtectedCell = {
  measure: Measure;
  category: '4' | 'All';
  level: Level;
  detail: Detail;
  value: Cleared | null;
  shorthand: 'c' | 'x' | null;
};

/** What people are told, the same to everyone: sentences, and the numbers in them. */
export type Statement = { lines: readonly string[]; shown: number; hidden: number };

/**
 * What the gate answers: the cells to publish, and the ledger entry that must be written in the transaction that
 * publishes them. It never refuses: whatever happens to Category 4, Categories 1 to 3 go their way.
 */
export type Protection = {
  cells: readonly ProtectedCell[];
  entry: LedgerEntry;
  /** Whether Category 4 was drawn just now: then the entry is to be kept before anyone sees it. */
  isDrawn: boolean;
  statement: Statement;
  /** That an earlier drawing stands though areas have answered since, and how many answers the next one needs. */
  waiting: string | null;
};

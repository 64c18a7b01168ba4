import type { CellAddress } from '../../domain/cells.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { Place } from '../../domain/place.ts';
import type { Sure } from '../../domain/sureness.ts';
import type { Repair } from './block.ts';
import type { Token } from './token.ts';

/** A figure that was read, before copies are compared. */
export type Found = { address: CellAddress; text: string; token: Token; sure: Sure; words: string };

/** A table, or a single figure, as it stands in the document. `year` is that of the day in its title. */
export type Copy = {
  table: Table;
  place: Place;
  year: number | undefined;
  named: readonly Token[];
  found: readonly Found[];
};

/** Something that could mean two things, or nothing of the form, and was not read. */
export type Unread = {
  why:
    | 'unknown-table'
    | 'label-unknown'
    | 'block-unsure'
    | 'row-length'
    | 'number-in-label'
    | 'other-year'
    | 'other-area';
  table?: Table | undefined;
  tokens: readonly Token[];
};

export type Interpreted = {
  copies: readonly Copy[];
  unread: readonly Unread[];
  repairs: readonly { repair: Repair; table: Table; place: Place }[];
  /** Titles and labels of the form that were recognised, read or not. */
  known: number;
};

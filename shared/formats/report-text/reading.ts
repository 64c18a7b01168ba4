import type { Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import type { Event, EventOf } from './event.ts';
import type { Copy, Interpreted, Unread } from './interpreted.ts';
import { listedPages } from './listed-pages.ts';
import type { Token } from './token.ts';

/** What is known at a place of a document while its events are followed. */
type Standing = {
  /** The title over several tables or figures that are below it. */
  group: Named | undefined;
  title: { event: EventOf<'title'>; table: Table } | undefined;
  heading: EventOf<'header'> | undefined;
  rows: EventOf<'row'>[];
  /** Lists whose title or first label names another thing: their other labels may stand under it, too. */
  doubt: readonly Table[];
  /** A line of other words above single figures: all of them may be of that thing. */
  under: Event | undefined;
  /** The words of a title that names another thing: said where a table stands below it. */
  other: readonly Token[];
  /** Whether the section is of another year or area than the one asked for. */
  aside: 'other-year' | 'other-area' | undefined;
};

/** A document that is being read: its events, where the reading stands, and what came of it so far. */
export type Reading = {
  events: readonly Event[];
  tokens: readonly Token[];
  /** The events that stand in a list of contents. */
  pages: ReadonlySet<number>;
  standing: Standing;
  copies: Copy[];
  unread: Unread[];
  repairs: Interpreted['repairs'][number][];
  known: number;
  /** The events among which figures of the form were read: what else stands there may be meant to be one. */
  among: { first: number; last: number } | undefined;
};

export const beginReading = (events: readonly Event[], tokens: readonly Token[]): Reading => ({
  pages: listedPages(events, tokens),
  ...{ events, tokens, copies: [], unread: [], repairs: [], known: 0, among: undefined },
  standing: {
    group: undefined,
    title: undefined,
    heading: undefined,
    rows: [],
    doubt: [],
    under: undefined,
    other: [],
    aside: undefined,
  },
});

/** The tokens of a stretch. */
export const part = ({ tokens }: Pick<Reading, 'tokens'>, { from, to }: { from: number; to: number }) =>
  tokens.slice(from, to);

/** The words of a stretch for a finding, with the title of another thing that stands above them. */
export const withForeign = (reading: Reading, above: Event | undefined, event: Event): readonly Token[] => [
  ...(above?.is === 'foreign' ? part(reading, above) : []),
  ...part(reading, event),
];

/** Figures of the form were read at an event. */
export const readAt = (reading: Reading, at: number): void => {
  reading.among = { first: reading.among?.first ?? at, last: at };
};

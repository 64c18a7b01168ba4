import type { Confidential } from './confidential.ts';
import type { Place } from './place.ts';
import type { Finding } from './screening-report.ts';
import type { Sure } from './sureness.ts';

/**
 * One value as a file holds it, before anything is believed. The codes are the file's own text; the value is sealed,
 * because until its cell is known it may be a Category 4 figure.
 */
export type RawEntry = {
  measure: string;
  category: string;
  level: string;
  detail: string;
  value: Confidential<string>;
  note?: Confidential<string>;
  place: Place;
  sure: Sure;
  /** The words of the document that named the figure: label or title, never the value. */
  words?: string;
};

/**
 * A date or a statement that the document around the figures makes. `text` is ours, but for a marking, which is quoted.
 */
export type DocumentFact = {
  kind:
    | 'heading-date'
    | 'commentary-date'
    | 'commentary-year'
    | 'population-vintage'
    | 'protective-marking'
    | 'replaced-words';
  /** The year a date falls in, or the population's vintage: 2024 for 31 March 2024 and for mid-2024. */
  year?: number;
  text: string;
  place: Place;
};

/** The name of an area or period as a file writes it, and where. */
export type Stated = { text: string; place: Place };

/** A return as read from a file of any format. */
export type RawReturn = {
  /** What kind of file it came from; a past annual report holds no Category 4 by design. */
  source: 'csv' | 'json' | 'workbook' | 'report';
  /** Area and period as the file states them, where it does. */
  area?: Stated;
  period?: Stated;
  /** Other areas and periods that it names as those of the return, elsewhere and in other words. */
  otherAreas?: readonly Stated[];
  otherPeriods?: readonly Stated[];
  /** The area's own statement that there is nothing to report. */
  nil?: boolean;
  entries: readonly RawEntry[];
  facts: readonly DocumentFact[];
  /** Faults of reading itself: unreadable, too large, columns missing. */
  findings: readonly Finding[];
};

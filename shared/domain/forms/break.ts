import type { Detail, Measure, PublishedCategory } from '../codes.ts';

/** A period from which figures of a kind cannot be set beside those of the years before it. */
export type Break = {
  /** The first period after it. */
  from: string;
  measure: Measure;
  /** The categories and the detail that it hits; all where they are left out. */
  categories?: readonly PublishedCategory[];
  detail?: Detail;
  /** In a sentence for readers. */
  why: string;
  /** Name of the series until then, where the two are not comparable at all: they are not joined. */
  until?: string;
};

import type { RawReturn } from '../domain/raw-return.ts';
import type { Finding } from '../domain/screening-report.ts';

/** A return of which nothing could be read, with the findings that say why. */
export const unread = (source: RawReturn['source'], ...findings: readonly Finding[]): RawReturn => ({
  source,
  entries: [],
  facts: [],
  findings,
});

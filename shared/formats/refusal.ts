import type { Place } from '../domain/place.ts';
import { fileRules } from '../domain/screening/file-rules.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { reportRules } from '../domain/screening/report-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';

const all = { ...readingRules, ...fileRules, ...reportRules };

export type FileRule = keyof typeof all;

/** A finding about a file as such. The message says what this file shows; it must never quote a figure. */
export const fileFinding = (rule: FileRule, message: string, place: Place = {}): Finding =>
  fault(all[rule], { message, place });

/** Stops the reading of a file; the reader turns it into its finding. */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(rule: FileRule, message: string) {
    super(message);
    this.finding = fileFinding(rule, message);
  }
}

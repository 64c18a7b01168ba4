import type { Area } from '../areas.ts';
import type { CellKey } from '../cells.ts';
import type { Form } from '../forms/form.ts';
import type { Period } from '../periods.ts';
import type { Place } from '../place.ts';
import type { Population } from '../population.ts';
import type { RawReturn } from '../raw-return.ts';
import type { Finding, Severity } from '../screening-report.ts';
import type { Past } from './past.ts';
import type { Reading } from './reading.ts';
import type { Resolved } from './resolve.ts';

/** What a rule says about itself: the page that explains the rules is written from these. */
export type Rule = {
  /** Stable words joined by hyphens: areas and answers refer to it. */
  code: string;
  /** What it usually leads to; a finding may be milder where the rule says so. */
  severity: Severity;
  what: string;
  why: string;
  example: string;
  mend: string;
};

/** All that a check may look at: the door the return came through, what was read, and the cells it was read into. */
export type Matter = {
  raw: RawReturn;
  area: Area;
  period: Period;
  form: Form | undefined;
  /** Whether a report of the past is read by a form that is not known to be its own. */
  borrowed: boolean;
  population: Population | undefined;
  past: readonly Past[];
  entries: readonly Resolved[];
  readings: ReadonlyMap<CellKey, Reading>;
};

/** A rule with the search for what breaks it. Pure; finds everything, not the first. */
export type Check = Rule & { find: (matter: Matter) => readonly Finding[] };

/**
 * A finding of a rule. `guidance` and `severity` are the rule's own unless given. The message must never carry a figure
 * that is, or from which follows, a Category 4 figure.
 */
export const fault = (
  { code, severity, mend }: Rule,
  found: { message: string; place?: Place; guidance?: string; severity?: Severity; lasting?: boolean },
): Finding => ({
  rule: code,
  severity: found.severity ?? severity,
  message: found.message,
  place: found.place ?? {},
  guidance: found.guidance ?? mend,
  ...(found.lasting === false ? { lasting: false as const } : {}),
});

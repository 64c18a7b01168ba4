import * as z from 'zod';
import { Category, InPlace, Level } from './codes.ts';
import { Detail, Measure } from './forms/declared-codes.ts';
import { Place, Source } from './place.ts';
import { Sure } from './sureness.ts';

export const Severity = z.enum(['reject', 'query', 'note']);
export type Severity = z.infer<typeof Severity>;

/** One thing that screening found: what is wrong, where, and what to do about it. Never carries a Category 4 figure. */
export const Finding = z.object({
  /** Name that an answer refers to: the same in a later submission as long as rule, cell and figures are. */
  id: z.string().optional(),
  /** False where the message tells no figure, so that an answer cannot be known to hold for a later submission. */
  lasting: z.literal(false).optional(),
  rule: z.string(),
  severity: Severity,
  message: z.string(),
  place: Place,
  guidance: z.string(),
  /** How many times the same fault was found, where repeats are grouped. */
  count: z.number().int().positive().optional(),
  /** Where the repeats stand, as many as are told. */
  others: z.array(Place).optional(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * Whether a finding is about a cell of Category 4. It tells no figure, but that it was found at all can tell that there
 * is somebody: only the area itself may see it.
 */
export const isOnCategory4 = ({ place, others = [] }: Finding): boolean =>
  [place, ...others].some(({ label = '' }) => /\bCategory 4\b/.test(label));

/** The figure of one cell: a number, or the shorthand that stands in its place. Category 4 shows `c`. */
export const Observation = z.object({
  measure: Measure,
  category: Category,
  level: Level,
  detail: Detail,
  value: z.number().nullable(),
  shorthand: z.union([InPlace, z.literal('')]),
});
export type Observation = z.infer<typeof Observation>;

/** What was read for one cell, how surely (nothing where nothing was read), and where. */
export const ReadObservation = Observation.extend({
  sure: z.union([Sure, z.literal('')]).default(''),
  source: Source.default({}),
});
export type ReadObservation = z.infer<typeof ReadObservation>;

export const Verdict = z.enum(['accepted', 'queried', 'rejected']);
export type Verdict = z.infer<typeof Verdict>;

/** The screening report of one submission. `rules` is the version of the rule set, `form` the form's letter. */
export const ScreeningReport = z.object({
  area: z.string(),
  period: z.string(),
  form: z.string().nullable(),
  verdict: Verdict,
  rules: z.string(),
  findings: z.array(Finding),
  observations: z.array(ReadObservation),
});
export type ScreeningReport = z.infer<typeof ScreeningReport>;

/**
 * The report as everyone but the area sees it, made without Category 4. A type of its own: what others are told can be
 * made of this alone.
 */
export const SeenReport = ScreeningReport.brand<'SeenReport'>();
export type SeenReport = z.infer<typeof SeenReport>;

/** The verdict that findings lead to: the gravest decides, and a note changes nothing. */
export const verdictOf = (findings: readonly Finding[]): Verdict => {
  if (findings.some((finding) => finding.severity === 'reject')) return 'rejected';
  return findings.some((finding) => finding.severity === 'query') ? 'queried' : 'accepted';
};

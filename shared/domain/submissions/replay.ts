import * as z from 'zod';
import { type SeenReport, Verdict } from '../screening-report.ts';

/** One submission under the rules it was screened with and under the present ones. Findings are named by their rule. */
export const Replayed = z.object({
  area: z.string(),
  submission: z.string(),
  was: Verdict,
  would: Verdict,
  rulesWere: z.string(),
  rules: z.string(),
  /** Rules that are newly broken, and those that no longer are. */
  appeared: z.array(z.string()),
  vanished: z.array(z.string()),
});
export type Replayed = z.infer<typeof Replayed>;

const rulesMetIn = ({ findings }: SeenReport): ReadonlySet<string> => new Set(findings.map(({ rule }) => rule));

/**
 * What screening the same file again makes of it. Of the reports that others than the area see: who weighs a change of
 * the rules is none of the area, and a finding about its Category 4 would tell that it has somebody.
 */
export const compareReports = (submission: string, was: SeenReport, would: SeenReport): Replayed => {
  const [before, after] = [rulesMetIn(was), rulesMetIn(would)];
  return {
    area: was.area,
    submission,
    was: was.verdict,
    would: would.verdict,
    rulesWere: was.rules,
    rules: would.rules,
    appeared: [...after.difference(before)].toSorted(),
    vanished: [...before.difference(after)].toSorted(),
  };
};

import * as z from 'zod';
import type { CellAddress } from '../cells.ts';
import type { Figures } from '../figures.ts';
import { Observation, type ScreeningReport } from '../screening-report.ts';
import { type Answer, openQueries } from './answers.ts';

/** Who signed a return off, and when. */
export const SignOff = z.object({ by: z.string(), at: z.iso.datetime() });
export type SignOff = z.infer<typeof SignOff>;

/** The return that stands for an area: the newest that was not rejected. Its observations leave Category 4 out. */
export const CurrentReturn = z.object({
  submission: z.string(),
  status: z.enum(['queried', 'accepted']),
  rules: z.string(),
  form: z.string(),
  receivedAt: z.iso.datetime(),
  nil: z.boolean(),
  /** Queries without an answer. */
  open: z.array(z.string()),
  observations: z.array(Observation),
  signedOff: SignOff.optional(),
});
export type CurrentReturn = z.infer<typeof CurrentReturn>;

/** The return that a screened submission becomes, unless it is rejected. */
export const currentReturnOf = (
  { report, figures }: { report: ScreeningReport; figures: Figures },
  {
    submission,
    receivedAt,
    nil,
    answers,
  }: { submission: string; receivedAt: string; nil: boolean; answers: readonly Answer[] },
): CurrentReturn | undefined => {
  if (report.verdict === 'rejected' || report.form === null) return undefined;
  const open = openQueries(report, answers);
  const status = open.length === 0 ? 'accepted' : 'queried';
  return {
    submission,
    status,
    rules: report.rules,
    form: report.form,
    receivedAt,
    nil,
    open,
    observations: observationsOf(figures),
  };
};

const observationsOf = (figures: Figures): Observation[] =>
  [...figures].map(([key, { value, shorthand }]) => {
    const [measure, category, level, detail] = key.split('|') as [string, string, string, string];
    return { ...({ measure, category, level, detail } as CellAddress), value, shorthand: shorthand ?? '' };
  });

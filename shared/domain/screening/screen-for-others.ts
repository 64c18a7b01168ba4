import type { Figures } from '../figures.ts';
import { formOf } from '../forms/index.ts';
import { isOnCategory4, SeenReport } from '../screening-report.ts';
import { apartFromCategory4 } from './apart-from-category-4.ts';
import { type Screening, screen } from './screen.ts';

/**
 * The report on a return for everyone but its area, and the figures that may be published: made by screening the return
 * without its Category 4, so that neither verdict nor order nor number of findings can tell of it. How often a fault
 * was repeated is left out: where codes are misread, the repeats may be of Category 4.
 */
export const screenForOthers = (screening: Screening): { report: SeenReport; figures: Figures } => {
  const raw = apartFromCategory4(screening.raw, formOf(screening.period));
  const { report, figures } = screen({ ...screening, raw });
  const findings = report.findings
    .filter((each) => !isOnCategory4(each))
    .map(({ count: _, others: __, ...finding }) => finding);
  return { report: SeenReport.parse({ ...report, findings }), figures };
};

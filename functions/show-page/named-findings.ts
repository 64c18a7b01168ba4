import type { Reported } from '../../shared/domain/submissions/shapes.ts';
import type { Named } from '../../shared/formats/pages/findings.ts';

/** The findings of a report under the names by which they are answered. */
export const namedFindings = ({ report }: Pick<Reported, 'report'>): Named[] =>
  report.findings.map((finding) => ({ id: finding.id ?? finding.rule, finding }));

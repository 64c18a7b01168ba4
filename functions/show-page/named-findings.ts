import type { Reported } from '../../shared/domain/submissions/shapes.ts';
import type { Named } from '../../shared/formats/pages/findings.ts';

/** The findings of a report under the names by which they are answered, each with its answer where it has one. */
export const namedFindings = ({ report, answers }: Reported): Named[] =>
  report.findings.map((finding) => {
    const id = finding.id ?? finding.rule;
    return { id, finding, answer: answers.find((answer) => answer.finding === id) };
  });

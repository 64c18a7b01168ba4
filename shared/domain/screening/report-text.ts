import { areas } from '../areas.ts';
import { spotText } from '../place.ts';
import type { Finding, ScreeningReport, Severity } from '../screening-report.ts';

const verdicts = {
  accepted: 'Accepted',
  queried: 'Queried: accepted once every query is answered',
  rejected: 'Rejected: mend what is listed and send the return again',
} as const;

const headings: readonly (readonly [Severity, string])[] = [
  ['reject', 'To mend'],
  ['query', 'To answer'],
  ['note', 'To note'],
];

/** A screening report as plain text for a terminal or a letter: the gravest first, findings of one rule together. */
export const reportText = (report: ScreeningReport): string => {
  const area = areas.find(({ slug }) => slug === report.area)?.name ?? report.area;
  const form = report.form === null ? '' : `, form ${report.form}`;
  return [
    `${area}, ${report.period}${form}`,
    verdicts[report.verdict],
    ...headings.flatMap(([severity, heading]) => {
      const found = report.findings.filter((finding) => finding.severity === severity);
      return found.length === 0 ? [] : ['', `${heading} (${found.length})`, ...byRule(found)];
    }),
    '',
    `Rule set ${report.rules}`,
  ].join('\n');
};

const byRule = (findings: readonly Finding[]): readonly string[] =>
  [...Map.groupBy(findings, ({ rule, guidance }) => [rule, guidance].join('|')).values()].flatMap((group) => [
    '',
    ...group.flatMap(({ message, count, place }) => [
      `  - ${message}${count === undefined ? '' : ` (${count} times)`}`,
      ...(spotText(place) === '' ? [] : [`    at ${spotText(place)}`]),
    ]),
    `    What to do: ${group[0]?.guidance} [${group[0]?.rule}]`,
  ]);

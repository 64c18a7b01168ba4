import type { Period } from '../../../shared/domain/periods.ts';
import type { ScreeningReport, Severity, Verdict } from '../../../shared/domain/screening-report.ts';
import type { Sure } from '../../../shared/domain/sureness.ts';

/** What came of one file. */
export interface FileOutcome {
  readonly file: string;
  /** Slug of the area; null where nobody can tell, as with the period. */
  readonly area: string | null;
  readonly period: Period | null;
  /** The form whose words it was read by. */
  readonly form: string | null;
  readonly verdict: Verdict | 'unread';
  /** Figures by how surely they were read. */
  readonly read: Readonly<Record<Sure, number>>;
  readonly findings: readonly { rule: string; severity: Severity; message: string }[];
  /** Whether it was handed in, and whether it counts. */
  readonly submitted: boolean;
  readonly signedOff: boolean;
  /** Why it was not read, or not handed in though it might have been; empty otherwise. */
  readonly why: string;
}

const counts = (count: (sure: Sure) => number): FileOutcome['read'] => ({
  cell: count('cell'),
  checked: count('checked'),
  agreed: count('agreed'),
  placed: count('placed'),
  named: count('named'),
  ocr: count('ocr'),
});

/** The outcome of a file before anything is known of it but its name. */
export const unread = (file: string, why: string): FileOutcome => ({
  file,
  area: null,
  period: null,
  form: null,
  verdict: 'unread',
  read: counts(() => 0),
  findings: [],
  submitted: false,
  signedOff: false,
  why,
});

/** What a report says of a file. What stands for Category 4 is counted nowhere. */
export const told = ({ form, verdict, findings, observations }: ScreeningReport) => ({
  form,
  verdict,
  read: counts((sure) => observations.filter((each) => each.sure === sure && each.shorthand !== 'c').length),
  findings: findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
});

/** How many files came to what. */
export const totalsOf = (files: readonly FileOutcome[]) => {
  const count = (fits: (file: FileOutcome) => boolean): number => files.filter(fits).length;
  const verdict = (asked: FileOutcome['verdict']): number => count((file) => file.verdict === asked);
  return {
    files: files.length,
    accepted: verdict('accepted'),
    queried: verdict('queried'),
    rejected: verdict('rejected'),
    unread: verdict('unread'),
    submitted: count(({ submitted }) => submitted),
    signedOff: count(({ signedOff }) => signedOff),
    figures: files.flatMap(({ read }) => Object.values(read)).reduce((sum, each) => sum + each, 0),
  };
};

import { areas } from '../../shared/domain/areas.ts';
import { prose } from '../../shared/domain/prose.ts';
import type { Severity } from '../../shared/domain/screening-report.ts';
import { type Sure, sureness } from '../../shared/domain/sureness.ts';
import type { BackfillOutcome } from './backfill/backfill-folder.ts';
import type { FileOutcome } from './backfill/outcome.ts';

const howRead: Readonly<Record<Sure, string>> = {
  cell: 'from cells of a return',
  checked: 'checked by sums',
  agreed: 'by two readings that agree',
  placed: 'by headings',
  named: 'by labels alone',
  ocr: 'recognised in a picture',
};

/** What came of a folder of past reports, for people: each file with what was found, then how many came to what. */
export const backfillText = ({ files, totals }: BackfillOutcome, checkOnly: boolean): string =>
  [
    ...files.map(fileText),
    [
      prose`
        ${totals.files} ${totals.files === 1 ? 'file' : 'files'}: ${totals.accepted} accepted, ${totals.queried}
        queried, ${totals.rejected} rejected, ${totals.unread} unread.
      `,
      `${totals.figures} figures read. ${
        checkOnly ? 'Nothing was handed in.' : `${totals.submitted} handed in, ${totals.signedOff} signed off.`
      }`,
    ].join('\n'),
  ].join('\n\n');

const fileText = (outcome: FileOutcome): string => {
  const { file, findings, why } = outcome;
  const notes = findings.filter(({ severity }) => severity === 'note').length;
  return [
    file,
    `  ${summary(outcome)}`,
    ...(why === '' ? [] : [`  ${why}`]),
    ...of(findings, 'reject', 'to mend'),
    ...of(findings, 'query', 'to answer'),
    ...(notes === 0 ? [] : [`  ${notes} ${notes === 1 ? 'note' : 'notes'}: \`mappa check\` shows all`]),
  ].join('\n');
};

const summary = ({ area, period, form, verdict, read, submitted, signedOff }: FileOutcome): string => {
  const name = areas.find(({ slug }) => slug === area)?.name;
  const whose = [name, period, form === null ? undefined : `form ${form}`].filter((each) => each !== undefined);
  const figures = sureness.filter((sure) => read[sure] > 0).map((sure) => `${read[sure]} ${howRead[sure]}`);
  const handedIn = signedOff ? 'signed off' : 'handed in, to be answered';
  return [
    ...(whose.length > 0 ? [`${whose.join(', ')}:`] : []),
    [verdict, ...(submitted ? [handedIn] : [])].join(', '),
    ...(figures.length === 0 ? [] : [`(figures: ${figures.join(', ')})`]),
  ].join(' ');
};

const of = (findings: FileOutcome['findings'], severity: Severity, words: string): readonly string[] =>
  findings.filter((each) => each.severity === severity).map(({ rule, message }) => `  ${words}: ${message} [${rule}]`);

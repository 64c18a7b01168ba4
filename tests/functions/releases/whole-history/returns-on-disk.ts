import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { areaOf, areas } from '../../../../shared/domain/areas.ts';
import type { Contribution } from '../../../../shared/domain/disclosure/protection.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import type { AcceptedReturn } from '../../../../shared/domain/release/make-dataset.ts';
import { screen } from '../../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../../shared/formats/read-return.ts';

const examples = 'tests/fixtures/example-returns';

/** What an area wrote otherwise than in its example: the line of its CSV up to the value, and the value. */
export type Edit = { area: string; line: string; value: string };

/** Puts the example returns of a period into a folder, without some areas and with what others wrote otherwise. */
export const sendReturns = (
  folder: string,
  period: string,
  { without = [], edits = [] }: { without?: readonly string[]; edits?: readonly Edit[] } = {},
): void => {
  mkdirSync(folder, { recursive: true });
  cpSync(join(examples, period), folder, { recursive: true });
  rmSync(join(folder, 'README.md'));
  for (const file of readdirSync(folder))
    if (without.includes(basename(file, extname(file)))) rmSync(join(folder, file));
  for (const { area, line, value } of edits) {
    const path = join(folder, `${area}.csv`);
    const text = readFileSync(path, 'utf8');
    const start = `\n${area},${period},${line},`;
    if (!text.includes(start)) throw new Error(`${area} has no line ${line}`);
    writeFileSync(path, text.replace(new RegExp(`(${start})[^\\n]*`), `$1${value}`));
  }
};

/** Reads and screens the returns of a folder as the doors do; each must be accepted. */
export const acceptReturns = (
  folder: string,
  period: string,
  submission: string,
): { accepted: AcceptedReturn[]; contributions: Contribution[] } => {
  const all = areas.flatMap(({ slug }) => {
    const file = readdirSync(folder).find((each) => basename(each, extname(each)) === slug);
    if (file === undefined) return [];
    const at = Period.parse(period);
    const raw = readReturn(readFileSync(join(folder, file)), { period: at, fileName: file });
    const { report, figures, confidential } = screen({ raw, area: areaOf(slug), period: at });
    if (report.verdict === 'rejected') throw new Error(`${slug}: ${JSON.stringify(report.findings)}`);
    return [{ area: slug, submission, rules: '1', figures, confidential }];
  });
  return {
    accepted: all.map(({ confidential: _, ...each }) => each),
    contributions: all.map(({ area, confidential }) => ({ area, submission, figures: confidential })),
  };
};

import { setTimeout as wait } from 'node:timers/promises';
import { inReturns, type Key } from '../../../shared/adapters/table-keys.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { ask } from '../../local/engines/aws-json.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import type { Submitted } from './submit-returns.ts';

/** A submission and what screening found. */
export interface WithReport extends Submitted {
  readonly report: ScreeningReport;
}

/** The codes of the rules that a return met and has to mend or answer. */
export const rulesMet = ({ findings }: ScreeningReport): string[] => [
  ...new Set(findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule)),
];

type Watch = {
  platform: LocalPlatform;
  period: Period;
  /** Called with the number of reports that are there. */
  onProgress: (done: number) => void;
  /** How long nothing may happen before it is given up, ms. */
  patience?: number;
};

/**
 * Waits until every submission has its report. The reports are looked for in the table, many at once: 42 areas are not
 * asked one by one, again and again.
 * @throws Error naming the areas that wait, where nothing has come for too long
 */
export const awaitReports = async (submitted: readonly Submitted[], watch: Watch): Promise<WithReport[]> => {
  const { platform, period, onProgress, patience = 60_000 } = watch;
  const screened = new Map<string, WithReport>();
  let last = performance.now();
  while (screened.size < submitted.length) {
    const waiting = submitted.filter(({ submission }) => !screened.has(submission));
    const found = await reportsOf(platform, period, waiting.slice(0, 100));
    for (const each of found) screened.set(each.submission, each);
    if (found.length > 0) last = performance.now();
    else if (performance.now() - last > patience)
      throw new Error(
        `No report came for ${waiting.map(({ area }) => area.name).join(', ')}. Look at the log of receive-return.`,
      );
    onProgress(screened.size);
    if (screened.size < submitted.length) await wait(50);
  }
  return submitted.map(({ submission }) => screened.get(submission)!);
};

const reportsOf = async (
  platform: LocalPlatform,
  period: Period,
  waiting: readonly Submitted[],
): Promise<WithReport[]> => {
  const table = platform.resource('RETURNS_TABLE');
  const keyOf = ({ area, submission }: Submitted) => inReturns.report.key({ area: area.slug, period, submission });
  const request = { RequestItems: { [table]: { Keys: waiting.map(keyOf) } } };
  const { Responses } = await ask(platform.engines.dynamoDb, 'dynamodb', 'BatchGetItem', request);
  const items: readonly (Key & { report: { S: string } })[] = Responses[table];
  return items.map((item) => {
    const submitted = waiting.find((each) => item.sk.S === keyOf(each).sk.S)!;
    return { ...submitted, report: ScreeningReport.parse(JSON.parse(item.report.S)) };
  });
};

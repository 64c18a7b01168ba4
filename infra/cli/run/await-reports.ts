import { setTimeout as wait } from 'node:timers/promises';
import { unpacked } from '../../../shared/adapters/observation-rows.ts';
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
  /** How long nothing may happen before it is given up, ms. */
  patience?: number;
};

type Waiting = Submitted & { come: (screened: WithReport) => void; fail: (error: unknown) => void };

/**
 * Tells of each submission when its report is there. The reports are looked for in the table, all that are waited for
 * at once: 42 areas are not asked one by one, again and again.
 * @throws Error naming the areas that wait, where nothing has come for too long
 */
export const watchReports = ({ platform, period, patience = 60_000 }: Watch) => {
  const waiting = new Map<string, Waiting>();
  let isLooking = false;

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (let last = performance.now(); waiting.size > 0; await wait(50)) {
        const found = await reportsOf(platform, period, [...waiting.values()].slice(0, 100));
        for (const screened of found) {
          waiting.get(screened.submission)?.come(screened);
          waiting.delete(screened.submission);
        }
        if (found.length > 0) last = performance.now();
        else if (performance.now() - last > patience) throw new Error(nothingCame([...waiting.values()]));
      }
    } catch (error) {
      for (const each of waiting.values()) each.fail(error);
      waiting.clear();
    } finally {
      // In the same breath as nobody was found waiting: whoever comes next begins to look anew.
      isLooking = false;
    }
  };

  return (submitted: Submitted): Promise<WithReport> =>
    new Promise((come, fail) => {
      waiting.set(submitted.submission, { ...submitted, come, fail });
      void look();
    });
};

const nothingCame = (waiting: readonly Submitted[]): string =>
  `No report came for ${waiting.map(({ area }) => area.name).join(', ')}. Look at the log of receive-return.`;

/** Waits until every submission has its report. @throws Error where nothing has come for too long */
export const awaitReports = async (submitted: readonly Submitted[], watch: Watch): Promise<readonly WithReport[]> =>
  Promise.all(submitted.map(watchReports(watch)));

const reportsOf = async (
  platform: LocalPlatform,
  period: Period,
  waiting: readonly Waiting[],
): Promise<WithReport[]> => {
  const table = platform.resource('RETURNS_TABLE');
  const keyOf = ({ area, submission }: Submitted) => inReturns.report.key({ area: area.slug, period, submission });
  const request = { RequestItems: { [table]: { Keys: waiting.map(keyOf) } } };
  const { Responses } = await ask(platform.engines.dynamoDb, 'dynamodb', 'BatchGetItem', request);
  const items: readonly (Key & { report: { S: string } })[] = Responses[table];
  return items.map((item) => {
    const { file, area, submission } = waiting.find((each) => item.sk.S === keyOf(each).sk.S)!;
    return { file, area, submission, report: ScreeningReport.parse(unpacked(item.report.S)) };
  });
};

import { readFileSync } from 'node:fs';
import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { signOffReturn } from '../../../functions/sign-off-return/sign-off-return.ts';
import { acceptedReturns } from '../../../shared/adapters/collected-returns.ts';
import { standOf } from '../../../shared/adapters/stands.ts';
import { findReports, requestSubmission } from '../../../shared/adapters/submissions.ts';
import { takeStep } from '../../../shared/adapters/threads.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';
import { announced, around } from '../receive-return/arriving.ts';
import { adaptersOn, dumpOf, openTables } from '../receive-return/dynamo-returns.ts';

export const queried = readFileSync('tests/fixtures/queried/lancashire-2020-21.csv', 'utf8');
export const slip = queried.replace('notification_breaches,Total,Total,,63', 'notification_breaches,Total,Total,,64');
export const changed = queried
  .replace(/eligible,2,2,,10\n/, 'eligible,2,2,,9\n')
  .replace(/eligible,2,3,,4\n/, 'eligible,2,3,,5\n')
  .replace(/eligible,Total,2,,28/, 'eligible,Total,2,,27')
  .replace(/eligible,Total,3,,7/, 'eligible,Total,3,,8');
export const mended = queried
  .replace('managed,2,3,,3', 'managed,2,3,,4')
  .replace('managed,Total,3,,11', 'managed,Total,3,,12')
  .replace('managed,2,Total,,31', 'managed,2,Total,,32')
  .replace('managed,Total,Total,,96', 'managed,Total,Total,,97');

export const named = (second: number) =>
  SubmissionId.parse(`20211003T1015${String(second).padStart(2, '0')}000Z-abcdef`);
export const at = (second: number, period = '2020-21') => ({
  area: findArea('lancashire')!.slug,
  period: Period.parse(period),
  submission: named(second),
});
const path = (second: number, period = '2020-21') => ({ area: 'Lancashire', period, submission: named(second) });
export const call = (subject: string, second: number, body?: unknown, period = '2020-21'): Call => ({
  caller: { subject, roles: ['area-submitter', 'area-approver'], area: 'lancashire' },
  path: path(second, period),
  query: {},
  headers: {},
  route: '',
  body,
});

export const code = (refused: Promise<unknown>) =>
  refused.then(
    () => 'no refusal',
    (problem) => problem.details?.code ?? String(problem),
  );

/** The functions of the talk about a return on tables of their own, and what can be seen there. */
export const openHouse = async () => {
  const { client, tables } = await openTables();
  const store = adaptersOn(client, tables);
  const now = () => new Date('2021-10-04T09:00:00.000Z');
  const stand = standOf(client, tables.returns);
  const reports = findReports(client, tables.returns);
  const ports = { reports, stand, threads: store.threads, step: takeStep(client, tables.returns), now };
  const answer = answerFindings(ports);
  const signOff = signOffReturn({ ...ports, find: store.find });
  const send = async (second: number, text: string, period = '2020-21') => {
    await requestSubmission(client, tables.returns)(at(second, period), {
      format: 'csv',
      by: 'alice',
      now: now(),
    });
    const key = `${period}/lancashire/${named(second)}.csv`;
    await receiveReturn({ ...around({ [key]: text }).ports, ...store })(announced(key));
  };
  const idOf = async (second: number, period = '2020-21') =>
    (await reports(at(second, period)))?.own.findings.find(({ severity }) => severity === 'query')?.id ?? '';
  return {
    answer,
    signOff,
    send,
    idOf,
    ports,
    held: (period = '2020-21') => stand(at(1, period)),
    standing: async (period = '2020-21') => {
      const { inHand } = await stand(at(1, period));
      return inHand && { ...inHand, ...inHand.own };
    },
    threads: () => store.threads(at(1)),
    counting: (period = '2020-21') => acceptedReturns(client, tables.returns)(period),
    dump: () => dumpOf(client, tables),
  };
};

import { readFileSync } from 'node:fs';
import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { openRound } from '../../../functions/open-round/open-round.ts';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { confirmReturn } from '../../../functions/request-upload/confirm-return.ts';
import { reviewReturn } from '../../../functions/review-return/review-return.ts';
import { showReport } from '../../../functions/show-report/show-report.ts';
import { signOffReturn } from '../../../functions/sign-off-return/sign-off-return.ts';
import { confirmSubmission } from '../../../shared/adapters/confirmations.ts';
import { readEvents } from '../../../shared/adapters/read-events.ts';
import { openRound as keepRound, roundsOf } from '../../../shared/adapters/rounds.ts';
import { standOf, standsOf } from '../../../shared/adapters/stands.ts';
import { findReports, findSubmission, requestSubmission } from '../../../shared/adapters/submissions.ts';
import { takeStep } from '../../../shared/adapters/threads.ts';
import { areaOf, findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';
import type { Role } from '../../../shared/runtime/caller.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';
import { announced, around } from '../receive-return/arriving.ts';
import { adaptersOn, dumpOf, openTables } from '../receive-return/dynamo-returns.ts';

const area = areaOf(findArea('lancashire')!.slug);
export const period = Period.parse('2023-24');
export const clean = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8');
export const named = (second: number) =>
  SubmissionId.parse(`20240503T1015${String(second).padStart(2, '0')}000Z-abcdef`);
const keyOf = (second: number) => `${period}/lancashire/${named(second)}.csv`;
const route = '/areas/{area}/returns/{period}/submissions/{submission}';

/**
 * One area's return in a table of its own: everything that area and ministry can do about it, by the second of the
 * submission.
 */
export const openHouse = async () => {
  const { client, tables } = await openTables();
  const store = adaptersOn(client, tables);
  let clock = Date.parse('2024-05-03T10:16:00Z');
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  const at = (second: number) => ({ area: area.slug, period, submission: named(second) });
  const stand = standOf(client, tables.returns);
  const reports = findReports(client, tables.returns);
  const ports = { reports, stand, threads: store.threads, step: takeStep(client, tables.returns), now };
  const objects: Record<string, string> = {};
  const call = (role: Role, subject: string, second: number, end: string, body?: unknown): Call => ({
    caller: {
      subject,
      name: `${subject} the ${role}`,
      email: `${subject}@mappa.example`,
      roles: [role],
      area: role.startsWith('area') ? 'lancashire' : undefined,
    },
    path: at(second),
    ...{ query: {}, headers: {}, route: end, body },
  });
  const receive = (second: number) =>
    receiveReturn({ ...around(objects).ports, ...store, now })(announced(keyOf(second)));
  const ticket = (second: number, by = 'alice') =>
    requestSubmission(client, tables.returns)(at(second), { format: 'csv', by, now: now() });
  const dates = async () => ({ opens: '2024-04-01', closes: '2024-06-30' });
  const report = async (second: number, role: Role) => {
    const ask = call(role, 'somebody', second, `GET ${route}/report`);
    const submission = findSubmission(client, tables.returns);
    return (await showReport({ ...ports, submission, dates })(ask)).body as Reported;
  };
  return {
    ports,
    /** All that was said about the return. */
    threads: () => ports.threads(at(1)),
    /** A request about the first submission. */
    callOf: (role: Role, subject: string, body: unknown, end = '') => call(role, subject, 1, end, body),
    stand: () => stand(at(1)),
    stands: standsOf(client, tables.returns),
    report,
    ticket,
    receive,
    send: async (second: number, text = clean) => {
      await ticket(second);
      objects[keyOf(second)] = text;
      await receive(second);
    },
    confirm: (second: number, by = 'alice') =>
      confirmReturn({
        ...{ find: store.find, stand },
        confirm: confirmSubmission(client, tables.returns),
        announce: async (key) => {
          objects[key] = 'As before.';
        },
      })(call('area-submitter', by, second, `POST ${route}/confirmation`, {})),
    answer: (second: number, body: unknown) => answerFindings(ports)(call('area-submitter', 'alice', second, '', body)),
    signOff: (second: number, by = 'bob') =>
      signOffReturn({ ...ports, find: store.find })(call('area-approver', by, second, '', {})),
    ministry: (second: number, end: 'queries' | 'reviews' | 'returned', body: unknown) =>
      reviewReturn(ports)(call('ministry-analyst', 'nell', second, `POST ${route}/${end}`, body)),
    /** The ministry asks areas to confirm or to correct. */
    round: (body: unknown) =>
      openRound({ rounds: roundsOf(client, tables.returns), open: keepRound(client, tables.returns), now })(
        call('ministry-analyst', 'nell', 1, 'POST /collections/{period}/rounds', body),
      ),
    events: async () => (await readEvents(client, tables.returns)({ now: now(), most: 200 })).items,
    dump: () => dumpOf(client, tables),
  };
};

/** The code of a refusal. */
export const code = (refused: Promise<unknown>): Promise<string> =>
  refused.then(
    () => 'no refusal',
    (problem) => problem.details?.code ?? String(problem),
  );

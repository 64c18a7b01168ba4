import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { previewArea } from '../../../functions/preview-area/preview-area.ts';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { showCollection } from '../../../functions/show-collection/show-collection.ts';
import { showDesk } from '../../../functions/show-desk/show-desk.ts';
import { showEvents } from '../../../functions/show-events/show-events.ts';
import { showReport } from '../../../functions/show-report/show-report.ts';
import { showSubmissions } from '../../../functions/show-submissions/show-submissions.ts';
import { openDesk } from '../../../shared/adapters/desk.ts';
import { activityOf, readEvents } from '../../../shared/adapters/read-events.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { standOf, standsOf } from '../../../shared/adapters/stands.ts';
import { findReports, findSubmission, requestSubmission, submissionsOf } from '../../../shared/adapters/submissions.ts';
import { takeStep } from '../../../shared/adapters/threads.ts';
import { areaOf, findArea } from '../../../shared/domain/areas.ts';
import type { Round } from '../../../shared/domain/collection/rounds.ts';
import { mailOf } from '../../../shared/domain/events/mail-of.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { closedAnswers, isClosed, queriesOf } from '../../../shared/domain/submissions/answers.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';
import type { Role } from '../../../shared/runtime/caller.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';
import { announced, around } from '../receive-return/arriving.ts';
import { adaptersOn, openTables } from '../receive-return/dynamo-returns.ts';

const area = areaOf(findArea('lancashire')!.slug);
const period = Period.parse('2023-24');
const submission = SubmissionId.parse('20241003T101501000Z-abcdef');
const at = { area: area.slug, period, submission };
const now = () => new Date('2024-10-03T10:16:00.000Z');
const post = { pages: 'https://pages.example', domain: 'mappa.example' };
const dates = async () => ({ opens: '2024-04-01', closes: '2024-10-30' });

/** A round that asks the area: it was opened before its return came. */
const round: Round = {
  ...{ number: 1, closes: '2024-10-30', why: 'All are asked.', openedBy: 'nell', areas: [area.slug] },
  openedAt: '2024-10-01T08:00:00.000Z',
};

const submissions = '/areas/{area}/returns/{period}/submissions';
const reportRoute = `GET ${submissions}/{submission}/report`;

const call = (roles: Role[], path: Record<string, string>, more: Partial<Call> = {}): Call => ({
  caller: { subject: 'somebody', roles, area: roles[0]?.startsWith('area') ? 'lancashire' : undefined },
  ...{ path, query: {}, headers: {}, route: '', body: undefined },
  ...more,
});

/**
 * Sends a return, has its area answer what it is asked in the set words where it may say no others, and gives all that
 * others can read of it by any route, event, mail or log, as text; beside it what the area itself is told.
 */
export const othersSee = async (client: DynamoDBClient, text: string) => {
  const tables = await openTables(client);
  const store = adaptersOn(client, tables);
  const { ports, log } = around({ [`2023-24/lancashire/${submission}.csv`]: text });
  await requestSubmission(client, tables.returns)(at, { format: 'csv', by: 'jo', now: now() });
  await receiveReturn({ ...ports, ...store })(announced(`2023-24/lancashire/${submission}.csv`));
  const stand = standOf(client, tables.returns);
  const reports = findReports(client, tables.returns);
  const report = showReport({
    now: () => new Date('2024-05-01T09:00:00Z'),
    reports,
    submission: findSubmission(client, tables.returns),
    threads: store.threads,
    stand,
    dates,
  });
  const sent = showSubmissions({ dates, stand, submissions: submissionsOf(client, tables.returns), now });
  const collection = showCollection({
    dates,
    stands: standsOf(client, tables.returns),
    rounds: async () => [round],
    releases: openReleases(client, tables.returns).ofPeriod,
    newest: async () => undefined,
    desk: openDesk(client, tables.returns),
    now,
  });
  const events = showEvents({ events: readEvents(client, tables.returns), now });
  const preview = previewArea({ stand });
  const activity = activityOf(client, tables.returns, now);
  const desk = showDesk({ desk: openDesk(client, tables.returns), dates, stand, activity });
  const look = async (role: Role) => [
    await report(call([role], at, { route: reportRoute })),
    await sent(call([role], at, { route: `GET ${submissions}` })),
    await sent(call([role], at, { route: `GET ${submissions}/{submission}` })),
    await sent(call([role], { area: area.slug }, { route: 'GET /areas/{area}/returns' })),
    await collection(call([role], { period }, { route: 'GET /collections/{period}' })),
    await collection(call([role], { period }, { route: 'GET /collections/{period}/reminders' })),
    await collection(call([role], { period }, { route: 'GET /collections/{period}/rounds' })),
    await events(call([role], {}, { route: 'GET /events' })),
    await collection(call([role], { period }, { route: 'GET /collections/{period}/tracker' })),
    await desk(call([role], { area: area.slug, period }, { route: 'GET /collections/{period}/areas/{area}' })),
    (await readEvents(client, tables.returns)({ now: now() })).items.map((event) => mailOf(event, post)),
    await preview(call([role], { area: area.slug, period }, { route: 'GET /areas/{area}/returns/{period}/preview' })),
  ];
  const before = await look('ministry-analyst');
  const own = (await report(call(['area-submitter'], at, { route: reportRoute }))).body as {
    report: { verdict: string };
  };
  const closed = queriesOf((await reports(at))!.own).filter(isClosed);
  const inHand = (await stand(at)).inHand;
  if (closed.length > 0 && inHand !== undefined) {
    const answers = closed.map(({ id }) => ({ finding: id, text: closedAnswers['figures-right']! }));
    const answer = answerFindings({
      reports,
      stand,
      threads: store.threads,
      step: takeStep(client, tables.returns),
      now,
    });
    await answer(call(['area-submitter'], at, { body: { answers } }));
  }
  return { seen: JSON.stringify([before, await look('auditor'), log]), own: own.report.verdict };
};

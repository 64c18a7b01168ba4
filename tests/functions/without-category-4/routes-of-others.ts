import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { getTemplate } from '../../../functions/get-template/get-template.ts';
import { previewArea } from '../../../functions/preview-area/preview-area.ts';
import { showCaller } from '../../../functions/show-caller/show-caller.ts';
import { showCollection } from '../../../functions/show-collection/show-collection.ts';
import { showDesk } from '../../../functions/show-desk/show-desk.ts';
import { showEvents } from '../../../functions/show-events/show-events.ts';
import { showOpenApi } from '../../../functions/show-openapi/show-openapi.ts';
import { showReleases } from '../../../functions/show-releases/show-releases.ts';
import { showReport } from '../../../functions/show-report/show-report.ts';
import { showSubmissions } from '../../../functions/show-submissions/show-submissions.ts';
import { acceptedReturns } from '../../../shared/adapters/collected-returns.ts';
import { openDesk } from '../../../shared/adapters/desk.ts';
import { activityOf, readEvents } from '../../../shared/adapters/read-events.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { pastReturns, standOf, standsOf } from '../../../shared/adapters/stands.ts';
import { findReports, findSubmission, submissionsOf } from '../../../shared/adapters/submissions.ts';
import { threadsOf } from '../../../shared/adapters/threads.ts';
import { grants, type Route } from '../../../shared/domain/access/grants.ts';
import type { Role } from '../../../shared/domain/access/roles.ts';
import type { Round } from '../../../shared/domain/collection/rounds.ts';
import type { Call, Reply } from '../../../shared/runtime/http-door.ts';

type Act = (call: Call) => Promise<Reply>;

/** Who is not of the area. */
export const others = ['ministry-analyst', 'release-approver', 'auditor'] as const satisfies readonly Role[];

/** Every route by which somebody not of the area may read something: what the table of access says. */
export const readByOthers: readonly Route[] = (Object.keys(grants) as Route[]).filter(
  (route) => route.startsWith('GET ') && others.some((role) => role in grants[route]),
);

const submissions = '/areas/{area}/returns/{period}/submissions';
const releases = '/collections/{period}/releases';
const dates = async () => ({ opens: '2024-04-01', closes: '2024-10-30' });

const describing = showOpenApi('0.0.0');

/** What answers at each of those routes, on some tables and at some time. A route that is new is asked for here. */
export const answersOn = (
  client: DynamoDBClient,
  table: string,
  { rounds, now }: { rounds: readonly Round[]; now: () => Date },
): Readonly<Record<string, Act>> => {
  const stand = standOf(client, table);
  const [desk, kept] = [openDesk(client, table), openReleases(client, table)];
  const report = showReport({
    ...{ stand, dates, now },
    reports: findReports(client, table),
    submission: findSubmission(client, table),
    threads: threadsOf(client, table),
  });
  const sent = showSubmissions({ dates, stand, submissions: submissionsOf(client, table), now });
  const collection = showCollection({
    ...{ dates, desk, now },
    stands: standsOf(client, table),
    rounds: async () => rounds,
    releases: kept.ofPeriod,
    newest: async () => undefined,
  });
  const onDesk = showDesk({ desk, dates, stand, activity: activityOf(client, table, now) });
  const accepted = acceptedReturns(client, table);
  const ofReleases = showReleases({
    releases: kept.ofPeriod,
    standing: async (period) => new Map((await accepted(period)).map(({ area, submission }) => [area, submission])),
    staged: async () => new Uint8Array(),
    now,
  });
  return {
    'GET /me': showCaller,
    'GET /openapi.json': describing,
    'GET /areas/{area}/returns': sent,
    'GET /areas/{area}/returns/{period}/template': getTemplate({ past: pastReturns(client, table) }),
    'GET /areas/{area}/returns/{period}/preview': previewArea({ stand }),
    'GET /areas/{area}/returns/{period}/activity': onDesk,
    'GET /areas/{area}/contacts': onDesk,
    [`GET ${submissions}`]: sent,
    [`GET ${submissions}/{submission}`]: sent,
    [`GET ${submissions}/{submission}/report`]: report,
    [`GET ${submissions}/{submission}/findings`]: report,
    'GET /collections': collection,
    'GET /collections/{period}': collection,
    'GET /collections/{period}/reminders': collection,
    'GET /collections/{period}/tracker': collection,
    'GET /collections/{period}/rounds': collection,
    'GET /collections/{period}/areas/{area}': onDesk,
    [`GET ${releases}`]: ofReleases,
    [`GET ${releases}/{version}`]: ofReleases,
    [`GET ${releases}/{version}/files/{file+}`]: ofReleases,
    'GET /events': showEvents({ events: readEvents(client, table), now }),
  };
};

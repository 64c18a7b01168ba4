import * as z from 'zod';
import { releaseTime } from '../calendar/london-time.ts';
import { prose } from '../prose.ts';
import { ReleasesView, ReleaseView } from './release-shapes.ts';
import { CompileOrder, DecisionOrder, WordsOrder } from './requests/of-releases.ts';
import type { RouteShape, RouteShapes } from './route-shape.ts';

const releases = '/collections/{period}/releases';
const Decided = ReleaseView.extend({ warnings: z.array(z.string()) });
const decision = (summary: string): RouteShape => ({ summary, takes: DecisionOrder, repeatable: true, gives: Decided });
/** A candidate as it was just compiled; what was suppressed and the national figures are beside it. */
const Compiled = z.looseObject(
  ReleaseView.pick({ period: true, version: true, state: true, provisional: true, coverage: true, releaseAt: true })
    .shape,
);

/** The routes of a period's releases before their time, and of what is decided about them. */
export const releaseRoutes = {
  [`POST ${releases}`]: {
    summary: 'Compiles a release candidate',
    takes: CompileOrder,
    repeatable: true,
    status: 201,
    gives: Compiled,
  },
  [`GET ${releases}`]: { summary: 'The versions of a release, the newest first', gives: ReleasesView },
  [`GET ${releases}/{version}`]: { summary: 'One version of a release', gives: ReleaseView },
  [`GET ${releases}/{version}/files/{file+}`]: {
    summary: prose`
      A file of a version before its time: for analysts and approvers, and for people on its pre-release list from 24
      hours before
    `,
    givesFile: true,
  },
  [`PUT ${releases}/{version}/words`]: {
    summary:
      'Writes the main points and the commentary of a version that is not scheduled; it has to be approved anew then',
    takes: WordsOrder,
    repeatable: true,
    gives: ReleaseView,
  },
  [`POST ${releases}/{version}/approve`]: decision('Approves a version; never by the person who compiled it'),
  [`POST ${releases}/{version}/schedule`]: decision(`Schedules a version for ${releaseTime} on a weekday`),
  [`POST ${releases}/{version}/move`]: decision('Moves a scheduled version to another day'),
  [`POST ${releases}/{version}/cancel`]: decision('Cancels the schedule of a version'),
  [`POST ${releases}/{version}/publish-again`]: decision(
    'Has a published version published again: every file and page of it is written anew',
  ),
  [`POST ${releases}/{version}/withdraw`]: decision('Withdraws a version'),
} as const satisfies RouteShapes;

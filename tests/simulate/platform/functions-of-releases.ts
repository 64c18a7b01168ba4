import { compileRelease } from '../../../functions/compile-release/compile-release.ts';
import { oneAtATime } from '../../../functions/compile-release/one-at-a-time.ts';
import { decideRelease } from '../../../functions/decide-release/decide-release.ts';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { sweep } from '../../../functions/publish-release/sweep.ts';
import { whenDue } from '../../../functions/publish-release/when-due.ts';
import { scheduleRelease } from '../../../functions/schedule-release/schedule-release.ts';
import { showReleases } from '../../../functions/show-releases/show-releases.ts';
import { watchReleases } from '../../../functions/watch-releases/watch-releases.ts';
import { acceptedReturns } from '../../../shared/adapters/collected-returns.ts';
import { compileLock } from '../../../shared/adapters/compile-lock.ts';
import { contributionsOf } from '../../../shared/adapters/confidential-contributions.ts';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import type { Objects } from '../../../shared/adapters/objects.ts';
import { populationStore } from '../../../shared/adapters/population-store.ts';
import { releaseSchedules } from '../../../shared/adapters/release-schedules.ts';
import type { Releases } from '../../../shared/adapters/releases.ts';
import type { Call, Reply } from '../../../shared/runtime/http-door.ts';
import { streamDoor } from '../../../shared/runtime/stream-door.ts';
import { names, site } from './names.ts';
import type { Given, Seams } from './surroundings.ts';

/** What functions of all kinds are made with. */
export type Making = {
  door: (act: Act) => Handler;
  repeatable: (act: Act) => Act;
  objects: (bucket: string) => Objects;
  releases: Releases;
};
export type Act = (call: Call) => Promise<Reply>;
export type Handler = (event: never, context: never) => unknown;

/** The functions of releases, wired as their `index.ts` wire them. */
export const functionsOfReleases = (
  given: Given,
  seams: Seams,
  { door, repeatable, objects, releases }: Making,
): Readonly<Record<string, () => Handler>> => {
  const { clients, tables, now, log, random, made } = given;
  const { returns, confidential } = names;
  return {
    'show-releases': () => {
      const standing = async (period: string) =>
        new Map((await acceptedReturns(tables, returns)(period)).map(({ area, submission }) => [area, submission]));
      return door(showReleases({ releases: releases.ofPeriod, standing, staged: objects(names.staging).get, now }));
    },
    'compile-release': () => {
      const alone = oneAtATime({ lock: compileLock(tables, returns), now });
      const compile = compileRelease({
        accepted: acceptedReturns(tables, returns),
        contributions: contributionsOf(tables, confidential),
        population: populationStore(tables, returns).read,
        releases,
        staging: objects(names.staging),
        ...made,
        solver: loadHighsSolver,
        token: () => Buffer.from(random(20)).toString('hex'),
        now,
      });
      return door(repeatable(alone(compile)));
    },
    'decide-release': () => door(repeatable(decideRelease({ releases, now }))),
    'schedule-release': () =>
      streamDoor(
        log,
        scheduleRelease(
          releaseSchedules(clients.schedules(), {
            group: 'releases',
            roleArn: 'caller',
            functionArn: 'publish-release',
            deadLettersArn: 'missed',
          }),
          now,
        ),
      ) as Handler,
    'publish-release': () => {
      const [staging, published] = [objects(names.staging), objects(names.published)];
      const own = { releases, staging, published, site, front: made.front, now };
      const ports = seams.publish?.(own) ?? own;
      return whenDue({ publish: publishRelease(ports), sweep: sweep(ports, log) }, log);
    },
    'watch-releases': () => watchReleases({ releases, now }),
  };
};

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';
import { type Ports as CompilePorts, compileRelease } from '../../../functions/compile-release/compile-release.ts';
import { oneAtATime } from '../../../functions/compile-release/one-at-a-time.ts';
import { decideRelease } from '../../../functions/decide-release/decide-release.ts';
import type { Ports as PublishPorts } from '../../../functions/publish-release/ports.ts';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { wordRelease } from '../../../functions/word-release/word-release.ts';
import { compileLock } from '../../../shared/adapters/compile-lock.ts';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { queryAll } from '../../../shared/adapters/query-all.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { inReturns } from '../../../shared/adapters/table-keys.ts';
import type { Contribution } from '../../../shared/domain/disclosure/protection.ts';
import { type Settings, settings } from '../../../shared/domain/disclosure/settings.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { AcceptedReturn } from '../../../shared/domain/release/make-dataset.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { siteStylesheet } from '../../../shared/formats/published/site-stylesheet.ts';
import type { Call, Reply } from '../../../shared/runtime/http-door.ts';
import { emptyTable } from '../../empty-table.ts';
import { exampleReturns } from './example-returns.ts';
import { onceEach } from './once-each.ts';
import { openShelf } from './shelf.ts';

/** All that some words hold, maps too. */
const digestOf = (...words: unknown[]): string => createHash('sha256').update(serialize(words)).digest('base64');

/** The files of a release follow from its dataset alone: many lives begin with the same one. */
const filesOnce = onceEach(releaseFiles, digestOf);

/** What stands in front of the releases follows from what is out, and is made anew at every publication. */
const frontOnce = onceEach(frontFiles, digestOf);

const govuk = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');

/**
 * The road out on a real DynamoDB engine, from an empty table and empty buckets in memory on, with a clock that is set
 * by hand. `render` writes the files of a release, where not all are wanted or where they must be written anew although
 * they were before.
 */
export const freshRoad = async (render: CompilePorts['render'] = filesOnce) => {
  const { client, table } = await emptyTable();
  const clock = { now: '2024-09-02T10:00:00.000Z' };
  const now = () => new Date(clock.now);
  const releases = openReleases(client, table);
  const staging = openShelf();
  const published = openShelf();
  const given = exampleReturns('none');
  const returns: { accepted: AcceptedReturn[]; contributions: Contribution[] } = given;
  let tokens = 0;
  /** The settings of disclosure control, which may be changed. */
  const rules: { now: Settings } = { now: settings };
  const lock = compileLock(client, table);
  const compile = oneAtATime({ lock, now })(
    compileRelease({
      accepted: async () => returns.accepted,
      contributions: async () => returns.contributions,
      population: async () => mid2023,
      releases,
      staging,
      get settings() {
        return rules.now;
      },
      solver: loadHighsSolver,
      render,
      stylesheet: siteStylesheet(readFileSync(govuk, 'utf8')),
      code: '0.0.0',
      token: () => `token-${tokens++}`,
      now,
    }),
  );
  const decide = decideRelease({ releases, now });
  const word = wordRelease({ releases, now });
  const publishPorts: PublishPorts = { releases, staging, published, site: '', front: frontOnce, now };
  const call = (route: string, subject: string, path: Record<string, string>, body: unknown): Call => ({
    caller: { subject, roles: [], area: undefined },
    path,
    query: {},
    headers: {},
    route,
    body,
  });
  return {
    client,
    table,
    clock,
    releases,
    compileLock: lock,
    /** What happened in a month. */
    eventsOf: (month: string) => queryAll(client, table, inReturns.event.partition({ month })),
    staging,
    published,
    returns,
    rules,
    publishPorts,
    publish: (version: string, period = '2023-24') => publishRelease(publishPorts)({ period, version }),
    compile: (body: unknown = {}, period = '2023-24') =>
      compile(call('POST /collections/{period}/releases', 'ana-lyst', { period }, body)),
    /** Writes on the page of what stands, unless the body has another digest. */
    word: async (version: string, body: object, period = '2023-24', subject = 'ana-lyst'): Promise<Reply> => {
      const digest = (await releases.versionsOf(period)).find((each) => each.version === version)?.digest;
      const route = 'PUT /collections/{period}/releases/{version}/words';
      return word(call(route, subject, { period, version }, { digest, ...body }));
    },
    /** Decides by what stands, unless the body has the digest of what was read. */
    decide: async (
      decision: string,
      version: string,
      body: object = { why: 'as agreed' },
      subject = 'app-rover',
      period = '2023-24',
    ): Promise<Reply> => {
      const digest = (await releases.versionsOf(period)).find((each) => each.version === version)?.digest;
      const order = { digest, ...body };
      return decide(
        call(`POST /collections/{period}/releases/{version}/${decision}`, subject, { period, version }, order),
      );
    },
  };
};
export type Road = Awaited<ReturnType<typeof freshRoad>>;

/** Puts other accepted returns in the place of what was; every submission that ever came stays known. */
export const receive = (road: Road, { accepted, contributions }: ReturnType<typeof exampleReturns>): void => {
  const isNew = (each: Contribution) =>
    !road.returns.contributions.some(({ area, submission }) => area === each.area && submission === each.submission);
  road.returns.accepted = accepted;
  road.returns.contributions = [...road.returns.contributions, ...contributions.filter(isNew)];
};

/** Compiles with Category 4 drawn, approves, schedules and publishes the next version at its time. */
export const walk = async (road: Road, body: object = {}, period = '2023-24'): Promise<string> => {
  const { version, releaseAt } = (await road.compile({ drawCategory4: true, ...body }, period)).body as {
    version: string;
    releaseAt: string;
  };
  for (const decision of ['approve', 'schedule']) await road.decide(decision, version, undefined, undefined, period);
  road.clock.now = releaseAt;
  await road.publish(version, period);
  return version;
};

export const textOf = (road: Road, key: string): string => new TextDecoder().decode(road.published.objects.get(key));

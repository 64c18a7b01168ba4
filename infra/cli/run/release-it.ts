import { setTimeout as wait } from 'node:timers/promises';
import { inReturns } from '../../../shared/adapters/table-keys.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { Release } from '../../../shared/domain/release/life/release.ts';
import { ask } from '../../local/engines/aws-json.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import { silent } from '../progress.ts';
import type { ApiCall } from './api-client.ts';

/** A release as the API tells of it. */
export interface Compiled {
  readonly period: string;
  readonly version: string;
  readonly state: string;
  readonly digest: string;
  readonly releaseAt: string;
  readonly provisional: boolean;
  readonly coverage: { readonly areas: number; readonly of: number; readonly missing: readonly string[] };
  readonly statement: { readonly lines: readonly string[] };
  readonly waiting: string | null;
}

const analyst = { role: 'ministry-analyst' } as const;
const approver = { role: 'release-approver' } as const;

/**
 * Compiles the returns that are in, and draws Category 4 of them.
 * @throws ApiRefusal where there is nothing to release
 */
export const compile = (call: ApiCall, period: Period, notes: readonly string[]): Promise<Compiled> =>
  call(analyst, `POST /collections/${period}/releases`, { notes, drawCategory4: true });

/** Approves and schedules a release, lets the clock strike, and waits until it is public. */
export const publish = async (
  platform: LocalPlatform,
  call: ApiCall,
  release: Compiled,
  lap = silent.lap,
): Promise<void> => {
  const { period, version, releaseAt, digest } = release;
  const path = `/collections/${period}/releases/${version}`;
  await call(approver, `POST ${path}/approve`, { why: 'Figures and disclosure findings were looked at.', digest });
  await call(approver, `POST ${path}/schedule`, { why: 'The announced day.', digest });
  lap('approving and scheduling');
  await until(async () => platform.schedules().includes(`${period}-${version}`), 'The release got no schedule.');
  lap('waiting for the schedule');
  await platform.clock.moveTo(new Date(releaseAt));
  lap('publishing');
  const state = await stateOf(platform, release);
  lap('asking how the release stands');
  if (state !== 'published')
    throw new Error(`The clock struck and release ${version} is still ${state}. Look at the log of publish-release.`);
};

/** How a release stands, looked for in the table as reports are: no function is started to be asked that alone. */
const stateOf = async (platform: LocalPlatform, release: Compiled): Promise<string> => {
  const asked = {
    TableName: platform.resource('RETURNS_TABLE'),
    Key: inReturns.release.key(release),
    ConsistentRead: true,
  };
  const { Item } = await ask(platform.engines.dynamoDb, 'dynamodb', 'GetItem', asked);
  return Release.parse(JSON.parse(Item.release.S)).state;
};

const until = async (done: () => Promise<boolean>, otherwise: string): Promise<void> => {
  for (const begun = performance.now(); performance.now() - begun < 20_000; await wait(5)) if (await done()) return;
  throw new Error(otherwise);
};

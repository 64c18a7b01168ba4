import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { acceptedReturns } from '../../shared/adapters/collected-returns.ts';
import { compileLock } from '../../shared/adapters/compile-lock.ts';
import { contributionsOf } from '../../shared/adapters/confidential-contributions.ts';
import { openObjects } from '../../shared/adapters/objects.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { oneAtATime } from './one-at-a-time.ts';

const env = readEnvironment({
  RETURNS_TABLE: present,
  CONFIDENTIAL_TABLE: present,
  STAGING_BUCKET: present,
  CODE_DIGEST: present,
});
const tables = patient(new DynamoDBClient({}));

const now = () => new Date();
const alone = oneAtATime({ lock: compileLock(tables, env.RETURNS_TABLE), now });
const repeatable = once({ requests: requestsOnce(tables, env.RETURNS_TABLE), now });
const ports = {
  accepted: acceptedReturns(tables, env.RETURNS_TABLE),
  contributions: contributionsOf(tables, env.CONFIDENTIAL_TABLE),
  population: populationStore(tables, env.RETURNS_TABLE).read,
  releases: openReleases(tables, env.RETURNS_TABLE),
  staging: openObjects(new S3Client({ forcePathStyle: true }), env.STAGING_BUCKET),
  // Only a threshold for Categories 1 to 3 asks for it, and by default there is none: then it is never loaded.
  solver: async () => (await import('../../shared/adapters/highs-solver.ts')).loadHighsSolver(),
  code: env.CODE_DIGEST,
  token: () => randomBytes(20).toString('hex'),
  now,
};

/** What compiles holds the gate of Category 4 and the writers of all formats. */
const compiler = async () => {
  const { compileRelease } = await import('./compile-release.ts');
  const { settings } = await import('../../shared/domain/disclosure/settings.ts');
  const { releaseFiles } = await import('../../shared/formats/published/release-files.ts');
  const { stylesheet } = await import('./stylesheet.ts');
  return compileRelease({ ...ports, settings, render: releaseFiles, stylesheet });
};

export const handler = httpDoor(openLog('compile-release'), repeatable(alone(lazily(compiler))));

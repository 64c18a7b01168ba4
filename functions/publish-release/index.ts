import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { gathered } from '../../shared/adapters/gathered.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';
import type { Ports } from './ports.ts';
import { whenDue } from './when-due.ts';

const env = readEnvironment({
  RETURNS_TABLE: present,
  STAGING_BUCKET: present,
  PUBLISHED_BUCKET: present,
  SITE_ADDRESS: z.union([z.literal(''), z.url().endsWith('/')]),
});
const log = openLog('publish-release');
const objects = new S3Client({ forcePathStyle: true });
const tables = gathered(patient(new DynamoDBClient({})));

/** The ports of a publication: what writes the front comes with the first that is due. */
const opened = async (): Promise<Ports> => {
  const { openObjects } = await import('../../shared/adapters/objects.ts');
  const { openReleases } = await import('../../shared/adapters/releases.ts');
  const { frontFiles } = await import('../../shared/formats/published/front-files.ts');
  return {
    releases: openReleases(tables, env.RETURNS_TABLE),
    staging: openObjects(objects, env.STAGING_BUCKET),
    published: openObjects(objects, env.PUBLISHED_BUCKET),
    site: env.SITE_ADDRESS,
    front: frontFiles,
    now: () => new Date(),
  };
};

export const handler = whenDue(
  {
    publish: lazily(async () => (await import('./publish-release.ts')).publishRelease(await opened())),
    sweep: lazily(async () => (await import('./sweep.ts')).sweep(await opened(), log)),
  },
  log,
);

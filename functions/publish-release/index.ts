import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { openObjects } from '../../shared/adapters/objects.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { publishRelease } from './publish-release.ts';

const env = readEnvironment({ RETURNS_TABLE: present, STAGING_BUCKET: present, PUBLISHED_BUCKET: present });
const log = openLog('publish-release');
const objects = new S3Client({ forcePathStyle: true });
const publish = publishRelease({
  releases: openReleases(new DynamoDBClient({}), env.RETURNS_TABLE),
  staging: openObjects(objects, env.STAGING_BUCKET),
  published: openObjects(objects, env.PUBLISHED_BUCKET),
  now: () => new Date(),
});

const Due = z.object({ period: z.string(), version: z.string() });

/** Called by the schedule of a release, and again by whoever retries. */
export const handler = async (event: unknown): Promise<void> => {
  const due = Due.parse(event);
  log.info('publish', { ...due, outcome: await publish(due) });
};

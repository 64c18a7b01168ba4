import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { openObjects } from '../../shared/adapters/objects.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { frontFiles } from '../../shared/formats/published/front-files.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { publishRelease } from './publish-release.ts';
import { sweep } from './sweep.ts';
import { whenDue } from './when-due.ts';

const env = readEnvironment({
  RETURNS_TABLE: present,
  STAGING_BUCKET: present,
  PUBLISHED_BUCKET: present,
  SITE_ADDRESS: z.union([z.literal(''), z.url().endsWith('/')]),
});
const log = openLog('publish-release');
const objects = new S3Client({ forcePathStyle: true });
const ports = {
  releases: openReleases(patient(new DynamoDBClient({})), env.RETURNS_TABLE),
  staging: openObjects(objects, env.STAGING_BUCKET),
  published: openObjects(objects, env.PUBLISHED_BUCKET),
  site: env.SITE_ADDRESS,
  front: frontFiles,
  now: () => new Date(),
};

export const handler = whenDue({ publish: publishRelease(ports), sweep: sweep(ports, log) }, log);

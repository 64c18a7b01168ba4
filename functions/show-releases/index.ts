import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { acceptedReturns } from '../../shared/adapters/collected-returns.ts';
import { openObjects } from '../../shared/adapters/objects.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showReleases } from './show-releases.ts';

const env = readEnvironment({ RETURNS_TABLE: present, STAGING_BUCKET: present });
const tables = patient(new DynamoDBClient({}));
const releases = openReleases(tables, env.RETURNS_TABLE);
const accepted = acceptedReturns(tables, env.RETURNS_TABLE);
const staging = openObjects(new S3Client({ forcePathStyle: true }), env.STAGING_BUCKET);

export const handler = httpDoor(
  openLog('show-releases'),
  showReleases({
    releases: releases.ofPeriod,
    standing: async (period) => new Map((await accepted(period)).map(({ area, submission }) => [area, submission])),
    staged: staging.get,
    now: () => new Date(),
  }),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { patient } from '../../shared/adapters/patient.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { pastReturns } from '../../shared/adapters/stands.ts';
import { findReports, submissionsOf } from '../../shared/adapters/submissions.ts';
import { readUpload } from '../../shared/adapters/uploads.ts';
import { Period } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { vintageOf } from '../../shared/domain/population-vintage.ts';
import type { Replayed } from '../../shared/domain/submissions/replay.ts';
import { limits } from '../../shared/formats/limits.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';
import type { Ports } from './replay-screening.ts';

const env = readEnvironment({ RETURNS_TABLE: present, UPLOADS_BUCKET: present });
const log = openLog('replay-screening');
const tables = patient(new DynamoDBClient({}));
const populations = populationStore(tables, env.RETURNS_TABLE);
const ports: Ports = {
  submissions: submissionsOf(tables, env.RETURNS_TABLE),
  report: async (at) => (await findReports(tables, env.RETURNS_TABLE)(at))?.seen,
  upload: readUpload(new S3Client({ forcePathStyle: true }), env.UPLOADS_BUCKET, limits.documentBytes),
  read: lazily(async () => {
    const { readSafely } = await import('../../shared/formats/read-safely.ts');
    const { pagesInThread } = await import('../../shared/adapters/pdf-in-thread.ts');
    return readSafely(pagesInThread, (error) => log.error('a reader failed', { fault: faultOf(error) }));
  }),
  population: async (period) => (await populations.read(vintageOf(period))) ?? mid2023,
  past: pastReturns(tables, env.RETURNS_TABLE),
};
const replay = lazily(async () => (await import('./replay-screening.ts')).replayScreening(ports));

const Wish = z.object({ period: Period });

/** Called by whoever weighs a change of the rules; by hand, with `{ "period": "2023-24" }`. */
export const handler = (event: unknown): Promise<Replayed[]> => replay(Wish.parse(event).period);

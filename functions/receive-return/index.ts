import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { gathered } from '../../shared/adapters/gathered.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { recordSubmission } from '../../shared/adapters/record-submission.ts';
import { refuseSecondFile } from '../../shared/adapters/second-file.ts';
import { pastReturns } from '../../shared/adapters/stands.ts';
import { findSubmission } from '../../shared/adapters/submissions.ts';
import { threadsOf } from '../../shared/adapters/threads.ts';
import { giveUp, noteTry } from '../../shared/adapters/tries.ts';
import { readUpload } from '../../shared/adapters/uploads.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { vintageOf } from '../../shared/domain/population-vintage.ts';
import { limits } from '../../shared/formats/limits.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { queueDoor } from '../../shared/runtime/queue-door.ts';

const env = readEnvironment({ RETURNS_TABLE: present, CONFIDENTIAL_TABLE: present, UPLOADS_BUCKET: present });
const tables = gathered(patient(new DynamoDBClient({})));
const populations = populationStore(tables, env.RETURNS_TABLE);
const log = openLog('receive-return');

/** Reads a file of whatever kind. */
const reader = async () => {
  const { readSafely } = await import('../../shared/formats/read-safely.ts');
  const { pagesInThread } = await import('../../shared/adapters/pdf-in-thread.ts');
  return readSafely(pagesInThread, (error) => log.error('a reader failed', { fault: faultOf(error) }));
};

export const handler = queueDoor(
  log,
  lazily(async () =>
    (await import('./receive-return.ts')).receiveReturn({
      find: findSubmission(tables, env.RETURNS_TABLE),
      upload: readUpload(new S3Client({ forcePathStyle: true }), env.UPLOADS_BUCKET, limits.documentBytes),
      read: await reader(),
      population: async (period) => (await populations.read(vintageOf(period))) ?? mid2023,
      past: pastReturns(tables, env.RETURNS_TABLE),
      threads: threadsOf(tables, env.RETURNS_TABLE),
      record: recordSubmission(tables, { returns: env.RETURNS_TABLE, confidential: env.CONFIDENTIAL_TABLE }),
      noteTry: noteTry(tables, env.RETURNS_TABLE),
      giveUp: giveUp(tables, env.RETURNS_TABLE),
      refuseSecond: refuseSecondFile(tables, env.RETURNS_TABLE),
      now: () => new Date(),
      log,
    }),
  ),
);

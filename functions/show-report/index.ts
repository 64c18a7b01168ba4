import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { areaDates } from '../../shared/adapters/collection-dates.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { findReports, findSubmission } from '../../shared/adapters/submissions.ts';
import { threadsOf } from '../../shared/adapters/threads.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

export const handler = httpDoor(
  openLog('show-report'),
  lazily(async () =>
    (await import('./show-report.ts')).showReport({
      reports: findReports(tables, RETURNS_TABLE),
      submission: findSubmission(tables, RETURNS_TABLE),
      threads: threadsOf(tables, RETURNS_TABLE),
      stand: standOf(tables, RETURNS_TABLE),
      dates: areaDates(tables, RETURNS_TABLE),
      now: () => new Date(),
    }),
  ),
);

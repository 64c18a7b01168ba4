import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { areaDates } from '../../shared/adapters/collection-dates.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { submissionsOf } from '../../shared/adapters/submissions.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showSubmissions } from './show-submissions.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

export const handler = httpDoor(
  openLog('show-submissions'),
  showSubmissions({
    dates: areaDates(tables, RETURNS_TABLE),
    stand: standOf(tables, RETURNS_TABLE),
    submissions: submissionsOf(tables, RETURNS_TABLE),
    now: () => new Date(),
  }),
);

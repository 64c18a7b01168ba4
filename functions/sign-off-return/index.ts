import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { gathered } from '../../shared/adapters/gathered.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { findReports, findSubmission } from '../../shared/adapters/submissions.ts';
import { takeStep, threadsOf } from '../../shared/adapters/threads.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { signOffReturn } from './sign-off-return.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = gathered(patient(new DynamoDBClient({})));

const repeatable = once({ requests: requestsOnce(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('sign-off-return'),
  repeatable(
    signOffReturn({
      find: findSubmission(tables, RETURNS_TABLE),
      stand: standOf(tables, RETURNS_TABLE),
      reports: findReports(tables, RETURNS_TABLE),
      threads: threadsOf(tables, RETURNS_TABLE),
      step: takeStep(tables, RETURNS_TABLE),
      now: () => new Date(),
    }),
  ),
);

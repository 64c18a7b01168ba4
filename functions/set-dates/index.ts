import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setCollectionDates } from '../../shared/adapters/collection-dates.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { setDates } from './set-dates.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

const repeatable = once({ requests: requestsOnce(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('set-dates'),
  repeatable(setDates({ set: setCollectionDates(tables, RETURNS_TABLE), now: () => new Date() })),
);

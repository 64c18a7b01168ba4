import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setCollectionDates } from '../../shared/adapters/collection-dates.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { setDates } from './set-dates.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });

export const handler = httpDoor(
  openLog('set-dates'),
  setDates({ set: setCollectionDates(patient(new DynamoDBClient({})), RETURNS_TABLE), now: () => new Date() }),
);

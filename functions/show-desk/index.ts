import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { openDesk } from '../../shared/adapters/desk.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { activityOf } from '../../shared/adapters/read-events.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showDesk } from './show-desk.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

export const handler = httpDoor(
  openLog('show-desk'),
  showDesk({
    desk: openDesk(tables, RETURNS_TABLE),
    dates: collectionDates(tables, RETURNS_TABLE),
    stand: standOf(tables, RETURNS_TABLE),
    activity: activityOf(tables, RETURNS_TABLE, () => new Date()),
  }),
);

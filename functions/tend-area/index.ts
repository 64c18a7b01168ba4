import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { openDesk } from '../../shared/adapters/desk.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { openReminders } from '../../shared/adapters/reminders.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { tendArea } from './tend-area.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

const repeatable = once({ requests: requestsOnce(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('tend-area'),
  repeatable(
    tendArea({
      desk: openDesk(tables, RETURNS_TABLE),
      dates: collectionDates(tables, RETURNS_TABLE),
      stand: standOf(tables, RETURNS_TABLE),
      remind: openReminders(tables, RETURNS_TABLE).record,
      now: () => new Date(),
    }),
  ),
);

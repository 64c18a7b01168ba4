import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { openDesk } from '../../shared/adapters/desk.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { openReminders } from '../../shared/adapters/reminders.ts';
import { roundsOf } from '../../shared/adapters/rounds.ts';
import { standsOf } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { remindAreas } from './remind-areas.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

export const handler = remindAreas({
  dates: collectionDates(tables, RETURNS_TABLE),
  extensions: openDesk(tables, RETURNS_TABLE).extensions,
  stands: standsOf(tables, RETURNS_TABLE),
  rounds: roundsOf(tables, RETURNS_TABLE),
  remind: openReminders(tables, RETURNS_TABLE).record,
  now: () => new Date(),
  log: openLog('remind-areas'),
});

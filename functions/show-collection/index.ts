import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { openDesk } from '../../shared/adapters/desk.ts';
import { newestVersion } from '../../shared/adapters/newest-version.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { roundsOf } from '../../shared/adapters/rounds.ts';
import { standsOf } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showCollection } from './show-collection.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

export const handler = httpDoor(
  openLog('show-collection'),
  showCollection({
    dates: collectionDates(tables, RETURNS_TABLE),
    stands: standsOf(tables, RETURNS_TABLE),
    desk: openDesk(tables, RETURNS_TABLE),
    newest: newestVersion(tables, RETURNS_TABLE),
    releases: openReleases(tables, RETURNS_TABLE).ofPeriod,
    rounds: roundsOf(tables, RETURNS_TABLE),
    now: () => new Date(),
  }),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { readEvents } from '../../shared/adapters/read-events.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showEvents } from './show-events.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });

export const handler = httpDoor(
  openLog('show-events'),
  showEvents({ events: readEvents(patient(new DynamoDBClient({})), RETURNS_TABLE), now: () => new Date() }),
);

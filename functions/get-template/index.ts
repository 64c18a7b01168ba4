import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { pastReturns } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });

const past = pastReturns(patient(new DynamoDBClient({})), RETURNS_TABLE);

export const handler = httpDoor(
  openLog('get-template'),
  lazily(async () => (await import('./get-template.ts')).getTemplate({ past })),
);

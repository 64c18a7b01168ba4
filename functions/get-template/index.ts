import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { pastReturns } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { getTemplate } from './get-template.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });

export const handler = httpDoor(
  openLog('get-template'),
  getTemplate({ past: pastReturns(patient(new DynamoDBClient({})), RETURNS_TABLE) }),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { previewArea } from './preview-area.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });

export const handler = httpDoor(
  openLog('preview-area'),
  previewArea({ stand: standOf(patient(new DynamoDBClient({})), RETURNS_TABLE) }),
);

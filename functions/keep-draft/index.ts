import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openDrafts } from '../../shared/adapters/drafts.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { keepDraft } from './keep-draft.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });

export const handler = httpDoor(
  openLog('keep-draft'),
  keepDraft({ drafts: openDrafts(patient(new DynamoDBClient({})), RETURNS_TABLE), now: () => new Date() }),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { currentReturn } from '../../shared/adapters/current-returns.ts';
import { recordSignOff } from '../../shared/adapters/sign-offs.ts';
import { findSubmission } from '../../shared/adapters/submissions.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { signOffReturn } from './sign-off-return.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = new DynamoDBClient({});

export const handler = httpDoor(
  openLog('sign-off-return'),
  signOffReturn({
    find: findSubmission(tables, RETURNS_TABLE),
    current: currentReturn(tables, RETURNS_TABLE),
    record: recordSignOff(tables, RETURNS_TABLE),
    now: () => new Date(),
  }),
);

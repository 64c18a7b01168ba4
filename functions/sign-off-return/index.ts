import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { currentReturn } from '../../shared/adapters/current-returns.ts';
import { givenAnswers } from '../../shared/adapters/given-answers.ts';
import { recordSignOff } from '../../shared/adapters/sign-offs.ts';
import { findSubmission } from '../../shared/adapters/submissions.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { signOffReturn } from './sign-off-return.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = new DynamoDBClient({});

const repeatable = once({ answers: givenAnswers(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('sign-off-return'),
  repeatable(
    signOffReturn({
      find: findSubmission(tables, RETURNS_TABLE),
      current: currentReturn(tables, RETURNS_TABLE),
      record: recordSignOff(tables, RETURNS_TABLE),
      now: () => new Date(),
    }),
  ),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { recordAnswers } from '../../shared/adapters/answers.ts';
import { currentReturn } from '../../shared/adapters/current-returns.ts';
import { givenAnswers } from '../../shared/adapters/given-answers.ts';
import { findReport, returnHistory } from '../../shared/adapters/submissions.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { answerFindings } from './answer-findings.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = new DynamoDBClient({});

const repeatable = once({ answers: givenAnswers(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('answer-findings'),
  repeatable(
    answerFindings({
      report: findReport(tables, RETURNS_TABLE),
      current: currentReturn(tables, RETURNS_TABLE),
      history: returnHistory(tables, RETURNS_TABLE),
      record: recordAnswers(tables, RETURNS_TABLE),
      now: () => new Date(),
    }),
  ),
);

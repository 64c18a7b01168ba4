import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { currentReturn } from '../../shared/adapters/current-returns.ts';
import { findReport, findSubmission, returnHistory } from '../../shared/adapters/submissions.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showReport } from './show-report.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = new DynamoDBClient({});

export const handler = httpDoor(
  openLog('show-report'),
  showReport({
    report: findReport(tables, RETURNS_TABLE),
    submission: findSubmission(tables, RETURNS_TABLE),
    history: returnHistory(tables, RETURNS_TABLE),
    current: currentReturn(tables, RETURNS_TABLE),
    dates: collectionDates(tables, RETURNS_TABLE),
  }),
);

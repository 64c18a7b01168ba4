import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { thePlatform } from '../domain/access/who.ts';
import { secondFile } from '../domain/screening/second-file.ts';
import type { ScreeningReport } from '../domain/screening-report.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { failedPart } from './conditional.ts';
import { eventItem } from './events.ts';
import { packed } from './observation-rows.ts';
import { findReports } from './submissions.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/**
 * Says on the reports of a submission, and in an event, that another file came with its ticket and was refused; once,
 * however often it is told. Nothing else ever changes a report.
 */
export const refuseSecondFile =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt, now: Date): Promise<void> => {
    const reports = await findReports(client, table)(at);
    if (reports === undefined || reports.own.findings.some(({ rule }) => rule === secondFile.code)) return;
    const told = (report: ScreeningReport) => packed({ ...report, findings: [...report.findings, secondFile.finding] });
    const event = {
      at: now.toISOString(),
      who: thePlatform,
      what: 'second file refused',
      about: eventAbout.submission(at),
      why: 'one ticket takes one file',
    };
    const Update = {
      TableName: table,
      Key: inReturns.report.key(at),
      UpdateExpression: 'SET report = :own, seen = :seen, secondFile = :at',
      ConditionExpression: 'attribute_not_exists(secondFile)',
      ExpressionAttributeValues: {
        ':own': { S: told(reports.own) },
        ':seen': { S: told(reports.seen) },
        ':at': { S: now.toISOString() },
      },
    };
    const Put = { TableName: table, Item: eventItem(event) };
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update }, { Put }] }));
    } catch (error) {
      // Another has said so meanwhile.
      if (failedPart(error) !== 0) throw error;
    }
  };

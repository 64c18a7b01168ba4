import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { recordSubmission } from '../../../shared/adapters/record-submission.ts';
import { refuseSecondFile } from '../../../shared/adapters/second-file.ts';
import { pastReturns } from '../../../shared/adapters/stands.ts';
import { findSubmission } from '../../../shared/adapters/submissions.ts';
import { threadsOf } from '../../../shared/adapters/threads.ts';
import { giveUp, noteTry } from '../../../shared/adapters/tries.ts';
import { emptyTable } from '../../empty-table.ts';

/** A pair of empty tables, and a client of both. */
export const openTables = async () => {
  const { client, table: returns } = await emptyTable();
  const { table: confidential } = await emptyTable();
  return { client, tables: { returns, confidential } };
};

/** Every item of a table as text, in the order of the keys. */
const everyItem = async (client: DynamoDBClient, table: string): Promise<string> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const sorted = Items.map((item) =>
    JSON.stringify(Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
  return sorted.toSorted().join('\n');
};

/** The real adapters on tables of their own. */
export const dynamoReturns = async () => {
  const { client, tables } = await openTables();
  return { client, tables, ...adaptersOn(client, tables), dump: () => dumpOf(client, tables) };
};

export const adaptersOn = (client: DynamoDBClient, tables: { returns: string; confidential: string }) => ({
  find: findSubmission(client, tables.returns),
  threads: threadsOf(client, tables.returns),
  past: pastReturns(client, tables.returns),
  record: recordSubmission(client, tables),
  noteTry: noteTry(client, tables.returns),
  giveUp: giveUp(client, tables.returns),
  refuseSecond: refuseSecondFile(client, tables.returns),
});

export const dumpOf = async (client: DynamoDBClient, tables: { returns: string; confidential: string }) => ({
  returns: await everyItem(client, tables.returns),
  confidential: await everyItem(client, tables.confidential),
});

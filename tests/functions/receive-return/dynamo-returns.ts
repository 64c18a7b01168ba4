import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../../../infra/local/engines/dynamodb-engine.ts';
import { recordSubmission } from '../../../shared/adapters/record-submission.ts';
import { refuseSecondFile } from '../../../shared/adapters/second-file.ts';
import { pastReturns } from '../../../shared/adapters/stands.ts';
import { findSubmission } from '../../../shared/adapters/submissions.ts';
import { threadsOf } from '../../../shared/adapters/threads.ts';
import { giveUp, noteTry } from '../../../shared/adapters/tries.ts';

let made = 0;

/** A DynamoDB engine of its own for a test file. */
export const openEngine = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-returns-'));
  const engine = await startDynamoDb(folder);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-west-2', credentials });
  const stop = async () => {
    client.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client, stop };
};

/** A fresh pair of tables. */
export const openTables = async (client: DynamoDBClient) => {
  made += 1;
  const tables = { returns: `returns-${made}`, confidential: `confidential-${made}` };
  for (const TableName of Object.values(tables))
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      }),
    );
  return tables;
};

/** Every item of a table as text, in the order of the keys. */
const everyItem = async (client: DynamoDBClient, table: string): Promise<string> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const sorted = Items.map((item) =>
    JSON.stringify(Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
  return sorted.toSorted().join('\n');
};

/** The real adapters on an engine's client. */
export const dynamoReturns = async (client: DynamoDBClient) => {
  const tables = await openTables(client);
  return { tables, ...adaptersOn(client, tables), dump: () => dumpOf(client, tables), stop: async () => {} };
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

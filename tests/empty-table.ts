import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../infra/local/engines/dynamodb-engine.ts';

/** One for the process, from when it is first wanted: it ends with the process. */
let engine: ReturnType<typeof startDynamoDb> | undefined;

/** A client of its own on the one engine of tables that all tests of a process share. */
export const ownClient = async (): Promise<DynamoDBClient> => {
  engine ??= startDynamoDb(undefined);
  return new DynamoDBClient({
    endpoint: (await engine).endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
};

let shared: Promise<DynamoDBClient> | undefined;
let made = 0;

/** A client and an empty table as it is deployed, which nobody else has. */
export const emptyTable = async () => {
  shared ??= ownClient();
  const client = await shared;
  made += 1;
  // Several processes may share an engine that was given.
  const table = `table-${process.pid}-${made}`;
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  return { client, table };
};

import { account, region } from '../template/physical.ts';
import type { Wanted } from './permissions.ts';

type Write = { TableName: string; ReturnValues?: string };

/** What a request to DynamoDB asks for, one entry for each table and action that IAM would ask about. */
export const wantedOfTables = (target: string, body: Record<string, unknown>): Wanted[] => {
  const action = target.split('.').pop() ?? '';
  switch (action) {
    case 'TransactWriteItems':
      return (body.TransactItems as Record<string, Write>[]).flatMap((item) =>
        Object.entries(item).map(([kind, part]) =>
          on(part.TableName, kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`),
        ),
      );
    case 'TransactGetItems':
      return (body.TransactItems as { Get: { TableName: string } }[]).map(({ Get }) => on(Get.TableName, 'GetItem'));
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(body.RequestItems as object).map((table) => on(table, action));
    default:
      return [on(String(body.TableName), action, body.ReturnValues as string | undefined)];
  }
};

const on = (table: string, action: string, returned?: string): Wanted => ({
  action: `dynamodb:${action}`,
  resource: `arn:aws:dynamodb:${region}:${account}:table/${table}`,
  ...(returned === undefined ? {} : { context: { 'dynamodb:ReturnValues': returned } }),
});

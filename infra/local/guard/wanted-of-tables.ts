import { account, region } from '../template/physical.ts';
import { listOf, recordOf, textOf } from '../template/shapes.ts';
import type { Wanted } from './permissions.ts';

/** What a request to DynamoDB asks for, one entry for each table and action that IAM would ask about. */
export const wantedOfTables = (target: string, body: Record<string, unknown>): Wanted[] => {
  const action = target.split('.').pop() ?? '';
  switch (action) {
    case 'TransactWriteItems':
      return partsOf(body).map(([kind, part]) =>
        on(tableOf(part), kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`),
      );
    case 'TransactGetItems':
      return partsOf(body).map(([, part]) => on(tableOf(part), 'GetItem'));
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(recordOf(body.RequestItems)).map((table) => on(table, action));
    default:
      return [on(tableOf(body), action, body.ReturnValues)];
  }
};

/** Each part of a transaction, with what is done to it: `Put`, `Update`, `Get`… */
const partsOf = ({ TransactItems }: Record<string, unknown>): [string, unknown][] =>
  listOf(TransactItems).flatMap((item) => Object.entries(recordOf(item)));

const tableOf = (part: unknown): string => textOf(recordOf(part).TableName);

const on = (table: string, action: string, returned?: unknown): Wanted => ({
  action: `dynamodb:${action}`,
  resource: `arn:aws:dynamodb:${region}:${account}:table/${table}`,
  ...(returned === undefined ? {} : { context: { 'dynamodb:ReturnValues': String(returned) } }),
});

/** Whether what is asked of DynamoDB changes anything. */
export const isWrite = (target: unknown): boolean =>
  /\.(?:PutItem|UpdateItem|DeleteItem|TransactWriteItems|BatchWriteItem)$/.test(String(target));

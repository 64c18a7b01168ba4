import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AuditEvent } from '../domain/api/shapes.ts';
import { inReturns } from './table-keys.ts';

/** Events are kept a month a partition; the platform is not older than this. */
const firstMonth = '2024-01';

type Cursor = { month: string; below?: string | undefined };

const monthBefore = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};

const cursorText = ({ month, below }: Cursor): string => Buffer.from(`${month}|${below ?? ''}`).toString('base64url');

const readCursor = (text: string): Cursor | undefined => {
  const [, month, below] = /^(\d{4}-\d\d)\|(.*)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return month === undefined ? undefined : { month, below: below || undefined };
};

/** Events, the newest first, some at a time. `after` is what the last page gave as `next`; one that is not ours begins anew. */
export const readEvents =
  (client: DynamoDBClient, table: string) =>
  async ({ now, after, most = 50 }: { now: Date; after?: string | undefined; most?: number }) => {
    const items: AuditEvent[] = [];
    let at: Cursor | undefined = (after === undefined ? undefined : readCursor(after)) ?? {
      month: now.toISOString().slice(0, 7),
    };
    while (items.length < most && at.month >= firstMonth) {
      const page = await onePage(client, table, at, most - items.length);
      items.push(...page.events);
      at = page.more === undefined ? { month: monthBefore(at.month) } : { month: at.month, below: page.more };
    }
    return items.length === most ? { items, next: cursorText(at) } : { items };
  };

const onePage = async (client: DynamoDBClient, table: string, { month, below }: Cursor, most: number) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: below === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :below',
      ExpressionAttributeValues: {
        ':pk': { S: inReturns.event.partition({ month }) },
        ...(below === undefined ? {} : { ':below': { S: below } }),
      },
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  return { events: Items.map(readEvent), more: LastEvaluatedKey?.sk?.S };
};

const readEvent = (item: Record<string, AttributeValue>): AuditEvent =>
  AuditEvent.parse(Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value.S])));

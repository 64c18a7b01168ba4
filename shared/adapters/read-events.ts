import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AuditEvent, type ToldEvent } from '../domain/events/event.ts';
import { type EventFilter, passes } from '../domain/events/event-filter.ts';
import { eventInWords } from '../domain/events/event-in-words.ts';
import { texts } from './query-all.ts';
import { inReturns, readAbout } from './table-keys.ts';

/** Events are kept a month a partition; the platform is not older than this. */
const firstMonth = '2024-01';

/** How many are looked at in one go. */
const atOnce = 200;

type Cursor = { month: string; below?: string | undefined };

const monthBefore = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};

const cursorText = ({ month, below }: Cursor): string => Buffer.from(`${month}|${below ?? ''}`).toString('base64url');

const readCursor = (text: string): Cursor | undefined => {
  const [, month, below] = /^(\d{4}-\d\d)\|(.*)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return month === undefined ? undefined : { month, below: below || undefined };
};

type Wish = { now: Date; after?: string | undefined; most?: number; filter?: EventFilter };

/**
 * Events, the newest first, some at a time; `filter` leaves out the others. `after` is what the last page gave as
 * `next`; one that is not ours begins anew.
 */
export const readEvents =
  (client: DynamoDBClient, table: string) =>
  async ({ now, after, most = 50, filter = {} }: Wish): Promise<{ items: ToldEvent[]; next?: string }> => {
    const items: ToldEvent[] = [];
    let at: Cursor = (after === undefined ? undefined : readCursor(after)) ?? { month: now.toISOString().slice(0, 7) };
    while (at.month >= firstMonth) {
      const page = await onePage(client, table, at);
      for (const { event, sk } of page.events) {
        if (passes(filter, event)) items.push({ ...event, words: eventInWords(event) });
        if (items.length === most) return { items, next: cursorText({ month: at.month, below: sk }) };
      }
      at = page.more === undefined ? { month: monthBefore(at.month) } : { month: at.month, below: page.more };
    }
    return { items };
  };

/** All that happened to one return, the newest first. */
export const activityOf =
  (client: DynamoDBClient, table: string, now: () => Date) =>
  async ({ area, period }: { area: string; period: string }): Promise<readonly ToldEvent[]> =>
    (await readEvents(client, table)({ now: now(), most: 500, filter: { area, period } })).items;

const onePage = async (client: DynamoDBClient, table: string, { month, below }: Cursor) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: below === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :below',
      ExpressionAttributeValues: {
        ':pk': { S: inReturns.event.partition({ month }) },
        ...(below === undefined ? {} : { ':below': { S: below } }),
      },
      ScanIndexForward: false,
      Limit: atOnce,
    }),
  );
  return { events: Items.map(readEventItem), more: LastEvaluatedKey?.sk?.S };
};

/** An event out of its item, with what it is about read out of its text, and its sort key. */
export const readEventItem = (item: Record<string, AttributeValue>): { event: AuditEvent; sk: string } => {
  const { sk = '', about = '', ...rest } = texts(item);
  return { event: AuditEvent.parse({ ...rest, about, ...readAbout(about) }), sk };
};

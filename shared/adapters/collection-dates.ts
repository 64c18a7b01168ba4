import { type DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { AreaSlug } from '../domain/areas.ts';
import { usualDates } from '../domain/collection/dates.ts';
import { datesFor, Extension } from '../domain/collection/desk.ts';
import { Dates } from '../domain/collection/shapes.ts';
import type { Period } from '../domain/periods.ts';
import { eventItem } from './events.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/** When a period is collected: as the ministry said, else the usual days. */
export const collectionDates =
  (client: DynamoDBClient, table: string) =>
  async (period: Period): Promise<Dates> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.dates.key({ period }), ConsistentRead: true }),
    );
    return Item === undefined ? usualDates(period) : Dates.parse({ opens: Item.opens?.S, closes: Item.closes?.S });
  };

/** When a period is collected from one area: its own closing day where the ministry extended it. */
export const areaDates =
  (client: DynamoDBClient, table: string) =>
  async (period: Period, area: AreaSlug): Promise<Dates> => {
    const [dates, { Item }] = await Promise.all([
      collectionDates(client, table)(period),
      client.send(
        new GetItemCommand({ TableName: table, Key: inReturns.extension.key({ period, area }), ConsistentRead: true }),
      ),
    ]);
    const extension = Item?.extension?.S;
    return extension === undefined ? dates : datesFor(dates, [Extension.parse(JSON.parse(extension))], area);
  };

/** Sets the days of a collection, together with the event that tells of it. */
export const setCollectionDates =
  (client: DynamoDBClient, table: string) =>
  async (
    period: Period,
    { opens, closes }: Dates,
    { who, at }: { who: string; at: string },
    done?: CarriedOut,
  ): Promise<void> => {
    const event = eventItem({
      at,
      who,
      what: 'dates set',
      about: eventAbout.collection({ period }),
      why: `${opens} to ${closes}`,
    });
    const Item = { ...inReturns.dates.key({ period }), opens: { S: opens }, closes: { S: closes } };
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: table, Item } },
          { Put: { TableName: table, Item: event } },
          ...markOf(table, done),
        ],
      }),
    );
  };

import {
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { AreaSlug } from '../domain/areas.ts';
import { Contacts, Extension, Note } from '../domain/collection/desk.ts';
import type { Period } from '../domain/periods.ts';
import { eventItem, type Happening } from './events.ts';
import { queryAll } from './query-all.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { inReturns } from './table-keys.ts';

const json = (text: string | undefined): unknown => JSON.parse(text ?? 'null');

/** What the ministry keeps about the areas of a collection: extensions, notes of its own, contacts, reminders. */
export const openDesk = (client: DynamoDBClient, table: string) => {
  const put = (Item: Record<string, { S: string }>): TransactWriteItem => ({ Put: { TableName: table, Item } });
  const transact = (items: readonly TransactWriteItem[], done: CarriedOut | undefined) =>
    client.send(new TransactWriteItemsCommand({ TransactItems: [...items, ...markOf(table, done)] }));
  return {
    extensions: async (period: Period): Promise<readonly Extension[]> =>
      (await queryAll(client, table, inReturns.extension.partition({ period }), inReturns.extension.begins.sk)).map(
        ({ extension }) => Extension.parse(json(extension)),
      ),
    extend: async (period: Period, extension: Extension, happening: Happening, done?: CarriedOut): Promise<void> => {
      const key = inReturns.extension.key({ period, area: extension.area });
      await transact([put({ ...key, extension: { S: JSON.stringify(extension) } }), told(table, happening)], done);
    },
    notes: async (period: Period, area: AreaSlug): Promise<readonly Note[]> =>
      (await queryAll(client, table, inReturns.note.partition({ period }), inReturns.note.begins.sk))
        .filter((item) => inReturns.note.read(item)?.area === area)
        .map(({ note }) => Note.parse(json(note))),
    keepNote: async (period: Period, area: AreaSlug, note: Note, done?: CarriedOut): Promise<void> => {
      const key = inReturns.note.key({ period, area, at: note.at });
      await transact([put({ ...key, note: { S: JSON.stringify(note) } })], done);
    },
    contacts: async (area: AreaSlug): Promise<Contacts> => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: inReturns.contacts.key({ area }), ConsistentRead: true }),
      );
      return Contacts.parse(json(Item?.contacts?.S ?? '{"contacts":[]}'));
    },
    setContacts: async (area: AreaSlug, contacts: Contacts, done?: CarriedOut): Promise<void> => {
      await transact([put({ ...inReturns.contacts.key({ area }), contacts: { S: JSON.stringify(contacts) } })], done);
    },
    /** When each area was last reminded in a collection. */
    lastReminded: async (period: Period): Promise<ReadonlyMap<string, string>> =>
      new Map(
        (await queryAll(client, table, inReturns.reminder.partition({ period })))
          .toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))
          .flatMap(({ area, at }) => (area === undefined || at === undefined ? [] : [[area, at] as const])),
      ),
  };
};
export type Desk = ReturnType<typeof openDesk>;

const told = (table: string, happening: Happening): TransactWriteItem => ({
  Put: { TableName: table, Item: eventItem(happening) },
});

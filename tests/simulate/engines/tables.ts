import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { refusals } from './errors.ts';
import { holds, type Item, settings } from './expressions.ts';

/** One item that a write has changed; none of the two where there was, or is, none. */
export type Change = { table: string; pk: string; sk: string; was: Item | undefined; is: Item | undefined };

type Write = {
  TableName?: string | undefined;
  Item?: Item;
  Key?: Item;
  UpdateExpression?: string;
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Item;
};

const keyOf = ({ Item, Key }: Write): { pk: string; sk: string } => {
  const { pk, sk } = (Item ?? Key)!;
  return { pk: pk!.S!, sk: sk!.S! };
};
const termsOf = ({ ExpressionAttributeNames: names, ExpressionAttributeValues: values }: Write) => ({ names, values });

const sizes = new WeakMap<Item, number>();
const sizeOf = (item: Item): number => {
  const size = sizes.get(item) ?? JSON.stringify(item).length;
  sizes.set(item, size);
  return size;
};
const largest = 400 * 1024;

/**
 * DynamoDB as far as it promises: conditions, transactions that are done as a whole or not at all, pages of a Query.
 * `committed` hears of what each write changed, at once. `page` is how many letters fit on one page.
 */
export const openTables = (page: number, committed: (changes: readonly Change[]) => void) => {
  const tables = new Map<string, Map<string, Map<string, Item>>>();
  const partition = (table: string, pk: string): Map<string, Item> => {
    const held = tables.get(table) ?? new Map<string, Map<string, Item>>();
    tables.set(table, held);
    const items = held.get(pk) ?? new Map<string, Item>();
    held.set(pk, items);
    return items;
  };
  const find = (table: string, pk: string, sk: string): Item | undefined => tables.get(table)?.get(pk)?.get(sk);

  const itemAfter = (write: Write, was: Item | undefined): Item => {
    const is = write.Item ?? { ...(was ?? write.Key!), ...settings(write.UpdateExpression!, termsOf(write)) };
    if (sizeOf(is) > largest) throw new Error('ValidationException: Item size has exceeded the maximum allowed size');
    return is;
  };

  const isAsWanted = (write: Write): boolean => {
    const { pk, sk } = keyOf(write);
    return holds(write.ConditionExpression, find(write.TableName!, pk, sk), termsOf(write));
  };

  const carryOut = (writes: readonly Write[]): void => {
    const changes = writes.map((write): Change => {
      const { pk, sk } = keyOf(write);
      const was = find(write.TableName!, pk, sk);
      return { table: write.TableName!, pk, sk, was, is: itemAfter(write, was) };
    });
    for (const { table, pk, sk, is } of changes) partition(table, pk).set(sk, is!);
    // A write that changes nothing makes no record in a stream.
    committed(changes.filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is)));
  };

  const transact = (items: readonly TransactWriteItem[]): void => {
    const parts = items.map((item) => ({ ...item, write: (item.Put ?? item.Update ?? item.ConditionCheck) as Write }));
    const keys = new Set(parts.map(({ write }) => `${write.TableName} ${Object.values(keyOf(write)).join(' ')}`));
    if (items.length > 100 || keys.size < items.length)
      throw new Error('ValidationException: too many operations, or several on one item');
    const wanted = parts.map(({ write }) => isAsWanted(write));
    if (wanted.includes(false)) throw refusals.cancelled(wanted.map((is) => (is ? 'None' : 'ConditionalCheckFailed')));
    carryOut(parts.filter(({ ConditionCheck }) => ConditionCheck === undefined).map(({ write }) => write));
  };

  const query = ({ input }: QueryCommand) => {
    const { TableName, ExpressionAttributeValues: values, KeyConditionExpression, ScanIndexForward = true } = input;
    const pk = values![':pk']!.S!;
    const from = input.ExclusiveStartKey?.sk?.S;
    const found = [...(tables.get(TableName!)?.get(pk) ?? [])]
      .sort(([one], [other]) => (one < other ? -1 : 1) * (ScanIndexForward ? 1 : -1))
      .filter(([sk]) => from === undefined || (ScanIndexForward ? sk > from : sk < from))
      .map(([, item]) => item)
      .filter((item) => holds(KeyConditionExpression, item, { names: undefined, values }));
    const Items: Item[] = [];
    for (let size = 0; Items.length < found.length && size < page && Items.length < (input.Limit ?? 1e9); )
      size += sizeOf(Items[Items.push(found[Items.length]!) - 1]!);
    const last = Items.at(-1);
    return Items.length < found.length ? { Items, LastEvaluatedKey: { pk: last!.pk!, sk: last!.sk! } } : { Items };
  };

  return {
    find,
    /** Puts what was there before a life began: nobody hears of it. */
    lay: (table: string, item: Item): unknown => partition(table, item.pk!.S!).set(item.sk!.S!, item),
    itemsOf: (table: string): readonly Item[] =>
      [...(tables.get(table)?.values() ?? [])].flatMap((items) => [...items.values()]),
    /** Carries a command out. @throws what the SDK throws */
    execute: (command: unknown): object => {
      if (command instanceof GetItemCommand) {
        const { pk, sk } = keyOf(command.input as Write);
        const Item = find(command.input.TableName!, pk, sk);
        return Item === undefined ? {} : { Item };
      }
      if (command instanceof QueryCommand) return query(command);
      if (command instanceof TransactWriteItemsCommand) transact(command.input.TransactItems!);
      else if (command instanceof PutItemCommand || command instanceof UpdateItemCommand) {
        const write = command.input as Write;
        if (!isAsWanted(write)) throw refusals.condition();
        carryOut([write]);
      } else throw new Error(`The simulator does not know the call: ${(command as object).constructor.name}`);
      return {};
    },
  };
};
export type Tables = ReturnType<typeof openTables>;

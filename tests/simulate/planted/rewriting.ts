import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Item = Readonly<Record<string, AttributeValue>>;
export type Write = Readonly<{ TableName?: string; Item?: Item; Key?: Item; ConditionExpression?: string }>;
type Part = Readonly<Record<string, Write>>;
type Sent = { input: Write & { TransactItems?: readonly Part[] } };
type Client = (client: DynamoDBClient) => DynamoDBClient;

/** A client that sends by other means, for whoever wants to be in between. */
const between =
  (send: (command: Sent, go: (command: Sent) => Promise<object>) => Promise<object>): Client =>
  (client) => {
    const go = client.send as unknown as (command: Sent) => Promise<object>;
    return { ...client, send: (command: Sent) => send(command, go) } as unknown as DynamoDBClient;
  };

const withInput = (command: Sent, input: Sent['input']): Sent =>
  Object.assign(Object.create(Object.getPrototypeOf(command)), command, { input });

/** Takes a call for done that was refused by an error of such a name. */
export const ignoring = (name: string): Client =>
  between((command, go) =>
    go(command).catch((error: Error) => {
      if (error.name !== name) throw error;
      return {};
    }),
  );

/** Changes every write before it is sent; `beside` is what is written in the same transaction. */
export const rewriting = (change: (write: Write, beside: readonly Write[]) => Write): Client =>
  between((command, go) => {
    const { TransactItems, ...alone } = command.input;
    if (TransactItems === undefined) return go(withInput(command, change(alone, [])));
    const all = TransactItems.flatMap((part) => Object.values(part));
    const changed = TransactItems.map((part) =>
      Object.fromEntries(Object.entries(part).map(([kind, write]) => [kind, change(write, all)])),
    );
    return go(withInput(command, { ...alone, TransactItems: changed }));
  });

/** Leaves writes out of transactions. */
export const leavingOut = (isLeftOut: (write: Write) => boolean): Client =>
  between((command, go) => {
    const { TransactItems, ...alone } = command.input;
    if (TransactItems === undefined) return go(command);
    const kept = TransactItems.filter((part) => !Object.values(part).some(isLeftOut));
    return go(withInput(command, { ...alone, TransactItems: kept }));
  });

/** Takes a condition away where it is such. */
export const without = (condition: RegExp): Client =>
  rewriting((write) => {
    if (!condition.test(write.ConditionExpression ?? '')) return write;
    const { ConditionExpression: _, ...rest } = write;
    return rest;
  });

/** Sees each item of a Query as `change` says. */
export const misreading = (change: (item: Item) => Item): Client =>
  between(async (command, go) => {
    const answer: { Items?: readonly Item[] } = await go(command);
    return answer.Items === undefined ? answer : { ...answer, Items: answer.Items.map(change) };
  });

/** Sees an item, when it reads it alone, as `change` says. */
export const reading = (
  change: (key: { pk: string; sk: string }, item: Item | undefined) => Item | undefined,
): Client =>
  between(async (command, go) => {
    const answer: { Item?: Item } = await go(command);
    const { Key, ...rest } = command.input;
    if (Key === undefined || 'UpdateExpression' in rest) return answer;
    const Item = change({ pk: Key.pk!.S!, sk: Key.sk!.S! }, answer.Item);
    return Item === undefined ? {} : { Item };
  });

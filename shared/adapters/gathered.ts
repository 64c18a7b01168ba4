import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb';

/** As many items as DynamoDB gives out at once. */
const most = 100;

type Item = Record<string, AttributeValue>;
type Output = { response: unknown; output: ServiceOutputTypes };
type Asked = {
  key: Item;
  answer: (item: Item | undefined) => void;
  fail: (error: unknown) => void;
  alone: () => void;
};

/** What tells the items of a table apart. */
const nameOf = ({ pk, sk }: Item): string => `${pk?.S}\n${sk?.S}`;

/** The table and the key of an item that is asked for whole and as it stands now; undefined of every other request. */
const wantedBy = (command: string | undefined, input: ServiceInputTypes): { table: string; key: Item } | undefined => {
  if (command !== 'GetItemCommand' || !('Key' in input) || !('ConsistentRead' in input)) return undefined;
  const { TableName: table, Key: key, ConsistentRead, ...more } = input;
  const isPlain = ConsistentRead === true && Object.keys(more).length === 0;
  return isPlain && table !== undefined && key !== undefined ? { table, key } : undefined;
};

/**
 * A client that fetches the items which are asked for in one breath together, each table's in one request. What comes
 * back is what each would have had alone. Items that the service leaves out when it is busy are asked for alone.
 */
export const gathered = (client: DynamoDBClient): DynamoDBClient => {
  let waiting = new Map<string, Asked[]>();

  const together = async (table: string, asked: readonly Asked[]): Promise<void> => {
    const [first, ...more] = asked;
    if (more.length === 0) return first?.alone();
    // An item may be named once only.
    const keys = new Map(asked.map(({ key }) => [nameOf(key), key]));
    const request = { RequestItems: { [table]: { Keys: [...keys.values()], ConsistentRead: true } } };
    const { UnprocessedKeys, Responses } = await client.send(new BatchGetItemCommand(request));
    const left = new Set((UnprocessedKeys?.[table]?.Keys ?? []).map(nameOf));
    const found = new Map((Responses?.[table] ?? []).map((item) => [nameOf(item), item]));
    for (const { key, answer, alone } of asked)
      if (left.has(nameOf(key))) alone();
      else answer(found.get(nameOf(key)));
  };

  /** Who asked together hears together where that fails: read one by one, nobody would notice that it always does. */
  const fetched = (table: string, asked: readonly Asked[]): Promise<void> =>
    together(table, asked).catch((error: unknown) => {
      for (const { fail } of asked) fail(error);
    });

  const flush = (): void => {
    const tables = waiting;
    waiting = new Map();
    for (const [table, asked] of tables)
      for (let at = 0; at < asked.length; at += most) void fetched(table, asked.slice(at, at + most));
  };

  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const wanted = wantedBy(commandName, args.input);
        if (wanted === undefined) return next(args);
        const { table, key } = wanted;
        if (waiting.size === 0) setImmediate(flush);
        return new Promise<Output>((resolve, reject) => {
          const answer = (Item: Item | undefined) =>
            resolve({ response: undefined, output: { $metadata: {}, ...(Item ? { Item } : {}) } });
          const alone = () => void next(args).then(resolve, reject);
          waiting.set(table, [...(waiting.get(table) ?? []), { key, answer, fail: reject, alone }]);
        });
      },
    { step: 'initialize', name: 'gathering', priority: 'high' },
  );
  return client;
};

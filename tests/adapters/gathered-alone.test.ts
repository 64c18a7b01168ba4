import { setImmediate as soon } from 'node:timers/promises';
import { type AttributeValue, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { gathered } from '../../shared/adapters/gathered.ts';

type Item = Record<string, AttributeValue>;
type Batch = { RequestItems: Record<string, { Keys: Item[]; ConsistentRead: boolean }> };

const itemOf = (name: string): Item => ({ pk: { S: 'P' }, sk: { S: name }, text: { S: `t-${name}` } });
const nameOf = (key: Item): string => key.sk!.S!;

/** A gathering client on a service in memory, which has all items but "none", and what it was sent. */
const opened = (answerBatch?: (batch: Batch) => object) => {
  const sent: unknown[] = [];
  const client = new DynamoDBClient({ region: 'eu-west-2', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  gathered(client);
  const found = (keys: readonly Item[]) =>
    keys
      .map(nameOf)
      .filter((name) => name !== 'none')
      .map(itemOf);
  client.middlewareStack.add(
    (_, { commandName }) =>
      async ({ input }) => {
        const { RequestItems, Key, TableName } = input as Partial<Batch> & { Key?: Item; TableName?: string };
        if (RequestItems === undefined) {
          sent.push([commandName, TableName, nameOf(Key ?? (input as { Item: Item }).Item)]);
          return { response: {}, output: { $metadata: {}, Item: found(Key ? [Key] : [])[0] } };
        }
        const asked = Object.entries(RequestItems);
        for (const [table, { Keys, ConsistentRead }] of asked) sent.push([table, Keys.map(nameOf), ConsistentRead]);
        const Responses = Object.fromEntries(asked.map(([table, { Keys }]) => [table, found(Keys)]));
        return { response: {}, output: { $metadata: {}, Responses, ...answerBatch?.({ RequestItems }) } };
      },
    { step: 'initialize', priority: 'low', name: 'service' },
  );
  const get = (name: string, more: object = {}) =>
    client
      .send(
        new GetItemCommand({ TableName: 't', Key: { pk: { S: 'P' }, sk: { S: name } }, ConsistentRead: true, ...more }),
      )
      .then(({ Item }) => Item?.text?.S ?? 'nothing')
      .catch((error: unknown) => String(error));
  return { client, sent, get };
};
/** What comes of several requests soon; what does not come waits for ever. */
const soonOf = (asked: readonly Promise<string>[]): Promise<string[]> => {
  const never = async () => {
    for (let turn = 0; turn < 20; turn += 1) await soon();
    return 'never';
  };
  return Promise.all(asked.map((each) => Promise.race([each, never()])));
};

describe('what is asked for in one breath', () => {
  it('is fetched together, by its table, and each has his own', async () => {
    const { sent, get } = opened();
    const asked = [
      get('a'),
      get('none'),
      get('b', { TableName: 'u' }),
      get('b'),
      get('c', { TableName: 'u' }),
      get('a'),
    ];
    expect(await soonOf(asked)).toEqual(['t-a', 'nothing', 't-b', 't-b', 't-c', 't-a']);
    expect(sent).toEqual([
      ['t', ['a', 'none', 'b'], true],
      ['u', ['b', 'c'], true],
    ]);
    expect(await soonOf([get('d'), get('e')])).toEqual(['t-d', 't-e']);
    expect(sent.slice(2)).toEqual([['t', ['d', 'e'], true]]);
  });

  it('is told apart by both parts of its key', async () => {
    const { sent, get } = opened();
    const other = { Key: { pk: { S: 'Q' }, sk: { S: 'a' } } };
    expect(await soonOf([get('a'), get('a', other)])).toEqual(['t-a', 'nothing']);
    expect(sent).toEqual([['t', ['a', 'a'], true]]);
  });

  it('is asked for in hundreds, and the last alone', async () => {
    const { sent, get } = opened();
    const names = Array.from({ length: 201 }, (_, at) => `n${at}`);
    expect(await soonOf(names.map((name) => get(name)))).toEqual(names.map((name) => `t-${name}`));
    expect(sent).toEqual([
      ['t', names.slice(0, 100), true],
      ['t', names.slice(100, 200), true],
      ['GetItemCommand', 't', 'n200'],
    ]);
  });

  it('is each asked for alone where it is wanted in part, or as it was a moment ago, or not read at all', async () => {
    const { client, sent, get } = opened();
    const put = client.send(new PutItemCommand({ TableName: 't', Item: itemOf('p') })).then(() => 'put');
    const part = { ProjectionExpression: 'text' };
    const asked = [
      ...[get('a', { ConsistentRead: false }), get('b', part), get('f', part), put],
      ...[get('c', { ConsistentRead: undefined }), get('d', { TableName: undefined }), get('e', { Key: undefined })],
    ];
    expect((await soonOf(asked)).slice(0, 5)).toEqual(['t-a', 't-b', 't-f', 'put', 't-c']);
    expect(await soonOf([get('solo')])).toEqual(['t-solo']);
    expect(sent.map((each) => (each as unknown[])[0])).toEqual(sent.map(() => expect.stringMatching(/ItemCommand$/)));
  });

  it('is asked for alone where a busy service left it out, and fails for all where the service refuses', async () => {
    const busy = opened(() => ({ Responses: undefined, UnprocessedKeys: { t: { Keys: [itemOf('b')] } } }));
    expect(await soonOf([busy.get('a'), busy.get('b')])).toEqual(['nothing', 't-b']);
    expect(busy.sent.slice(1)).toEqual([['GetItemCommand', 't', 'b']]);
    const odd = opened(() => ({ UnprocessedKeys: { u: { Keys: [itemOf('b')] } } }));
    expect(await soonOf([odd.get('a'), odd.get('b')])).toEqual(['t-a', 't-b']);
    const refused = opened(() => {
      throw new Error('not allowed');
    });
    const all = await soonOf([refused.get('a'), refused.get('b'), refused.get('a')]);
    expect([all, refused.sent.length]).toEqual([Array(3).fill('Error: not allowed'), 1]);
  });
});

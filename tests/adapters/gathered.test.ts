import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { gathered } from '../../shared/adapters/gathered.ts';
import { emptyTable, ownClient } from '../empty-table.ts';

const { table } = await emptyTable();
const client = await ownClient();

const keyOf = (name: string) => ({ pk: { S: 'P' }, sk: { S: name } });
const get = (name: string) =>
  client
    .send(new GetItemCommand({ TableName: table, Key: keyOf(name), ConsistentRead: true }))
    .then(({ Item }) => Item?.text?.S);
for (let at = 0; at < 120; at++)
  await client.send(new PutItemCommand({ TableName: table, Item: { ...keyOf(`s${at}`), text: { S: `t${at}` } } }));
gathered(client);

/** What goes out to the engine, by the names of the commands, and what the next of them are answered instead. */
const sent: string[] = [];
const instead: ((output: object) => object | Error)[] = [];
client.middlewareStack.add(
  (next, { commandName }) =>
    async (args) => {
      sent.push(commandName ?? '');
      const change = instead.shift();
      const given = await next(args);
      const changed = change?.(given.output);
      if (changed instanceof Error) throw changed;
      return changed === undefined ? given : { ...given, output: { ...given.output, ...changed } };
    },
  { step: 'initialize', priority: 'low', name: 'watching' },
);
beforeEach(() => void sent.splice(0));

describe('a client that gathers', () => {
  it('fetches what is asked for in one breath together, each his own, also what is not there', async () => {
    expect(await Promise.all([get('s1'), get('none'), get('s2'), get('s1')])).toEqual(['t1', undefined, 't2', 't1']);
    expect(sent).toEqual(['BatchGetItemCommand']);
  });

  it('asks for one item alone, and for what is read only now and then as it always was', async () => {
    expect(await get('s3')).toBe('t3');
    const late = new GetItemCommand({ TableName: table, Key: keyOf('s4') });
    expect((await Promise.all([client.send(late), get('s5')]))[0].Item?.text?.S).toBe('t4');
    expect(sent).toEqual(['GetItemCommand', 'GetItemCommand', 'GetItemCommand']);
  });

  it('asks for more than a hundred in several requests', async () => {
    const names = Array.from({ length: 120 }, (_, at) => at);
    expect(await Promise.all(names.map((at) => get(`s${at}`)))).toEqual(names.map((at) => `t${at}`));
    expect(sent).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand']);
  });

  it('asks alone for what a busy service left out', async () => {
    instead.push(() => ({ Responses: {}, UnprocessedKeys: { [table]: { Keys: [keyOf('s1'), keyOf('s2')] } } }));
    expect(await Promise.all([get('s1'), get('s2')])).toEqual(['t1', 't2']);
    expect(sent).toEqual(['BatchGetItemCommand', 'GetItemCommand', 'GetItemCommand']);
  });

  it('tells all who asked where it fails, and never reads one by one in silence; an item alone fails for itself', async () => {
    const failed = async (names: readonly string[]) =>
      (await Promise.allSettled(names.map(get))).map((each) =>
        each.status === 'rejected' ? each.reason.message : 'read',
      );
    instead.push(() => new Error('not allowed'));
    expect(await failed(['s1', 's2', 's1'])).toEqual(['not allowed', 'not allowed', 'not allowed']);
    instead.push(() => new Error('alone'));
    expect(await failed(['s1'])).toEqual(['alone']);
    instead.push(
      () => ({ Responses: {}, UnprocessedKeys: { [table]: { Keys: [keyOf('s1'), keyOf('s2')] } } }),
      () => new Error('alone'),
    );
    expect((await failed(['s1', 's2', 's3'])).toSorted()).toEqual(['alone', 'read', 'read']);
    expect(sent).toEqual([
      ...['BatchGetItemCommand', 'GetItemCommand', 'BatchGetItemCommand', 'GetItemCommand', 'GetItemCommand'],
    ]);
  });
});

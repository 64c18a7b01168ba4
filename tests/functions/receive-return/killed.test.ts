import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { announced, around, keyOf, returns } from './arriving.ts';
import { adaptersOn, dumpOf, openTables } from './dynamo-returns.ts';

const objects = { [keyOf(1)]: returns.one, [keyOf(2)]: returns.two };

type Tables = Awaited<ReturnType<typeof openTables>>;

/** Dies at the nth call to the outside, before it is made or after it has been; never, where n is not reached. */
const mortal = (tables: Tables, fatal = Number.POSITIVE_INFINITY, when: 'before' | 'after' = 'before') => {
  let calls = 0;
  const live = async <Out>(call: () => Promise<Out>): Promise<Out> => {
    calls += 1;
    if (calls === fatal && when === 'before') throw new Error('killed');
    const out = await call();
    if (calls >= fatal && when === 'after') throw new Error('killed');
    return out;
  };
  const client = {
    send: (command: Parameters<DynamoDBClient['send']>[0]) => live(() => tables.client.send(command as never)),
  } as unknown as DynamoDBClient;
  return { live, tables: tables.tables, client, calls: () => calls };
};

const receiver = ({ live, tables, client }: ReturnType<typeof mortal>) => {
  const { ports } = around(objects);
  return receiveReturn({
    ...ports,
    upload: (...key) => live(() => ports.upload(...key)),
    ...adaptersOn(client, tables),
  });
};

const undisturbed = async (keys: readonly string[]) => {
  const life = mortal(await openTables());
  for (const key of keys) await receiver(life)(announced(key));
  return { dump: await dumpOf(life.client, life.tables), calls: life.calls() };
};

describe('receiving returns, killed between any two of its calls', () => {
  it.each([
    ['of a first return', [], keyOf(1)],
    ['of a newer return', [keyOf(1)], keyOf(2)],
    ['of a return that comes late', [keyOf(2)], keyOf(1)],
  ] as const)('ends as if nothing had happened: %s', async (_, before, key) => {
    const calm = await undisturbed([...before, key]);
    const { calls: alone } = await undisturbed(before);
    const calls = calm.calls - alone;
    expect(calls).toBeGreaterThan(5);
    for (let fatal = 1; fatal <= calls; fatal += 1)
      for (const when of ['before', 'after'] as const) {
        const tables = await openTables();
        const calmly = receiver(mortal(tables));
        for (const earlier of before) await calmly(announced(earlier));
        await expect(receiver(mortal(tables, fatal, when))(announced(key))).rejects.toThrow('killed');
        await calmly(announced(key));
        await calmly(announced(key));
        expect(await dumpOf(tables.client, tables.tables), `killed ${when} call ${fatal}`).toEqual(calm.dump);
      }
    console.log(`${calls} calls, killed before and after each`);
  });

  it('ends as if nothing had happened when two deliveries run at the same time', async () => {
    const calm = await undisturbed([keyOf(1), keyOf(2)]);
    const tables = await openTables();
    const calmly = receiver(mortal(tables));
    const tell = async (key: string): Promise<void> => calmly(announced(key)).catch(() => tell(key));
    await Promise.all([keyOf(1), keyOf(2), keyOf(1), keyOf(2), keyOf(2), keyOf(1)].map(tell));
    expect(await dumpOf(tables.client, tables.tables)).toEqual(calm.dump);
  });
});

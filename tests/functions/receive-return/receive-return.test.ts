import { describe, expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { requestSubmission } from '../../../shared/adapters/submissions.ts';
import { readUploadKey } from '../../../shared/domain/submissions/upload-key.ts';
import { announced, around, keyOf, returns } from './arriving.ts';
import { dynamoReturns } from './dynamo-returns.ts';
import { inMemoryReturns } from './in-memory-returns.ts';

const stores = {
  'a store in memory': async () => inMemoryReturns(),
  'the real adapters on a DynamoDB engine': dynamoReturns,
};

const [older, newer] = [keyOf(1), keyOf(2)];

describe.each(Object.entries(stores))('receiving returns, on %s', (_, open) => {
  const after = async (keys: readonly string[], objects: Parameters<typeof around>[0]) => {
    const store = await open();
    const { ports, log } = around(objects);
    const receive = receiveReturn({ ...ports, ...store });
    for (const key of keys) await receive(announced(key));
    return { ...(await store.dump()), log };
  };

  it('changes nothing when it is told of a file a second time', async () => {
    const objects = { [older]: returns.one };
    const once = await after([older], objects);
    const twice = await after([older, older], objects);
    expect({ ...twice, log: [] }).toEqual({ ...once, log: [] });
    expect(once.returns).toContain('2453');
  });

  it('refuses one behind a file that has findings of its own, which stay', async () => {
    const store = await open();
    const receive = receiveReturn({ ...around({ [older]: returns.wrong }).ports, ...store });
    await receive(announced(older, '0055AED6DCD90281E5'));
    await receive(announced(older, '0055AED6DCD90281E6'));
    const { returns: kept } = await store.dump();
    expect(kept).toContain('second-file');
    expect(kept).toContain('row-sum');
  });

  it('refuses a second file that comes with one ticket, says so once, and reads it not', async () => {
    const store = await open();
    const objects: Record<string, string> = { [older]: returns.one };
    const receive = receiveReturn({ ...around(objects).ports, ...store });
    await receive(announced(older, '0055AED6DCD90281E5'));
    await receive(announced(older, '0055AED6DCD90281E5'));
    expect((await store.dump()).returns).not.toContain('second-file');
    objects[older] = returns.wrong;
    for (let told = 0; told < 2; told++) await receive(announced(older, '0055AED6DCD90281E6'));
    const { returns: kept } = await store.dump();
    expect(kept).toContain('second-file');
    expect(kept).not.toContain('row-sum');
  });

  it('ends in the same state whichever of two versions it hears of first', async () => {
    const objects = { [older]: returns.one, [newer]: returns.two };
    const inOrder = await after([older, newer], objects);
    const outOfOrder = await after([newer, older, older, newer], objects);
    expect({ ...outOfOrder, log: [] }).toEqual({ ...inOrder, log: [] });
  });

  it('lets a newer return take the place of an older one, but not a rejected one', async () => {
    const only = await after([older], { [older]: returns.one });
    const replaced = await after([older, newer], { [older]: returns.one, [newer]: returns.two });
    const refused = await after([older, newer], { [older]: returns.one, [newer]: returns.wrong });
    const inHand = (dump: string) => /inHand\W+(?:S\W+)?submission\W+([\w-]+)/.exec(dump)?.[1];
    expect(replaced.returns).toContain('34');
    expect(refused.returns).toContain('row-sum');
    expect(refused.confidential).toEqual(only.confidential);
    expect([inHand(replaced.returns), inHand(refused.returns)]).toEqual([
      '20241003T101502000Z-abcdef',
      '20241003T101501000Z-abcdef',
    ]);
  });

  it('answers an unreadable, an empty and an oversized file with a report', async () => {
    const keys = [keyOf(1), keyOf(2, 'xlsx'), keyOf(3), keyOf(4, 'json')];
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 1, 9]);
    const objects = {
      [keys[0]!]: 'too large',
      [keys[1]!]: bytes,
      [keys[2]!]: '',
      [keys[3]!]: '{"observations": [',
    } as const;
    const { returns: kept, confidential } = await after(keys, objects);
    expect(kept.match(/rejected/g)?.length).toBeGreaterThanOrEqual(4);
    expect(kept).toContain('file-too-large');
    expect(confidential).toMatch(/^(?:\[\])?$/);
  });

  it('keeps local Category 4 counts in the confidential store alone', async () => {
    const unmistakable = returns.one.replace(
      /^(lancashire,2023-24,\w+,4,.*,)(\d+)$/gm,
      (_all, before, value) => `${before}${777_000 + Number(value)}`,
    );
    const counts = [...unmistakable.matchAll(/,4,[^\n]*,(777\d+)$/gm)].map(([, count]) => count!);
    const queried = unmistakable.replace(/(,managed,4,3,,)\d+/, '$1888000');
    const wrong = unmistakable.replace('eligible,Total,1,,3181', `eligible,Total,1,,${3181 + 777_003}`);
    const objects = { [keyOf(1)]: unmistakable, [keyOf(2)]: queried, [keyOf(3)]: wrong };
    const { returns: kept, confidential, log } = await after(Object.keys(objects), objects);
    expect(counts).toHaveLength(7);
    expect(confidential).toContain(counts[0]);
    for (const count of [...counts, '888000', '780184']) {
      expect(kept).not.toContain(count);
      expect(log.join('\n')).not.toContain(count);
    }
  });

  it('ignores an announcement without objects, and throws at a key that is none of ours', async () => {
    const store = await open();
    const receive = receiveReturn({ ...around({}).ports, ...store });
    await receive({ Service: 'Amazon S3', Event: 's3:TestEvent' });
    await expect(receive(announced('2023-24/atlantis/x.csv'))).rejects.toThrow('no ticket');
  });
});

describe('a file that cannot be received', () => {
  const at = readUploadKey(older)!;

  it('is noted from its second try on, and given up at its last, with one event and nothing recorded', async () => {
    const { client, tables, dump, ...store } = await dynamoReturns();
    await requestSubmission(client, tables.returns)(at, { format: 'csv', by: 'jo', now: new Date() });
    const receive = receiveReturn({ ...around({}).ports, ...store });
    const tried = async (delivery: number) => {
      await expect(receive(announced(older), delivery)).rejects.toThrow('no such object');
      const { tries, gaveUpAt } = (await store.find(at))!;
      return [tries, gaveUpAt !== undefined];
    };
    const all = [];
    for (const delivery of [1, 2, 3, 4, 5, 5]) all.push(await tried(delivery));
    expect(all).toEqual([
      [undefined, false],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
      [5, true],
    ]);
    expect((await dump()).returns.match(/"not received"/g)).toHaveLength(1);
    expect(JSON.stringify(await dump())).not.toContain('receivedAt');
  });

  it('is a return like any other where a later try succeeds, and nothing is noted of one that was received', async () => {
    const { client, tables, ...store } = await dynamoReturns();
    await requestSubmission(client, tables.returns)(at, { format: 'csv', by: 'jo', now: new Date() });
    const objects: Record<string, string> = {};
    const receive = receiveReturn({ ...around(objects).ports, ...store });
    await expect(receive(announced(older), 1)).rejects.toThrow();
    objects[older] = returns.one;
    await receive(announced(older), 2);
    await receive(announced(older), 3);
    expect(await store.find(at)).toMatchObject({ verdict: 'accepted', tries: 2 });
  });
});

import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { streamSource } from '../../../infra/local/events/stream-source.ts';
import { wakeful } from '../../../infra/local/events/wakeful.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A stream of three changes, as the engine tells it. */
const engine = async (): Promise<string> => {
  const records = ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']).split('.').pop();
    const { ShardIterator } = JSON.parse((await text(request)) || '{}');
    const answers: Record<string, object> = {
      DescribeTable: { Table: { LatestStreamArn: 'stream' } },
      DescribeStream: { StreamDescription: { Shards: [{ ShardId: 'shard' }] } },
      GetShardIterator: { ShardIterator: 'begin' },
      GetRecords: { Records: ShardIterator === 'begin' ? records : [], NextShardIterator: 'end' },
    };
    response.end(JSON.stringify(answers[target ?? '']));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
};

const told = async (invoke: (numbers: string[]) => unknown, retries: number, batchSize = 10) => {
  const batches: string[][] = [];
  const given: object[] = [];
  const source = streamSource({
    endpoint: await engine(),
    table: 't',
    batchSize,
    patterns: [],
    retries,
    window: 0,
    invoke: async (event) => {
      const { Records } = event as { Records: { dynamodb: { SequenceNumber: string } }[] };
      const numbers = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
      batches.push(numbers);
      return invoke(numbers);
    },
    giveUp: async (lay) => void given.push(lay),
    written: wakeful(),
  });
  stops.push(() => source.stop());
  return { batches, given };
};

describe('a stream that is told to a function', () => {
  it('goes on from the record that failed', async () => {
    let failures = 0;
    const { batches } = await told(
      () => (failures++ === 0 ? { batchItemFailures: [{ itemIdentifier: '2' }] } : null),
      5,
    );
    await expect
      .poll(() => batches)
      .toEqual([
        ['1', '2', '3'],
        ['2', '3'],
      ]);
  });

  it('takes what the function can take at once, and leaves nothing for a later look', async () => {
    const { batches } = await told(() => null, 5, 2);
    await expect.poll(() => batches).toEqual([['1', '2'], ['3']]);
  });

  it('gives up what fails more often than it may, and says where it lay', async () => {
    const { batches, given } = await told(() => {
      throw new Error('never');
    }, 2);
    await expect.poll(() => given).toEqual([{ table: 't', StartSequenceNumber: '1', EndSequenceNumber: '3' }]);
    expect(batches).toHaveLength(3);
  });
});

describe('who waits for something to happen', () => {
  const asleep = (thing: ReturnType<typeof wakeful>, seen: number, end = new AbortController()) => {
    const begun = performance.now();
    return thing.since(seen, 60_000, end.signal).then(() => performance.now() - begun);
  };

  it('is woken by it, also where it happened in between', async () => {
    const thing = wakeful();
    const seen = thing.count();
    const waiting = asleep(thing, seen);
    thing.happened();
    expect(await waiting).toBeLessThan(30_000);
    expect(await asleep(thing, seen)).toBeLessThan(30_000);
  });

  /**
   * Happens every few milliseconds, `often` times, while somebody waits.
   * @returns how often it had when he was woken, and after how many ms that was
   */
  const happening = async (often: number, window: number): Promise<{ times: number; ms: number }> => {
    const thing = wakeful();
    let times = 0;
    const going = setInterval(() => {
      if (times === often) return clearInterval(going);
      times += 1;
      thing.happened();
    }, 5);
    const begun = performance.now();
    await thing.since(0, 60_000, new AbortController().signal, window);
    clearInterval(going);
    return { times, ms: performance.now() - begun };
  };

  it('is woken once by what goes on happening: when it is over, or when the window is', async () => {
    expect(await happening(40, 60_000)).toMatchObject({ times: 40 });
    // Never over: it is the window that ends it, which a busy machine makes longer and none shorter.
    const { ms } = await happening(Number.POSITIVE_INFINITY, 200);
    expect(ms).toBeGreaterThanOrEqual(200);
    expect(ms).toBeLessThan(30_000);
    expect((await happening(Number.POSITIVE_INFINITY, 0)).ms).toBeLessThan(30_000);
  });

  it('is left alone when it has heard of it, until the end, while another that has not is woken', async () => {
    const [thing, end] = [wakeful(), new AbortController()];
    thing.happened();
    let woken = false;
    const waiting = asleep(thing, thing.count(), end).then(() => {
      woken = true;
    });
    // It began to wait later: were both woken, it would be the second.
    expect(await asleep(thing, thing.count() - 1)).toBeLessThan(30_000);
    expect(woken).toBe(false);
    end.abort();
    await waiting;
  });
});

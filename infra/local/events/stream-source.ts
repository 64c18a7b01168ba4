import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../engines/aws-json.ts';
import { matches } from './event-pattern.ts';
import { failedOf } from './failed-of.ts';
import type { Source } from './queue-source.ts';
import type { Wakeful } from './wakeful.ts';

export interface StreamSourceSpec {
  readonly endpoint: string;
  readonly table: string;
  readonly batchSize: number;
  /** Event patterns of the mapping; a record passes if any matches, or if there are none. */
  readonly patterns: readonly unknown[];
  /** How often a batch that fails comes again, before it is given up. */
  readonly retries: number;
  /** How long changes are gathered for one look while more of them come, ms. */
  readonly window: number;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Takes what was given up: where it lay in the stream, not what it says. */
  readonly giveUp: (lay: object) => Promise<void>;
  /** Said when something was written that may pass: then it is looked at the stream, and else but seldom. */
  readonly written: Wakeful;
}

type StreamRecord = { dynamodb?: { SequenceNumber?: string } };

/** Where to go on in a shard, and whether more stands there already. */
type Place = { next: string | undefined; more?: boolean };

/** As many records as the engine gives out at once. */
const mostAtOnce = 1000;

/** How long nobody looks at a stream where no door says that anything was written: another program may have, ms. */
const longestSleep = 500;

/**
 * Reads a table's stream from its beginning and hands what was committed to a function. A batch that fails comes again
 * from the record that failed, in order, until it is given up, as the event source mapping of Lambda does.
 */
export const streamSource = (spec: StreamSourceSpec): Source => {
  const { endpoint, table, batchSize, patterns, retries, window, invoke, giveUp, written } = spec;
  const stopping = new AbortController();
  const passes = (record: unknown) => patterns.length === 0 || patterns.some((pattern) => matches(pattern, record));

  const read = async (): Promise<void> => {
    const { Table } = await ask(endpoint, 'dynamodb', 'DescribeTable', { TableName: table });
    const StreamArn = Table.LatestStreamArn;
    const { StreamDescription } = await ask(endpoint, 'streams', 'DescribeStream', { StreamArn });
    const shards = new Map<string, Place>();
    for (const { ShardId } of StreamDescription.Shards) {
      const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      shards.set(ShardId, { next: (await ask(endpoint, 'streams', 'GetShardIterator', from)).ShardIterator });
    }
    while (!stopping.signal.aborted) {
      const seen = written.count();
      for (const [shard, { next }] of shards) if (next) shards.set(shard, await advance(next));
      // What was found may have more behind it, which does not wait for a write, but for the window where there is one.
      const more = [...shards.values()].some((place) => place.more);
      if (!more || window > 0) await written.since(more ? 0 : seen, longestSleep, stopping.signal, window);
    }
  };

  const advance = async (ShardIterator: string): Promise<Place> => {
    const read = { ShardIterator, Limit: mostAtOnce };
    const { Records, NextShardIterator } = await ask(endpoint, 'streams', 'GetRecords', read);
    const records: StreamRecord[] = Records;
    const wanted = records.filter(passes);
    for (let at = 0; at < wanted.length; at += batchSize) await deliver(wanted.slice(at, at + batchSize));
    if (stopping.signal.aborted) return { next: ShardIterator };
    return { next: NextShardIterator, more: records.length > 0 };
  };

  const deliver = async (records: readonly StreamRecord[]): Promise<void> => {
    let left = records;
    for (let failures = 0; left.length > 0 && !stopping.signal.aborted; failures++) {
      if (failures > retries) {
        await giveUp({ table, StartSequenceNumber: sequenceOf(left[0]), EndSequenceNumber: sequenceOf(left.at(-1)) });
        return;
      }
      if (failures > 0)
        await wait(Math.min(50 * 2 ** failures, 2000), undefined, { signal: stopping.signal }).catch(() => {});
      left = left.slice(await firstFailed(left));
    }
  };

  const firstFailed = async (records: readonly StreamRecord[]): Promise<number> => {
    try {
      const failed = failedOf(await invoke({ Records: records }));
      const first = records.findIndex((record) => failed.has(sequenceOf(record)));
      return first < 0 ? records.length : first;
    } catch {
      return 0;
    }
  };

  const reading = (async () => {
    while (!stopping.signal.aborted)
      await read().catch(() => wait(200, undefined, { signal: stopping.signal }).catch(() => {}));
  })();
  return {
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
};

const sequenceOf = (record: StreamRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';

import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../engines/aws-json.ts';
import { matches } from './event-pattern.ts';
import type { Source } from './queue-source.ts';

export interface StreamSourceSpec {
  readonly endpoint: string;
  readonly table: string;
  readonly batchSize: number;
  /** Event patterns of the mapping; a record passes if any matches, or if there are none. */
  readonly patterns: readonly unknown[];
  readonly invoke: (event: unknown) => Promise<unknown>;
}

/**
 * Reads a table's stream from its beginning and hands what was committed to a function. A batch that fails comes again,
 * in order, as the event source mapping of Lambda does.
 */
export const streamSource = (spec: StreamSourceSpec): Source => {
  const { endpoint, table, batchSize, patterns, invoke } = spec;
  const stopping = new AbortController();
  const passes = (record: unknown) => patterns.length === 0 || patterns.some((pattern) => matches(pattern, record));

  const read = async (): Promise<void> => {
    const { Table } = await ask(endpoint, 'dynamodb', 'DescribeTable', { TableName: table });
    const StreamArn = Table.LatestStreamArn;
    const { StreamDescription } = await ask(endpoint, 'streams', 'DescribeStream', { StreamArn });
    const iterators = new Map<string, string | undefined>();
    for (const { ShardId } of StreamDescription.Shards) {
      const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      iterators.set(ShardId, (await ask(endpoint, 'streams', 'GetShardIterator', from)).ShardIterator);
    }
    while (!stopping.signal.aborted) {
      for (const [shard, iterator] of iterators) if (iterator) iterators.set(shard, await advance(iterator));
      await wait(150, undefined, { signal: stopping.signal });
    }
  };

  /** @returns where to go on: further, or the same place when the batch failed */
  const advance = async (ShardIterator: string): Promise<string | undefined> => {
    const { Records, NextShardIterator } = await ask(endpoint, 'streams', 'GetRecords', {
      ShardIterator,
      Limit: batchSize,
    });
    const passing = (Records as unknown[]).filter(passes);
    if (passing.length === 0) return NextShardIterator;
    try {
      await invoke({ Records: passing });
      return NextShardIterator;
    } catch {
      return ShardIterator;
    }
  };

  const reading = (async () => {
    while (!stopping.signal.aborted) await read().catch(() => wait(200));
  })();
  return {
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
};

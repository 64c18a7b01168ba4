import type { Refusal } from './guarded-door.ts';
import { isWrite } from './wanted-of-tables.ts';

/**
 * What is to go wrong at the door of the tables: the share of writes that meet another transaction, and of calls that
 * are too many.
 */
export interface BadDay {
  readonly conflicts?: number;
  readonly throttles?: number;
  /** The same seed makes the same calls go wrong, as far as they come in the same order. */
  readonly seed?: number;
}

/** How often each went wrong since the day began. */
export type BadDayCounts = { conflicts: number; throttles: number };

export interface BadDays {
  /** Begins a bad day, or ends it where nothing is said. */
  begin(day?: BadDay): void;
  readonly counts: BadDayCounts;
  /** What the service answers to a call in the place of doing it; undefined where it does it. */
  refusal(target: string, body: { TransactItems?: unknown[] }): Refusal | undefined;
}

const version = 'com.amazonaws.dynamodb.v20120810';
const answer = (type: string, more: object): Refusal => ({
  status: 400,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: `${version}#${type}`, ...more }),
});

const conflict = (items: readonly unknown[]): Refusal => {
  const reasons = items.map((_, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const words = reasons.map(({ Code }) => Code).join(', ');
  return answer('TransactionCanceledException', {
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${words}]`,
    CancellationReasons: reasons,
  });
};

/**
 * What DynamoDB does on a bad day and the embedded engine never: conflicts and throttling, put in at its door where a
 * test asks.
 */
export const badDays = (): BadDays => {
  let day: BadDay = {};
  let state = 1;
  const counts: BadDayCounts = { conflicts: 0, throttles: 0 };
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    begin: (next = {}) => {
      day = next;
      state = next.seed ?? 1;
      Object.assign(counts, { conflicts: 0, throttles: 0 });
    },
    counts,
    refusal: (target, { TransactItems: items }) => {
      if (chance() < (day.throttles ?? 0)) {
        counts.throttles += 1;
        return answer('ProvisionedThroughputExceededException', { message: 'The level of throughput was exceeded.' });
      }
      if (!isWrite(target) || chance() >= (day.conflicts ?? 0)) return undefined;
      counts.conflicts += 1;
      return items
        ? conflict(items)
        : answer('TransactionConflictException', { message: 'Transaction is ongoing for the item' });
    },
  };
};

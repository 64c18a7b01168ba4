import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../shared/adapters/read-events.ts';

type Query = {
  ExpressionAttributeValues: Record<string, { S: string }>;
  Limit: number;
  ScanIndexForward?: boolean;
};
type Item = { pk: string; sk: string; at: string };

/**
 * A table that answers a Query for one month as DynamoDB does: in the order that is asked for, below a key, up to a
 * limit, telling whether it stopped short.
 */
const tableOf = (items: readonly Item[]) =>
  ({
    send: async ({ input }: { input: Query }) => {
      const { ':pk': pk, ':below': below } = input.ExpressionAttributeValues;
      const found = items
        .filter((item) => item.pk === pk!.S && (below === undefined || item.sk < below.S))
        .sort((one, other) => (one.sk < other.sk === (input.ScanIndexForward ?? true) ? -1 : 1));
      const page = found.slice(0, input.Limit);
      const last = page.at(-1);
      return {
        Items: page.map(({ at, sk }) => ({
          sk: { S: sk },
          at: { S: at },
          who: { S: 'jo' },
          what: { S: 'x' },
          about: { S: 'y' },
          why: { S: 'z' },
        })),
        ...(page.length === input.Limit && last
          ? { LastEvaluatedKey: { pk: { S: last.pk }, sk: { S: last.sk } } }
          : {}),
      };
    },
  }) as unknown as DynamoDBClient;

const now = new Date('2024-11-15T00:00:00Z');
const instants = fc.uniqueArray(
  fc.integer({ min: Date.parse('2024-01-01'), max: now.getTime() }).map((ms) => new Date(ms).toISOString()),
  { maxLength: 60 },
);

describe('events, read page by page', () => {
  it('are all there once, the newest first, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(instants, fc.integer({ min: 1, max: 20 }), async (ats, most) => {
        const items = ats.map((at) => ({ pk: `EVENTS#${at.slice(0, 7)}`, sk: `${at}#y#x`, at }));
        const read = readEvents(tableOf(items), 'returns');
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await read({ now, after, most });
          seen.push(...page.items.map(({ at }) => at));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual([...ats].sort().reverse());
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('a cursor that is none of ours begins anew', async () => {
    const at = '2024-11-01T00:00:00.000Z';
    const read = readEvents(tableOf([{ pk: 'EVENTS#2024-11', sk: at, at }]), 'returns');
    expect((await read({ now, after: '../../etc' })).items).toHaveLength(1);
  });
});

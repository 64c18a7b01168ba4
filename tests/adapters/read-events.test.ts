import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityOf, readEvents } from '../../shared/adapters/read-events.ts';

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

  it('are asked for from month to month, back over the year, 200 at once and below where the last page ended', async () => {
    const asked: [expression: string, ...values: (string | undefined)[]][] = [];
    const limits = new Set<unknown>();
    const client = {
      send: async ({ input }: { input: Query & { KeyConditionExpression: string } }) => {
        const { ':pk': pk, ':below': below } = input.ExpressionAttributeValues;
        asked.push([input.KeyConditionExpression, pk?.S, below?.S]);
        limits.add(input.Limit);
        return asked.length === 1 ? { Items: [], LastEvaluatedKey: { sk: { S: 'k' } } } : {};
      },
    } as unknown as DynamoDBClient;
    await readEvents(client, 'returns')({ now: new Date('2025-02-10T00:00:00Z') });
    const [whole, below] = ['pk = :pk', 'pk = :pk AND sk < :below'];
    expect(asked.slice(0, 5)).toEqual([
      [whole, 'EVENTS#2025-02', undefined],
      [below, 'EVENTS#2025-02', 'k'],
      [whole, 'EVENTS#2025-01', undefined],
      [whole, 'EVENTS#2024-12', undefined],
      [whole, 'EVENTS#2024-11', undefined],
    ]);
    expect(asked.at(-1)).toEqual([whole, 'EVENTS#2024-01', undefined]);
    expect([asked.length, [...limits]]).toEqual([15, [200]]);
  });

  const at = (day: number) => `2024-11-01T00:00:${String(day % 60).padStart(2, '0')}.${String(day).padStart(3, '0')}Z`;
  const many = Array.from({ length: 510 }, (_, each) => ({ pk: 'EVENTS#2024-11', sk: `${each + 1000}`, at: at(each) }));

  it('are fifty on a page where nobody says, and all up to 500 of one return', async () => {
    const first = await readEvents(tableOf(many), 'returns')({ now });
    expect([first.items.length, first.next === undefined]).toEqual([50, false]);
    const area = { about: { S: 'AREA#kent#PERIOD#2023-24#SUBMISSION#20241003T101500123Z-abcd67' } };
    const ofKent = {
      send: async (command: never) => {
        const found = (await tableOf(many).send(command)) as { Items: object[] };
        return { ...found, Items: found.Items.map((item) => ({ ...item, ...area })) };
      },
    } as unknown as DynamoDBClient;
    const kent = { area: 'kent', period: '2023-24' };
    expect(await activityOf(ofKent, 'returns', () => now)(kent)).toHaveLength(500);
    expect(await activityOf(ofKent, 'returns', () => now)({ ...kent, area: 'essex' })).toEqual([]);
  });
});

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type AreaSlug, areas } from '../domain/areas.ts';
import type { Held } from '../domain/collection/standing.ts';
import type { Period } from '../domain/periods.ts';
import type { CurrentReturn } from '../domain/submissions/current-return.ts';
import { currentReturn, readCurrent } from './current-returns.ts';
import { queryAll } from './query-all.ts';
import { returnHistory } from './submissions.ts';
import { inReturns } from './table-keys.ts';

const heldAs = ({ submission, receivedAt, status, signedOff, nil }: CurrentReturn): Held => ({
  current: { submission, receivedAt, nil, accepted: status === 'accepted', signedOff: signedOff !== undefined },
});

/** What is held of one area: its current return, else the last one that was rejected. */
export const heldOf =
  (client: DynamoDBClient, table: string) =>
  async (area: AreaSlug, period: Period): Promise<Held> => {
    const current = await currentReturn(client, table)({ area, period });
    return current === undefined ? rejectedOf(client, table, area, period) : heldAs(current);
  };

const rejectedOf = async (client: DynamoDBClient, table: string, area: AreaSlug, period: Period): Promise<Held> => {
  const { submissions } = await returnHistory(client, table)({ area, period });
  const last = submissions.findLast(({ verdict }) => verdict === 'rejected');
  return last?.receivedAt === undefined
    ? {}
    : { rejected: { submission: last.submission, receivedAt: last.receivedAt } };
};

/**
 * What is held of every area: one Query for the current returns of the nation, and one for each area that has none,
 * to tell a rejection from silence.
 */
export const heldByArea =
  (client: DynamoDBClient, table: string) =>
  async (period: Period): Promise<ReadonlyMap<string, Held>> => {
    const items = await queryAll(client, table, inReturns.current.partition({ period }));
    const held = new Map<string, Held>(
      items.map((item) => [inReturns.current.read(item)?.area ?? '', heldAs(readCurrent(itemTexts(item)))]),
    );
    const silent = areas.filter(({ slug }) => !held.has(slug));
    const found = await Promise.all(silent.map(({ slug }) => rejectedOf(client, table, slug, period)));
    for (const [index, { slug }] of silent.entries()) held.set(slug, found[index]!);
    return held;
  };

/** Texts as the table gives them one by one. */
const itemTexts = (item: Readonly<Record<string, string | undefined>>): Record<string, { S?: string }> =>
  Object.fromEntries(Object.entries(item).map(([name, text]) => [name, text === undefined ? {} : { S: text }]));

import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { collectionDates, setCollectionDates } from '../../shared/adapters/collection-dates.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { queryAll } from '../../shared/adapters/query-all.ts';
import { inReturns } from '../../shared/adapters/table-keys.ts';
import { Period } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { emptyTable } from '../empty-table.ts';

const period = Period.parse('2023-24');

describe('a partition beyond one megabyte', () => {
  it('is read whole and in order, all of it or from a beginning on, though one page does not hold it', async () => {
    const { client, table } = await emptyTable();
    const names = Array.from({ length: 24 }, (_, at) => `VERSION#1.${String(at).padStart(2, '0')}`);
    // 24 items of 100 kB: the first megabyte ends among the versions, and what comes after it is asked for as well.
    for (const sk of [...names, 'WAY#1'])
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { pk: { S: 'RELEASE#large' }, sk: { S: sk }, text: { S: 'x'.repeat(100_000) } },
        }),
      );
    const page = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'RELEASE#large' } },
    });
    expect((await client.send(page)).LastEvaluatedKey).toBeDefined();
    const all = await queryAll(client, table, 'RELEASE#large');
    expect(all.map(({ sk }) => sk)).toEqual([...names, 'WAY#1']);
    expect((await queryAll(client, table, 'RELEASE#large', 'VERSION#')).map(({ sk }) => sk)).toEqual(names);
  });
});

describe('what an analyst sets', () => {
  const by = { who: 'ana-lyst', at: '2031-05-01T09:00:00.000Z' };
  const about = 'COLLECTION#2023-24';

  it('is kept together with the event that tells of it: the dates of a collection, and its population', async () => {
    const { client, table } = await emptyTable();
    const dates = { opens: '2024-04-02', closes: '2024-06-27' };
    await setCollectionDates(client, table)(period, dates, by);
    expect(await collectionDates(client, table)(period)).toEqual(dates);
    const population = { vintage: 'mid-2021', aged10AndOver: mid2023.aged10AndOver };
    const store = populationStore(client, table);
    await store.write(population, { period, ...by, at: '2031-05-01T10:00:00.000Z' });
    expect(await store.read('mid-2021')).toEqual(population);
    const events = await queryAll(client, table, inReturns.event.partition({ month: '2031-05' }));
    expect(events.map(({ who, what, about, why }) => ({ who, what, about, why }))).toEqual([
      { who: 'ana-lyst', what: 'dates set', about, why: '2024-04-02 to 2024-06-27' },
      { who: 'ana-lyst', what: 'population set', about, why: 'mid-2021' },
    ]);
  });
});

import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { openRoad, type Road, textOf, walk } from './release-road.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

/** Gives every area Category 4 counts that are found nowhere else: six digits, each another. */
const giveUnmistakable = (road: Road): ReadonlySet<string> => {
  const sums = new Map(sumsOf(formD).map(({ total, parts }) => [total.key, parts.map(({ key }) => key)]));
  const cells = cellsOf(formD).filter((cell) => cell.confidential);
  const given = new Set<string>();
  const base: Record<string, number> = { eligible: 210_000, managed: 470_000, returned_to_custody: 130_000 };
  road.returns.contributions = road.returns.contributions.map((each, index) => {
    const leaf = (key: string): number => {
      const at = cells.findIndex((cell) => cell.key === key);
      return base[cells[at]!.measure]! + at * 1009 + index * 23;
    };
    const figures = cells.map((cell) => {
      const parts = sums.get(cell.key);
      const count = parts ? parts.reduce((sum, key) => sum + leaf(key), 0) : leaf(cell.key);
      given.add(String(count));
      return [cell.key, seal(count)] as const;
    });
    return { ...each, figures: new Map(figures) };
  });
  return given;
};

const numbersIn = (text: string): string[] => text.replace(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+/g) ?? [];

describe('a local Category 4 figure', () => {
  it('is in no file that is staged or published, in no item, and in no answer', async () => {
    const road = await roads.fresh();
    const local = giveUnmistakable(road);
    const answer = await road.compile();
    expect(answer.status).toBe(201);
    await walk(road);

    const found: string[] = [];
    const look = (place: string, text: string) => {
      for (const number of numbersIn(text)) if (local.has(number)) found.push(`${place}: ${number}`);
    };
    look('answer', JSON.stringify(answer));
    for (const item of (await road.client.send(new ScanCommand({ TableName: road.table }))).Items ?? [])
      look(item.sk?.S ?? '', JSON.stringify(item));
    for (const { objects } of [road.staging, road.published])
      for (const [key, bytes] of objects) {
        if (key.endsWith('.css')) continue;
        if (/\.(ods|xlsx)$/.test(key))
          for (const [name, part] of Object.entries(unzipSync(bytes))) look(`${key}/${name}`, strFromU8(part));
        else if (key.endsWith('.parquet'))
          look(key, JSON.stringify(await parquetReadObjects({ file: bytes.slice().buffer })));
        else look(key, new TextDecoder().decode(bytes));
      }
    expect(found).toEqual([]);
    // The search would find one: the national sums of the same numbers are there.
    const [, national] =
      /K04000001,England and Wales,,,eligible,4,Total,,(\d+),/.exec(textOf(road, 'latest/mappa.csv')) ?? [];
    expect(Number(national)).toBeGreaterThan(42 * 3 * 210_000);
    expect(numbersIn(textOf(road, 'releases/2023-24/1.0/index.html'))).toContain(national);
  });
});

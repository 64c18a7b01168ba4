import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpOf, openEngine, openTables } from '../../functions/receive-return/dynamo-returns.ts';
import { clausesInSource } from './conditions-in-source.ts';
import { ofReleases } from './of-releases.ts';
import { ofReturns } from './of-returns.ts';
import { ofTheDesk } from './of-the-desk.ts';
import { watched } from './watched.ts';

let engine: Awaited<ReturnType<typeof openEngine>>;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.stop());

const clauses = clausesInSource();
const views = { ...ofReturns, ...ofReleases, ...ofTheDesk };

describe('a write by somebody whose view of the table is stale', () => {
  it('is tried for every clause of every condition in the adapters, and for none that is not there', () => {
    expect(Object.keys(views).toSorted()).toEqual(clauses.map(({ name }) => name).toSorted());
    const files = new Set(clauses.map(({ name }) => name.split(':')[0]!));
    for (const name of files) expect(readFileSync(`shared/adapters/${name}.ts`, 'utf8')).toMatch(/[cC]ondition/);
    expect(clauses.length).toBeGreaterThan(20);
  });

  it.each(clauses)('changes nothing: $name', async ({ name, whole }) => {
    const { client, refused } = watched(engine.client);
    const own = await openTables(engine.client);
    const others: string[] = [];
    const another = async () => {
      const { returns } = await openTables(engine.client);
      others.push(returns);
      return returns;
    };
    const dump = () =>
      Promise.all([own.returns, ...others].map((returns) => dumpOf(engine.client, { ...own, returns })));
    const unchanged = async (act: () => Promise<unknown>) => {
      const before = await dump();
      const count = refused.length;
      await act();
      expect(await dump()).toEqual(before);
      expect(refused.length, 'the table refused it').toBeGreaterThan(count);
    };
    await views[name]!({ client, tables: { ...own, another }, unchanged });
    expect(refused).not.toEqual([]);
    for (const each of refused) expect(each).toMatch(whole);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyTable } from '../../empty-table.ts';
import { dumpOf, openTables } from '../../functions/receive-return/dynamo-returns.ts';
import { clausesInSource } from './conditions-in-source.ts';
import { ofReleases } from './of-releases.ts';
import { ofReturns } from './of-returns.ts';
import { ofTheDesk } from './of-the-desk.ts';
import { watched } from './watched.ts';

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
    const { client: engine, tables: own } = await openTables();
    const { client, refused } = watched(engine);
    const others: string[] = [];
    const another = async () => {
      const { table: returns } = await emptyTable();
      others.push(returns);
      return returns;
    };
    const dump = () => Promise.all([own.returns, ...others].map((returns) => dumpOf(engine, { ...own, returns })));
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

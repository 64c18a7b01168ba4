import { expect, it } from 'vitest';
import { gathered } from '../../shared/adapters/gathered.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { allPeriods } from '../../shared/domain/release/life/late.ts';
import { emptyTable, ownClient } from '../empty-table.ts';
import { candidateOf } from '../functions/releases/press.ts';
import { ofRelease } from '../functions/releases/releases-by-hand.ts';

it('tells in one request which of all periods have a release', async () => {
  const { table } = await emptyTable();
  const client = gathered(await ownClient());
  const asked: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        asked.push(commandName ?? '');
        return next(args);
      },
    { step: 'initialize', priority: 'low', name: 'watching' },
  );
  const releases = openReleases(client, table);
  const noon = '2024-09-02T12:00:00.000Z';
  const periods = allPeriods(new Date(noon));
  expect(await releases.withReleases(periods)).toEqual([]);
  for (const period of ['2009-10', '2023-24']) {
    const compiled = { state: 'compiled' as const, ...ofRelease(period, '1.0', noon) };
    const happening = { at: noon, who: 'Ana', what: 'compiled', about: `${period}/1.0`, why: 'so' };
    expect(await releases.compile(undefined, compiled, candidateOf(compiled, {}), happening, undefined)).toBe(true);
  }
  asked.splice(0);
  expect(await releases.withReleases(periods)).toEqual(['2009-10', '2023-24']);
  expect(asked).toEqual(['BatchGetItemCommand']);
  expect(await releases.withReleases(['2022-23'])).toEqual([]);
  expect((await releases.versionsOf('2009-10')).map(({ version }) => version)).toEqual(['1.0']);
});

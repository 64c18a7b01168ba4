import { describe, expect, it } from 'vitest';
import type { Ports } from '../../../functions/publish-release/ports.ts';
import { sweep } from '../../../functions/publish-release/sweep.ts';
import { whoIs } from '../../../shared/domain/access/who.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';
import { Release } from '../../../shared/domain/release/life/release.ts';

const at = '2024-10-31T09:30:00.000Z';
const by = whoIs({ subject: 'somebody' });
const scheduled = Release.parse({
  ...{ state: 'scheduled', period: '2023-24', version: '1.0', releaseAt: at, candidate: 'c', digest: 'd', form: 'D' },
  ...{ provisional: false, coverage: { areas: 42, of: 42, missing: [] }, revises: null, reason: null, preRelease: [] },
  ...{ compiledAt: at, compiledBy: by, approvedAt: at, approvedBy: by, scheduledAt: at, scheduledBy: by },
});

/** Sweeps at an instant, where one release is scheduled whose candidate knew of `known` and nothing is out. */
const sweeping = (now: string, known: string[] | undefined) => {
  const moved: string[] = [];
  const releases = {
    frontDue: async () => undefined,
    withReleases: async (periods: readonly string[]) => periods,
    versionsOf: async (period: string) => (period === '2023-24' ? [scheduled] : []),
    ofPeriod: async () => ({
      ...{ releases: [scheduled], ledger: [], seen: [] },
      candidates: new Map([['1.0', { candidate: 'c', ledger: known, words: [] }]]),
    }),
    move: async (_: Release, { state }: Release) => moved.push(state) > 0,
  };
  const ports = { releases, now: () => new Date(now) } as unknown as Ports;
  return { moved, done: sweep(ports, { info: () => {}, error: () => {} })() };
};

describe('a release that was not checked against all that is out', () => {
  it.each([['another ledger', ['0.9']] as const, ['no ledger', undefined] as const])(
    'rings while it waits for its day: %s',
    async (_, known) => {
      const { done, moved } = sweeping('2024-10-01T09:00:00.000Z', known && [...known]);
      await expect(done).rejects.toThrow(`2023-24/1.0: ${compileAnew}`);
      expect(moved).toEqual([]);
    },
  );

  it('is taken off its schedule on its day, and rings', async () => {
    const { done, moved } = sweeping(at, ['0.9']);
    await expect(done).rejects.toThrow(`2023-24/1.0: ${compileAnew}`);
    expect(moved).toEqual(['approved']);
  });

  it('is no matter where it was', async () => {
    await expect(sweeping('2024-10-01T09:00:00.000Z', []).done).resolves.toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { mayReadFiles } from '../../../functions/show-releases/may-read-files.ts';
import { type Role, roles } from '../../../shared/domain/access/roles.ts';
import { ReleaseState } from '../../../shared/domain/release/life/life.ts';

const route = 'GET /collections/{period}/releases/{version}/files/{file+}';
const releaseAt = '2024-10-31T09:30:00.000Z';
const scheduled = {
  state: 'scheduled' as const,
  releaseAt,
  preRelease: [{ name: 'Jo', email: 'Jo@ministry.example', post: 'Head of Statistics' }],
};
const hours = (before: number) => new Date(Date.parse(releaseAt) - before * 3_600_000);
const reads = (role: Role, name: string, now: Date, release: Parameters<typeof mayReadFiles>[2] = scheduled) =>
  mayReadFiles(
    { roles: [role], subject: 'x', email: `${name}@ministry.example`, area: undefined },
    route,
    release,
    now,
  );

const jo = { subject: 'x', email: 'jo@ministry.example', area: undefined };

/** Written out by hand, so that a slip in the table of grants cannot hide here. */
const always: readonly Role[] = ['ministry-analyst', 'release-approver'];

describe('who reads the files of a release before its time', () => {
  it('are those who make and decide it, at any time and in any state', () => {
    for (const role of roles)
      expect(reads(role, 'somebody', hours(500), { ...scheduled, state: 'compiled' }), role).toBe(
        always.includes(role),
      );
  });

  it('are those on its list from 24 hours before, whatever their role', () => {
    for (const role of roles.filter((each) => !always.includes(each))) {
      expect(reads(role, 'jo', hours(24)), role).toBe(true);
      expect(reads(role, 'jo', hours(24.001)), role).toBe(false);
      expect(reads(role, 'somebody', hours(1)), role).toBe(false);
    }
  });

  it('is nobody on the list of a release that is not scheduled', () => {
    for (const state of ['compiled', 'approved', 'withdrawn'] as const)
      expect(reads('auditor', 'jo', hours(1), { ...scheduled, state }), state).toBe(false);
  });

  it('is nobody without a role, and nobody by a route that does not lead there', () => {
    expect(mayReadFiles({ ...jo, roles: [] }, route, scheduled, hours(1))).toBe(false);
    expect(mayReadFiles({ ...jo, roles: ['auditor'] }, 'GET /nowhere', scheduled, hours(1))).toBe(false);
  });

  it('is nobody else: every role, in every state, at every hour, on the list and off it', () => {
    const day = 24 * 3600;
    for (const role of roles)
      for (const state of ReleaseState.options)
        for (const seconds of [500 * 3600, day + 1, day, day - 1, 1, 0, -1])
          for (const name of ['jo', 'JO', 'jo.', 'somebody'])
            expect(
              reads(role, name, new Date(Date.parse(releaseAt) - seconds * 1000), { ...scheduled, state }),
              `${role} ${state} ${seconds} s before, ${name}`,
            ).toBe(always.includes(role) || (/^jo$/i.test(name) && state === 'scheduled' && seconds <= day));
  });

  it('is nobody of whom no address is known', () => {
    const { email: _, ...nameless } = jo;
    expect(mayReadFiles({ ...nameless, roles: ['auditor'] }, route, scheduled, hours(1))).toBe(false);
    const unnamed = { ...scheduled, preRelease: [] };
    expect(mayReadFiles({ ...jo, roles: ['auditor'] }, route, unnamed, hours(1))).toBe(false);
  });
});

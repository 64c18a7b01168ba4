import { describe, expect, it } from 'vitest';
import { whoIs } from '../../../shared/domain/access/who.ts';
import { allPeriods, isDue, isLate, isLatelyWithdrawn } from '../../../shared/domain/release/life/late.ts';
import { Release } from '../../../shared/domain/release/life/release.ts';

const at = '2024-10-31T09:30:00.000Z';
const by = whoIs({ subject: 'somebody' });
const known = {
  ...{ period: '2023-24', version: '1.0', releaseAt: at, candidate: 'c', digest: 'd', form: 'D', provisional: false },
  ...{ coverage: { areas: 42, of: 42, missing: [] }, revises: null, reason: null, preRelease: [] },
  ...{ compiledAt: at, compiledBy: by, approvedAt: at, approvedBy: by },
};
const scheduled = { ...known, scheduledAt: at, scheduledBy: by };
const begun = { ...scheduled, publishingAt: at, comparedWith: null };
const release = (state: string, more: object = {}) => Release.parse({ ...begun, state, ...more });
const withdrawn = (more: object) => release('withdrawn', { withdrawn: { at, by, why: 'It is wrong.' }, ...more });

/** ms around the time of release. */
const after = (ms: number) => new Date(Date.parse(at) + ms);
const aDay = 24 * 3600 * 1000;

describe('a release that should be out', () => {
  it('is due from its second on, and while its publication has broken off', () => {
    const found = [-1, 0, 90 * aDay].map((ms) => isDue(release('scheduled'), after(ms)));
    expect(found).toEqual([false, true, true]);
    expect(isDue(release('publishing', { publishedAt: null }), after(-aDay))).toBe(true);
    for (const state of ['compiled', 'approved']) expect(isDue(release(state), after(aDay)), state).toBe(false);
    expect(isDue(release('published', { publishedAt: at }), after(aDay))).toBe(false);
  });

  it('is late for a day where it was never scheduled, and no longer: by then everybody knows', () => {
    const found = [-1, 0, aDay - 1, aDay].map((ms) => isLate(release('approved'), after(ms)));
    expect(found).toEqual([false, true, true, false]);
    expect(isLate(release('scheduled'), after(aDay))).toBe(true);
    expect(isLate(release('compiled'), after(1))).toBe(false);
  });

  it('was lately withdrawn for a day, where any of it may have been read', () => {
    const out = withdrawn({ publishedAt: at });
    expect([0, aDay - 1, aDay].map((ms) => isLatelyWithdrawn(out, after(ms)))).toEqual([true, true, false]);
    expect(isLatelyWithdrawn(withdrawn({ publishedAt: null, publishingAt: null }), after(0))).toBe(false);
    expect(isLatelyWithdrawn(withdrawn({ publishedAt: null, publishingAt: at }), after(0))).toBe(true);
    expect(isLatelyWithdrawn(release('published', { publishedAt: at }), after(0))).toBe(false);
  });

  it('may be of any period that there has been so far', () => {
    const periods = allPeriods(new Date('2024-10-31T09:30:00Z'));
    expect([periods[0], periods.at(-1), periods.length]).toEqual(['2002-03', '2024-25', 23]);
  });
});

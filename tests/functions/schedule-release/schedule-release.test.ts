import { describe, expect, it } from 'vitest';
import { scheduleRelease } from '../../../functions/schedule-release/schedule-release.ts';

const now = new Date('2024-10-01T12:00:00Z');
const release = { period: '2023-24', version: '1.0' };

/** Tells a change and answers with what was asked of the schedules. */
const told = async (image?: Record<string, string>) => {
  const asked: unknown[] = [];
  const schedules = {
    set: async (of: object, at: Date) => void asked.push(['set', of, at.toISOString()]),
    remove: async (of: object) => void asked.push(['remove', of]),
  };
  const NewImage = image && Object.fromEntries(Object.entries(image).map(([name, S]) => [name, { S }]));
  const Keys = { pk: { S: 'RELEASE#2023-24' }, sk: { S: 'VERSION#1.0' } };
  await scheduleRelease(schedules, () => now)({ dynamodb: { Keys, ...(NewImage ? { NewImage } : {}) } });
  return asked;
};

describe('keeping the clock in step with what was committed', () => {
  it('sets the one schedule of a scheduled release at its time, in UTC', async () => {
    expect(await told({ state: 'scheduled', releaseAt: '2024-10-31T09:30:00.000Z' })).toEqual([
      ['set', release, '2024-10-31T09:30:00.000Z'],
    ]);
  });

  it.each(['compiled', 'approved', 'published', 'superseded'])(
    'leaves a release that is %s without one',
    async (state) => {
      expect(await told({ state, releaseAt: '2024-10-31T09:30:00.000Z' })).toEqual([['remove', release]]);
    },
  );

  it('calls in a moment for one that is being published, so that what broke off is completed', async () => {
    expect(await told({ state: 'publishing', out: 'true', releaseAt: '2024-10-01T11:59:00.000Z' })).toEqual([
      ['set', release, '2024-10-01T12:01:00.000Z'],
    ]);
  });

  it('leaves one that is gone without one', async () => {
    expect(await told()).toEqual([['remove', release]]);
  });

  it('has the catalogue written anew in a moment when a public release is withdrawn, and not when it never was public', async () => {
    expect(await told({ state: 'withdrawn', out: 'true' })).toEqual([['set', release, '2024-10-01T12:01:00.000Z']]);
    expect(await told({ state: 'withdrawn' })).toEqual([['remove', release]]);
  });

  it('throws on a time that is none, so that it is tried again and noticed', async () => {
    await expect(told({ state: 'scheduled', releaseAt: 'soon' })).rejects.toThrow();
  });
});

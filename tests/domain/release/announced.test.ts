import { describe, expect, it } from 'vitest';
import { whoIs } from '../../../shared/domain/access/who.ts';
import { announcedOf, announcedWords } from '../../../shared/domain/release/life/announced.ts';
import { cancelled, decided } from '../../../shared/domain/release/life/decided.ts';
import { Listed, Release, type ReleaseIn } from '../../../shared/domain/release/life/release.ts';
import { replacedBy, standing, statusOf } from '../../../shared/domain/release/life/standing.ts';

const at = '2024-10-31T09:30:00.000Z';
const by = whoIs({ subject: 'somebody' });
const scheduled = Release.parse({
  ...{ state: 'scheduled', period: '2023-24', version: '1.0', releaseAt: at, candidate: 'c', digest: 'd', form: 'D' },
  ...{ provisional: false, coverage: { areas: 42, of: 42, missing: [] }, revises: null, reason: null, preRelease: [] },
  ...{ compiledAt: at, compiledBy: by, approvedAt: at, approvedBy: by, scheduledAt: at, scheduledBy: by },
}) as ReleaseIn<'scheduled'>;
const aYear = 365 * 24 * 3600 * 1000;

describe('what is announced', () => {
  it('is what is scheduled, the next first', () => {
    const sooner: Release = {
      ...scheduled,
      period: scheduled.period,
      version: '1.1',
      releaseAt: '2024-10-24T08:30:00.000Z',
    };
    const told = announcedOf([scheduled, sooner], new Date(at));
    expect(told.map(({ version }) => version)).toEqual(['1.1', '1.0']);
    expect(announcedWords(told[0]!)).toBe('To be released at 9:30am.');
  });

  it('and was taken back is said for a year after its day, with the reason', () => {
    const back = cancelled(scheduled, { at: '2024-10-30T12:00:00.000Z', why: 'Figures are looked at again.' });
    const told = (ms: number) => announcedOf([back], new Date(Date.parse(at) + ms)).map(announcedWords);
    const words = 'Not released on 31 October 2024. Cancelled on 30 October 2024: Figures are looked at again.';
    expect([told(0), told(aYear), told(aYear + 1)]).toEqual([[words], [words], []]);
  });
});

describe('a release that was cancelled and is scheduled again', () => {
  const back = cancelled(scheduled, { at: '2024-10-30T12:00:00.000Z', why: 'Figures are looked at again.' });
  const again = (releaseAt: string) =>
    decided(back, 'schedule', { by, at: '2024-10-30T14:00:00.000Z', why: 'As agreed.', releaseAt });

  it('for the day it had was never moved, as far as the public can see', () => {
    expect(again(at)).toMatchObject({ state: 'scheduled', releaseAt: at });
    expect(again(at)).not.toHaveProperty('moved');
    expect(again(at)).not.toHaveProperty('cancelled');
  });

  it('for another day was moved from the one it had, for the reason of the cancellation', () => {
    expect(again('2024-11-07T09:30:00.000Z')).toMatchObject({
      moved: { from: at, why: 'Figures are looked at again.' },
    });
  });
});

describe('the version that stands', () => {
  const listed = (version: string, more: object = {}) =>
    Listed.parse({
      ...{ period: '2023-24', version, releaseAt: at, form: 'D', provisional: false, coverage: scheduled.coverage },
      ...{ revises: null, reason: null, notes: [], stylesheet: 's.css', files: [], figures: '', ...more },
    });
  const withdrawn = { withdrawn: { at, why: 'It is wrong.' } };

  it('is the highest by number that was not withdrawn', () => {
    const all = [listed('1.2'), listed('1.10'), listed('1.11', withdrawn)];
    expect(standing(all).map(({ version }) => version)).toEqual(['1.10']);
    expect(all.map((each) => statusOf(each, all))).toEqual(['superseded', 'current', 'withdrawn']);
    expect(all.map((each) => replacedBy(each, all)?.version)).toEqual(['1.10', undefined, undefined]);
  });

  it('is none where all were withdrawn', () => {
    const all = [listed('1.0', withdrawn)];
    expect(standing(all)).toEqual([]);
    expect(replacedBy(all[0]!, all)).toBeUndefined();
  });
});

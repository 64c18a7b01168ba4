import { describe, expect, it } from 'vitest';
import { whoIs } from '../../../shared/domain/access/who.ts';
import { begun, completed, decided, standsAgain, supersededBy } from '../../../shared/domain/release/life/decided.ts';
import { Decision, ReleaseState, stateAfter } from '../../../shared/domain/release/life/life.ts';
import { Release, type ReleaseIn } from '../../../shared/domain/release/life/release.ts';
import { byRelease, nextVersion } from '../../../shared/domain/release/life/version.ts';

const by = whoIs({ subject: 'app-rover' });
const releaseAt = '2024-10-31T09:30:00.000Z';
const known = {
  ...{ period: '2023-24', version: '1.0', releaseAt, candidate: 'c', digest: 'd', form: 'D', provisional: false },
  ...{ coverage: { areas: 42, of: 42, missing: [] }, revises: null, reason: null, preRelease: [] },
  ...{ compiledAt: '2024-09-01T09:00:00.000Z', compiledBy: whoIs({ subject: 'ana-lyst' }) },
};
const approved = { ...known, approvedAt: '2024-09-02T09:00:00.000Z', approvedBy: by };
const scheduled = { ...approved, scheduledAt: '2024-09-03T09:00:00.000Z', scheduledBy: by };
const onItsWay = { ...scheduled, publishingAt: releaseAt, comparedWith: null };
const out = { ...onItsWay, publishedAt: '2024-10-31T09:30:04.000Z' };
const withdrawn = { at: '2024-11-05T09:00:00.000Z', by, why: 'It is wrong.' };

/** A release in each state, with the facts that led to it. */
const releases: Readonly<Record<ReleaseState, Release>> = {
  compiled: Release.parse({ ...known, state: 'compiled' }),
  approved: Release.parse({ ...approved, state: 'approved' }),
  scheduled: Release.parse({ ...scheduled, state: 'scheduled' }),
  publishing: Release.parse({ ...onItsWay, state: 'publishing', publishedAt: null }),
  published: Release.parse({ ...out, state: 'published' }),
  superseded: Release.parse({ ...out, state: 'superseded', supersededAt: releaseAt, supersededBy: '1.1' }),
  withdrawn: Release.parse({ ...known, state: 'withdrawn', withdrawn, publishingAt: null, publishedAt: null }),
};

/** The diagram, written by hand: where each decision leads from each state; '-' where it is refused. */
const diagram: Readonly<Record<ReleaseState, string>> = {
  //           approve  schedule  move      cancel   publish-again withdraw
  compiled: '  approved -         -         -        -             withdrawn',
  approved: '  -        scheduled -         -        -             withdrawn',
  scheduled: ' -        -         scheduled approved -             withdrawn',
  publishing: '-        -         -         -        -             withdrawn',
  published: ' -        -         -         -        publishing    withdrawn',
  superseded: '-        -         -         -        -             withdrawn',
  withdrawn: ' -        -         -         -        -             -',
};

const order = { by, at: '2024-11-06T09:00:00.000Z', why: 'As agreed.', releaseAt: '2024-11-14T09:30:00.000Z' };
const after = (state: ReleaseState, decision: Decision): Release | undefined =>
  decided(releases[state], decision, order);

describe.each(ReleaseState.options)('a release that is %s', (state) => {
  it.each(Decision.options.map((decision, at) => [decision, diagram[state].trim().split(/\s+/)[at]!] as const))(
    'is after %s: %s',
    (decision, leadsTo) => {
      const wanted = leadsTo === '-' ? undefined : leadsTo;
      expect(stateAfter(state, decision)).toBe(wanted);
      const is = after(state, decision);
      expect(is?.state).toBe(wanted);
      // Every fact that its new state has is there, and what it was is not forgotten.
      if (is !== undefined) expect(Release.parse(is)).toMatchObject({ digest: 'd', coverage: known.coverage });
    },
  );
});

describe('what a decision leaves on record', () => {
  it('is who and when, and the day that was announced where it changes', () => {
    expect(after('compiled', 'approve')).toMatchObject({ approvedBy: by, approvedAt: order.at, releaseAt });
    expect(after('approved', 'schedule')).toMatchObject({
      scheduledBy: by,
      scheduledAt: order.at,
      releaseAt: order.releaseAt,
    });
    expect(after('approved', 'schedule')).not.toHaveProperty('moved');
    expect(after('scheduled', 'move')).toMatchObject({
      ...{ scheduledBy: by, scheduledAt: order.at, releaseAt: order.releaseAt },
      moved: { from: releaseAt, why: order.why },
    });
    expect(after('scheduled', 'cancel')).toMatchObject({
      cancelled: { announcedFor: releaseAt, at: order.at, why: order.why },
    });
    expect(after('published', 'publish-again')).toMatchObject({ publishingAt: order.at, publishedAt: out.publishedAt });
  });

  it('of a withdrawal, is how far it had come: a day that was announced is taken back with it', () => {
    const to = { at: order.at, by, why: order.why };
    expect(after('compiled', 'withdraw')).toMatchObject({ withdrawn: to, publishingAt: null, publishedAt: null });
    expect(after('compiled', 'withdraw')).not.toHaveProperty('cancelled');
    expect(after('scheduled', 'withdraw')).toMatchObject({
      ...{ withdrawn: to, publishingAt: null, publishedAt: null },
      cancelled: { announcedFor: releaseAt, at: order.at, why: order.why },
    });
    expect(after('publishing', 'withdraw')).toMatchObject({ publishingAt: releaseAt, publishedAt: null });
    const { publishedAt } = out;
    for (const state of ['published', 'superseded'] as const)
      expect(after(state, 'withdraw')).toMatchObject({ publishingAt: releaseAt, publishedAt });
  });
});

describe('what the clock does', () => {
  const published = releases.published as ReleaseIn<'published'>;

  it('begins, completes, and keeps the time at which it was public first', () => {
    const is = begun(releases.scheduled as ReleaseIn<'scheduled'>, releaseAt, '1.2');
    expect(Release.parse(is)).toMatchObject({ state: 'publishing', publishingAt: releaseAt, comparedWith: '1.2' });
    expect(Release.parse(completed(is, out.publishedAt))).toMatchObject({
      state: 'published',
      publishedAt: out.publishedAt,
    });
    const again = after('published', 'publish-again') as ReleaseIn<'publishing'>;
    expect(completed(again, order.at)).toMatchObject({ state: 'published', publishedAt: out.publishedAt });
  });

  it('puts a version in the place of another, and that one back', () => {
    const was = supersededBy(published, '1.1', order.at);
    expect(Release.parse(was)).toMatchObject({ state: 'superseded', supersededAt: order.at, supersededBy: '1.1' });
    expect(Release.parse(standsAgain(was))).toMatchObject({ state: 'published', publishedAt: out.publishedAt });
  });
});

describe('versions', () => {
  it('follow each other by number, and releases by period first', () => {
    expect([nextVersion([]), nextVersion(['1.0']), nextVersion(['1.9', '1.10', '1.2'])]).toEqual([
      '1.0',
      '1.1',
      '1.11',
    ]);
    const named = ['2023-24 1.10', '2022-23 1.1', '2023-24 1.9', '2022-23 1.0', '2024-25 1.0'].map((name) => {
      const [period, version] = name.split(' ');
      return { period: period!, version: version! };
    });
    expect(named.toSorted(byRelease).map(({ period, version }) => `${period} ${version}`)).toEqual([
      ...['2022-23 1.0', '2022-23 1.1', '2023-24 1.9', '2023-24 1.10', '2024-25 1.0'],
    ]);
  });
});

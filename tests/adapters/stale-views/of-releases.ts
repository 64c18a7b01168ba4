import { expect } from 'vitest';
import { Candidate } from '../../../shared/adapters/candidate.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { whoIs } from '../../../shared/domain/access/who.ts';
import { LedgerEntry } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { Listed, Release, type ReleaseIn } from '../../../shared/domain/release/life/release.ts';
import type { Views, World } from './views.ts';

const noon = '2024-09-02T12:00:00.000Z';
const [period, version] = ['2023-24', '1.0'];
const who = (subject: string) => whoIs({ subject });
const happening = { at: noon, who: 'somebody', what: 'something', about: 'RELEASE#2023-24#1.0', why: 'so' };
const known = {
  ...{ period, version, releaseAt: '2024-10-31T09:30:00.000Z', candidate: 'c', digest: 'd', form: 'D' },
  ...{ provisional: false, coverage: { areas: 42, of: 42, missing: [] }, revises: null, reason: null, preRelease: [] },
  ...{ compiledAt: noon, compiledBy: who('ana-lyst') },
};
const approved = { ...known, approvedAt: noon, approvedBy: who('app-rover') };
const scheduled = { ...approved, scheduledAt: noon, scheduledBy: who('app-rover') };
const begun = { ...scheduled, publishingAt: noon, comparedWith: null };
const states = {
  compiled: Release.parse({ state: 'compiled', ...known }),
  approved: Release.parse({ state: 'approved', ...approved }),
  scheduled: Release.parse({ state: 'scheduled', ...scheduled }),
  publishing: Release.parse({ state: 'publishing', ...begun, publishedAt: null }) as ReleaseIn<'publishing'>,
  published: Release.parse({ state: 'published', ...begun, publishedAt: noon }) as ReleaseIn<'published'>,
};
const entry = (more: object = {}) =>
  LedgerEntry.parse({ period, version, basis: {}, facts: [], rules: 'nested remainder', settings, ...more });
const content = Candidate.parse({
  ...{ candidate: 'c', stylesheet: 's.css', notes: [], record: {}, files: [], figures: '', entry: entry(), ledger: [] },
});
const listing = Listed.parse({
  ...{ period, version, releaseAt: known.releaseAt, form: 'D', provisional: false, coverage: known.coverage },
  ...{ revises: null, reason: null, notes: [], stylesheet: 's.css', files: [], figures: '' },
});

/** Releases of which the first has come as far as the last of the states that are given. */
const openedAt = async ({ client, tables }: Pick<World, 'client' | 'tables'>, ...way: (keyof typeof states)[]) => {
  const releases = openReleases(client, tables.returns);
  expect(await releases.compile(undefined, states.compiled, content, happening, undefined)).toBe(true);
  let was = states.compiled;
  for (const state of way) {
    expect(await releases.move(was, states[state], happening)).toBe(true);
    was = states[state];
  }
  return releases;
};

/** What was read of a release has changed by the time that somebody decides, copies or lists. */
export const ofReleases: Views = {
  'release-writes: #release = :was': async ({ client, tables, unchanged }) => {
    const releases = await openedAt({ client, tables }, 'approved');
    const no = (act: Promise<boolean>) => async () => expect(await act).toBe(false);
    // Two approve what both read; and it is compiled anew by one who read it before.
    await unchanged(() => no(releases.move(states.compiled, states.approved, happening))());
    await unchanged(() => no(releases.compile(states.compiled, states.compiled, content, happening, undefined))());
    expect(await releases.move(states.approved, states.scheduled, happening)).toBe(true);
    expect(await releases.begin(states.scheduled, states.publishing, entry(), happening)).toBe(true);
    const withdrawn = Release.parse({
      ...{ state: 'withdrawn', ...begun, publishedAt: null },
      withdrawn: { at: noon, by: who('app-rover'), why: 'It is wrong.' },
    });
    expect(await releases.move(states.publishing, withdrawn, happening)).toBe(true);
    // It was withdrawn while its files were copied: it is neither listed nor published.
    await unchanged(() => no(releases.list(states.publishing, listing, noon))());
    await unchanged(() => no(releases.complete(states.publishing, states.published, undefined, happening))());
  },
  'release-writes: attribute_not_exists(pk)': async ({ client, tables, unchanged }) => {
    const releases = await openedAt({ client, tables });
    const other = { ...states.compiled, compiledBy: who('ann-other') };
    await unchanged(async () =>
      expect(await releases.compile(undefined, other, content, happening, undefined)).toBe(false),
    );
  },
  'release-writes: attribute_not_exists(pk) (2)': async ({ client, tables, unchanged }) => {
    const releases = await openedAt({ client, tables }, 'approved', 'scheduled');
    expect(await releases.begin(states.scheduled, states.publishing, entry(), happening)).toBe(true);
    expect(await releases.move(states.publishing, states.scheduled, happening)).toBe(true);
    // What was shown stays as it was written down, whatever the release says of itself.
    const otherwise = entry({ basis: { kent: 'another' } });
    await unchanged(async () =>
      expect(await releases.begin(states.scheduled, states.publishing, otherwise, happening)).toBe(false),
    );
    const drawn = { entry: otherwise, after: 0 };
    expect(await releases.compile(states.scheduled, states.compiled, content, happening, drawn)).toBe(true);
    await unchanged(async () =>
      expect(await releases.compile(states.compiled, states.compiled, content, happening, drawn)).toBe(false),
    );
  },
  'front-due: due = :due': async ({ client, tables, unchanged }) => {
    const releases = await openedAt({ client, tables }, 'approved', 'scheduled');
    const due = (await releases.frontDue())!;
    expect(await releases.move(states.scheduled, states.approved, happening)).toBe(true);
    await unchanged(async () => expect(await releases.frontRenewed(due)).toBe(false));
  },
};

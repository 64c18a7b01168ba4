import { describe, expect, it } from 'vitest';
import { releaseFacts } from '../../../shared/domain/api/release-facts.ts';
import { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { Release } from '../../../shared/domain/release/life/release.ts';

const at = (hour: number): string => `2024-10-31T${String(hour).padStart(2, '0')}:30:00.000Z`;
const by = (name: string) => ({ subject: name, name, email: `${name}@x.example` });
const said = (name: string) => `${name} (${name}@x.example)`;
const kept = {
  ...{ period: '2023-24', version: '1.1', releaseAt: at(9), candidate: 'secret', digest: 'd', form: 'D' },
  ...{ provisional: true, coverage: { areas: 41, of: 42, missing: ['kent'] }, revises: null, reason: null },
  ...{ preRelease: [], compiledAt: at(1), compiledBy: by('ana') },
};
const approved = { ...kept, approvedAt: at(2), approvedBy: by('ruth') };
const scheduled = { ...approved, scheduledAt: at(3), scheduledBy: by('sam') };
const begun = { ...scheduled, publishingAt: at(9), comparedWith: null };

/** What everybody who may see a release is told of it, whatever its state. */
const always = {
  ...{ period: '2023-24', version: '1.1', digest: 'd', provisional: true, coverage: kept.coverage },
  ...{ compiledAt: at(1), compiledBy: said('ana'), releaseAt: at(9), revises: null, preRelease: [] },
};
const ofApproval = { approvedAt: at(2), approvedBy: said('ruth') };
const ofSchedule = { ...ofApproval, scheduledAt: at(3), scheduledBy: said('sam') };
const facts = (release: object) => {
  const told = releaseFacts(Release.parse(release));
  expect(ReleaseView.safeParse(told).success).toBe(true);
  return told;
};

describe('where a release stands', () => {
  it.each([
    ['compiled', kept, {}],
    ['approved', approved, ofApproval],
    ['scheduled', scheduled, ofSchedule],
    ['publishing', { ...begun, publishedAt: null }, { ...ofSchedule, publishingAt: at(9) }],
    ['published', { ...begun, publishedAt: at(10) }, { ...ofSchedule, publishingAt: at(9), publishedAt: at(10) }],
    [
      'superseded',
      { ...begun, publishedAt: at(10), supersededAt: at(11), supersededBy: '1.2' },
      { ...ofSchedule, publishingAt: at(9), publishedAt: at(10), supersededBy: '1.2' },
    ],
  ])('is told of one that is %s: who and when, and never where its files lie', (state, more, told) =>
    expect(facts({ ...more, state })).toStrictEqual({ ...always, state, ...told }),
  );

  it('is told of one that is withdrawn with by whom and why, and how far it had come', () => {
    const withdrawn = { at: at(12), by: by('wil'), why: 'It is wrong.' };
    const told = { ...always, state: 'withdrawn', withdrawn: { ...withdrawn, by: said('wil') } };
    expect(facts({ ...kept, state: 'withdrawn', withdrawn, publishingAt: null, publishedAt: null })).toStrictEqual(
      told,
    );
    expect(facts({ ...kept, state: 'withdrawn', withdrawn, publishingAt: at(9), publishedAt: null })).toStrictEqual({
      ...{ ...told, publishingAt: at(9) },
    });
  });

  it('has what it revises and why, and who wrote on its page, where there is any', () =>
    expect(
      facts({ ...kept, state: 'compiled', revises: '1.0', reason: 'Late.', worded: { at: at(4), by: by('wri') } }),
    ).toStrictEqual({
      ...always,
      state: 'compiled',
      revises: '1.0',
      reason: 'Late.',
      worded: { at: at(4), by: said('wri') },
    }));
});

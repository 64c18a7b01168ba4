import { expect, it } from 'vitest';
import { type ReleaseModel, releaseView } from '../../../../functions/show-page/views/release.ts';
import type { ReleaseView } from '../../../../shared/domain/api/release-shapes.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { unsent, whole } from './made.ts';
import { candidate } from './released.ts';

const shown = (release: Partial<ReleaseView>, model: Partial<ReleaseModel> = {}): string =>
  whole(
    releaseView(
      {
        release: { ...candidate, ...release },
        decisions: [],
        day: '2024-12-19',
        progress: undefined,
        mayWrite: false,
        ...model,
      },
      unsent,
    ),
  );

it('a first version of which little is to be told, to whoever may only read it', () => {
  expect(shown({})).toBe(lines`
    title: Release 2023-24, version 1.0
    watched: true
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24) >
      [Releases](/pages/collections/2023-24/releases)
    Release 2023-24
    # Version 1.0
    State: {Compiled blue}
    Compiled: 2 September 2024, 11:00, ana
    ## Coverage
    42 of 42 areas.
    ## What is hidden, and why
    Nothing is hidden.
    ## Main points that will be published id=words
    There are none.
    ## Notes that will be published
    There are none.
    ## Pre-release access
    Nobody sees this release before its time.
  `);
});

it('a revision about which much is to be told', () => {
  const seen = shown(
    {
      state: 'publishing',
      provisional: true,
      hindrance: 'A file is missing. Compile again.',
      worded: { at: '2024-09-03T10:00:00.000Z', by: 'ana' },
      approvedBy: 'ed',
      releaseAt: '2024-10-31T09:30:00.000Z',
      publishedAt: '2024-10-31T09:31:00.000Z',
      reason: 'Kent corrected Table 1.',
      revises: '1.0',
      coverage: { areas: 40, of: 42, missing: ['Kent', 'Essex'] },
      statement: ['Category 4 is hidden in Table 1.'],
      notes: ['Figures of Kent came late.'],
      changes: [{ label: 'Kent, Total', from: '1,200', to: '1,210' }],
      preRelease: [{ name: 'Mo Low', email: 'mo@gov.example', post: 'Private Secretary' }],
      files: [
        { path: 'data/figures.csv', title: 'Figures', bytes: 1 },
        { path: 'index.html', title: 'Page', bytes: 1 },
      ],
    },
    { done: 'The words have been saved.' },
  );
  expect(seen).toBe(lines`
    title: Release 2023-24, version 1.0
    watched: true
    refresh: 5
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24) >
      [Releases](/pages/collections/2023-24/releases)
    ## Done id=banner-title
    The words have been saved.
    Release 2023-24
    # Version 1.0
    A file is missing. Compile again.
    State: {Publishing yellow} {Provisional orange}
    Compiled: 2 September 2024, 11:00, ana
    Words: 3 September 2024, 11:00, ana
    Approved: ed
    Release: 31 October 2024, 09:30
    Published: 31 October 2024, 09:31
    Reason: Kent corrected Table 1.
    ## Coverage
    40 of 42 areas.
    Missing:
    - Kent
    - Essex
    ## What is hidden, and why
    - Category 4 is hidden in Table 1.
    ## Main points that will be published id=words
    There are none.
    ## Notes that will be published
    - Figures of Kent came late.
    ## What changed
    table “Figures that this version changes” quiet
    Figure | Before > | Now >
    Kent, Total | 1,200 > | 1,210 >
    ## Pre-release access
    These people may see it up to 24 hours before. Their posts are listed publicly.
    - Private Secretary: Mo Low, mo@gov.example
    details
    + 2 files that will be published
    - [Figures (data/figures.csv)](/pages/collections/2023-24/releases/1.0/files/data/figures.csv)
    - [Page (index.html)](/pages/collections/2023-24/releases/1.0/files/index.html)
    end of details
  `);
});

it('many missing areas are folded away, few are not; no change is said', () => {
  const missing = (count: number) => Array.from({ length: count }, (_, index) => `Area ${index}`);
  const coverage = (count: number) => ({ areas: 42 - count, of: 42, missing: missing(count) });
  expect(shown({ coverage: coverage(6) })).toContain('\nMissing:\n- Area 0\n');
  expect(shown({ coverage: coverage(7) })).toContain('\ndetails\n+ The 7 areas that are missing\n- Area 0\n');
  expect(shown({ coverage: coverage(7) })).not.toContain('Missing:');
  expect(shown({ revises: '1.0' })).toContain('## What changed\nNo public figure of Categories 1 to 3 changed.');
  expect(shown({ state: 'scheduled' })).not.toContain('refresh');
});

it('a version that does not stand any more says what took its place, or who withdrew it and why', () => {
  expect(shown({ state: 'superseded', supersededBy: '1.1' })).toContain('{Superseded grey}');
  expect(shown({ state: 'superseded', supersededBy: '1.1' })).toContain('\nSuperseded by: Version 1.1\n');
  const withdrawn = { at: '2024-12-01T10:00:00.000Z', by: 'ed', why: 'Table 2 counts twice.' };
  expect(shown({ state: 'withdrawn', withdrawn })).toContain(
    '\nWithdrawn: 1 December 2024, 10:00, ed: Table 2 counts twice.\n',
  );
});

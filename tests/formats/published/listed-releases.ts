import { Period } from '../../../shared/domain/periods.ts';
import type { Announced } from '../../../shared/domain/release/life/announced.ts';
import type { Listed } from '../../../shared/domain/release/life/release.ts';

const period = Period.parse('2023-24');

/** A release that came out, complete and first of its period, with one file and the page of one area. */
export const listedAs = (more: Partial<Listed> = {}): Listed => ({
  period,
  version: '1.0',
  releaseAt: '2024-10-31T09:30:00.000Z',
  form: 'D',
  provisional: false,
  revises: null,
  reason: null,
  coverage: { areas: 42, of: 42, missing: [] },
  notes: [],
  stylesheet: 'assets/site.css',
  figures: '',
  files: [
    { path: 'mappa.csv', title: 'All figures (CSV)', mediaType: 'text/csv', bytes: 120, sha256: 'abc' },
    { path: 'areas/kent.csv', title: 'Kent', mediaType: 'text/csv', bytes: 12, sha256: 'def' },
  ],
  ...more,
});

export const first = listedAs({ provisional: true, coverage: { areas: 40, of: 42, missing: [] }, notes: ['A note.'] });
export const revised = listedAs({
  version: '1.1',
  revises: '1.0',
  reason: 'Kent corrected Table 1.',
  releaseAt: '2025-03-20T09:30:00.000Z',
  late: '2025-03-20T11:00:00.000Z',
});
export const withdrawn = listedAs({
  period: Period.parse('2022-23'),
  releaseAt: '2023-07-27T08:30:00.000Z',
  withdrawn: { at: '2023-08-01T10:00:00.000Z', why: 'Table 2 counts twice.' },
});

export const announcedAs = (more: Partial<Announced> = {}): Announced => ({
  period: Period.parse('2024-25'),
  version: '1.0',
  title: 'MAPPA statistics, 2024-25',
  releaseAt: '2025-10-30T09:30:00.000Z',
  announcedAt: '2025-09-01T12:00:00.000Z',
  moved: undefined,
  cancelled: undefined,
  ...more,
});
export const moved = announcedAs({ moved: { from: '2025-10-23T08:30:00.000Z', why: 'An area is late.' } });
export const cancelled = announcedAs({ cancelled: 'A fault was found.' });

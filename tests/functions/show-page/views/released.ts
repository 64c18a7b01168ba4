import type { ReleaseView } from '../../../../shared/domain/api/release-shapes.ts';
import { year } from './made.ts';

/** A candidate of a first version: complete, and nothing more. */
export const candidate: ReleaseView = {
  period: year,
  version: '1.0',
  state: 'compiled',
  digest: 'digest-1',
  provisional: false,
  coverage: { areas: 42, of: 42, missing: [] },
  compiledAt: '2024-09-02T10:00:00.000Z',
  compiledBy: 'ana',
  revises: null,
  notes: [],
  statement: [],
  changes: [],
  preRelease: [],
  files: [],
};

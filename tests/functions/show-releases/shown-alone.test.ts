import { describe, expect, it } from 'vitest';
import { showReleases } from '../../../functions/show-releases/show-releases.ts';
import type { PeriodReleases } from '../../../shared/adapters/releases.ts';
import type { ReleasesView, ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { keptOf } from '../releases/kept-by-hand.ts';
import { candidateOf, figuresOf, stagedBytes } from '../releases/press.ts';
import { ofRelease, published } from '../releases/releases-by-hand.ts';
import { cut } from '../releases/shelf.ts';
import { call, callers } from '../single-answers/stands-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const next: Release = { state: 'compiled', ...ofRelease('2023-24', '1.1', second), revises: '1.0' };
const texts = { 'before.csv': 'before', 'plain.csv': 'a,b', 'empty.csv': '', 'after.csv': 'after' };
const { files } = candidateOf(next, texts);
const kept = keptOf(
  [
    [published('1.0', first), { figures: figuresOf('2023-24', 7).replace('7', '6'), statement: ['One was hidden.'] }],
    [next, { files, statement: ['Two were hidden.'], ledger: [] }],
  ],
  ['1.0'],
);
const route = 'GET /collections/{period}/releases';
const compiling = { by: 'Ana', since: second, until: second };

/** What was read in staging. */
const asked: unknown[] = [];

/** What is shown of the releases, or of one of them. */
const ask = (
  path: Record<string, string>,
  caller = callers.ministry,
  more: Partial<PeriodReleases> = { compiling },
) => {
  const show = showReleases({
    releases: async (period) =>
      period === '2023-24' ? { ...kept, ...more } : keptOf([[published('1.0', first, '2022-23')]]),
    standing: async () => new Map(),
    staged: async (key, part) => {
      asked.push([key, part]);
      return cut(stagedBytes(texts, '1.1'), part);
    },
    now: () => new Date('2024-11-01T09:00:00Z'),
  });
  const end = `${path.version ? '/{version}' : ''}${path.file ? '/files/{file+}' : ''}`;
  return show(call(`${route}${end}`, 'ministry', { caller }, path));
};

describe('the releases of a period', () => {
  it('are shown the newest first, with who compiles, and what has to be compiled anew', async () => {
    const { status, body } = await ask({});
    const { items, compiling: at, category4 } = body as ReleasesView;
    expect(items.map(({ version, hindrance }) => [version, hindrance])).toEqual([
      ['1.1', compileAnew],
      ['1.0', undefined],
    ]);
    expect([status, at?.by, category4.drawn]).toEqual([200, 'Ana', false]);
    expect((await ask({}, callers.ministry, {})).body).not.toHaveProperty('compiling');
    const lost = { candidates: new Map() };
    expect((await ask({ version: '1.1' }, callers.ministry, lost)).body).not.toHaveProperty('toRead');
  });

  it('are each shown with notes, what was suppressed, files, what changes, and what there is to read', async () => {
    const { status, body } = await ask({ version: '1.1' });
    const view = body as ReleaseView & { toRead: { year: string; version: string }; words: object[] };
    expect([status, view.notes, view.statement]).toEqual([200, ['Note of 1.1.'], ['Two were hidden.']]);
    expect(view.files).toContainEqual({ path: 'plain.csv', title: 'The plain.csv', bytes: 3 });
    expect(view.files.map(({ path }) => path)).toEqual(Object.keys(texts));
    expect(view.changes).toEqual([
      { label: expect.stringMatching(/^England and Wales, \w+, category \w+, level \w+$/), from: '6', to: '7' },
    ]);
    expect(view.toRead).toMatchObject({ year: '2022-23', version: '1.0' });
    expect(view.words.length).toBeGreaterThan(0);
    const old = (await ask({ version: '1.0' })).body as ReleaseView & { toRead: object };
    expect([old.changes, old.toRead]).toEqual([[], expect.not.objectContaining({ version: expect.anything() })]);
    expect(await refusalOf(ask({ version: '1.2' }))).toBe('404 unknown-version');
  });

  it('have files that are read by whoever may, and by nobody else', async () => {
    asked.splice(0);
    const { status, type, body } = await ask({ version: '1.1', file: 'plain.csv' });
    expect([status, type, new TextDecoder().decode(body as Uint8Array)]).toEqual([200, 'text/csv', 'a,b']);
    expect(asked).toEqual([[`${next.candidate}/files`, expect.objectContaining({ at: 6, bytes: 3 })]]);
    expect((await ask({ version: '1.1', file: 'empty.csv' })).body).toHaveLength(0);
    expect(asked).toHaveLength(1);
    expect(await refusalOf(ask({ version: '1.1', file: 'other.csv' }))).toBe('404 unknown-file');
    const somebody = { ...callers.ministry, roles: ['auditor' as const] };
    expect(await refusalOf(ask({ version: '1.1', file: 'plain.csv' }, somebody))).toBe('403 not-on-the-list');
  });
});

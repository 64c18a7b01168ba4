import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileRelease, type Ports } from '../../../functions/compile-release/compile-release.ts';
import type { Candidate } from '../../../shared/adapters/candidate.ts';
import type { PeriodReleases } from '../../../shared/adapters/releases.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import type { Solver } from '../../../shared/domain/disclosure/solving/solver.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { textFile } from '../../../shared/formats/published/output-file.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, callers } from '../single-answers/stands-by-hand.ts';
import { exampleReturns } from './example-returns.ts';
import { keptOf } from './kept-by-hand.ts';
import { figuresOf } from './press.ts';
import { ofRelease, published } from './releases-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const { accepted, contributions } = exampleReturns('20240601T000000000Z-bbbbbb');
const by = { subject: 'ana', name: 'Ana Lyst', email: 'ana@ministry.example' };
const caller = { ...callers.ministry, name: by.name, email: by.email };
const compiled = (version: string, more: Partial<Release> = {}): Release =>
  ({ state: 'compiled', ...ofRelease('2023-24', version, second), ...more }) as Release;

/** A solver that never gets anywhere. */
const undecided: Solver = {
  open: () => ({ optimise: () => ({ status: 'undecided' }), boundColumn: () => {}, close: () => {} }),
};

/** Compiles in memory, and says what was answered, what the table was told, and how often a solver was loaded. */
const compile = async (kept: PeriodReleases, body: object, otherwise: Partial<Ports> = {}, isKept = true) => {
  const told: unknown[][] = [];
  let solvers = 0;
  const solve = compileRelease({
    accepted: async () => accepted,
    contributions: async () => contributions,
    population: async () => mid2023,
    releases: {
      ofPeriod: async () => kept,
      listed: async () => [],
      compile: async (...words) => {
        told.push(structuredClone(words));
        return isKept;
      },
    },
    staging: { put: async () => {} },
    settings,
    solver: async () => {
      solvers += 1;
      return undecided;
    },
    render: () => [textFile('a.csv', 'A', 'text/csv', 'a')],
    stylesheet: 'p{}',
    code: '1.2.3',
    token: () => 'secret',
    now: () => new Date('2024-09-02T10:00:00Z'),
    ...otherwise,
  });
  const carriedOut = (reply: object) => ({ mark: reply }) as never;
  const order = call('POST /collections/{period}/releases', 'ministry', { caller, body, carriedOut });
  const reply = await solve(order).catch((error: unknown) => {
    throw Object.assign(error as Error, { solvers });
  });
  const [was, release, content, happening, seen, mark] = told[0] as [unknown, Release, Candidate, ...unknown[]];
  return { reply, solvers, was, release, content, happening, seen, mark };
};
const nothing = keptOf([]);

describe('what is compiled', () => {
  it('is kept as a release with its candidate and who did it, and answered with the national figures', async () => {
    const { reply, solvers, was, release, content, happening, seen, mark } = await compile(nothing, {});
    const digest = sha(JSON.stringify({ reason: null, preRelease: [], content: { ...content, replaced: [] } }));
    // 2 September 2024 is a Monday; the statistics come out on the last Thursday of October.
    const known = { period: '2023-24', version: '1.0', releaseAt: first, provisional: false, revises: null };
    const coverage = { areas: 42, of: 42, missing: [] };
    expect([was, release]).toEqual([
      undefined,
      {
        ...{ ...known, state: 'compiled', candidate: '2023-24/1.0/secret', digest, form: 'D', coverage },
        ...{ reason: null, preRelease: [], compiledAt: '2024-09-02T10:00:00.000Z', compiledBy: by },
      },
    ]);
    expect(Object.keys(release)).not.toEqual(expect.arrayContaining(['worded']));
    expect(Object.keys(release)).not.toEqual(expect.arrayContaining(['cancelled']));
    expect(content).toMatchObject({ notes: [], words: [], ledger: [], replaced: [], files: [{ path: 'a.csv' }] });
    // The settings are called by the first 16 of their digest, which is published.
    expect(content.record.madeWith).toMatchObject({
      disclosureSettings: sha(JSON.stringify(settings)).slice(0, 16),
      code: '1.2.3',
    });
    expect(happening).toEqual({
      ...{
        at: '2024-09-02T10:00:00.000Z',
        who: 'Ana Lyst (ana@ministry.example)',
        what: 'compiled',
        about: '2023-24/1.0',
      },
      why: 'first compilation of this version',
    });
    const { national, statement, waiting, ...facts } = reply.body as Record<string, unknown>;
    expect(reply.status).toBe(201);
    expect(facts).toMatchObject({ ...known, digest, state: 'compiled', compiledBy: 'Ana Lyst (ana@ministry.example)' });
    expect(new Set((national as { geographic_level: string }[]).map((row) => row.geographic_level))).toEqual(
      new Set(['National']),
    );
    expect([(statement as { lines: string[] }).lines, waiting]).toEqual([content.statement, null]);
    expect(content.statement.join(' ')).toMatch(/Category 4/);
    expect([seen, mark, solvers]).toEqual([undefined, { mark: reply }, 0]);
  });

  it('takes the place of a candidate with its reason, words and what was taken back, and tells its ledger', async () => {
    const cancelled = { announcedFor: second, at: first, why: 'Not yet.' };
    const worded = { at: first, by };
    const last = compiled('1.1', { reason: 'Kent sent more.', cancelled, worded, digest: 'before' });
    const out = [published('1.0', first), { figures: figuresOf('2023-24', 7) }] as const;
    const kept = keptOf([out, [last, { notes: ['A note.'] }]], ['1.0']);
    const { was, release, content, happening, mark } = await compile(kept, {});
    expect([was, release]).toEqual([
      last,
      expect.objectContaining({ version: '1.1', reason: 'Kent sent more.', revises: '1.0', cancelled, worded }),
    ]);
    expect([content.notes, content.ledger, content.replaced.map((each) => each.digest)]).toEqual([
      ['A note.'],
      ['1.0'],
      ['before'],
    ]);
    const before = { ...content, replaced: [] };
    const all = { reason: 'Kent sent more.', preRelease: [], cancelled, content: before };
    expect(release.digest).toBe(sha(JSON.stringify(all)));
    expect(happening).toMatchObject({ why: 'Kent sent more.' });
    expect(mark).toMatchObject({ mark: { body: { revises: '1.0' } } });
  });

  it('draws Category 4 where that is asked, and keeps the drawing with its candidate, after what was seen', async () => {
    const drawn = await compile(nothing, { drawCategory4: true });
    expect(drawn.seen).toEqual({ entry: { ...drawn.content.entry, candidate: '2023-24/1.0/secret' }, after: 0 });
    expect(drawn.content.entry.facts.length).toBeGreaterThan(0);
    // One area has answered since: the drawing stands, and both who decide and who compiles are told what waits.
    const more = exampleReturns('20240701T000000000Z-cccccc', { kent: 1 });
    const later = { accepted: async () => more.accepted, contributions: async () => more.contributions };
    const kept = { ...nothing, seen: [(drawn.seen as { entry: PeriodReleases['seen'][number] }).entry] };
    const stands = await compile(kept, { drawCategory4: true }, later);
    expect(stands.seen).toBeUndefined();
    const { statement, waiting } = stands.reply.body as { statement: { lines: string[] }; waiting: string };
    expect(waiting).toMatch(/answer/);
    expect(stands.content.statement).toEqual([...statement.lines, waiting]);
  });
});

describe('nothing is compiled', () => {
  const out = keptOf([[published('1.0', first), { figures: figuresOf('2023-24', 7) }]], ['1.0']);

  it('where no return is accepted, though of one it is', async () => {
    expect(await refusalOf(compile(nothing, {}, { accepted: async () => [] }))).toBe('422 nothing-accepted');
    const alone = await compile(nothing, {}, { accepted: async () => accepted.slice(0, 1) });
    expect(alone.release.coverage.areas).toBe(1);
  });

  it('where something is out that the ledger does not know yet', async () => {
    const kept = { ...out, ledger: [] };
    expect(await refusalOf(compile(kept, { reason: 'More.' }))).toBe('409 changed-meanwhile');
  });

  it.each([
    ['a reason', { reason: 'Kent sent more.' }],
    ['a note', { reason: 'More.', notes: ['Kent sent more.'] }],
  ])('whose %s names an area of which no public figure changes', async (_, order) => {
    const same = await compile(nothing, {});
    const figures = same.content.figures;
    const kept = keptOf([[published('1.0', first), { figures }]], ['1.0']);
    expect(await refusalOf(compile(kept, order))).toBe('422 careless-words');
    expect((await compile(kept, { ...order, reason: 'More.', notes: [] })).release.version).toBe('1.1');
  });

  it('where a threshold for Categories 1 to 3 cannot be kept; a solver is loaded where there is one alone', async () => {
    const strict = { settings: { ...settings, localThreshold: 60 } };
    const refused = compile(nothing, {}, strict);
    expect(await refusalOf(refused)).toBe('422 disclosure-refused');
    await expect(refused).rejects.toThrow('P6: The threshold for Categories 1 to 3 could not be decided.');
    await expect(refused).rejects.toMatchObject({ solvers: 1 });
  });

  it('where somebody else was quicker', async () => {
    expect(await refusalOf(compile(nothing, {}, {}, false))).toBe('409 changed-meanwhile');
  });
});

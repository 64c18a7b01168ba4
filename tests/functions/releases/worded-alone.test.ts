import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wordRelease } from '../../../functions/word-release/word-release.ts';
import type { Candidate } from '../../../shared/adapters/candidate.ts';
import type { PeriodReleases } from '../../../shared/adapters/releases.ts';
import type { Release, ReleaseIn } from '../../../shared/domain/release/life/release.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, callers } from '../single-answers/stands-by-hand.ts';
import { keptOf } from './kept-by-hand.ts';
import { figuresOf } from './press.ts';
import { ofRelease, published, scheduled, superseded } from './releases-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const at = '2024-11-01T09:00:00.000Z';
const by = { subject: 'ana', name: 'Ana Lyst', email: 'ana@ministry.example' };
const next = { ...ofRelease('2023-24', '1.0', second), cancelled: { announcedFor: first, at: first, why: 'Later.' } };
const compiled = { state: 'compiled', ...next } as Release;
const approved = { ...compiled, state: 'approved', approvedAt: first, approvedBy: by } as Release;
const before = keptOf([[published('1.0', first, '2022-23'), { figures: figuresOf('2022-23', 6) }]]);
const own = [{ about: 'own points', text: 'A point of our own.' }];

/** Writes on a page in memory, and says what was answered and what the table was told. */
const write = async (kept: PeriodReleases, words: readonly object[], more: object = {}, isKept = true) => {
  const told: unknown[][] = [];
  const periods: string[] = [];
  const word = wordRelease({
    releases: {
      ofPeriod: async (period) => {
        periods.push(period);
        return period === '2023-24' ? kept : before;
      },
      compile: async (...given) => {
        told.push(structuredClone(given));
        return isKept;
      },
    },
    now: () => new Date(at),
  });
  const { version = '1.0', digest = 'd' } = more as { version?: string; digest?: string };
  const route = 'PUT /collections/{period}/releases/{version}/words';
  const caller = { ...callers.ministry, name: by.name, email: by.email };
  const carriedOut = (reply: object) => ({ mark: reply }) as never;
  const order = call(route, 'ministry', { caller, carriedOut, body: { digest, words } }, { version });
  const reply = await word(order);
  const [was, release, content, happening, ...rest] = told[0] as [unknown, Release, Candidate, ...unknown[]];
  return { reply, periods, was, release, content, happening, rest };
};

describe('words on the page of a candidate', () => {
  it('are kept with who wrote them, make another candidate of it, and leave nothing approved', async () => {
    const kept = keptOf([[approved]]);
    const { reply, periods, was, release, content, happening, rest } = await write(kept, own);
    expect([was, periods]).toEqual([approved, ['2023-24', '2022-23']]);
    const digest = createHash('sha256')
      .update(JSON.stringify({ reason: null, preRelease: [], content }))
      .digest('hex');
    const { approvedAt: _at, approvedBy: _by, ...unapproved } = approved as ReleaseIn<'approved'>;
    expect(release).toEqual({ ...unapproved, state: 'compiled', worded: { at, by }, digest });
    const { words, replaced, ...same } = content;
    const { words: _w, replaced: _r, ...held } = kept.candidates.get('1.0')!;
    expect([same, words]).toEqual([held, [{ ...own[0], behind: expect.any(String) }]]);
    expect(replaced).toEqual([
      { digest: 'd', compiledAt: compiled.compiledAt, figures: 0, notes: false, words: true, worded: true },
    ]);
    const { words: shown, ...facts } = reply.body as { words: { about: string; text: string }[] };
    expect([reply.status, facts]).toMatchObject([
      200,
      { version: '1.0', state: 'compiled', digest, worded: { at, by: 'Ana Lyst (ana@ministry.example)' } },
    ]);
    expect(shown.find(({ about }) => about === 'own points')).toMatchObject({ text: own[0]!.text, edited: true });
    expect(happening).toEqual({
      ...{ at, who: 'Ana Lyst (ana@ministry.example)', what: 'worded', about: '2023-24/1.0' },
      why: `1 of ${shown.length} places in own words`,
    });
    expect(rest).toEqual([undefined, { mark: reply }]);
  });

  it('are taken back where none are sent, or what is sent is the draft', async () => {
    const { reply } = await write(keptOf([[compiled]]), own);
    const drafts = (reply.body as { words: { about: string; draft: string }[] }).words;
    const { about, draft } = drafts.find((each) => each.draft !== '')!;
    for (const words of [[], [{ about, text: draft }]]) {
      const { content, happening } = await write(keptOf([[compiled]]), words);
      expect([content.words, happening]).toMatchObject([[], { why: 'the drafts stand' }]);
    }
  });

  it('are held against the version that came out last, and may name whom any that is out has named', async () => {
    const named = (text: string) => [{ about: 'own points', text, behind: 'b' }];
    const kept = keptOf([
      [superseded('1.0', first), { figures: figuresOf('2023-24', 6), words: named('Dorset rose.') }],
      [published('1.1', first), { figures: figuresOf('2023-24', 7), words: named('Essex rose.') }],
      // What its own page says is not out: that it named Kent, when that had changed, is no reason to name it now.
      [
        { ...compiled, version: '1.2' },
        { figures: figuresOf('2023-24', 7), words: named('Kent rose.') },
      ],
    ]);
    const say = (text: string) => write(kept, [{ about: 'own points', text }], { version: '1.2' });
    expect((await say('Dorset and Essex were late.')).release.version).toBe('1.2');
    await expect(say('Kent was late.')).rejects.toThrow(/^Further main points: What you wrote names Kent/);
  });
});

describe('words are refused', () => {
  it.each([
    ['where there is no such version', [compiled], { version: '1.1' }, '404 unknown-version'],
    ['where another candidate was read', [compiled], { digest: 'e' }, '409 changed-since-read'],
    ['once it is scheduled', [scheduled('1.0', second)], {}, '409 conflict'],
  ] as const)('%s', async (_, releases, more, refusal) => {
    const kept = keptOf(releases.map((each) => [each]));
    expect(await refusalOf(write(kept, own, more))).toBe(refusal);
  });

  it('where what was compiled is not kept, where they are careless, have no place, or somebody was quicker', async () => {
    const kept = keptOf([[compiled]]);
    expect(await refusalOf(write({ ...kept, candidates: new Map() }, own))).toBe('404 unknown-version');
    const four = [{ about: 'own points', text: 'Category 4 rose by 3.' }];
    expect(await refusalOf(write(kept, four))).toBe('422 careless-words');
    expect(await refusalOf(write(kept, [{ about: 'x', text: 'y' }]))).toBe('422 unknown-place');
    expect(await refusalOf(write(kept, own, {}, false))).toBe('409 changed-meanwhile');
  });

  it('in words that say in which state the version is', async () => {
    await expect(write(keptOf([[published('1.0', first)]]), own)).rejects.toThrow(
      'The words of a version that is published stand. Cancel its schedule to write them anew.',
    );
  });
});

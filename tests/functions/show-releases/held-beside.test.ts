import { describe, expect, it } from 'vitest';
import { asItWouldComeOut } from '../../../functions/show-releases/as-it-would-come-out.ts';
import { readingOf, releaseView, wordsOf } from '../../../functions/show-releases/release-view.ts';
import { candidatePassages } from '../../../shared/adapters/candidate-passages.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { headlinesStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { keptOf } from '../releases/kept-by-hand.ts';
import { candidateOf, figuresOf } from '../releases/press.ts';
import { ofRelease, published, superseded, withdrawn } from '../releases/releases-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const inYear = (release: Release): Release => ({ ...release, period: published('1.0', first, '2022-23').period });

/** The year before: every figure of 1.0 was 2, of 1.1 it is 3, and 1.2, where it was 4, was withdrawn. */
const before = keptOf(
  [superseded('1.0', first), published('1.1', first), withdrawn('1.2', second, 'Wrong.')].map(
    (release, at) => [inYear(release), { figures: figuresOf('2022-23', at + 2) }] as const,
  ),
);
const none = keptOf([]);
const compiled: Release = { state: 'compiled', ...ofRelease('2023-24', '1.0', first) };
const { behind } = candidatePassages(compiled.period, candidateOf(compiled, {}), before).find(
  ({ about }) => about === 'own points',
)!;
const written = [{ about: 'own points', text: 'A point of our own.', behind }];

describe('a file of a release, as it would come out', () => {
  const shown = (release: Release, beside = before, text = `${headlinesStamp}.`): string => {
    const content = candidateOf(release, { 'index.html': text }, { words: written });
    const bytes = new TextEncoder().encode(text);
    return new TextDecoder().decode(asItWouldComeOut(bytes, content.files[0]!, { release, content, before: beside }));
  };
  const out = (comparedWith: string | null): Release => ({ ...published('1.0', first), comparedWith }) as Release;

  it.each<[string, Release, string]>([
    ['the version of the year before that stands, before it came out', compiled, 'up 4 on 2022-23'],
    ['the one that it came out with, whatever stands now', out('1.0'), 'up 5 on 2022-23'],
  ])('is held beside %s', (_, release, change) => {
    expect(shown(release)).toContain(
      `7 people were eligible for MAPPA in Categories 1 to 3 on 31 March 2024, ${change}`,
    );
  });

  it.each<[string, Release, typeof none]>([
    ['it came out beside none', out(null), before],
    ['nothing of the year before is held', compiled, none],
  ])('is held beside nothing where %s', (_, release, beside) => {
    expect(shown(release, beside)).toContain('No release of the year before is held');
  });

  it('has the words of whoever wrote on it, and is left as it is where nothing hangs on the day', () => {
    expect(shown(compiled)).toContain('<li>A point of our own.</li>');
    expect(shown(compiled, before, 'plain')).toBe('plain');
    const content = candidateOf(compiled, { 'a.csv': 'a' });
    const file = { ...content.files[0]!, dated: false };
    const bytes = new TextEncoder().encode(headlinesStamp);
    expect(asItWouldComeOut(bytes, file, { release: compiled, content, before })).toBe(bytes);
  });
});

describe('what those read who decide about a release', () => {
  const revision: Release = { ...compiled, version: '1.1', revises: '1.0' };
  const kept = keptOf(
    [
      [published('1.0', first), { figures: figuresOf('2023-24', 6), ledger: [] }],
      [revision, { figures: figuresOf('2023-24', 7), words: written, ledger: ['1.0'], statement: ['Two are hidden.'] }],
    ],
    ['1.0'],
  );
  const lineOf = (read: ReturnType<typeof readingOf>) => read?.tables[0]?.lines[0];

  it('is held beside the year before as it stands, and the version that it revises', () => {
    const { year, version, ...read } = readingOf(kept, revision, before)!;
    expect([year, version]).toEqual(['2022-23', '1.0']);
    expect(lineOf(read)).toMatchObject({ said: '7', onYear: 'up 4 on 2022-23', onVersion: '6 in 1.0' });
    const alone = readingOf(keptOf([[compiled]]), compiled, none)!;
    expect([alone.year, alone.version, lineOf(alone)]).toMatchObject([
      undefined,
      undefined,
      { onYear: '', onVersion: '' },
    ]);
  });

  it('is nothing where its figures are not kept', () => {
    const lost = { ...kept, candidates: new Map([...kept.candidates].slice(0, 1)) };
    expect(readingOf(lost, revision, before)).toBeUndefined();
    expect(wordsOf(lost, revision, before)).toEqual([]);
    expect(releaseView(lost, revision)).toMatchObject({ notes: [], statement: [], files: [], changes: [] });
  });

  it('are its words beside their drafts, which know the year before', () => {
    const words = wordsOf(kept, revision, before);
    expect(words.find(({ about }) => about === 'eligible')?.text).toContain('up 4 on 2022-23');
    expect(words.find(({ about }) => about === 'own points')).toMatchObject({ text: written[0]!.text, edited: true });
  });

  it('names what changes by its place: an area by the name of its own, else the country', () => {
    const { changes } = releaseView(kept, revision);
    const at = (start: string) => changes.find(({ label }) => label.startsWith(start));
    expect(at('Kent, ')).toEqual({ label: 'Kent, eligible, category 1, level 1', from: '6', to: '7' });
    expect(at('England and Wales, ')?.label).toBe('England and Wales, eligible, category 1, level 1');
    expect(at('Wales, ')?.label).toBe('Wales, eligible, category 1, level 1');
    expect(changes.map(({ label }) => label)).toContain('Kent, orders_imposed, category 1, level Total, SHPO');
    expect(releaseView(kept, kept.releases[0]!).changes).toEqual([]);
  });

  it('says what hinders one that was not checked against all that is out, and of one that is out nothing', () => {
    const hindrance = (more: object, release: Release | undefined = revision) =>
      releaseView({ ...kept, ...more }, release).hindrance;
    expect([hindrance({}), hindrance({ ledger: [] })]).toEqual([undefined, compileAnew]);
    expect(hindrance({ ledger: [] }, kept.releases[0])).toBeUndefined();
  });
});

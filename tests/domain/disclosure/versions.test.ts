import { describe, expect, test } from 'vitest';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import type { Fact, LedgerEntry } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { chooseNational } from '../../../shared/domain/disclosure/national/choose-national.ts';
import { type PublishedVersion, sameBasis, versionsOf } from '../../../shared/domain/disclosure/national/versions.ts';
import { Settings, settings } from '../../../shared/domain/disclosure/settings.ts';
import { key, slug, small, version } from './by-hand.ts';

describe('the settings', () => {
  test('are refused outside their bounds', () => {
    const takes = (given: object) => Settings.safeParse({ ...settings, ...given }).success;
    for (const least of [
      { threshold: 1 },
      { changeThreshold: 0 },
      { contributors: 1 },
      { percent: 0 },
      { percent: 100 },
      { percent: 0.5 },
      { remainder: 0 },
      { coalition: 0 },
      { coalition: 1 },
      { width: 1 },
      { localThreshold: 1 },
      { questionSeconds: 0.1 },
    ])
      expect([least, takes(least)]).toEqual([least, true]);
    for (const wrong of [
      { threshold: 0 },
      { changeThreshold: -1 },
      { contributors: 0 },
      { percent: -1 },
      { percent: 100.5 },
      { remainder: -1 },
      { coalition: 3 },
      { width: 0 },
      { localThreshold: 0 },
      { questionSeconds: 0 },
      { coverage: '' },
    ])
      expect([wrong, takes(wrong)]).toEqual([wrong, false]);
  });
});

describe('the versions that were shown', () => {
  const scope = [slug('x'), slug('y')];
  const sent = (area: string, submission: string, a: number) => ({
    area: slug(area),
    submission,
    figures: fromVault({ a, b: 2, c: 9 }),
  });
  const contributions = [sent('x', 's0', 1), sent('x', 's1', 2), sent('y', 's0', 3)];
  const count = (cell: string, value: number): Fact => ({
    outlet: 'count',
    label: '',
    shown: '',
    terms: [{ cell, version: '', coefficient: 1 }],
    lo: value,
    hi: value,
  });
  const entry = (name: string, facts: Fact[], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
    period: '2023-24',
    version: name,
    basis: { x: 's0', y: 's0' },
    facts,
    settings,
    ...more,
  });
  const versions = (...entries: LedgerEntry[]) => versionsOf(entries, scope, contributions, small);
  const second = { x: 's1', y: 's0' };

  test('are one for each basis, with every cell shown of it, oldest first', () => {
    expect(
      versions(
        entry('1.0', [count('a', 4)]),
        entry('1.1', [count('a', 5), count('c', 18)], { basis: second }),
        entry('1.2', [count('t', 8), count('a', 4)]),
      ),
    ).toEqual([
      expect.objectContaining({
        version: '1.0',
        shown: ['a', 't'],
        basis: new Map([
          ['x', 's0'],
          ['y', 's0'],
        ]),
      }),
      expect.objectContaining({ version: '1.1', shown: ['a', 'c'], basis: new Map(Object.entries(second)) }),
    ]);
    const only = versions(entry('1.0', [count('a', 4)]))[0] as PublishedVersion;
    expect(only.counts.get(key('t'))).toEqual([3, 5]);
  });

  test('are named for the candidate that showed them until a release does', () => {
    const named = (...entries: LedgerEntry[]) => {
      const found = versions(...entries);
      return typeof found === 'string' ? found : found.map(({ version: name, candidate }) => [name, candidate]);
    };
    const seen = (name: string) => entry(name, [], { candidate: `candidate ${name}` });
    expect(named(seen('1.0'))).toEqual([['1.0', 'candidate 1.0']]);
    expect(named(seen('1.0'), seen('1.1'))).toEqual([['1.0', 'candidate 1.0']]);
    expect(named(seen('1.0'), entry('1.1', []))).toEqual([['1.1', undefined]]);
    expect(named(entry('1.0', []), seen('1.1'), entry('1.2', []))).toEqual([['1.0', undefined]]);
  });

  test('must match the submissions that they describe', () => {
    expect(versions(entry('1.0', [], { basis: { x: 's0' } }))).toBe('The areas asked are not those of release 1.0.');
    expect(versions(entry('1.0', [], { basis: { x: 's0', z: 's0' } }))).toContain('The areas asked');
    expect(versions(entry('1.0', [], { basis: { x: 's0', y: 's0', z: 's0' } }))).toContain('The areas asked');
    expect(versions(entry('1.0', [], { basis: { x: 's0', y: 's9' } }))).toContain('cannot be read in full');
    expect(versions(entry('1.0', [count('a', 4), count('c', 17)]))).toContain('does not agree');
  });

  test('have the same basis where every area stands with the same submission', () => {
    const same = (one: object, other: object) =>
      sameBasis(new Map(Object.entries(one)), new Map(Object.entries(other)));
    expect([same({}, {}), same({ x: '0', y: '1' }, { y: '1', x: '0' })]).toEqual([true, true]);
    expect([same({ x: '0' }, { x: '0', y: '1' }), same({ x: '0', y: '1' }, { x: '0' })]).toEqual([false, false]);
    expect([same({ x: '0', y: '1' }, { x: '0', y: '2' }), same({ x: '0' }, { y: '0' })]).toEqual([false, false]);
  });
});

describe('the choice of national cells', () => {
  type Counts = readonly [string, number, number, number];
  const eight = (of: (at: number) => Counts) =>
    version('1.0', Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`area ${at}`, of(at)])));
  const choose = (now: ReturnType<typeof eight>, earlier: ReturnType<typeof eight>[] = [], required: string[] = []) => {
    const choice = chooseNational(small, now, earlier, { settings, solver: noSolver, required: required.map(key) });
    if (choice === undefined || choice === 'undecided') return choice;
    return { shown: choice.shown.join(' '), rules: Object.fromEntries(choice.rules), audit: choice.audit };
  };
  const wide = eight(() => ['s0', 2, 3, 6]);

  test('is all where every rule is kept', () => {
    expect(choose(wide)).toEqual({
      shown: 'a b t c',
      rules: { a: [], b: [], t: [], c: [] },
      audit: { verdict: 'safe', attackers: 37, narrowest: 16 },
    });
  });

  test('hides what fails P1 to P3, and by P4 what would give it, the cheapest', () => {
    expect(choose(eight((at) => ['s0', 2, at === 0 ? 3 : 0, 6]))).toMatchObject({
      shown: 't c',
      rules: { a: ['P4'], b: ['P1', 'P3'], t: [], c: [] },
    });
    expect(choose(eight((at) => ['s0', 2, at === 0 ? 90 : at < 3 ? 2 : 0, 6]))).toMatchObject({
      shown: 't c',
      rules: { a: ['P4'], b: ['P3'] },
    });
    // c less a is 4 in all, so the two are not shown together; a follows from b and t, so c goes.
    expect(choose(eight((at) => ['s0', 2, 3, at < 4 ? 3 : 2]))).toMatchObject({ shown: 'a b t', rules: { c: ['P4'] } });
  });

  test('and by P5 what a pair of areas could narrow down', () => {
    expect(choose(eight((at) => ['s0', at < 6 ? 1 : 0, 3, 6]))).toMatchObject({
      shown: 't c',
      rules: { a: ['P5'], b: ['P5'], t: [], c: [] },
      audit: { verdict: 'safe' },
    });
  });

  test('is nothing, unaudited, where nothing may be shown', () => {
    expect(choose(eight(() => ['s0', 0, 0, 0]))).toEqual({
      shown: '',
      rules: { a: ['P1', 'P3'], b: ['P1', 'P3'], t: ['P1', 'P3'], c: ['P1', 'P3'] },
      audit: { verdict: 'safe', attackers: 0, narrowest: null },
    });
  });

  test('tells the audit of what is shown, not of a set that failed', () => {
    const six = (at: number): Counts => ['s0', at < 6 ? 1 : 0, 0, at < 6 ? 1 : 0];
    expect(choose(eight(six))).toMatchObject({ shown: '', audit: { verdict: 'safe', attackers: 0, narrowest: null } });
    expect(choose(eight(() => ['s0', 0, 0, 6]))).toMatchObject({
      shown: 'c',
      audit: { verdict: 'safe', attackers: 37 },
    });
  });

  test('keeps what was shown before, or is none', () => {
    const after = (at: number): Counts => (at < 7 ? ['s1', 4, 5, 12] : ['s0', 2, 3, 6]);
    expect(choose(eight(after), [wide], ['t'])).toMatchObject({ shown: 't a b c' });
    expect(
      choose(
        eight((at) => (at < 4 ? ['s1', 22, 23, 66] : ['s0', 2, 3, 6])),
        [wide],
        ['a'],
      ),
    ).toBeUndefined();
    expect(
      choose(
        eight((at) => ['s1', 2, at === 0 ? 3 : 0, 6]),
        [],
        ['b'],
      ),
    ).toBeUndefined();
    expect(
      choose(
        eight((at) => ['s1', 2, at === 0 ? 3 : 0, 6]),
        [],
        ['t'],
      ),
    ).toMatchObject({ shown: 't c' });
  });

  test('is undecided where the audit of a set is', () => {
    const less = wide.counts.get(key('a'))!.map(() => 1);
    expect(choose({ ...wide, counts: new Map([...wide.counts, [key('t'), less]]) })).toBe('undecided');
  });
});

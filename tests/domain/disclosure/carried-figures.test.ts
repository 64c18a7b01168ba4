import { describe, expect, test } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import { clearedCount, type Ledger } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { stillShown } from '../../../shared/domain/disclosure/national/carried-figures.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { tabulate } from '../../../shared/domain/disclosure/national/tabulate.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { cleared, everywhere, type Local, showsFour, usual, vaultOf } from './national-example.ts';

/** The gate over one submission an area, given as stored, under some settings. */
const gateOver = (vaults: readonly Record<string, number>[], ledger: Ledger = [], under = settings) => {
  const answer = protectRelease(
    {
      period: '2023-24',
      version: '1.0',
      form: formD,
      scope: areas.map(({ slug }) => slug),
      current: new Map(areas.map(({ slug }) => [slug, 's0'])),
      contributions: areas.map(({ slug }, at) => ({
        area: slug,
        submission: 's0',
        figures: fromVault(vaults[at]!),
      })),
      publicTotals: new Map(),
    },
    ledger,
    under,
    noSolver,
  );
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  return answer;
};
const shownOf = ({ entry }: ReturnType<typeof gateOver>, key: string) => clearedCount(entry, key as CellKey);
const usually = areas.map((_, at) => vaultOf(usual(at)));

describe('figures that are carried on', () => {
  test('a lone resubmission waits also where nothing was shown before: that a figure appears would tell of it', () => {
    const few = (at: number): Local => ({ m2: at === 0 ? 60 : at < 8 ? 1 : 0 });
    const first = cleared(everywhere((at) => [few(at)]));
    expect(first.entry.facts.filter(({ outlet }) => outlet === 'count')).toEqual([]);
    const again = (at: number, local: Local) =>
      cleared(
        everywhere((each) => (each === at ? [few(each), local] : [few(each)])),
        [first.entry],
        { version: '1.1' },
      );
    const [same, other] = [again(20, few(20)), again(20, { m2: 1 })];
    expect(showsFour(other, 'managed|4|Total|')).toBe('c');
    expect(other.waiting).toContain('1 area has resubmitted');
    expect(JSON.stringify(other)).toBe(JSON.stringify(same));
    // As a first release the same counts would be shown.
    const open = cleared(everywhere((at) => [at === 20 ? { m2: 1 } : few(at)]));
    expect(showsFour(open, 'managed|4|Total|')).toBe(68);
  });

  test('what only a candidate has shown must keep the settings of today; what is out stands with those it came out with', () => {
    const first = gateOver(usually);
    const strict = { ...settings, threshold: 50 };
    const small = first.entry.facts.filter(({ outlet, lo }) => outlet === 'count' && lo! < 50);
    expect(small.length).toBeGreaterThan(0);
    const seen = gateOver(usually, [{ ...first.entry, candidate: '2023-24/1.0/a' }], strict);
    const counts = seen.entry.facts.filter(({ outlet }) => outlet === 'count');
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.every(({ lo }) => lo! >= 50)).toBe(true);
    expect(seen.entry.settings.threshold).toBe(50);
    expect(seen.statement.lines.join()).toContain('P1, a national count');
    const out = gateOver(usually, [first.entry], strict);
    expect(out.entry.facts).toEqual(first.entry.facts);
    expect(out.entry.settings.threshold).toBe(settings.threshold);
  });
});

describe('settings made stricter after a publication', () => {
  const first = gateOver(usually);
  const wide = { ...settings, width: first.statement.narrowest! + 1 };

  test('do not call back what is out: it is repeated with the settings it came out with', () => {
    const again = gateOver(usually, [first.entry], wide);
    expect(again.entry.facts).toEqual(first.entry.facts);
    expect(again.entry.settings).toEqual(settings);
    expect(again.cells).toEqual(first.cells);
    expect(again.statement).toEqual(first.statement);
    // As a first release under them, less would be shown.
    expect(gateOver(usually, [], wide).statement.shown).toBeLessThan(first.statement.shown);
  });

  test('keep what only a candidate has shown shut', () => {
    expect(() => gateOver(usually, [{ ...first.entry, candidate: '2023-24/1.0/a' }], wide)).toThrow(
      'does not pass the audit',
    );
  });
});

describe('what a candidate has shown, under stricter settings', () => {
  const basis = new Map(areas.map(({ slug }) => [slug, 's0']));
  const four = categoryFour(formD);
  const contributions = areas.map(({ slug }, at) => ({
    area: slug,
    submission: 's0',
    figures: fromVault(usually[at]!),
  }));
  const counts = tabulate(
    areas.map(({ slug }) => slug),
    basis,
    contributions,
    four,
  );
  if (typeof counts === 'string') throw new Error(counts);
  const shown = four.cells.map(({ key }) => key);
  const stands = { version: '1.0', candidate: '2023-24/1.0/a', basis, counts, shown };
  const strict = { ...settings, threshold: 25 };

  test('hides what fails by itself, and the cheapest cells that would give it away, each with its rule', () => {
    // 14 at Level 3 on the last day and 21 returned from it fail P1; 62 or 63 people beside each would give them by subtraction.
    const still = stillShown(four, stands, [stands], strict);
    expect(Object.fromEntries(still.rules)).toEqual({
      'eligible|4|2|': ['P4'],
      'eligible|4|3|': ['P1'],
      'returned_to_custody|4|2|licence': ['P4'],
      'returned_to_custody|4|3|licence': ['P1'],
    });
    expect(still.shown).toEqual(shown.filter((key) => !still.rules.has(key)));
    expect(stillShown(four, stands, [stands], settings)).toEqual({ shown, rules: new Map() });
    expect(stillShown(four, { ...stands, candidate: undefined }, [stands], strict)).toEqual({
      shown,
      rules: new Map(),
    });
  });

  test('is held against the versions before it, and not against itself', () => {
    // One area has resubmitted since: what both versions show gives its change.
    const few = { ...stands, shown: shown.slice(0, 3) };
    const before = { ...few, candidate: undefined, basis: new Map(basis).set(areas[0]!.slug, 's1') };
    const still = stillShown(four, few, [before, few], settings);
    expect(still.shown).toEqual([]);
    expect([...still.rules]).toEqual(few.shown.map((key) => [key, ['P4']]));
    expect(stillShown(four, few, [{ ...before, shown: [] }, few], settings).shown).toEqual(few.shown);
  });
});

describe('an accepted return that breaks a rule of the form', () => {
  const equal = areas.map((_, at) => vaultOf({ ...usual(at), e2: 3, m2: 3 }));
  const broken = equal.with(0, { ...equal[0], 'eligible|4|2|': 4 });

  test('does not open attack 14 for the others: year less snapshot is asked about all the same', () => {
    const [kept, odd] = [gateOver(equal), gateOver(broken)];
    for (const answer of [kept, odd])
      expect([shownOf(answer, 'eligible|4|2|'), shownOf(answer, 'managed|4|2|')]).not.toEqual([
        expect.any(Number),
        expect.any(Number),
      ]);
    expect(gateOver(usually.with(0, { ...usually[0], 'eligible|4|3|': 3 })).statement.shown).toBe(10);
  });
});

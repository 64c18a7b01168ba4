import { describe, expect, test } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import { clearedCount, type Ledger } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
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

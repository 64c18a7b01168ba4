import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { clearedCount } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { auditNational } from '../../../shared/domain/disclosure/national/audit-national.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { keepsDifferences } from '../../../shared/domain/disclosure/national/keeps-differences.ts';
import { failedPrimary } from '../../../shared/domain/disclosure/national/primary-rules.ts';
import { sumOf } from '../../../shared/domain/disclosure/national/tabulate.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { randomFrom, randomLocal } from './by-chance.ts';
import { cleared, everywhere, vaultOf } from './national-example.ts';

const solver = await loadHighsSolver();
const four = categoryFour(formD);

describe('suppression beyond the optimum', () => {
  test('a yearly release hides no more than it must: every cheaper choice is unsafe, tried without passing any over', () => {
    let hiddenByOwnRules = 0;
    let hiddenBeside = 0;
    let beyondOptimum = 0;
    for (let year = 1; year <= 6; year++) {
      const random = randomFrom(year + 500);
      const sent = everywhere(() => [randomLocal(random)]);
      const { entry } = cleared(sent);
      const basis = new Map(Object.entries(entry.basis));
      const counts = new Map(
        four.cells.map(({ key }) => [
          key,
          sent.map(([local]) => sumOf(four.parts.get(key)!.map((part) => vaultOf(local!)[part]!))),
        ]),
      );
      const allowed = four.cells
        .map(({ key }) => key)
        .filter((key) => failedPrimary(counts.get(key)!, settings).length === 0);
      const cost = (keys: readonly CellKey[]): number => sumOf(keys.map((key) => sumOf(counts.get(key)!) + 1));
      const hidden = allowed.filter((key) => clearedCount(entry, key) === undefined);
      hiddenByOwnRules += four.cells.length - allowed.length;
      hiddenBeside += hidden.length;
      for (let bits = 0; bits < 2 ** allowed.length; bits++) {
        const instead = allowed.filter((_, at) => bits & (1 << at));
        if (cost(instead) >= cost(hidden)) continue;
        const version = { version: '1.0', basis, counts, shown: allowed.filter((key) => !instead.includes(key)) };
        const isSafe =
          keepsDifferences(four, version, [], settings) &&
          auditNational(four, [version], settings, solver).verdict === 'safe';
        beyondOptimum += Number(isSafe);
      }
    }
    console.log(
      `6 years: ${hiddenByOwnRules} cells hidden by P1 to P3, ${hiddenBeside} beside them, ${beyondOptimum} choices better`,
    );
    expect(beyondOptimum).toBe(0);
  });
});

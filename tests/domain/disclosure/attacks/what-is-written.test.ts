import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { fromVault } from '../../../../shared/domain/disclosure/ledger/vault.ts';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { everywhere, showsFour, throughGate, usual, vaultOf } from '../national-example.ts';
import { releaseOf } from '../release-example.ts';
import { askInTurn, seenIn, values } from './rule-out.ts';
import { exactly, sum, workOut } from './work-out.ts';

const four = categoryFour(formD);

/**
 * Three releases made and written in full: nothing of Category 4 can be shown in two of them, everything in the third.
 */
const nothing = [
  releaseOf((at) => ({ e1: at < 2 ? 1 : 0, m3: at === 5 ? 2 : 0 })),
  releaseOf((at) => ({ e1: at === 9 ? 3 : 0, e2: at < 40 ? 0 : 1, c2: at === 3 ? 1 : 0 })),
];
const everything = releaseOf(usual);
const withFour = ({ category }: { category: string }): boolean => category === '4' || category === 'All';

const ruledOut = askInTurn();

describe('attacks by what is written, which succeed against an unprotected publication, and fail against ours', () => {
  test('2. a region of one area: London', () => {
    const naive = { vars: ['london'], rows: [exactly(sum('london'), 17)] };
    expect(workOut(naive, sum('london')).int).toEqual([17, 17]);
    const below = everything.rows.filter((row) => row.geographic_level !== 'National' && withFour(row));
    expect(new Set(below.map(({ country_name, pfa_name }) => `${country_name} ${pfa_name}`)).size).toBe(44);
    expect(new Set(below.map(({ category, value, shorthand }) => `${category} ${value} ${shorthand}`))).toEqual(
      new Set(['4 null c']),
    );
    const seen = seenIn(throughGate(everywhere((at) => [usual(at)])));
    expect(ruledOut(seen, { area: 21, is: { e1: 1 }, version: 0 })).toBeUndefined();
  });

  test('10. a rate: 0.2 per 100,000 of 1.6 million', () => {
    const [lo, up] = [0.15, 0.25].map((rate) => (rate * 1_600_000) / 100_000);
    expect(values.filter((count) => count >= lo! && count < up!)).toEqual([3]);
    // Whatever Category 4 is, while it is hidden every file is the same: no rate, percentage, bar or sum was made with
    // it.
    const [one, other] = nothing.map(({ files }) => files());
    expect([...one!.keys()]).toEqual(expect.arrayContaining(['index.html', 'mappa-2023-24.csv', 'areas/london.csv']));
    expect([...one!].filter(([path, bytes]) => other!.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect(one!.size).toBe(other!.size);
  });

  test('11. a percentage: 2.1 % of 143', () => {
    const [lo, up] = [2.05, 2.15].map((percentage) => (percentage * 143) / 100);
    expect(values.filter((count) => count >= lo! && count < up!)).toEqual([3]);
    // And where it is shown, its own national rows are all that is told of it, each an exact count.
    const differs = everything.rows.filter((row, at) => JSON.stringify(row) !== JSON.stringify(nothing[0]!.rows[at]));
    expect(differs).toHaveLength(20);
    for (const row of differs)
      expect([row.geographic_level, withFour(row), Number.isInteger(row.value), row.measure]).toEqual([
        'National',
        true,
        true,
        expect.stringMatching(/^(eligible|managed|returned_to_custody)$/),
      ]);
  });

  test('12. rounding: 5 and 5 to the nearest 5, and the exact total 6', () => {
    const rounded = ['a', 'b'].map((name) => ({ coef: sum(name), lo: 3, hi: 7 }));
    expect(workOut({ vars: ['a', 'b'], rows: [...rounded, exactly(sum('a', 'b'), 6)] }, sum('a')).int).toEqual([3, 3]);
    // Ours are exact, and add up: there is no rounding that an exact total could undo.
    const sums = four.cells.map(({ key }) => {
      const parts = four.parts.get(key)!;
      return areas.reduce((sum, _, at) => sum + parts.reduce((own, part) => own + vaultOf(usual(at))[part]!, 0), 0);
    });
    const shown = everything.rows.filter((row) => row.geographic_level === 'National' && row.category === '4');
    expect(shown.map(({ value }) => value)).toEqual(sums);
  });

  test('13. the floor of a symbol: 15 = 10 + 3 + [c] + [c], where [c] means at least 1', () => {
    const rows = [exactly(sum('p', 'q'), 15 - 10 - 3)];
    const floors = ['p', 'q'].map((name) => ({ coef: sum(name), lo: 1, hi: null }));
    expect(workOut({ vars: ['p', 'q'], rows: [...rows, ...floors] }, sum('p')).int).toEqual([1, 1]);
    const zero = throughGate(everywhere((at) => [{ ...usual(at), e3: 0, m3: 1, c3: 0 }]));
    expect(showsFour(zero, 'eligible|4|3|')).toBe('c');
    const symbols = zero.entry.facts.filter(({ outlet }) => outlet === 'symbol');
    expect(symbols.length).toBeGreaterThan(0);
    expect(symbols.every(({ lo, hi, shown }) => lo === 0 && hi === null && shown === '[c]')).toBe(true);
    // In what is written, one symbol stands for nothing, for one and for three, in an area and in the nation.
    const hidden = nothing.flatMap(({ rows }) => rows.filter(withFour));
    expect(new Set(hidden.map(({ value, shorthand }) => `${value} ${shorthand}`))).toEqual(new Set(['null c']));
  });

  test('16. side doors: the digest of a small file gives its count away; ours do not depend on who holds what', () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const secret = digest('eligible,4,1,7');
    expect(
      Array.from({ length: 50 }, (_, count) => count).find((count) => digest(`eligible,4,1,${count}`) === secret),
    ).toBe(7);

    const one = everywhere((at) => [usual(at)]);
    const other = everywhere((at) => [usual((at + 13) % 42)]);
    const [here, there] = [throughGate(one), throughGate(other)];
    expect(digest(JSON.stringify(here))).toBe(digest(JSON.stringify(there)));
    const figures = fromVault(vaultOf({ e1: 31_337 }));
    expect(inspect(figures, { depth: 9, showHidden: true }) + JSON.stringify([...figures])).not.toContain('31337');
    const torn = throughGate(one.map((sent, at) => (at === 0 ? [{ ...sent[0]!, e2: 31_337, m2: 31_337 }] : sent)));
    expect(JSON.stringify(torn)).not.toContain('31337');
  });
});

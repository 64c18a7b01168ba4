import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { CellKey } from '../../../shared/domain/cells.ts';
import type { Cleared } from '../../../shared/domain/disclosure/ledger/cleared.ts';
import { clearedCount, LedgerEntry } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import type { ProtectedCell } from '../../../shared/domain/disclosure/ledger/protection.ts';
import { clearedCells } from '../../../shared/domain/disclosure/national/protected-cells.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { cleared, everywhere, usual } from './national-example.ts';

const root = join(import.meta.dirname, '../../..');
const sources = ['functions', 'infra', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => join(folder, path)),
);
const naming = (word: string): string[] =>
  sources.filter((path) => new RegExp(`\\b${word}\\b`).test(readFileSync(join(root, path), 'utf8')));

describe('a published number that is not in the ledger cannot be published', () => {
  test('only the ledger and the cells read from it make a cleared number, and nobody casts one', () => {
    expect(naming('markCleared').sort()).toEqual(
      ['ledger/cleared.ts', 'ledger/ledger.ts', 'national/protected-cells.ts'].map(
        (file) => `shared/domain/disclosure/${file}`,
      ),
    );
    const casts = sources.filter((path) => /as (unknown as )?Cleared\b/.test(readFileSync(join(root, path), 'utf8')));
    expect(casts).toEqual(['shared/domain/disclosure/ledger/cleared.ts']);
  });

  test('the type of a cell asks for one', () => {
    expectTypeOf<number>().not.toExtend<Cleared>();
    expectTypeOf<ProtectedCell['value']>().toEqualTypeOf<Cleared | null>();
  });

  test('cells read back from the ledger are those that the gate gave, and a number struck from it is gone', () => {
    const totals = new Map<CellKey, number>([['eligible|Total|1|' as CellKey, 1000]]);
    const { entry } = cleared(everywhere((at) => [usual(at)]));
    const stored = LedgerEntry.parse(JSON.parse(JSON.stringify(entry)));
    const shown = clearedCells(stored, formD, totals).filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(5);
    for (const { value, category, measure, level, detail } of shown)
      if (category === '4')
        expect(value).toBe(clearedCount(entry, [measure, category, level, detail].join('|') as CellKey));
    const struck = { ...stored, facts: stored.facts.filter(({ outlet }) => outlet !== 'count') };
    expect(
      clearedCells(struck, formD, totals).every(({ value, shorthand }) => value === null && shorthand === 'c'),
    ).toBe(true);
    const provisional = { ...stored, basis: {}, facts: [] };
    expect(clearedCells(provisional, formD, totals).every(({ shorthand }) => shorthand === 'x')).toBe(true);
  });
});

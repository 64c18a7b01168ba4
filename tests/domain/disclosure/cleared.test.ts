import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { CellKey } from '../../../shared/domain/cells.ts';
import type { Cleared } from '../../../shared/domain/disclosure/ledger/cleared.ts';
import { clearedCount, LedgerEntry } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { protectedCells } from '../../../shared/domain/disclosure/national/protected-cells.ts';
import type { ProtectedCell } from '../../../shared/domain/disclosure/protection.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { everywhere, throughGate, usual } from './national-example.ts';

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

  test('a number struck from the ledger is gone from the cells', () => {
    const { entry } = throughGate(everywhere((at) => [usual(at)]));
    const stored = LedgerEntry.parse(JSON.parse(JSON.stringify(entry)));
    const cells = categoryFour(formD).cells;
    const shown = (from: LedgerEntry) => protectedCells(cells, from, new Map()).filter(({ value }) => value !== null);
    expect(shown(stored)).toHaveLength(10);
    for (const { value, measure, level, detail } of shown(stored))
      expect(value).toBe(clearedCount(entry, [measure, '4', level, detail].join('|') as CellKey));
    expect(shown({ ...stored, facts: stored.facts.filter(({ outlet }) => outlet !== 'count') })).toEqual([]);
  });
});

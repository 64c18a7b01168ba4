import { inverse, prime, residue } from './prime-field.ts';
import type { Table } from './table.ts';

type Held = { entries: Float64Array; pivot: number; combination: Map<number, number> };

/**
 * Secondary suppression against exact derivation. A hidden cell can be derived unless it lies on a circuit: a set of
 * hidden cells of which each can move when the others do. Cells are eliminated one by one over a prime field (exact, no
 * rounding): first the primary cells, then the candidates in the order given, cheapest first. A candidate that the ones
 * before it already span closes a circuit with them; if an unprotected primary cell is on it, the circuit is hidden.
 * Ends when every primary cell is on one. Gives every hidden cell. In a table of two rows and two columns with totals,
 * one primary cell hides three more: the other corners of the rectangle.
 */
export const hideCircuits = (
  { relations }: Table,
  primary: readonly number[],
  candidates: readonly number[],
): ReadonlySet<number> => {
  const columns = new Map<number, Map<number, number>>();
  const put = (cell: number, relation: number, entry: number): void => {
    const column = columns.get(cell) ?? new Map<number, number>();
    column.set(relation, residue((column.get(relation) ?? 0) + entry));
    columns.set(cell, column);
  };
  for (const [at, { total, parts }] of relations.entries()) {
    put(total, at, -1);
    for (const part of parts) put(part, at, 1);
  }
  const hidden = new Set(primary);
  const exposed = new Set(primary);
  const byPivot = new Map<number, Held>();
  for (const cell of [...primary, ...candidates]) {
    if (exposed.size === 0) break;
    const entries = new Float64Array(relations.length);
    for (const [relation, entry] of columns.get(cell) ?? []) entries[relation] = entry;
    const combination = new Map([[cell, 1]]);
    let pivot = -1;
    for (let at = 0; at < entries.length; at++) {
      const factor = entries[at]!;
      if (factor === 0) continue;
      const held = byPivot.get(at);
      if (held === undefined) {
        if (pivot < 0) pivot = at;
        continue;
      }
      for (let row = at; row < entries.length; row++) {
        const entry = held.entries[row]!;
        if (entry !== 0) entries[row] = residue(entries[row]! - ((factor * entry) % prime));
      }
      for (const [other, times] of held.combination)
        combination.set(other, residue((combination.get(other) ?? 0) - ((factor * times) % prime)));
    }
    if (pivot < 0) {
      const circuit = [...combination].filter(([, times]) => times !== 0).map(([other]) => other);
      if (!circuit.some((other) => exposed.has(other))) continue;
      for (const other of circuit) {
        hidden.add(other);
        exposed.delete(other);
      }
      continue;
    }
    const scale = inverse(entries[pivot]!);
    for (let row = pivot; row < entries.length; row++)
      if (entries[row] !== 0) entries[row] = (entries[row]! * scale) % prime;
    for (const [other, times] of combination) combination.set(other, (times * scale) % prime);
    byPivot.set(pivot, { entries, pivot, combination });
  }
  return hidden;
};

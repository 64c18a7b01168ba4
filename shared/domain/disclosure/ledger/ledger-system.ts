import type { CellKey } from '../../cells.ts';
import type { CategoryFour } from '../national/category-four.ts';
import type { AuditFile } from '../solving/audit-file.ts';
import type { Ledger } from './ledger.ts';

/** Name of a local count in the audit of a ledger: `lancashire eligible|4|1| s1`. */
export const variableName = (area: string, cell: string, submission: string): string => `${area} ${cell} ${submission}`;

/**
 * The ledger of one period as the system of facts that the public holds, over area, cell and submission, in the shape
 * that `mappa audit` reads: every published figure with the interval it allows, and the rules that every return keeps. Its
 * targets are every local count, totals too. It is written from the ledger alone, which holds no local count.
 */
export const ledgerSystem = (entries: Ledger, { cells, counted, parts, atMost }: CategoryFour): AuditFile => {
  const basisOf = new Map(
    entries.filter(({ candidate }) => candidate === undefined).map(({ version, basis }) => [version, basis]),
  );
  const standing = [
    ...new Set(
      entries.flatMap(({ basis }) => Object.entries(basis).map(([area, submission]) => `${area} ${submission}`)),
    ),
  ].map((text) => text.split(' ') as [string, string]);
  const sumOf = (cell: string, areas: Iterable<readonly [string, string]>, times: number): [string, number][] =>
    [...areas].flatMap(([area, submission]) =>
      (parts.get(cell as CellKey) ?? []).map((part): [string, number] => [variableName(area, part, submission), times]),
    );
  const coefOf = (terms: readonly [string, number][]): Record<string, number> => {
    const coef: Record<string, number> = {};
    for (const [name, times] of terms) coef[name] = (coef[name] ?? 0) + times;
    return coef;
  };
  const facts = entries.flatMap((entry) => entry.facts.map((fact) => ({ ...fact, entry })));
  return {
    vars: standing.flatMap(([area, submission]) => counted.map((cell) => variableName(area, cell, submission))),
    rows: [
      ...facts.map(({ terms, lo, hi, entry }) => ({
        coef: coefOf(
          terms.flatMap(({ cell, version, coefficient, areas }) => {
            const basis = Object.entries((version === entry.version ? entry.basis : basisOf.get(version)) ?? {});
            return sumOf(
              cell,
              areas === undefined ? basis : basis.filter(([area]) => areas.includes(area)),
              coefficient,
            );
          }),
        ),
        lo,
        hi,
      })),
      ...standing.flatMap(([area, submission]) =>
        atMost.map(([small, large]) => ({
          coef: { [variableName(area, small, submission)]: -1, [variableName(area, large, submission)]: 1 },
          lo: 0,
          hi: null,
        })),
      ),
    ],
    bounds: {},
    targets: standing.flatMap(([area, submission]) =>
      cells.map(({ key }) => ({
        name: variableName(area, key, submission),
        coef: coefOf(sumOf(key, [[area, submission]], 1)),
      })),
    ),
  };
};

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellLabel, cellOf, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { asRaw, validReturn } from './valid-return.ts';

const area = findArea('kent')!;

describe.each(forms.map((form) => [form.id, form] as const))('the arithmetic of form %s', (_, form) => {
  const period = Period.parse(form.from);
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  const report = (figures: ReadonlyMap<CellKey, number>, left?: (key: CellKey) => boolean) =>
    screen({ raw: asRaw(form, figures, left), area, period });

  it('accepts every consistent return, whichever totals are left out, and adds those up', () => {
    const out = fc.subarray([...totals]);
    fc.assert(
      fc.property(validReturn(form), out, (figures, leftOut) => {
        const screened = report(figures, (key) => !leftOut.includes(key));
        expect(screened.report).toMatchObject({ verdict: 'accepted', findings: [] });
        for (const { key, confidential, notApplicable } of cellsOf(form)) {
          if (confidential && notApplicable) continue;
          const read = confidential
            ? openConfidential(screened.confidential.get(key)!)
            : screened.figures.get(key)?.value;
          expect(read).toBe(notApplicable ? null : figures.get(key));
        }
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('finds any figure of a sum that is changed, and names the one cell where two sums cross', () => {
    const crossing = cellsOf(form).filter(
      (cell) => sumsOf(form).filter(({ total, parts }) => total === cell || parts.includes(cell)).length === 2,
    );
    const inOneSum = cellsOf(form).filter((cell) =>
      sumsOf(form).some(({ total, parts }) => total === cell || parts.includes(cell)),
    );
    if (inOneSum.length === 0) return;
    fc.assert(
      fc.property(
        validReturn(form),
        fc.constantFrom(...inOneSum),
        fc.integer({ min: 61, max: 500 }),
        (figures, cell, more) => {
          const right = figures.get(cell.key) ?? 0;
          const { report: found } = report(cell.notApplicable ? figures : new Map(figures).set(cell.key, right + more));
          if (cell.notApplicable) return;
          const rules = found.findings.map(({ rule }) => rule);
          expect(found.verdict).toBe('rejected');
          expect(rules.some((rule) => /^(?:row|column|list)-sum$/.test(rule))).toBe(true);
          if (!crossing.includes(cell)) return;
          // With Category 4 beside it, one changed figure breaks a total that is withheld: then no cell is named.
          if (cellsOf(form).some(({ confidential, table }) => confidential && table === cell.table)) {
            expect(rules).not.toContain('one-cell-explains');
            return;
          }
          const explained = found.findings.find(({ rule }) => rule === 'one-cell-explains');
          expect(explained?.message).toContain(`${cellLabel(cellOf(form, cell.key)!)}`);
          expect(explained?.message).toMatch(new RegExp(`is ${right}\\.$`));
        },
      ),
      { seed: 22, numRuns: 150 },
    );
  });
});

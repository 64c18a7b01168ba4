import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { type Cell, type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { cellMissing } from '../../../shared/domain/screening/checks/cell-missing.ts';
import { formNotDeclared } from '../../../shared/domain/screening/checks/form-not-declared.ts';
import { nilNotStated } from '../../../shared/domain/screening/checks/nil-not-stated.ts';
import type { Reading } from '../../../shared/domain/screening/reading.ts';
import type { Matter } from '../../../shared/domain/screening/rule.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { asRaw, tenInEach } from './valid-return.ts';

const area = findArea('kent')!;
const matter: Matter = {
  raw: { source: 'report', entries: [], facts: [], findings: [] },
  area,
  period: Period.parse('2000-01'),
  form: undefined,
  borrowed: false,
  population: undefined,
  past: [],
  entries: [],
  readings: new Map(),
};

it('without a form no cell is missing, and none is nought', () => {
  expect([cellMissing.find(matter), nilNotStated.find(matter), formNotDeclared.find(matter)]).toEqual([[], [], []]);
});

describe('a report on a form that nobody declared', () => {
  const said = (stateOf: (cell: Cell, at: number) => 'number' | 'not-available'): string => {
    const readings = new Map(
      cellsOf(formA).map((cell, at): [CellKey, Reading] => {
        const place = { label: cell.key };
        const held = { cell, place, computed: false, withheld: false } as const;
        const state = stateOf(cell, at);
        const number = { state, amount: seal(1), words: 'x' } as const;
        return [cell.key, state === 'number' ? { ...held, ...number } : { ...held, state }];
      }),
    );
    return formNotDeclared
      .find({ ...matter, form: formA, borrowed: true, readings })
      .map(({ message }) => message)
      .join('\n');
  };
  const all = cellsOf(formA);

  it('is said to hold every figure, where it does', () => {
    expect(said(() => 'number')).toBe(
      `No form is declared for reports of 2000-01: it was read by the words of form A. ${all.length} figures were read. ` +
        'Not found, and taken as not available: nothing.',
    );
  });

  it('is said to lack the one figure that it lacks, by its label', () => {
    const ofMany = ({ table }: Cell) => all.filter((each) => each.table === table && !each.notApplicable).length > 1;
    const open = all.findIndex((cell) => !cell.notApplicable && ofMany(cell));
    expect(said((_, at) => (at === open ? 'not-available' : 'number'))).toContain(
      `${all.length - 1} figures were read. Not found, and taken as not available: ${all[open]!.key}.`,
    );
    expect(said((_, at) => (at === open ? 'number' : 'not-available'))).toContain('1 figure was read. Not found');
  });
});

it('a cell that a return leaves out is no figure of it', () => {
  const raw = asRaw(formC, tenInEach(formC), (key) => key !== 'managed|1|2|');
  const { figures, report } = screen({ raw, area, period: Period.parse('2020-21') });
  expect(report.findings.map(({ rule }) => rule)).toEqual(['cell-missing']);
  const open = cellsOf(formC).filter(({ confidential }) => !confidential);
  expect([...figures.keys()].toSorted()).toEqual(
    open
      .map(({ key }) => key)
      .filter((key) => key !== 'managed|1|2|')
      .toSorted(),
  );
});

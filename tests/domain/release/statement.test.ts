import { describe, expect, it } from 'vitest';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { nationalFour, suppressionStatement } from '../../../shared/domain/release/dataset.ts';
import { row } from './rows.ts';

type Says = number | string;
const four = (...says: readonly Says[]) => [
  ...says.map((each, at) => row('national', `eligible|4|${at + 1}|`, each)),
  row('kent', 'eligible|4|1|', 'c'),
  row('national', 'eligible|1|1|', 7),
];
const stated = (rows: ReturnType<typeof four>, { areas = 42, localThreshold = null as number | null } = {}) =>
  suppressionStatement({ form: formD, rows, coverage: { areas, of: 42, missing: [] }, localThreshold }).join(' ');

describe('what a release says of what it does not show', () => {
  it('counts the national figures of Category 4 that its form has, and nothing else', () => {
    expect(nationalFour(four(3, 'c', 'x', 'z'))).toEqual({ cells: 3, shown: 1, notAvailable: 1 });
    expect(nationalFour(four())).toEqual({ cells: 0, shown: 0, notAvailable: 0 });
  });

  it('says how many of them are published, and that the rest is hidden by a public rule', () => {
    expect(stated(four(3, 'c', 'c'))).toContain(
      '1 of the 3 national Category 4 figures is published; the others show [c]',
    );
    expect(stated(four(3, 'c', 4))).toContain(
      '2 of the 3 national Category 4 figures are published; the others show [c]',
    );
    expect(stated(four(3, 4))).toContain('All 2 national Category 4 figures are published.');
    expect(stated(four(3, 'x'))).toContain('1 of the 2');
    expect(stated(four(3, 'c'))).toMatch(/^Category 4 \(terrorism\) is never published for an area/);
    expect(stated(four(3, 'c'))).toContain('chosen by a rule that is public');
    expect(stated(four(3, 'c'))).toMatch(/Totals are of Categories 1 to 3\. .* rows of their own\.$/);
  });

  it('says why none are there: areas are missing, or they are no part of it', () => {
    expect(stated(four('x', 'x'), { areas: 41 })).toContain('only when all 42 areas are in: they show [x]');
    expect(stated(four('x', 'x'))).toContain('are not part of this release: they show [x]');
    expect(stated(four('x', 'x'))).toMatch(/rows of their own\.$/);
  });

  it('says that nothing is suppressed on a form without Category 4', () => {
    const old = { form: formB, rows: four(), coverage: { areas: 42, of: 42, missing: [] } };
    expect(suppressionStatement(old)).toEqual([
      'The form of this year (form B) has no Category 4, and nothing is suppressed.',
    ]);
    const [first, floor] = suppressionStatement({ ...old, localThreshold: 5 });
    expect(first).toBe('The form of this year (form B) has no Category 4.');
    expect(floor).toMatch(/above 0 and under 5 in Categories 1 to 3 show \[c\]/);
  });

  it('says the floor of area counts where there is one, and only there', () => {
    for (const rows of [four(3, 'c'), four('x', 'x')]) {
      expect(stated(rows, { localThreshold: 3 })).toContain('above 0 and under 3');
      expect(stated(rows)).not.toContain('above 0 and under');
    }
  });
});

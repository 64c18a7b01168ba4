import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { asRaw } from './valid-return.ts';

const notBreached = 'notification_breaches|Total|Total|' as CellKey;
const terror = ['eligible|4|2|', 'eligible|4|Total|', 'managed|4|2|', 'managed|4|Total|'] as CellKey[];

/** The rules about nil returns that are broken by noughts with these figures among them. */
const broken = (nil: boolean, filled: readonly CellKey[]): readonly string[] => {
  const figures = new Map(cellsOf(formD).map(({ key }): [CellKey, number] => [key, filled.includes(key) ? 3 : 0]));
  const raw = { ...asRaw(formD, figures), ...(nil ? { nil } : {}) };
  const { findings } = screen({ raw, area: findArea('kent')!, period: Period.parse('2023-24') }).report;
  return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('nil-'));
};

describe('a return of noughts', () => {
  it('is a nil return where the area says so, and a question where it does not', () => {
    expect(broken(true, [])).toEqual([]);
    expect(broken(false, [])).toEqual(['nil-not-stated']);
  });

  it('is one whatever its Category 4, for the statement tells nothing of that', () => {
    expect(broken(true, terror)).toEqual([]);
    expect(broken(false, terror)).toEqual(['nil-not-stated']);
  });

  it('is none with a figure above nought in Categories 1 to 3', () => {
    expect(broken(true, [notBreached])).toEqual(['nil-contradicted']);
    expect(broken(true, [notBreached, ...terror])).toEqual(['nil-contradicted']);
    expect(broken(false, [notBreached])).toEqual([]);
  });
});

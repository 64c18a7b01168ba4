import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellLabel, cellsOf } from '../../../shared/domain/cells.ts';
import { type LocalFigure, localTable } from '../../../shared/domain/disclosure/suppression/local-table.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { limitsOf } from '../../../shared/domain/limits.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { publishedAddress } from '../../../shared/domain/release/figures/published-cells.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { asRaw } from '../screening/valid-return.ts';

const area = findArea('lancashire')!;
const each = forms.flatMap((form) =>
  limitsOf(form).map((limit) => ({
    ...limit,
    form,
    name: `form ${form.id}: ${limit.lesser.map(({ key }) => key).join(' + ')}`,
  })),
);

describe('every limit that a form declares', () => {
  it.each(each)('is asked about where a return breaks it, and only then: $name', ({ form, limit, lesser, greater }) => {
    const period = Period.parse(form.from);
    const said = `${lesser.map(cellLabel).join(' and ')} ${lesser.length > 1 ? 'together are' : 'is'} above`;
    const brokenBy = (more: number) => {
      const numbers = new Map(cellsOf(form).map(({ key }): [CellKey, number] => [key, 0]));
      for (const { key } of greater) numbers.set(key, 6);
      for (const { key } of lesser) numbers.set(key, (6 * greater.length) / lesser.length + more);
      const { findings } = screen({ raw: asRaw(form, numbers), area, period }).report;
      return findings.filter(({ rule, message }) => rule === limit.rule && message.startsWith(said));
    };
    expect(brokenBy(0)).toEqual([]);
    expect(brokenBy(1)).toHaveLength(1);
  });

  it.each(each.filter(({ lesser }) => !lesser[0]!.confidential))(
    'is known to who attacks a table of an area: $name',
    ({ form, lesser, greater }) => {
      const figures = [...lesser, ...greater].map(
        (cell, at): LocalFigure => ({
          ...{ ...publishedAddress(cell), geographic_level: 'Police force area' },
          ...{ country_code: 'E92000001', pfa_code: area.pfaCode, value: at < lesser.length ? 3 : 9 },
        }),
      );
      const numbers = figures.map((_, at) => at);
      expect(localTable(figures, form).limits).toContainEqual({
        small: numbers.slice(0, lesser.length),
        large: numbers.slice(lesser.length),
      });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { limitsOf, limitsWithTotals } from '../../../shared/domain/limits.ts';

const inWords = (form: Form, withTotals = false) =>
  (withTotals ? limitsWithTotals : limitsOf)(form).map(({ lesser, greater }) =>
    [lesser, greater].map((cells) => cells.map(({ key }) => key).join(' + ')).join(' <= '),
  );

describe('limits', () => {
  it('of form D hold level by level and category by category, breach of an order within Category 1', () => {
    const expected = ['1', '2', '3', '4'].flatMap((category) =>
      ['2', '3'].flatMap((level) => [
        `eligible|${category}|${level}| <= managed|${category}|${level}|`,
        `returned_to_custody|${category}|${level}|licence <= managed|${category}|${level}|`,
      ]),
    );
    const orders = ['2', '3'].map((level) => `returned_to_custody|Total|${level}|order <= managed|1|${level}|`);
    expect(inWords(formD).sort()).toEqual([...expected, ...orders].sort());
  });

  it('of form A are by the panel, whose cases are counted by category', () => {
    const panel = 'mappp|1|MAPPP| + mappp|2|MAPPP| + mappp|3|MAPPP|';
    expect(inWords(formA)).toEqual([
      `returned_to_custody|Total|MAPPP|licence <= ${panel}`,
      `returned_to_custody|Total|MAPPP|order <= ${panel}`,
    ]);
  });

  it('of details together are said where the form says so', () => {
    const together: Form = { ...formD, limits: formD.limits.map((limit) => ({ ...limit, together: true as const })) };
    expect(inWords(together).filter((each) => !inWords(formD).includes(each))).toEqual([
      'returned_to_custody|1|2|licence + returned_to_custody|Total|2|order <= managed|1|2|',
      'returned_to_custody|1|3|licence + returned_to_custody|Total|3|order <= managed|1|3|',
    ]);
  });

  it('of totals follow from those of their parts, over levels and over categories', () => {
    const more = inWords(formD, true).filter((each) => !inWords(formD).includes(each));
    expect(more).toContain('returned_to_custody|Total|Total|licence <= managed|Total|Total|');
    expect(more).toContain('returned_to_custody|Total|Total|order <= managed|1|Total|');
    expect(more).toContain('returned_to_custody|4|Total|licence <= managed|4|Total|');
    expect(more).toContain('eligible|Total|3| <= managed|Total|3|');
    // Level 1 is in the snapshot and not in the year: a total with it is within nothing. Category 3 has no Level 1.
    expect(more.filter((each) => /^eligible\|\w+\|Total/.test(each))).toEqual([
      'eligible|3|Total| <= managed|3|Total|',
    ]);
  });

  it.each(forms)('have open, counted cells on the lesser side (form $id)', (form) => {
    const totals = new Set(sumsOf(form).map(({ total }) => total));
    const lesser = limitsOf(form).flatMap((each) => each.lesser);
    expect(lesser.filter((cell) => cell.notApplicable || totals.has(cell) || !cellsOf(form).includes(cell))).toEqual(
      [],
    );
  });
});

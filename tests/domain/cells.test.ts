import { describe, expect, it } from 'vitest';
import { addressOf, CellKey, cellKey, cellLabel, cellOf, cellsOf, sumsOf } from '../../shared/domain/cells.ts';
import type { Form, Heading, Table } from '../../shared/domain/forms/form.ts';
import { formA } from '../../shared/domain/forms/form-a.ts';
import { formD } from '../../shared/domain/forms/form-d.ts';

/** The first form, with one table of people, of these rows and columns. */
const formOf = (rows: readonly Heading[], columns: readonly Heading[], more: Partial<Table> = {}): Form => ({
  ...formA,
  tables: [{ ...formA.tables[0]!, rows, columns, ...more }],
});
const none: readonly Heading[] = [{ label: '' }];
const keysIn = (form: Form): readonly string[] => cellsOf(form).map(({ key }) => key);
/** Each sum of a form: what it is over, its total, and what adds up to it. */
const sums = (form: Form) =>
  sumsOf(form).map(({ over, total, parts }) => [over, total.key, parts.map(({ key }) => key)]);

describe('the key of a cell', () => {
  it('is its address: measure, category, level and detail', () => {
    const address = { measure: 'orders_imposed', category: 'Total', level: 'Total', detail: 'NO' } as const;
    expect(cellKey(address)).toBe('orders_imposed|Total|Total|NO');
    expect(addressOf(cellKey(address))).toEqual(address);
  });

  it('is a text of four parts, and nothing else', () => {
    expect(CellKey.safeParse('eligible|1|2|').success).toBe(true);
    for (const other of ['eligible|1|2', 'eligible|1|2||', '', ['eligible|1|2|'], 7, null])
      expect(CellKey.safeParse(other).success, JSON.stringify(other)).toBe(false);
  });

  it('finds its cell in a form that has it', () => {
    const key = CellKey.parse('eligible|4|2|');
    expect(cellOf(formD, key)).toMatchObject({ confidential: true, notApplicable: false, about: '4' });
    expect(cellOf(formA, key)).toBeUndefined();
    expect(cellOf(formD, CellKey.parse('eligible|3|1|'))).toMatchObject({ notApplicable: true, confidential: false });
  });
});

describe('the cells of a table', () => {
  it('have what their row says, else their column, else their table', () => {
    const columns = [{ label: 'a', level: '1', detail: 'NO' } as const, { label: 'b', category: '2' } as const];
    const rows = [{ label: 'c' }, { label: 'd', category: '3', level: '2', detail: 'RO' } as const];
    expect(keysIn(formOf(rows, columns, { detail: 'FTO' }))).toEqual([
      'eligible|Total|1|NO',
      'eligible|2|Total|FTO',
      'eligible|3|2|RO',
      'eligible|3|2|RO',
    ]);
    expect(keysIn(formOf(none, none))).toEqual(['eligible|Total|Total|']);
  });

  it('count what their table is about where they are of no category', () => {
    const about = (more: Partial<Table>) => cellsOf(formOf([{ label: '', category: 'Total' }], none, more))[0]!.about;
    expect([about({ about: '1' }), about({})]).toEqual(['1', 'Total']);
  });

  it('are called by their table, their column and their row, as far as these have names', () => {
    const labels = new Map(cellsOf(formD).map((cell) => [cell.key, cellLabel(cell)]));
    expect(labels.get(CellKey.parse('eligible|3|1|'))).toBe('Table 1, Category 3: Other dangerous offenders, Level 1');
    expect(labels.get(CellKey.parse('orders_imposed|Total|Total|NO'))).toBe('Table 4a, Notification Order');
  });
});

describe('the sums of a form', () => {
  const [one, two, four] = (['1', '2', '4'] as const).map((category) => ({ label: category, category }));
  const all = { label: 'Total', category: 'Total' } as const;
  const [level, levels] = [{ label: '', level: '2' } as const, { label: '', level: 'Total' } as const];

  it('are over the categories of a row, without Category 4', () => {
    expect(sums(formOf(none, [one!, two!, four!, all]))).toEqual([
      ['category', 'eligible|Total|Total|', ['eligible|1|Total|', 'eligible|2|Total|']],
    ]);
    expect(sums(formOf(none, [one!, all]))).toEqual([['category', 'eligible|Total|Total|', ['eligible|1|Total|']]]);
  });

  it('are none over the only category of a table, nor over columns that are of none', () => {
    expect(sums(formOf(none, [all]))).toEqual([]);
    const columns = [{ label: 'a', detail: 'NO' } as const, { label: 'b', detail: 'RO' } as const];
    expect(sums(formOf(none, columns))).toEqual([]);
  });

  it('are over the levels of a column, where there is more than the total of them', () => {
    expect(sums(formOf([level, levels], [one!]))).toEqual([['level', 'eligible|1|Total|', ['eligible|1|2|']]]);
    expect(sums(formOf([levels], [one!]))).toEqual([]);
    expect(sums(formOf([level, { ...level, level: '3' }], [one!]))).toEqual([]);
  });

  it('are those that a table declares of its own', () =>
    expect(sums(formA).filter(([over]) => over === 'detail')).toEqual([
      [
        'detail',
        'orders_imposed|Total|Total|SOO_applied',
        ['orders_imposed|Total|Total|SOO_granted', 'orders_imposed|Total|Total|SOO_not_granted'],
      ],
    ]));
});

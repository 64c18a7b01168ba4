import { describe, expect, it } from 'vitest';
import type { Form, Table } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { wordsOf } from '../../../shared/formats/tables/fits.ts';
import {
  figureLocator,
  type HeadingTarget,
  headingFinder,
  isNearFigure,
  isNearTitle,
} from '../../../shared/formats/tables/form-wordings.ts';
import { namesOf } from '../../../shared/formats/tables/names.ts';
import { otherWords } from '../../../shared/formats/tables/other-words.ts';

const [, managed, breaches] = formC.tables as [Table, Table, Table];
const table = (number: string, title: string, like: Table, rows = like.rows): Table => {
  const { named: _named, group: _group, ...plain } = like;
  return { ...plain, number, title, rows };
};
const tablesOf = (found: HeadingTarget) => (found.part === 'group' ? found.tables : [found.table]);
/** A form whose tables nobody has named: they are known by the words that are printed. */
const form: Form = {
  ...formC,
  tables: [
    table('1', 'Total number of apples on {snapshot}', managed),
    table('2a', 'Trees and bushes: felled in winter', managed),
    table('2b', 'Trees and bushes: felled in spring', managed),
    table('3', 'Baskets, empty', breaches, [{ label: 'Total baskets without fruit' }]),
    table('4', 'Ladders', breaches, [{ label: 'Ladders of wood' }, { label: 'Ladders of steel' }]),
  ],
};

describe('a table that nobody has named', () => {
  const names = namesOf(form);

  it('is known by the words of its title, without those that say nothing, days and a total in front', () => {
    expect(names.map(({ title, group }) => [title?.must, group?.must])).toEqual([
      [['apple'], undefined],
      [
        ['felled', 'winter'],
        ['tree', 'bush'],
      ],
      [
        ['felled', 'spring'],
        ['tree', 'bush'],
      ],
      [['basket', 'empty'], undefined],
      [['ladder'], undefined],
    ]);
    expect(names[1]?.group).toBe(names[2]?.group);
    expect(names[4]?.rows.get(form.tables[4]!.rows[1]!)?.must).toEqual(['ladder', 'steel']);
    expect(names[3]?.rows.get(form.tables[3]!.rows[0]!)?.must).toEqual(['basket', 'without', 'fruit']);
    expect(wordsOf({ must: ['a|b', 'c'], may: 'd e' })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each<[string, readonly string[] | undefined, string?]>([
    ['Apples', ['1'], 'whole'],
    ['Total number of apples', ['1'], 'whole'],
    ['Apples and pears', undefined],
    ['Apples 7', undefined],
    ['Trees and bushes', ['2a', '2b'], 'group'],
    ['Trees', undefined],
    ['Felled in winter', ['2a'], 'part'],
    ['Felled in spring', ['2b'], 'part'],
    ['Felled', undefined],
    ['Trees and bushes: felled in spring', ['2b'], 'whole'],
    ['Trees and bushes felled in autumn', undefined],
    ['Felled trees in winter', undefined],
    ['Ladders', ['4'], 'whole'],
    ['', undefined],
    [`Apples ${'of the '.repeat(90)}`, undefined],
  ])('%j names %j (%s)', (text, numbers, part) => {
    const found = headingFinder(form)(text);
    expect([found && tablesOf(found).map(({ number }) => number), found?.part]).toEqual([numbers, part]);
  });

  it.each<[string, string | undefined, string?]>([
    ['Baskets without fruit', '3', 'Total baskets without fruit'],
    ['Total baskets without fruit', '3', 'Total baskets without fruit'],
    ['Baskets, empty', '3', 'Total baskets without fruit'],
    ['Ladders of steel', '4', 'Ladders of steel'],
    ['Ladders', undefined],
    ['Ladders of steel and wood', undefined],
    ['Baskets without fruit 7', undefined],
  ])('and %j the figure of %j', (text, number, label) => {
    const found = figureLocator(form)(text, []);
    expect([found?.table.number, found?.row.label]).toEqual([number, label]);
  });

  it('is nearly named by all its words and a few others, in no sentence', () => {
    expect([isNearTitle(form, 'Green apples'), isNearTitle(form, 'Green apples.')]).toEqual([false, false]);
    expect([isNearTitle(form, 'Ripe trees and bushes'), isNearTitle(form, 'Trees and bushes')]).toEqual([true, true]);
    expect([isNearTitle(form, 'Ripe trees and bushes.'), isNearTitle(form, 'Ripe red tall trees and bushes')]).toEqual([
      false,
      false,
    ]);
    expect([isNearFigure(form, 'New ladders of steel'), isNearFigure(form, 'New ladders')]).toEqual([true, false]);
    expect([isNearFigure(form, 'New ladders of steel.'), isNearTitle(form, 'Ripe red trees and bushes')]).toEqual([
      false,
      true,
    ]);
    const prose = `Ladders of steel ${'of the '.repeat(90)}`;
    expect([isNearFigure(form, prose), isNearTitle(form, prose)]).toEqual([false, false]);
  });

  it('has no other word than those, and what headings have in common', () => {
    expect(otherWords(form, 'Apples of the year, by level')).toEqual([]);
    expect(otherWords(form, 'Green Apples in Dover')).toEqual(['green', 'dover']);
    expect(otherWords(form, 'Apples x at 7')).toEqual([]);
    expect(otherWords(form, 'UK apples')).toEqual(['uk']);
    expect(otherWords(form, 'Apples at Levels 2 and 3: 2019')).toEqual([]);
    const columns = [{ label: 'Category 1: Crimson', category: '1' }] as const;
    expect(otherWords({ ...form, tables: [{ ...managed, columns }] }, 'Crimson')).toEqual([]);
  });
});

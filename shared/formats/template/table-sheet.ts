import { type CellKey, cellsOf, type Cell as FormCell, sumsOf, titleFor } from '../../domain/cells.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { MeasureFacts } from '../../domain/forms/measure-facts.ts';
import { prose } from '../../domain/prose.ts';
import { cellName } from '../workbook/address.ts';
import type { StyleName } from '../workbook/styles.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { HEADER_ROW, sheetName, type TemplatePlace } from './places.ts';
import type { TemplateWish } from './template-wish.ts';

const whole = {
  kind: 'whole',
  min: 0,
  title: 'Whole number',
  message: 'Enter a whole number, 0 or more. Keep x only where a figure is not available, and say why under Notes.',
  warn: true,
} as const;

const inWords = (decimals: number): string => (decimals === 1 ? 'one decimal' : `${decimals} decimals`);

/** What a rate may be: a number with the decimals that the form asks for. */
const withDecimals = (decimals: number) =>
  ({
    ...whole,
    kind: 'decimal',
    title: 'Number',
    message: prose`
      Enter a number, 0 or more, with at most ${inWords(decimals)}. Keep x only where a figure is not available, and say
      why under Notes.
    `,
  }) as const;

/**
 * The sheet of one table: its printed title and headings, open, closed and total cells, notes, and last year beside.
 */
export const tableSheet = (wish: TemplateWish, table: Table, places: ReadonlyMap<CellKey, TemplatePlace>): Sheet => {
  const { form, period, past } = wish;
  const cells = cellsOf(form).filter((cell) => cell.table === table);
  const byLevel = table.rows.some(({ level }) => level !== undefined && level !== 'MAPPP');
  const confidential = cells.some((cell) => cell.confidential);
  const header: Cell[] = [
    { value: byLevel ? 'Level' : 'Measure', style: 'header' },
    ...table.columns.map(({ label, category }): Cell => {
      if (category === '4') return { value: `${label} (confidential)`, style: 'confidentialHeader' };
      return { value: label === '' ? 'Figure' : label, style: 'headerRight' };
    }),
    { value: 'Notes', style: 'header' },
    ...(past
      ? shown(table).map(
          ({ label }): Cell => ({
            value: label === '' ? `Last year (${past.period})` : `Last year: ${label}`,
            style: 'headerRight',
          }),
        )
      : []),
  ];
  const rows = table.rows.map((row): Cell[] => {
    const members = cells.filter((cell) => cell.row === row);
    const notes = new Set(members.flatMap(({ key }) => wish.filled?.get(key)?.note ?? []));
    return [
      { value: row.label, style: 'rowHeader' },
      ...members.map((cell) => cellFor(cell, wish, places)),
      { value: notes.size > 0 ? [...notes].join('; ') : null, style: 'inputText' },
      ...(past ? members.filter(({ confidential: sealed }) => !sealed).map((cell) => pastFor(cell, past)) : []),
    ];
  });
  return {
    name: sheetName(table),
    columns: [
      byLevel ? 14 : 60,
      ...table.columns.map(({ label }) => (label === '' || label === 'Total' ? 12 : 26)),
      40,
      ...(past ? shown(table).map(() => 20) : []),
    ],
    locked: true,
    frozenRows: HEADER_ROW + 1,
    rows: [
      [{ value: titleFor(table, period), style: 'title' }],
      [
        {
          value: prose`
            Write ${kindOfNumbers(form.measures[table.measure]!)}. 0 is a true nought; where a figure is not available
            write x and give the reason under Notes.
          `,
          style: 'text',
        },
      ],
      [
        {
          value: confidential ? 'Category 4 is confidential: it is kept apart, and no total here includes it.' : null,
          style: 'note',
          ...(confidential ? { span: { columns: table.columns.length, rows: 1 } } : {}),
        },
      ],
      [],
      header,
      ...rows,
    ],
    tables: [
      {
        name: sheetName(table),
        firstRow: HEADER_ROW,
        firstColumn: 0,
        lastRow: HEADER_ROW + rows.length,
        lastColumn: header.length - 1,
      },
    ],
  };
};

/** Category 4 of last year is never handed out again. */
const shown = (table: Table) => table.columns.filter(({ category }) => category !== '4');

const pastFor = ({ key, notApplicable, facts }: FormCell, past: NonNullable<TemplateWish['past']>): Cell => {
  const figure = past.figures.get(key);
  return {
    value: notApplicable ? '-' : (figure?.value ?? null),
    style: facts.decimals === 0 ? 'past' : 'right',
  };
};

const cellFor = (cell: FormCell, { form, filled }: TemplateWish, places: ReadonlyMap<CellKey, TemplatePlace>): Cell => {
  if (cell.notApplicable) return { value: '-', style: 'closed' };
  const sum = sumsOf(form).find(({ total }) => total === cell);
  if (!sum)
    return {
      value: filled?.get(cell.key)?.value ?? null,
      style: cell.confidential ? 'confidential' : inputStyle(cell.facts),
      validation: cell.facts.decimals === 0 ? whole : withDecimals(cell.facts.decimals),
    };
  const parts = sum.parts.map(({ key }) => places.get(key)!);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return {
    value: cachedSum(cell, form, filled),
    formula: `SUM(${cellName(first.row, first.column)}:${cellName(last.row, last.column)})`,
    style: cell.confidential ? 'confidentialTotal' : 'total',
  };
};

const kindOfNumbers = ({ decimals }: MeasureFacts): string =>
  decimals === 0 ? 'whole numbers' : `numbers with at most ${inWords(decimals)}`;

/** A rate with decimals is shown as it is typed; counts have commas at the thousands. */
const inputStyle = ({ decimals }: MeasureFacts): StyleName => (decimals === 0 ? 'input' : 'inputText');

/** What a spreadsheet program would have worked out: text and empty cells count nothing. */
const cachedSum = (cell: FormCell, form: TemplateWish['form'], filled: TemplateWish['filled']): number => {
  const sum = sumsOf(form).find(({ total }) => total === cell);
  if (!sum) {
    const value = filled?.get(cell.key)?.value;
    return typeof value === 'number' ? value : 0;
  }
  return sum.parts.reduce((total, part) => total + cachedSum(part, form, filled), 0);
};

import { type CellKey, cellKey, cellLabel, cellsOf, type Cell as FormCell, sumsOf } from '../../domain/cells.ts';
import type { Form } from '../../domain/forms/form.ts';
import { placeText } from '../../domain/place.ts';
import { prose } from '../../domain/prose.ts';
import { cellMissing } from '../../domain/screening/checks/cell-missing.ts';
import { columnsShifted } from '../../domain/screening/checks/columns-shifted.ts';
import type { Finding, ScreeningReport } from '../../domain/screening-report.ts';
import { cellName } from '../workbook/address.ts';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.ts';
import { fullCell } from '../workbook/workbook.ts';
import { placesOf, type TemplatePlace } from './places.ts';
import { templateWorkbook } from './template.ts';
import type { TemplateWish } from './template-wish.ts';

const again = 'Write this figure again: nobody can read back what is kept of Category 4.';
const reason = 'Give the reason under Notes again: it is not kept with the figure.';

/**
 * A screened return given back to its area: our own template filled with what was read, each cell that a finding is
 * about coloured and with the finding as its comment, and a first sheet that lists them all. Category 4 stands empty,
 * to be written again.
 */
export const markedWorkbook = (wish: Omit<TemplateWish, 'filled' | 'past'>, report: ScreeningReport): Workbook => {
  const marks = marksOf(wish.form, report);
  const workbook = templateWorkbook({ ...wish, filled: filledFrom(wish.form, report) });
  const places = placesOf(wish.form);
  const at = new Map([...marks].map(([key, text]) => [spotOf(places.get(key)!), text]));
  const marked = workbook.sheets.map(
    (sheet): Sheet => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((cell, column) => withMark(cell, at.get(spot(sheet.name, row, column)))),
      ),
    }),
  );
  return { ...workbook, title: `${workbook.title}, faults marked`, sheets: [listSheet(wish.form, report), ...marked] };
};

const spot = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;
const spotOf = ({ sheet, row, column }: TemplatePlace): string => spot(sheet, row, column);

const withMark = (cell: Cell, comment: string | undefined): Cell => {
  if (comment === undefined) return cell;
  const full = fullCell(cell);
  const open = full.formula === undefined && full.style !== 'closed';
  return { ...full, comment, style: open ? 'faulty' : 'faultyTotal' };
};

/** What was read of each open cell of Categories 1 to 3; a figure that was not available keeps its x. */
const filledFrom = (form: Form, report: ScreeningReport): NonNullable<TemplateWish['filled']> => {
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  return new Map(
    report.observations.flatMap((each): readonly [CellKey, { value: number | 'x' }][] => {
      const key = cellKey(each);
      if (totals.has(key)) return [];
      if (each.shorthand === 'x') return [[key, { value: 'x' }]];
      return each.value === null ? [] : [[key, { value: each.value }]];
    }),
  );
};

/** The table that a finding is about as a whole, by its number: it is missing, or its columns have slipped. */
const wholeTable = ({ rule, message }: Finding): string | undefined =>
  rule === cellMissing.code || rule === columnsShifted.code ? /^Table (\w+) \(/.exec(message)?.[1] : undefined;

/**
 * The cells that each finding is about: all of a table that is meant as a whole, else those of the labels of its
 * places, or that its message names.
 */
const cellsIn = (form: Form, finding: Finding): readonly FormCell[] => {
  const whole = wholeTable(finding);
  if (whole !== undefined) return cellsOf(form).filter((cell) => cell.table.number === whole && !cell.notApplicable);
  const { place, others = [], message } = finding;
  const labels = new Set([place, ...others].map(({ label }) => label));
  return cellsOf(form).filter((cell) => {
    const label = cellLabel(cell);
    return labels.has(label) || message.split('; ').some((part) => part.replace(/^.*: (?=Table)|\.$/g, '') === label);
  });
};

const marksOf = (form: Form, report: ScreeningReport): ReadonlyMap<CellKey, string> => {
  const marks = new Map<CellKey, string[]>();
  const mark = (key: CellKey, text: string) => marks.set(key, [...(marks.get(key) ?? []), text]);
  for (const finding of report.findings)
    for (const { key } of cellsIn(form, finding)) mark(key, `${finding.message} ${finding.guidance}`);
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  for (const { key, confidential } of cellsOf(form)) if (confidential && !totals.has(key)) mark(key, again);
  for (const each of report.observations) if (each.shorthand === 'x') mark(cellKey(each), reason);
  return new Map([...marks].map(([key, texts]) => [key, texts.join('\n')]));
};

const severities = { reject: 'To mend', query: 'To answer', note: 'To know' } as const;

const listSheet = (form: Form, { findings }: ScreeningReport): Sheet => {
  const places = placesOf(form);
  return {
    name: 'What was found',
    columns: [12, 40, 70, 70],
    frozenRows: 3,
    rows: [
      [{ value: 'What was found in this return', style: 'title' }],
      [
        {
          value: prose`
            Mend the coloured cells, write Category 4 again, and send this file. Each coloured cell has the finding as
            its comment.
          `,
          style: 'text',
        },
      ],
      ['', 'Where', 'What was found', 'What to do'].map((value): Cell => ({ value, style: 'header' })),
      ...findings.map((finding): Cell[] => {
        const cell = cellsIn(form, finding)[0];
        const place = cell && places.get(cell.key);
        // A link needs words, where the finding is about cells that stand nowhere in the file.
        const where = placeText({ ...finding.place, file: undefined }) || (place ? spotOf(place) : '');
        return [
          { value: severities[finding.severity], style: 'wrapped' },
          { value: where, style: place ? 'link' : 'wrapped', ...(place ? { link: `#${spotOf(place)}` } : {}) },
          { value: finding.message, style: 'wrapped' },
          { value: finding.guidance, style: 'wrapped' },
        ];
      }),
    ],
  };
};

import { type Dataset, suppressionStatement } from '../../domain/release/dataset.ts';
import { placeCode } from '../../domain/release/figures/published-row.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { aboutQuality, shorthandMeanings, whatIsCounted } from '../../domain/release/wording/plain-words.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import { type WideTable, wideTables } from '../../domain/release/wording/tables.ts';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.ts';
import { notesColumn } from './line-notes.ts';
import { figureCell, headerCell, summarySheet } from './summary-sheet.ts';

const heading = (value: string): Cell => ({ value, style: 'heading' });
const wrapped = (value: string): Cell => ({ value, style: 'wrapped' });
const list = (title: string, sentences: readonly string[]): Cell[][] =>
  sentences.length === 0 ? [] : [[heading(title)], ...sentences.map((text) => [wrapped(text)]), []];

const sheetName = ({ table }: WideTable): string => `Table ${table.number}`;

const tableSheet = (wide: WideTable): Sheet => {
  const notes = notesColumn(
    wide.columns,
    wide.lines.map(({ cells }) => cells),
  );
  const header = ['Code', 'Area', ...wide.columns.map((label) => label || 'Figure'), ...notes.header];
  return {
    name: sheetName(wide),
    columns: [24, 24, ...wide.columns.map(() => 16), ...notes.widths],
    frozenRows: 2,
    rows: [
      [{ value: `${sheetName(wide)}: ${wide.title}`, style: 'title' }],
      header.map(headerCell),
      ...wide.lines.map(({ geography, cells }, index): Cell[] => [
        { value: placeCode(geography.columns), style: 'text' },
        { value: geography.name, style: 'rowHeader' },
        ...cells.map(figureCell),
        ...notes.cells[index]!,
      ]),
    ],
    tables: [
      {
        name: `Table_${wide.table.number.replace(/\W/g, '_')}`,
        firstRow: 1,
        firstColumn: 0,
        lastRow: wide.lines.length + 1,
        lastColumn: header.length - 1,
      },
    ],
  };
};

const provisionalWords = ({ coverage }: Dataset): string =>
  coverage.missing.length === 0
    ? `Final: all ${coverage.of} areas are in.`
    : `Provisional: ${coverage.areas} of ${coverage.of} areas are in. Missing: ${coverage.missing.map(({ name }) => name).join(', ')}. Sums leave the missing areas out.`;

const cover = (dataset: Dataset): Sheet => ({
  name: 'Cover',
  columns: [100],
  rows: [
    [{ value: releaseTitle(dataset.period), style: 'title' }],
    [wrapped(`Version ${dataset.version}. ${provisionalWords(dataset)}`)],
    [
      wrapped(
        `Published by the ${publisher.name}. The date of release stands on the release page and in release.json.`,
      ),
    ],
    [wrapped(publisher.status)],
    [wrapped(`Contact: ${publisher.contact.post}, ${publisher.contact.email}. ${publisher.next}`)],
    [wrapped('Each table has a sheet of its own; the notes explain the marks in them.')],
    [],
    ...list('What readers must know', dataset.notes),
    ...(dataset.revision
      ? list('What is revised', [
          `This version revises version ${dataset.revision.of}: ${dataset.revision.reason}`,
          `${dataset.revision.changes.length} figures changed; changes.csv lists each of them.`,
        ])
      : []),
  ],
});

const contents = (summary: readonly Sheet[], wides: readonly WideTable[]): Sheet => {
  const entries = [
    { name: 'Notes', title: 'What is counted, the marks, suppression and quality' },
    ...summary.map(({ name }) => ({ name, title: 'England and Wales at one glance, by category and level' })),
    ...wides.map((wide) => ({ name: sheetName(wide), title: wide.title })),
  ];
  return {
    name: 'Contents',
    columns: [16, 90],
    frozenRows: 2,
    rows: [
      [{ value: 'Contents', style: 'title' }],
      [
        { value: 'Sheet', style: 'header' },
        { value: 'What it holds', style: 'header' },
      ],
      ...entries.map(({ name, title }): Cell[] => [
        { value: name, style: 'link', link: `#${name}!A1` },
        { value: title, style: 'wrapped' },
      ]),
    ],
    tables: [{ name: 'Contents', firstRow: 1, firstColumn: 0, lastRow: entries.length + 1, lastColumn: 1 }],
  };
};

const notes = (dataset: Dataset): Sheet => ({
  name: 'Notes',
  columns: [110],
  rows: [
    [{ value: 'Notes', style: 'title' }],
    ...list('What is counted', whatIsCounted(dataset.form, dataset.period)),
    ...list('The marks', [
      ...shorthandMeanings.map(({ mark, means }) => `${mark} ${means}.`),
      'A 0 is a true zero. A mark that belongs beside a number stands at the end of its line, in the column Notes, so that the number can be worked with: alone where every number of the line has it, else with the headings, shortened, of those that have it or of all that do not. An empty cell there means no mark; a table without the column has none.',
    ]),
    ...list('Suppression', suppressionStatement(dataset)),
    ...list('Quality', aboutQuality(dataset, dataset.populationVintage)),
  ],
});

/**
 * The workbook of a release for people: cover, contents, notes, a summary, and each table of the form on a sheet of its
 * own.
 */
export const workbookOfRelease = (dataset: Dataset): Workbook => {
  const wides = wideTables(dataset);
  const summary = summarySheet(dataset);
  return {
    title: `${releaseTitle(dataset.period)}, version ${dataset.version}`,
    language: 'en-GB',
    creator: 'Ministry of Justice',
    sheets: [cover(dataset), contents(summary, wides), notes(dataset), ...summary, ...wides.map(tableSheet)],
  };
};

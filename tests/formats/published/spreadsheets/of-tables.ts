import { bodyOf, headOf, letter, ofFigures, ofMarkup, ofSheets, ofTables, type Rule, repeated } from './rule.ts';

/** Of tables: one a sheet, marked up, whole, and nothing beside it. */
export const ofTheTables: readonly Rule[] = [
  {
    asks: 'every table is marked up as one, from its headings to its last line and column, at the left edge',
    faults: ofTables((sheet) => {
      const ref = `A3:${letter(headOf(sheet).length - 1)}${sheet.rows.length}`;
      return sheet.tables.map((table) => table.ref).join() === ref ? [] : [`${ref} is not marked up`];
    }),
  },
  {
    asks: 'a table has a name of its own that says something, without blanks',
    faults: (book) => {
      const names = book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
      return [...repeated(names), ...names.filter((name) => !/^(Contents|Notes|Summary|Table_\w+)$/.test(name))];
    },
  },
  {
    asks: 'no cell is merged or split',
    faults: ofMarkup(/<mergeCell|covered-table-cell|number-(?:rows|columns)-spanned/),
  },
  {
    asks: 'no line and no column of a table is empty',
    faults: ofTables((sheet) => [
      ...bodyOf(sheet).flatMap((row, at) => (row.every(({ text }) => text === '') ? [`line ${at + 4}`] : [])),
      ...headOf(sheet).flatMap((_, at) =>
        bodyOf(sheet).every((row) => (row[at]?.text ?? '') === '') ? [`column ${at + 1}`] : [],
      ),
    ]),
  },
  {
    asks: 'a table has one row of headings, each with words, and no two alike',
    faults: ofTables((sheet) => {
      const words = headOf(sheet).map(({ text }) => text);
      return [...words.filter((text) => text.trim() === ''), ...repeated(words)];
    }),
  },
  {
    asks: 'an empty cell stands only where it is explained: in the notes of a line that has no mark',
    faults: ofTables((sheet) => {
      const notes = headOf(sheet).findIndex(({ text }) => text === 'Notes');
      return bodyOf(sheet).flatMap((row, at) =>
        headOf(sheet).flatMap((_, column) =>
          (row[column]?.text ?? '') === '' && column !== notes ? [`line ${at + 4}, column ${column + 1}`] : [],
        ),
      );
    }),
  },
  { asks: 'nothing is filtered', faults: ofMarkup(/<autoFilter|display-filter-buttons/) },
  {
    // The guidance would rather have no frozen panes; this platform was asked for them, and freezes no more than these.
    asks: 'what is frozen are the headings, and the names beside figures, and no more',
    faults: ofSheets(({ name, frozen: [rows, columns] }) => {
      const [wantedRows, wantedColumns] = [name === 'Cover' ? 0 : 3, /^(Summary|Table)/.test(name) ? 2 : 0];
      return rows !== wantedRows || columns !== wantedColumns;
    }),
  },
  {
    asks: 'no row, column or sheet is hidden',
    faults: (book) => [
      ...ofMarkup(/ hidden="1"|visibility="(?:collapse|filter)"/)(book),
      ...(/state="(?:hidden|veryHidden)"|table:style-name="sheet-false/.test([...book.parts.values()].join('\n'))
        ? ['a sheet']
        : []),
    ],
  },
  {
    asks: 'one table a sheet, and a sentence above it that says so',
    faults: ofTables(({ tables, rows }) =>
      tables.length === 1 && rows[1]?.[0]?.text.startsWith('This worksheet contains one table.') ? [] : ['no'],
    ),
  },
  {
    asks: 'a figure is a number and nothing beside it, or its shorthand alone; the marks stand in the notes of its line',
    faults: ofFigures(
      (cell, heading, column) => column > 1 && heading !== 'Notes' && !cell.isNumber && !/^\[[cxz]\]$/.test(cell.text),
    ),
  },
];

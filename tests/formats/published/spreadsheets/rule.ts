import type { Book, BookCell, BookSheet } from './read-book.ts';

/** A rule on released spreadsheets: what it asks, in our words, and what of a workbook is not so. */
export type Rule = { asks: string; faults: (book: Book) => readonly string[] };

export const cells = (book: Book): readonly { sheet: BookSheet; cell: BookCell; row: number; column: number }[] =>
  book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((found, row) => found.map((cell, column) => ({ sheet, cell, row, column }))),
  );
export const where = (sheet: BookSheet, row: number, column: number) => `${sheet.name} ${column + 1}/${row + 1}`;
/** Faults of cells that hold something. */
export const ofCells =
  (isFault: (cell: BookCell, sheet: BookSheet, row: number, column: number) => boolean) => (book: Book) =>
    cells(book)
      .filter(({ cell, sheet, row, column }) => cell.text !== '' && isFault(cell, sheet, row, column))
      .map(({ sheet, row, column }) => where(sheet, row, column));
export const ofSheets = (isFault: (sheet: BookSheet) => boolean) => (book: Book) =>
  book.sheets.filter(isFault).map(({ name }) => name);
export const ofMarkup = (pattern: RegExp) => ofSheets(({ markup }) => pattern.test(markup));
export const repeated = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

/** All sheets but the cover hold a table: their third row heads it, and what is below is its body. */
export const withTable = ({ sheets }: Book) => sheets.slice(1);
export const headOf = ({ rows }: BookSheet) => rows[2] ?? [];
export const bodyOf = ({ rows }: BookSheet) => rows.slice(3);
export const ofTables = (faults: (sheet: BookSheet) => readonly string[]) => (book: Book) =>
  withTable(book).flatMap((sheet) => faults(sheet).map((fault) => `${sheet.name}: ${fault}`));
/** Faults of cells in the tables of figures, each with the text of its heading. */
export const ofFigures = (isFault: (cell: BookCell, heading: string, column: number) => boolean) => (book: Book) =>
  withTable(book)
    .filter(({ name }) => /^(Summary|Table)/.test(name))
    .flatMap((sheet) =>
      bodyOf(sheet).flatMap((row, at) =>
        row.flatMap((cell, column) =>
          isFault(cell, headOf(sheet)[column]!.text, column) ? [where(sheet, at + 3, column)] : [],
        ),
      ),
    );
export const letter = (column: number) => String.fromCharCode(65 + column);

import { prose } from '../prose.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with a workbook or a report as a document, and what its reader has to say about how it read. */
export const fileRules = {
  fileExpands: {
    code: 'file-expands',
    severity: 'reject',
    what: 'A workbook unpacks to no more than a return can be.',
    why: 'A few kilobytes can unpack to gigabytes, by mistake (a sheet formatted to its last cell) or on purpose.',
    example: 'A workbook of 40 kB with a million filled cells.',
    mend: 'Copy the figures into a fresh template: this file holds far more cells, text or parts than a return has.',
  },
  fileEncrypted: {
    code: 'file-encrypted',
    severity: 'reject',
    what: 'The file can be opened without a password.',
    why: 'Nobody but its author can read it.',
    example: 'A workbook saved with a password to open it.',
    mend: prose`
      Remove the password needed to open the file (File, Info, Protect; or Save As without a password) and send it
      again.
    `,
  },
  fileMacros: {
    code: 'file-macros',
    severity: 'reject',
    what: 'The workbook contains no macros.',
    why: 'A macro is a program; a return needs none, and none is passed on.',
    example: 'A workbook saved as .xlsm, or one renamed from it.',
    mend: 'Save the workbook without macros, as .xlsx or .ods, and send that.',
  },
  fileLegacy: {
    code: 'file-legacy',
    severity: 'reject',
    what: 'The file is of a present-day format.',
    why: 'The formats of Office 97-2003 cannot be read safely.',
    example: 'A workbook saved as .xls, a report saved as .doc.',
    mend: 'Open it and save a workbook as .xlsx or .ods, a document as .docx.',
  },
  fileUnsupported: {
    code: 'file-unsupported',
    severity: 'reject',
    what: 'The file is a workbook, a CSV or JSON return, or an annual report as PDF, Word document or text.',
    why: 'From other kinds of file the figures cannot be taken without copying them by eye.',
    example: 'A picture renamed to .xlsx.',
    mend: prose`
      Send the filled template (.xlsx or .ods), a CSV or JSON return, or an annual report (.pdf, .docx, .txt or .md).
    `,
  },
  fileUnsafe: {
    code: 'file-unsafe',
    severity: 'reject',
    what: 'The workbook is built as spreadsheet programs build one.',
    why: 'Document types, deep nesting and false sizes are written by no spreadsheet program, but by attackers.',
    example: 'A part that declares entities which multiply its content.',
    mend: 'Copy the figures into a fresh template and send that.',
  },
  noTables: {
    code: 'no-tables',
    severity: 'reject',
    what: 'The workbook or report holds a table of the form.',
    why: 'Tables are found by their titles and labels; where none is found, nothing can be read.',
    example: 'The text of a report from which the statistics were cut.',
    mend: 'Use the template of this period, or keep the printed titles of the tables so that they can be found.',
  },
  rowUnread: {
    code: 'row-unread',
    severity: 'note',
    what: 'Every row of a table has its values under its columns.',
    why: 'Where a row has fewer values than columns, nobody can tell which one is missing; nothing is guessed.',
    example: 'Three figures in a row of four columns.',
    mend: 'Give the row as many figures as the table has columns, in the order of the form.',
  },
  columnInferred: {
    code: 'column-inferred',
    severity: 'note',
    what: 'Every column has its heading.',
    why: 'A column without one is read by its position, where only one place is left for it.',
    example: 'A lost heading between Category 2 and Total.',
    mend: 'Check the figures of this column and restore its heading.',
  },
  tableInferred: {
    code: 'table-inferred',
    severity: 'note',
    what: 'Every table has its title.',
    why: 'A table without one is recognised by its rows, where only one table of the form can be meant.',
    example: 'Rows of Levels 1 to 3 under a title that was lost.',
    mend: 'Check the figures of this table and restore its title.',
  },
  tableUnknown: {
    code: 'unknown-table',
    severity: 'note',
    what: 'Every table with rows of levels is one of the form.',
    why: 'What belongs to no table of the form is left aside, and may be what the area meant.',
    example: "Last year's table beside this year's.",
    mend: 'If it is meant to be a table of the form, give it the printed title and the day of this period.',
  },
  otherWords: {
    code: 'other-words',
    severity: 'note',
    what: 'Titles, headings and labels of a sheet are in the words of the form.',
    why: prose`
      A word more makes it another thing: "interim SHPOs" are no SHPOs, and a national average is no figure of the area.
    `,
    example: '"Category 2: Violent offenders (last year)" above a column.',
    mend: 'Give the title, heading or label the words of the template, if that is what its figures are.',
  },
  tableOfAnotherYear: {
    code: 'table-of-another-year',
    severity: 'reject',
    what: 'No table of a workbook is dated of another year.',
    why: 'Of two years in one file nobody can be sure which was meant, and a table used again may hold old figures.',
    example: "Last year's table, kept on a sheet of its own.",
    mend: 'Take the table of the other year out of the file, or give it the day of this period.',
  },
  printedTwice: {
    code: 'printed-twice',
    severity: 'note',
    what: 'Every table stands in the document once.',
    why: 'A second copy with the same figures does no harm, but one of them may be changed later and not the other.',
    example: 'The same table in the English and the Welsh part.',
    mend: 'Nothing needs to be done; the first was read.',
  },
  hiddenSheet: {
    code: 'hidden-sheet',
    severity: 'note',
    what: 'All sheets of a workbook can be seen.',
    why: 'A hidden sheet is often a forgotten copy of another year; it is left aside.',
    example: "Last year's sheets, hidden.",
    mend: 'If the sheet belongs to the return, unhide it and send the file again.',
  },
  hiddenCells: {
    code: 'hidden-cells',
    severity: 'note',
    what: 'All rows and columns of a sheet can be seen.',
    why: 'What is hidden is seen by nobody who checks the return: it may be left over from another year.',
    example: 'A filter that was left on, or a row folded away.',
    mend: 'If the row or column belongs to the return, show it and send the file again.',
  },
  setApart: {
    code: 'set-apart',
    severity: 'note',
    what: 'Nothing beside a figure is raised, lowered, struck out, too small to read or in the colour of the paper.',
    why: prose`
      A raised 1 behind 33 is a note and not the figure 331; digits that are struck out were taken back, and white ones
      are seen by nobody.
    `,
    example: '33 with a raised 1 in the same cell.',
    mend: 'Check that the figure was read as it is meant. Put notes into the column for notes.',
  },
  staleTotal: {
    code: 'stale-total',
    severity: 'note',
    what: 'Totals that are formulas were calculated after their figures were filled in.',
    why: 'Some programs fill in figures without calculating; such a total says nothing and is worked out again.',
    example: 'A template filled in by a script.',
    mend: 'Nothing needs to be done.',
  },
  footnoteMark: {
    code: 'footnote-mark',
    severity: 'note',
    what: 'Figures stand without footnote marks.',
    why: 'A mark beside a figure can be taken for a digit of it.',
    example: '"1,722*".',
    mend: 'Check the figure; put the mark beside the label.',
  },
} as const satisfies Record<string, Rule>;

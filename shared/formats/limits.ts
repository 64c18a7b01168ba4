const MB = 1024 * 1024;

/**
 * What a file may be at most. A filled template is 20 kB and has some 300 cells, a report 50 kB and 500 lines; these
 * leave room for pictures and stray sheets, and were chosen by measuring: the worst files within them stay below 256 MB
 * and 5 s.
 */
export const limits = {
  /** Size of an upload; the signed upload allows no more. */
  fileBytes: 5 * MB,
  /** Reports with photographs: a PDF or Word document may be larger. */
  documentBytes: 15 * MB,
  zipEntries: 1000,
  /** Inflated size of one part, and of all the parts that are read. */
  partBytes: 8 * MB,
  totalBytes: 16 * MB,
  /** How far a part of more than 1 MB may be compressed: XML of real workbooks stays below 60. */
  ratio: 200,
  xmlDepth: 48,
  xmlElements: 300_000,
  /** Attributes of one element. */
  xmlAttributes: 64,
  sheets: 100,
  /** Cells with something in them, and rows with such cells. */
  cells: 20_000,
  rows: 5000,
  sharedStrings: 50_000,
  cellText: 32_767,
  /** A text report: its size, lines, cells of a line and the longest line that can be a row of a table. */
  textBytes: MB,
  lines: 5000,
  lineCells: 64,
  lineLength: 2000,
} as const;

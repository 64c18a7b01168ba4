const MB = 1024 * 1024;

/**
 * What a file may be at most. A filled template is 20 kB, a report 100 kB; these leave room for pictures and stray
 * sheets and keep the worst file far below 256 MB and 5 s.
 */
export const limits = {
  /** Size of an upload; the signed upload allows no more. */
  fileBytes: 5 * MB,
  zipEntries: 1000,
  /** Inflated size of one part, and of all the parts that are read. */
  partBytes: 16 * MB,
  totalBytes: 32 * MB,
  /** How far a part of more than 1 MB may be compressed: XML of real workbooks stays below 60. */
  ratio: 200,
  xmlDepth: 48,
  sheets: 100,
  /** Cells with something in them. */
  cells: 100_000,
  sharedStrings: 100_000,
  cellText: 32_767,
  /** A text report: lines, and characters of one line. */
  lines: 50_000,
  lineLength: 20_000,
} as const;

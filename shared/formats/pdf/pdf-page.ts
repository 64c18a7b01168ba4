/** A run of text on a page as it is read: left edge, base line from the top, width and size of type. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number; ends: boolean };

/**
 * One page: its runs in the order of the file, turned upright if most of them are turned one way; how many are turned
 * otherwise, and how many nobody can see (off the page, white on white, too small), which are left out; whether it
 * shows a picture of its text; whether it is so crowded that it was not read.
 */
export type PdfPage = { items: readonly PdfItem[]; turned: number; unseen: number; invisible: boolean; crowded?: true };

/** What the worker answers with: the pages, or why there are none. */
export type PdfAnswer = { pages: readonly PdfPage[]; more: boolean } | { fault: 'password' | 'damaged' };

export const pdfLimits = {
  pages: 120,
  pageItems: 8_000,
  items: 60_000,
  characters: 1_000_000,
  milliseconds: 10_000,
  /** How much the process may grow while a document is read, and how often that is looked at. */
  growth: 300 * 1024 * 1024,
  watchEvery: 25,
  heapMegabytes: 256,
} as const;

import { unmarked } from './inline-marks.ts';
import type { ReportLine } from './token.ts';

/** The heading of a list of contents, tables or figures, perhaps with that of its page numbers. */
const HEADING =
  /^[\W\d]*(?:(?:table of )?contents|list of (?:tables|figures|charts)(?: and (?:tables|figures|charts))?|index|(?:tabl )?cynnwys|rhestr (?:o )?dablau)(?:\W+(?:pages?|page no|page number|tudalen))?\W*$/i;
/** What leads the eye to a page number at the end of a line, and the number; it may be small Roman. */
const AT_END = /(?:^|\s|\.{2}|[…·_|])(?:pages?|tudalen|p\.)?\s*(?<page>\d{1,3}|[ivxl]{1,6})\W*$/i;
const AT_START = /^\W*(?<page>\d{1,3})(?=\t)/;
/** The row of a table is no entry. */
const ROW = /^\W*(?:(?:mappa\s)?(?:level|lefel)\s*[123]|total|cyfanswm)\W+[-–\d]/i;
/** An entry has at most so many lines above the one with its number, and a chapter so many pages. */
const LONGEST = 2;
const CHAPTER = 15;

/**
 * The lines of a document without its lists of contents: below their heading, entries with the numbers of their pages
 * going up. A number behind the name of a table is there no figure. A list ends where its first entry comes again, or
 * its numbers do not go on.
 */
export const withoutContents = (lines: readonly ReportLine[]): readonly ReportLine[] => {
  const texts = lines.map(({ cells }) => cells.map(({ text }) => unmarked(text).text).join('\t'));
  const gone = new Set(texts.flatMap((text, at) => (HEADING.test(text) ? entriesBelow(texts, at + 1) : [])));
  return lines.filter((_, at) => !gone.has(at));
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]+/gu, '');

/** The page that an entry ends or begins with. A front page in small Roman numbers goes before all others. */
const pageOf = (text: string): number | undefined => {
  const { page } = (AT_END.exec(text) ?? AT_START.exec(text))?.groups ?? {};
  if (page === undefined) return undefined;
  return /^\d/.test(page) ? Number(page) : 0;
};

/** The lines of the entries from a line on; none where there is but one entry, which may be a figure. */
const entriesBelow = (texts: readonly string[], from: number): readonly number[] => {
  const entries: (readonly number[])[] = [];
  const named = new Set<string>();
  let last = 0;
  let waiting: number[] = [];
  for (let at = from; at < texts.length; at += 1) {
    const text = texts[at]!;
    if (text.trim() === '') continue;
    if (ROW.test(text) || named.has(lettersOf(text)) || waiting.length > LONGEST) break;
    const page = pageOf(text);
    if (page === undefined) {
      waiting.push(at);
      continue;
    }
    // A name goes on right above its number, or stands over it alone; what does not begins no entry.
    const isAlone = !/\p{L}/u.test(text);
    const above = waiting.filter((line, index) => isAlone || line + waiting.length - index === at);
    const isBroken = entries.length > 0 && above.length < waiting.length;
    if (page < last || page > last + CHAPTER || isBroken) break;
    entries.push([...above, at]);
    named.add(lettersOf([...above, at].map((line) => texts[line]).join('')));
    last = page;
    waiting = [];
  }
  return entries.length < 2 ? [] : entries.flat();
};

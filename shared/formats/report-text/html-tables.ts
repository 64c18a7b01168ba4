const ROW = /<tr\b/i;
const ROW_END = /<\/tr\s*>/i;
const CELL = /<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]\s*>/gi;

/** A row of an HTML table is rarely longer; what does not end is no table. */
const MOST_LINES = 200;

/**
 * Puts each row of the HTML tables that converters leave in Markdown on its first line, cells apart by tabs, and leaves the
 * lines below it empty, so that every figure keeps the line where its row begins.
 */
export const flattenHtmlTables = (lines: readonly string[]): readonly string[] => {
  if (!lines.some((line) => ROW.test(line))) return lines;
  const flat: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const rest = lines.slice(at, at + MOST_LINES);
    const end = ROW.test(lines[at]!) ? rest.findIndex((line) => ROW_END.test(line)) : -1;
    if (end < 0) {
      flat.push(lines[at]!);
      continue;
    }
    const cells = [
      ...rest
        .slice(0, end + 1)
        .join(' ')
        .matchAll(CELL),
    ].map(([, cell = '']) => cell.replaceAll('\t', ' '));
    flat.push(cells.join('\t'), ...Array<string>(end).fill(''));
    at += end;
  }
  return flat;
};

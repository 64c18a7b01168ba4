/** A table of a page as it is read: what it is called, its headings, and its lines with what each is headed by. */
export type PageTable = { title: string; columns: readonly string[]; lines: readonly (readonly string[])[] };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<t([hd])\b[^>]*>(.*?)<\/t\1>/gs)].map(([, , inner]) => textOf(inner!));

/** Every table of a page. */
export const tablesIn = (page: string): readonly PageTable[] =>
  [...page.matchAll(/<table\b.*?<\/table>/gs)].map(([table]) => {
    const [, caption = ''] = /<caption[^>]*>(.*?)<\/caption>/s.exec(table) ?? [];
    const [header = '', ...rows] = [...table.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => row);
    return { title: textOf(caption), columns: cellsOf(header), lines: rows.map(cellsOf) };
  });

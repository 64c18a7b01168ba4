import { strFromU8, unzipSync } from 'fflate';

/** The sheets of a workbook by name, each as lines of what stands in its cells. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const sheetsOfXlsx = (part: (name: string) => string): Sheets => {
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => textOf(text!));
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      / Id="([^"]*)"/.exec(tag)![1]!,
      / Target="([^"]*)"/.exec(tag)![1]!,
    ]),
  );
  const cellText = (cell: string): string => {
    const [, value = ''] = /<v>(.*?)<\/v>/.exec(cell) ?? [];
    return / t="s"/.test(cell) ? shared[Number(value)]! : value;
  };
  return new Map(
    [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"[^>]* r:id="([^"]*)"/g)].map(([, name, id]) => {
      const rows = [...part(`xl/${targets.get(id!)}`).matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
        [...row!.matchAll(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell]) => cellText(cell)),
      );
      return [textOf(name!), rows];
    }),
  );
};

const sheetsOfOds = (part: (name: string) => string): Sheets =>
  new Map(
    [...part('content.xml').matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs)].map(([table, name]) => {
      const rows = [...table.matchAll(/<table:table-row\b.*?<\/table:table-row>/gs)].map(([row]) =>
        [...row.matchAll(/<table:table-cell\b[^>]*?(?:\/>|>.*?<\/table:table-cell>)/gs)].map(
          ([cell]) => / office:value="([^"]*)"/.exec(cell)?.[1] ?? textOf(cell),
        ),
      );
      return [textOf(name!), rows];
    }),
  );

/** What a published workbook holds, read out of its parts as they are written. */
export const sheetsIn = (kind: 'xlsx' | 'ods', bytes: Uint8Array): Sheets => {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name]!);
  return kind === 'xlsx' ? sheetsOfXlsx(part) : sheetsOfOds(part);
};

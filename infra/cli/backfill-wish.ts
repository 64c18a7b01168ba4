import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../stack/bundles.ts';

export const usage = `Usage: npm run -s mappa -- backfill DIR [--check-only] [--keep DIR] [--with-queried] [--json]

Takes a folder of past reports of many areas and years (text, Markdown, web pages, PDF, DOCX, XLSX, ODS, CSV, JSON;
folders within it too). Says of each file what was read and how surely, and what was found. Reports that are accepted
are handed in on the platform of this machine by the door that areas use, the earliest year first, and signed off.
Those that are queried are listed with their queries, and are left to be answered. Area and year are those of the
file's name, else of its folder's, else of the document: lancashire-2002-03.txt, 2002-03/lancashire.pdf.
  --check-only    only reads and says (also --dry-run)
  --keep          where the platform keeps what it holds (.local/backfill); look at it with: mappa serve --keep DIR.
                  With .local/serve the reports come to the platform of \`mappa serve\`, which must not be up then
  --with-queried  hands in what is queried, too: the areas answer on the pages, and nothing of it counts until then
  --json          prints one JSON document:
                    { files: [{ file, area, period, form, verdict, read, findings, submitted, signedOff, why }],
                      totals }
                  area: slug, or null; period: "2002-03", or null; form: letter of the form it was read by, or null
                  verdict: "accepted", "queried", "rejected", or "unread": of no known kind, area or year
                  read: figures by how surely: { cell, checked, agreed, placed, named, ocr }
                  findings: [{ rule, severity: "reject" | "query" | "note", message }]
                  submitted: it was handed in; signedOff: it counts
                  why: why it is unread, or was not handed in
                  totals: { files, accepted, queried, rejected, unread, submitted, signedOff, figures }
Ctrl-C ends it behind the file it is at. Run again, it goes on there: what is signed off is left as it is.
Exit code: 0 done, 1 a file was rejected, could not be read or was not handed in as another contradicts it, or it was
told to stop, 2 wrong use.`;

/** What a backfill is to do. */
export interface BackfillWish {
  readonly folder: string;
  readonly checkOnly: boolean;
  readonly withQueried: boolean;
  readonly keep: string;
  readonly json: boolean;
}

const options = {
  'check-only': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'with-queried': { type: 'boolean', default: false },
  keep: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the words of the command line. @returns the wish, or what is wrong with them, for people */
export const understandBackfill = (words: readonly string[]): BackfillWish | string => {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help) return usage;
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) return `Name one folder of past reports.\n\n${usage}`;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return `There is no folder "${folder}".`;
    return {
      folder: resolve(folder),
      checkOnly: values['check-only'] || values['dry-run'],
      withQueried: values['with-queried'],
      keep: values.keep === undefined ? join(root, '.local/backfill') : resolve(values.keep),
      json: values.json,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`;
  }
};

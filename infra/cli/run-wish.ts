import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formOf } from '../../shared/domain/forms/index.ts';
import { type Period, periodBefore, readPeriod } from '../../shared/domain/periods.ts';
import { prose } from '../../shared/domain/prose.ts';
import { root } from '../stack/bundles.ts';
import { holdsReturns } from './run/returns-folder.ts';
import type { YearInFolder } from './run/year-in-folder.ts';

export const usage = `Usage: npm start -- [--period P] [--returns DIR] [--population FILE] [--out DIR]
                    [--json] [--timings]

Boots the platform on this machine, hands in every return in DIR as its area would, compiles, approves and publishes
the release, writes the published files to --out and stops.
  --period      financial year, such as 2023-24 (the default)
  --returns     folder of return files; the example returns of the period, and of the year before it, where left out
  --population  CSV with the columns pfa_code and pop_10_plus; the built-in one where left out
  --out         folder for the published files; published/ where left out
  --json        prints one JSON document
  --timings     says as well where the time went, every second of it
Exit code: 0 published, 1 the release was refused, or two files of one area contradict each other (neither is handed
in, and what is published is without that area), 2 wrong use.`;

/** What a run is to do, all of it found to be there; the returns are read while the platform comes up. */
export interface RunWish extends YearInFolder {
  /** The year to be released before it, so that it can be compared. */
  readonly before: YearInFolder | undefined;
  readonly population: Readonly<Record<string, number>> | undefined;
  readonly out: string;
  readonly json: boolean;
  readonly timings: boolean;
}

const invented = prose`
  The returns behind this release are examples: Lancashire gave its published figures, those of the other 41 areas are
  invented.
`;
const allInvented = 'The returns behind this release are examples: the figures of all areas are invented.';

const exampleFolder = (period: Period): string => join(root, 'tests/fixtures/example-returns', period);

/** The example returns of a year; undefined where there are none. */
const exampleOf = (period: Period): YearInFolder | undefined =>
  existsSync(exampleFolder(period)) ? { period, folder: exampleFolder(period), notes: [allInvented] } : undefined;

const options = {
  period: { type: 'string', default: '2023-24' },
  returns: { type: 'string' },
  population: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  timings: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the words of the command line. @returns the wish, or what is wrong with them, for people */
export const understandRun = (words: readonly string[]): RunWish | string => {
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return usage;
    const period = readPeriod(values.period);
    if (period === undefined || formOf(period) === undefined)
      return `There is no period "${values.period}": name a financial year that has a form, such as 2023-24.`;
    const example = exampleFolder(period);
    const folder = values.returns === undefined ? example : resolve(values.returns);
    if (values.returns === undefined && !existsSync(example))
      return `There are no example returns for ${period}: name a folder of returns with --returns.`;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return `There is no folder "${values.returns}".`;
    if (!holdsReturns(folder))
      return `There are no returns (CSV, JSON, XLSX, ODS, or a report as text, PDF or DOCX) in "${folder}".`;
    const examples = values.returns === undefined;
    return {
      period,
      folder,
      notes: examples ? [period === '2023-24' ? invented : allInvented] : [],
      before: examples ? exampleOf(periodBefore(period)) : undefined,
      population: values.population === undefined ? undefined : populationIn(resolve(values.population)),
      out: writable(values.out ?? join(root, 'published')),
      json: values.json,
      timings: values.timings,
    };
  } catch (error) {
    return error instanceof Error ? error.message : usage;
  }
};

/** The folder for the published files, made now: nobody is to wait for a release that cannot be written. */
const writable = (out: string): string => {
  if (out === '') throw new Error('--out must name a folder.');
  const folder = resolve(out);
  try {
    madeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`The folder "${out}" cannot be written to: name another with --out.`);
  }
  return folder;
};

/** One after the other: where a system's own folder takes none, as /proc, Node tries for ever to make all at once. */
const madeFolder = (folder: string): void => {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  madeFolder(dirname(folder));
  mkdirSync(folder);
};

/** Residents aged 10 and over by police force code. @throws Error saying what is wrong with the file */
const populationIn = (path: string): Record<string, number> => {
  const text = existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  if (text === undefined) throw new Error(`There is no population file "${path}" that can be read.`);
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const names = header.split(',').map((name) => name.trim().replaceAll('"', ''));
  if (!names.includes('pfa_code') || !names.includes('pop_10_plus'))
    throw new Error(`The population file "${path}" needs the columns pfa_code and pop_10_plus.`);
  const counts = lines.map((line): [string, number] => {
    // The columns wanted hold no commas; a quoted name beside them may.
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
    return [cells[names.indexOf('pfa_code')]?.trim() ?? '', Number(cells[names.indexOf('pop_10_plus')])];
  });
  const wrong = counts.findIndex(
    ([code, count]) => !/^[EW]\d{8}$/.test(code) || !Number.isInteger(count) || count <= 0,
  );
  if (wrong >= 0 || counts.length === 0)
    throw new Error(`Line ${wrong + 2} of the population file "${path}" is not a police force code with a count.`);
  return Object.fromEntries(counts);
};

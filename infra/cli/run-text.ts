import { relative } from 'node:path';
import type { PublishedTable } from './run/published-tables.ts';
import type { NotPassed, RunOutcome } from './run/run-once.ts';

const titles: Record<string, string> = {
  eligible: 'Eligible offenders in the community on 31 March',
  managed: 'Managed at Levels 2 and 3 during the year',
};

/** What came of a run, for people. */
export const runText = (outcome: RunOutcome): string =>
  [
    `\nMAPPA ${outcome.period}, England and Wales, version ${outcome.version}`.concat(
      outcome.provisional ? ' (provisional)' : '',
    ),
    ...outcome.national.map(table),
    coverage(outcome),
    `Category 4: what is shown, and why not all\n${
      outcome.suppressed.map((line) => `  ${line}`).join('\n') || '  Nothing.'
    }`,
    whereToLook(outcome),
  ].join('\n\n');

const table = ({ measure, levels, rows }: PublishedTable): string => {
  const header = ['', ...levels.map((level) => (level === 'Total' ? 'Total' : `Level ${level}`))];
  const body = rows.map(({ category, cells }) => [categoryName(category), ...cells]);
  const widths = header.map((_, column) => Math.max(...[header, ...body].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ');
  return [titles[measure] ?? measure, ...[header, ...body].map((row) => `  ${line(row)}`)].join('\n');
};

const categoryName = (code: string): string =>
  ({ Total: 'Categories 1 to 3', All: 'All categories' })[code] ?? `Category ${code}`;

const coverage = ({ coverage: { areas, of, missing }, rejected, queried, unplaced, notTaken }: RunOutcome): string =>
  [
    `Coverage: ${areas} of ${of} areas`,
    ...(missing.length ? [`  Not in: ${missing.join(', ')}`] : []),
    ...rejected.map((each) => `  Rejected: ${named(each)}`),
    ...queried.map((each) => `  Queried, waiting for the area's answer: ${named(each)}`),
    ...unplaced.map((file) => `  Not handed in: ${file}, of which neither the file nor its name says whose it is`),
    ...notTaken.map(({ file, why }) => `  Not handed in: ${file}: ${why}`),
  ].join('\n');

const named = ({ area, file, rules }: NotPassed): string => `${area} (${file}): ${rules.join(', ')}`;

const whereToLook = ({ out, period, version, files }: RunOutcome): string => {
  const shown = relative(process.cwd(), out) || '.';
  const places = [
    ['index.html', 'start here'],
    [`releases/${period}/${version}/`, 'this release, for ever'],
    ['latest/', 'whatever is newest'],
    ['catalog.json', 'all releases (DCAT)'],
  ].filter(([path = '']) => files.some((file) => file.startsWith(path)));
  const wide = Math.max(...places.map(([path = '']) => path.length));
  return ['Where to look', ...places.map(([path = '', what]) => `  ${shown}/${path.padEnd(wide)}   ${what}`)].join(
    '\n',
  );
};

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Area, findArea } from '../../shared/domain/areas.ts';
import { type Period, periodBefore, readPeriod } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import type { Past } from '../../shared/domain/screening/past.ts';
import { placesText } from '../../shared/domain/screening/places-text.ts';
import { reportText } from '../../shared/domain/screening/report-text.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import type { ScreeningReport } from '../../shared/domain/screening-report.ts';
import { readReturnFile } from './read-return-file.ts';

const usage = `Usage: npm run -s mappa -- check FILE --area A --period P [--last-year FILE] [--in-order] [--json]

Screens one return without submitting it. Says everything that is wrong at once, where it stands and how to mend it.
  --area       name, alias, slug or police force code of the area
  --period     financial year, such as 2023-24
  --last-year  the area's return of the year before, in any format, to compare with
  --in-order   lists the places in the file one after the other, with what was found there
  --json       prints the screening report as JSON
Exit code: 0 accepted or queried, 1 rejected, 2 wrong use.`;

type Wish = {
  file: string;
  area: Area;
  period: Period;
  lastYear: string | undefined;
  show: 'json' | 'in-order' | 'text';
};

/** `mappa check`: screens one file as the door would. @returns the exit code */
export const check = async (words: readonly string[]): Promise<number> => {
  const wish = understand(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  const { file, lastYear, area, period, show } = wish;
  const raw = await readReturnFile(file, period, area.slug);
  const before = lastYear === undefined ? undefined : await readReturnFile(lastYear, periodBefore(period), area.slug);
  if (raw === undefined || (before === undefined && lastYear !== undefined)) {
    console.error(`There is no file "${raw === undefined ? file : lastYear}" that can be read.`);
    return 2;
  }
  const figures = before && screen({ raw: before, area, period: periodBefore(period) }).figures;
  if (figures?.size === 0) {
    console.error(`"${lastYear}" holds no figures of ${area.name} for ${periodBefore(period)}.`);
    return 2;
  }
  const past: Past[] = figures === undefined ? [] : [{ period: periodBefore(period), figures }];
  const report = inFile(screen({ raw, area, period, past, population: mid2023 }).report, basename(file));
  console.log(
    {
      json: () => JSON.stringify(report, undefined, 2),
      'in-order': () => placesText(report),
      text: () => reportText(report),
    }[show](),
  );
  return report.verdict === 'rejected' ? 1 : 0;
};

/** Names the file in every place, which a stored report never does: users call files what they like. */
const inFile = (report: ScreeningReport, file: string): ScreeningReport => ({
  ...report,
  findings: report.findings.map((finding) => ({ ...finding, place: { file, ...finding.place } })),
});

const understand = (words: readonly string[]): Wish | string => {
  const options = {
    area: { type: 'string' },
    period: { type: 'string' },
    'last-year': { type: 'string' },
    'in-order': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help) return usage;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return `Name one file to check.\n\n${usage}`;
    const [area, period] = [findArea(values.area ?? ''), readPeriod(values.period ?? '')];
    if (area === undefined) return `--area must be one of the 42 areas, not "${values.area ?? ''}".\n\n${usage}`;
    if (period === undefined)
      return `--period must be a financial year, such as 2023-24, not "${values.period ?? ''}".\n\n${usage}`;
    const people = values['in-order'] ? 'in-order' : 'text';
    const show = values.json ? 'json' : people;
    return { file, area, period, lastYear: values['last-year'], show };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`;
  }
};

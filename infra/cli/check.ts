import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Area, findArea } from '../../shared/domain/areas.ts';
import { type Period, readPeriod } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { reportText } from '../../shared/domain/screening/report-text.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { readReturn } from '../../shared/formats/read-return.ts';

const usage = `Usage: npm run -s mappa -- check FILE --area A --period P [--json]

Screens one return without submitting it. Says everything that is wrong at once, where it stands and how to mend it.
  --area     name, alias, slug or police force code of the area
  --period   financial year, such as 2023-24
  --json     prints the screening report as JSON
Exit code: 0 accepted or queried, 1 rejected, 2 wrong use.`;

type Wish = { file: string; area: Area; period: Period; json: boolean };

/** `mappa check`: screens one file as the door would. @returns the exit code */
export const check = async (words: readonly string[]): Promise<number> => {
  const wish = understand(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  const bytes = await readFile(wish.file).catch(() => undefined);
  if (bytes === undefined) {
    console.error(`There is no file "${wish.file}" that can be read.`);
    return 2;
  }
  const { report } = screen({
    raw: readReturn(bytes, { period: wish.period, fileName: wish.file }),
    area: wish.area,
    period: wish.period,
    population: mid2023,
  });
  console.log(wish.json ? JSON.stringify(report, undefined, 2) : reportText(report));
  return report.verdict === 'rejected' ? 1 : 0;
};

const understand = (words: readonly string[]): Wish | string => {
  const options = {
    area: { type: 'string' },
    period: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help) return usage;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return `Name one file to check.\n\n${usage}`;
    const [area, period] = [findArea(values.area ?? ''), readPeriod(values.period ?? '')];
    if (area === undefined) return `--area must be one of the 42 areas.\n\n${usage}`;
    if (period === undefined) return `--period must be a financial year, such as 2023-24.\n\n${usage}`;
    return { file, area, period, json: values.json === true };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`;
  }
};

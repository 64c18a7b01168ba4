import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Area, findArea } from '../../shared/domain/areas.ts';
import type { Form } from '../../shared/domain/forms/form.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { type Period, periodBefore, readPeriod } from '../../shared/domain/periods.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { writeOds } from '../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { readReturnFile } from './read-return-file.ts';

const usage = `Usage: npm run -s mappa -- template --area A --period P --out FILE [--last-year FILE] [--json]

Writes the workbook that an area fills in: a cover, and a sheet for each table of the period's form.
  --area       name, alias, slug or police force code of the area
  --period     financial year, such as 2023-24
  --out        file to write; .xlsx or .ods says which kind
  --last-year  the area's return of the year before, in any format: its figures stand beside for comparison
  --json       prints what was written as JSON
Exit code: 0 written, 2 wrong use.`;

type Wish = { area: Area; period: Period; form: Form; out: string; lastYear: string | undefined; json: boolean };

/** `mappa template`: writes the fill-in workbook of an area and period. @returns the exit code */
export const template = async (words: readonly string[]): Promise<number> => {
  const wish = understand(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  const { area, period, form, out, lastYear, json } = wish;
  const past = lastYear === undefined ? undefined : await figuresOf(lastYear, area, periodBefore(period));
  if (typeof past === 'string') {
    console.error(past);
    return 2;
  }
  const workbook = templateWorkbook({ form, area, period, ...(past ? { past } : {}) });
  try {
    await writeFile(out, out.toLowerCase().endsWith('.ods') ? writeOds(workbook) : writeXlsx(workbook));
  } catch {
    console.error(`"${out}" cannot be written.`);
    return 2;
  }
  const sheets = workbook.sheets.map(({ name }) => name);
  console.log(
    json
      ? JSON.stringify({ area: area.slug, period, form: form.id, out, sheets })
      : `Wrote ${out}: ${area.name}, ${period}, form ${form.id}, ${sheets.length} sheets (${sheets.join(', ')}).`,
  );
  return 0;
};

const figuresOf = async (file: string, area: Area, period: Period) => {
  const raw = await readReturnFile(file, period, area.slug);
  if (raw === undefined) return `There is no file "${file}" that can be read.`;
  const { figures } = screen({ raw, area, period });
  return figures.size === 0 ? `"${file}" holds no figures of ${area.name} for ${period}.` : { period, figures };
};

const understand = (words: readonly string[]): Wish | string => {
  const options = {
    area: { type: 'string' },
    period: { type: 'string' },
    out: { type: 'string' },
    'last-year': { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return usage;
    const [area, period, out] = [findArea(values.area ?? ''), readPeriod(values.period ?? ''), values.out];
    const form = period === undefined ? undefined : formOf(period);
    if (area === undefined) return `--area must be one of the 42 areas, not "${values.area ?? ''}".\n\n${usage}`;
    if (period === undefined || form === undefined)
      return [
        `--period must be a financial year with a form, such as 2023-24, not "${values.period ?? ''}".`,
        usage,
      ].join('\n\n');
    if (out === undefined || !/\.(?:xlsx|ods)$/i.test(out))
      return `--out must name a file that ends in .xlsx or .ods.\n\n${usage}`;
    return { area, period, form, out, lastYear: values['last-year'], json: values.json === true };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`;
  }
};

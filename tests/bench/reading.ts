import { readdirSync, readFileSync } from 'node:fs';
import { areas, findArea } from '../../shared/domain/areas.ts';
import { type CellKey, cellKey } from '../../shared/domain/cells.ts';
import { openConfidential } from '../../shared/domain/confidential.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { readReturn } from '../../shared/formats/read-return.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { writeOds } from '../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { writeCsvReturn } from '../fixtures/write-return.ts';
import { linesOf, openCells } from '../formats/template/valid-returns.ts';

/**
 * Reads and screens the 42 example returns as filled XLSX, as ODS and as CSV in one process, and prints times and their
 * ratio.
 */
const period = Period.parse('2023-24');
const form = formOf(period)!;
const folder = new URL('../fixtures/example-returns/2023-24/', import.meta.url);
const open = new Set<CellKey>(openCells(form).map(({ key }) => key));

const filledOf = (name: string) => {
  const raw = readReturn(readFileSync(new URL(name, folder)), { period, fileName: name });
  return new Map(
    raw.entries.flatMap((entry) => {
      const key = cellKey(entry as never);
      return open.has(key) ? [[key, { value: Number(openConfidential(entry.value)) }] as const] : [];
    }),
  );
};
const returns = readdirSync(folder)
  .filter((name) => /\.(?:csv|json)$/.test(name))
  .map((name) => ({ area: findArea(name.replace(/\.\w+$/, ''))!, filled: filledOf(name) }));
const files = {
  csv: returns.map(({ area, filled }) => ({
    area,
    bytes: new TextEncoder().encode(writeCsvReturn({ area: area.slug, period, lines: linesOf(form, filled) })),
  })),
  xlsx: returns.map(({ area, filled }) => ({
    area,
    bytes: writeXlsx(templateWorkbook({ form, area, period, filled })),
  })),
  ods: returns.map(({ area, filled }) => ({ area, bytes: writeOds(templateWorkbook({ form, area, period, filled })) })),
};

const run = (format: keyof typeof files): { ms: number; accepted: number } => {
  const begin = performance.now();
  const accepted = files[format].filter(
    ({ area, bytes }) =>
      screen({ raw: readReturn(bytes, { period, fileName: `r.${format}` }), area, period, population: mid2023 }).report
        .verdict === 'accepted',
  ).length;
  return { ms: performance.now() - begin, accepted };
};

if (returns.length !== areas.length) throw new Error(`${returns.length} example returns for ${areas.length} areas`);
const formats = ['csv', 'xlsx', 'ods'] as const;
const best = Object.fromEntries(
  formats.map((format) => [
    format,
    Array.from({ length: 5 }, () => run(format)).reduce((one, other) => (other.ms < one.ms ? other : one)),
  ]),
);
for (const format of formats)
  console.log(
    `${format.padEnd(5)} ${returns.length} returns read and screened in ${best[format]!.ms.toFixed(0)} ms, ${best[format]!.accepted} accepted, ${(best[format]!.ms / best.csv!.ms).toFixed(1)} times CSV`,
  );

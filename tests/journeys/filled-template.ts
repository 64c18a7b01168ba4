import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from '../../infra/stack/bundles.ts';
import { findArea } from '../../shared/domain/areas.ts';
import type { CellKey } from '../../shared/domain/cells.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period } from '../../shared/domain/periods.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import type { Workbook } from '../../shared/formats/workbook/workbook.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { openCells } from '../formats/template/valid-returns.ts';

type Row = Record<'measure' | 'category' | 'level' | 'detail' | 'value', string>;

const area = findArea('lancashire')!;
const period = Period.parse('2023-24');
const form = formOf(period)!;

/**
 * Lancashire's template for 2023-24, filled in with the figures that it published and a few cells written otherwise; as
 * XLSX, or as `write` writes it.
 */
export const filledTemplate = (
  otherwise: Readonly<Record<string, number | 'x'>> = {},
  write: (workbook: Workbook) => Uint8Array = writeXlsx,
): Buffer => {
  const text = readFileSync(join(root, 'tests/fixtures/accepted/lancashire-2023-24.csv'), 'utf8');
  const rows = parse(text, { columns: true }) as Row[];
  const given = new Map(
    rows.map(({ measure, category, level, detail, value }) => [[measure, category, level, detail].join('|'), value]),
  );
  const filled = new Map<CellKey, { value: number | 'x' }>(
    openCells(form).map(({ key }) => [key, { value: otherwise[key] ?? Number(given.get(key)) }]),
  );
  return Buffer.from(write(templateWorkbook({ form, area, period, filled })));
};

/** The template as it is given out. */
export const emptyTemplate = (): Buffer => Buffer.from(writeXlsx(templateWorkbook({ form, area, period })));

import { readdirSync, readFileSync } from 'node:fs';
import { type Area, findArea } from '../../shared/domain/areas.ts';
import { type CellKey, cellKey } from '../../shared/domain/cells.ts';
import { openConfidential } from '../../shared/domain/confidential.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period } from '../../shared/domain/periods.ts';
import { readReturn } from '../../shared/formats/read-return.ts';
import { openCells } from '../formats/template/valid-returns.ts';

/** The year of the example returns. */
export const period = Period.parse('2023-24');
export const form = formOf(period)!;

/** What an area fills in, by cell. */
export type Filled = ReadonlyMap<CellKey, { value: number }>;

const folder = new URL('../fixtures/example-returns/2023-24/', import.meta.url);
const open = new Set<CellKey>(openCells(form).map(({ key }) => key));

const filledOf = (name: string): Filled => {
  const raw = readReturn(readFileSync(new URL(name, folder)), { period, fileName: name });
  return new Map(
    raw.entries.flatMap((entry) => {
      const key = cellKey(entry as never);
      return open.has(key) ? [[key, { value: Number(openConfidential(entry.value)) }] as const] : [];
    }),
  );
};

/** The 42 example returns of the year, by area. */
export const exampleFilled = (): readonly { area: Area; filled: Filled }[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:csv|json)$/.test(name))
    .map((name) => ({ area: findArea(name.replace(/\.\w+$/, ''))!, filled: filledOf(name) }));

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import { Period, periodBefore } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import type { Past } from '../../../shared/domain/screening/past.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { type readAnyReturn, readReturn } from '../../../shared/formats/read-return.ts';

/** The period that a file of the corpus names, else 2023-24. */
export const periodIn = (name: string): Period => Period.parse(/[.-](\d{4}-\d\d)\./.exec(name)?.[1] ?? '2023-24');

/** The area that a file of the corpus names, else Lancashire. */
const areaIn = (name: string) =>
  areas.find(({ slug }) => new RegExp(`(?:^|[/.])${slug}[.-]`).test(name)) ?? findArea('lancashire')!;

/** What the area was accepted with the year before: the file beside that ends in `.past.csv`. */
const pastBeside = (name: string): readonly Past[] => {
  const beside = fileURLToPath(new URL(`../../fixtures/${name.replace(/\.\w+$/, '.past.csv')}`, import.meta.url));
  if (!existsSync(beside)) return [];
  const period = periodBefore(periodIn(name));
  const raw = readReturn(readFileSync(beside), { period, fileName: beside });
  return [{ period, figures: screen({ raw, area: areaIn(name), period }).figures }];
};

const screenRead = (name: string, raw: RawReturn) => {
  const period = periodIn(name);
  return screen({ raw, area: areaIn(name), period, population: mid2023, past: pastBeside(name) }).report;
};

/**
 * Screens a file of the corpus at the door of the area and period that its name says, with the past that lies beside
 * it.
 */
export const screenFile = (name: string, bytes: Uint8Array) =>
  screenRead(name, readReturn(bytes, { period: periodIn(name), fileName: name }));

/** The same for a file that may be a PDF. */
export const screenAnyFile = async (read: ReturnType<typeof readAnyReturn>, name: string, bytes: Uint8Array) =>
  screenRead(name, await read(bytes, { period: periodIn(name), fileName: name }));

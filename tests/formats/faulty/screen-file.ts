import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

/** The period that a file of the corpus names, else 2023-24. */
export const periodIn = (name: string): Period => Period.parse(/\.(\d{4}-\d\d)\./.exec(name)?.[1] ?? '2023-24');

/** Screens a file of the corpus at Lancashire's door. */
export const screenFile = (name: string, bytes: Uint8Array) => {
  const period = periodIn(name);
  return screen({
    raw: readReturn(bytes, { period, fileName: name }),
    area: findArea('lancashire')!,
    period,
    population: mid2023,
  }).report;
};

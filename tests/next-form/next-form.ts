import { readFileSync } from 'node:fs';
import { findArea } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { formE } from '../fixtures/next-form/form-e.ts';

export const form = formE;
export const period = Period.parse('2024-25');
export const area = findArea('lancashire')!;
export const population = { ...mid2023, vintage: 'mid-2024' };

/** The return that an area would send on it, made up. */
export const returnText = readFileSync(
  new URL('../fixtures/next-form/lancashire-2024-25.csv', import.meta.url),
  'utf8',
);

import { expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { coverageOf, isProvisional } from '../../../shared/domain/release/figures/coverage.ts';

const all = areas.map(({ slug }) => slug);
const without = (...names: string[]) => coverageOf(all.filter((slug) => !names.includes(slug)));

it('a release covers all areas, or is provisional and names each that is missing', () => {
  expect(coverageOf(all)).toEqual({ areas: 42, of: 42, missing: [] });
  expect(isProvisional(coverageOf(all))).toBe(false);
  expect(without('kent')).toEqual({ areas: 41, of: 42, missing: [{ area: 'kent', name: 'Kent' }] });
  expect(isProvisional(without('kent'))).toBe(true);
  expect(isProvisional(without('kent', 'surrey'))).toBe(true);
  expect(coverageOf([...all, ...all]).areas).toBe(42);
  expect(coverageOf([]).areas).toBe(0);
});

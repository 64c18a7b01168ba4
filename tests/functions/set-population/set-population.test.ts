import { describe, expect, it } from 'vitest';
import { setPopulation } from '../../../functions/set-population/set-population.ts';
import { mid2023, type Population } from '../../../shared/domain/population.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';

const put = async (period: string, body: unknown) => {
  const written: Population[] = [];
  const store = { read: async () => undefined, write: async (population: Population) => void written.push(population) };
  const answer = await setPopulation(store)({ path: { period }, body } as unknown as Call);
  return { answer, written };
};
const { aged10AndOver } = mid2023;

describe('giving the population of a period', () => {
  it.each([
    ['2023-24', 'mid-2023'],
    ['2022-23', 'mid-2021'],
  ])('keeps that of %s under the vintage that its rates rest on, %s', async (period, vintage) => {
    const { answer, written } = await put(period, { aged10AndOver });
    expect(answer).toMatchObject({ status: 200, body: { vintage, forces: 43 } });
    expect(written).toEqual([{ vintage, aged10AndOver }]);
  });

  it.each([
    ['a period that is none', '2023', { aged10AndOver }, 'unknown-period'],
    ['no body', '2023-24', undefined, 'not-a-population'],
    [
      'a count that is not whole',
      '2023-24',
      { aged10AndOver: { ...aged10AndOver, E23000001: 1.5 } },
      'not-a-population',
    ],
    ['a code that is none', '2023-24', { aged10AndOver: { ...aged10AndOver, kent: 1 } }, 'not-a-population'],
    [
      'half of London',
      '2023-24',
      { aged10AndOver: Object.fromEntries(Object.entries(aged10AndOver).filter(([code]) => code !== 'E23000034')) },
      'population-incomplete',
    ],
  ])('refuses %s', async (_, period, body, code) => {
    await expect(put(period, body)).rejects.toMatchObject({ details: { code } });
  });
});

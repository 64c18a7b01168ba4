import { describe, expect, it } from 'vitest';
import { type Ports, setPopulation } from '../../../functions/set-population/set-population.ts';
import { mid2023, type Population } from '../../../shared/domain/population.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';

const put = async (period: string, body: unknown) => {
  const written: [Population, object][] = [];
  const populations: Ports['populations'] = {
    write: async (population, given) => void written.push([population, given]),
  };
  const caller = { subject: 'ana-lyst', roles: [], area: undefined };
  const call: Call = { caller, path: { period }, query: {}, headers: {}, route: '', body };
  const answer = await setPopulation({ populations, now: () => new Date('2024-05-01T09:00:00Z') })(call);
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
    expect(written).toEqual([
      [
        { vintage, aged10AndOver },
        { period, who: 'ana-lyst', at: '2024-05-01T09:00:00.000Z' },
      ],
    ]);
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

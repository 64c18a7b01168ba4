import * as z from 'zod';
import type { PopulationStore } from '../../shared/adapters/population-store.ts';
import { areas } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { populationOf } from '../../shared/domain/population.ts';
import { vintageOf } from '../../shared/domain/population-vintage.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/** What the body holds: residents aged 10 and over by police force code. */
export const GivenPopulation = z.object({
  aged10AndOver: z.record(z.string().regex(/^[EW]\d{8}$/), z.int().positive()),
});

/** Takes the population against which the rates of a period are checked and computed: that of the middle of its year, or what the rule of vintages says. */
export const setPopulation =
  (populations: PopulationStore) =>
  async ({ path, body }: Call): Promise<Answer> => {
    const period = Period.safeParse(path.period);
    if (!period.success) throw refuse.notFound('A period is a financial year such as 2023-24.', 'unknown-period');
    const given = GivenPopulation.safeParse(body);
    if (!given.success)
      throw refuse.unprocessable(
        'A count of residents aged 10 and over is needed for each police force code.',
        'not-a-population',
      );
    const population = { vintage: vintageOf(period.data), ...given.data };
    const without = areas.filter((area) => populationOf(area, population) === undefined);
    if (without.length > 0)
      throw refuse.unprocessable(
        `No count was given for ${without.map(({ name }) => name).join(', ')}.`,
        'population-incomplete',
      );
    await populations.write(population);
    return { status: 200, body: { vintage: population.vintage, forces: Object.keys(population.aged10AndOver).length } };
  };

import type { PopulationStore } from '../../shared/adapters/population-store.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { PopulationOrder } from '../../shared/domain/api/requests/of-collections.ts';
import { areas } from '../../shared/domain/areas.ts';
import { populationOf } from '../../shared/domain/population.ts';
import { vintageOf } from '../../shared/domain/population-vintage.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = { populations: Pick<PopulationStore, 'write'>; now: () => Date };

/**
 * Takes the population against which the rates of a period are checked and computed: that of the middle of its year, or
 * what the rule of vintages says.
 */
export const setPopulation =
  ({ populations, now }: Ports) =>
  async ({ path, body, caller, carriedOut }: Call): Promise<Reply> => {
    const period = periodIn(path);
    const given = readRequest(PopulationOrder, body, (detail) =>
      refuse.unprocessable(
        `A count of residents aged 10 and over is needed for each police force code. ${detail}`,
        'not-a-population',
      ),
    );
    const population = { vintage: vintageOf(period), ...given };
    const without = areas.filter((area) => populationOf(area, population) === undefined);
    if (without.length > 0)
      throw refuse.unprocessable(
        `No count was given for ${without.map(({ name }) => name).join(', ')}.`,
        'population-incomplete',
      );
    const forces = Object.keys(population.aged10AndOver).length;
    const answer = { status: 200, body: { vintage: population.vintage, forces } };
    const by = { period, who: callerInWords(caller), at: now().toISOString() };
    await populations.write(population, by, carriedOut?.(answer));
    return answer;
  };

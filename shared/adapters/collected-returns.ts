import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { AreaSlug } from '../domain/areas.ts';
import { type CellKey, cellKey } from '../domain/cells.ts';
import type { Figure, Figures } from '../domain/figures.ts';
import { Observation } from '../domain/screening-report.ts';
import { queryAll } from './query-all.ts';

/** The accepted return that stands for an area: its public figures, and the rule set that accepted it. */
export type AcceptedReturn = { area: AreaSlug; submission: string; rules: string; figures: Figures };

const Current = z.object({
  area: AreaSlug,
  submission: z.string().min(1),
  status: z.string(),
  rules: z.string(),
  observations: z.array(Observation),
});

const figuresOf = (observations: readonly Observation[]): Figures =>
  new Map(
    observations
      .filter(({ category }) => category !== '4')
      .map((each): [CellKey, Figure] => [
        cellKey(each),
        { value: each.value, ...(each.shorthand === '' ? {} : { shorthand: each.shorthand }) },
      ]),
  );

/** Every accepted current return of a period: the nation is one Query. */
export const acceptedReturns =
  (client: DynamoDBClient, table: string) =>
  async (period: string): Promise<readonly AcceptedReturn[]> =>
    (await queryAll(client, table, `PERIOD#${period}`))
      .filter((item) => item.status === 'accepted')
      .map((item) => {
        const read = Current.parse({
          ...item,
          area: item.sk?.replace(/^AREA#/, ''),
          rules: item.rules ?? 'unknown',
          observations: JSON.parse(item.observations ?? '[]'),
        });
        return { ...read, figures: figuresOf(read.observations) };
      });

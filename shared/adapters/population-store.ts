import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { mid2023, type Population } from '../domain/population.ts';
import { inReturns } from './table-keys.ts';

/** Populations that were given to the platform; the built-in one stands where none was given for its vintage. */
export interface PopulationStore {
  /** By vintage, as `mid-2023`. Undefined where none is held. */
  read(vintage: string): Promise<Population | undefined>;
  write(population: Population): Promise<void>;
}

const Counts = z.record(z.string(), z.int().positive());
const Item = z.object({
  vintage: z.object({ S: z.string() }),
  aged10AndOver: z.object({ S: z.string().transform((text) => Counts.parse(JSON.parse(text))) }),
});

/** The populations in the table `returns`: one item a vintage, replaced whole. */
export const populationStore = (client: DynamoDBClient, table: string): PopulationStore => ({
  read: async (vintage) => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.population.key({ vintage }) }),
    );
    if (!found) return vintage === mid2023.vintage ? mid2023 : undefined;
    return { vintage, aged10AndOver: Item.parse(found).aged10AndOver.S };
  },
  write: async ({ vintage, aged10AndOver }) => {
    const item = {
      ...inReturns.population.key({ vintage }),
      vintage: { S: vintage },
      aged10AndOver: { S: JSON.stringify(aged10AndOver) },
    };
    await client.send(new PutItemCommand({ TableName: table, Item: item }));
  },
});

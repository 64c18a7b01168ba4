import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { mid2023, type Population } from '../domain/population.ts';

/** Populations that were given to the platform; the built-in one stands where none was given for its vintage. */
export interface PopulationStore {
  /** By vintage, as `mid-2023`. Undefined where none is held. */
  read(vintage: string): Promise<Population | undefined>;
  write(population: Population): Promise<void>;
}

const Item = z.object({
  vintage: z.object({ S: z.string() }),
  aged10AndOver: z.object({ M: z.record(z.string(), z.object({ N: z.coerce.number().int().positive() })) }),
});

const keyOf = (vintage: string) => ({ pk: { S: 'REFERENCE' }, sk: { S: `POPULATION#${vintage}` } });

/** The populations in the table `returns`: one item a vintage, replaced whole. */
export const populationStore = (client: DynamoDBClient, table: string): PopulationStore => ({
  read: async (vintage) => {
    const { Item: found } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(vintage) }));
    if (!found) return vintage === mid2023.vintage ? mid2023 : undefined;
    const { aged10AndOver } = Item.parse(found);
    const counts = Object.entries(aged10AndOver.M).map(([code, { N }]) => [code, N]);
    return { vintage, aged10AndOver: Object.fromEntries(counts) };
  },
  write: async ({ vintage, aged10AndOver }) => {
    const counts = Object.entries(aged10AndOver).map(([code, count]) => [code, { N: String(count) }]);
    const item = { ...keyOf(vintage), vintage: { S: vintage }, aged10AndOver: { M: Object.fromEntries(counts) } };
    await client.send(new PutItemCommand({ TableName: table, Item: item }));
  },
});

import { type DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { mid2023, type Population } from '../domain/population.ts';
import { eventItem } from './events.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/** Populations that were given to the platform; the built-in one stands where none was given for its vintage. */
export interface PopulationStore {
  /** By vintage, as `mid-2023`. Undefined where none is held. */
  read(vintage: string): Promise<Population | undefined>;
  /** Replaces what was held of its vintage, together with the event that tells of it. */
  write(population: Population, given: { period: string; who: string; at: string }, done?: CarriedOut): Promise<void>;
}

const Counts = z.record(z.string(), z.int().positive());
const Held = z.object({
  vintage: z.object({ S: z.string() }),
  aged10AndOver: z.object({ S: z.string().transform((text) => Counts.parse(JSON.parse(text))) }),
});

/** The populations in the table `returns`: one item a vintage, replaced whole. */
export const populationStore = (client: DynamoDBClient, table: string): PopulationStore => ({
  read: async (vintage) => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.population.key({ vintage }), ConsistentRead: true }),
    );
    if (!found) return vintage === mid2023.vintage ? mid2023 : undefined;
    return { vintage, aged10AndOver: Held.parse(found).aged10AndOver.S };
  },
  write: async ({ vintage, aged10AndOver }, { period, who, at }, done) => {
    const Item = {
      ...inReturns.population.key({ vintage }),
      vintage: { S: vintage },
      aged10AndOver: { S: JSON.stringify(aged10AndOver) },
    };
    const about = eventAbout.collection({ period });
    const event = eventItem({ at, who, what: 'population set', about, why: vintage });
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: table, Item } },
          { Put: { TableName: table, Item: event } },
          ...markOf(table, done),
        ],
      }),
    );
  },
});

import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { Round } from '../domain/collection/rounds.ts';
import type { Period } from '../domain/periods.ts';
import { failedPart } from './conditional.ts';
import { eventItem, type Happening } from './events.ts';
import { queryAll } from './query-all.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { inReturns } from './table-keys.ts';

const numberText = (number: number): string => String(number).padStart(4, '0');

/** The rounds of answers of a collection, the first one first. */
export const roundsOf =
  (client: DynamoDBClient, table: string) =>
  async (period: Period): Promise<readonly Round[]> =>
    (await queryAll(client, table, inReturns.round.partition({ period }), inReturns.round.begins.sk)).map(({ round }) =>
      Round.parse(JSON.parse(round ?? 'null')),
    );

/** Opens a round with an event for every area that it asks. False where another of the same number is there. */
export const openRound =
  (client: DynamoDBClient, table: string) =>
  async (period: Period, round: Round, happenings: readonly Happening[], done?: CarriedOut): Promise<boolean> => {
    const Item = {
      ...inReturns.round.key({ period, number: numberText(round.number) }),
      round: { S: JSON.stringify(Round.parse(round)) },
    };
    const put = { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
    const told = happenings.map((happening) => ({ Put: { TableName: table, Item: eventItem(happening) } }));
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [put, ...told, ...markOf(table, done)] }));
      return true;
    } catch (error) {
      if (failedPart(error) === 0) return false;
      throw error;
    }
  };

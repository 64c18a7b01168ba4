import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { openTables } from '../functions/receive-return/dynamo-returns.ts';
import { playLife } from './life.ts';
import { names } from './platform/names.ts';

type Call = { command: object; outcome: { answer: object } | { error: unknown } };

const errorOf = (error: unknown) => ({
  name: (error as Error).name,
  codes: error instanceof TransactionCanceledException ? error.CancellationReasons?.map(({ Code }) => Code) : undefined,
});
const answerOf = (answer: object) => {
  const { Item, Items } = answer as { Item?: object; Items?: object[] };
  return { Item, Items };
};

/** A call with the tables of the engine in the place of those in memory. */
const elsewhere = (command: object, tables: Readonly<Record<string, string>>): object => {
  const input = JSON.parse(JSON.stringify((command as { input: object }).input), (name, value) =>
    name === 'TableName' ? tables[value] : value,
  );
  return new (command.constructor as new (input: object) => object)(input);
};

describe('the tables in memory', () => {
  it('answer every call of whole lives as the engine of the local platform does', async () => {
    let compared = 0;
    // These seeds have pages of the size that DynamoDB's have.
    for (const seed of [2, 8, 14]) {
      const calls: Call[] = [];
      await playLife({ seed }, { heard: (command, outcome) => calls.push({ command, outcome }) });
      const { client, tables } = await openTables();
      const here = { [names.returns]: tables.returns, [names.confidential]: tables.confidential };
      const send = client.send.bind(client) as unknown as (command: object) => Promise<object>;
      for (const { command, outcome } of calls) {
        const there = await send(elsewhere(command, here)).then(answerOf, errorOf);
        const ours = 'answer' in outcome ? answerOf(outcome.answer) : errorOf(outcome.error);
        expect(there, JSON.stringify((command as { input: object }).input).slice(0, 300)).toEqual(ours);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AreaSlug } from '../domain/areas.ts';
import type { AcceptedReturn } from '../domain/release/make-dataset.ts';
import { figuresOf, readCurrent } from './current-returns.ts';
import { queryAll } from './query-all.ts';
import { inReturns } from './table-keys.ts';

/** Every current return of a period that was accepted and signed off: the nation is one Query. */
export const acceptedReturns =
  (client: DynamoDBClient, table: string) =>
  async (period: string): Promise<readonly AcceptedReturn[]> =>
    (await queryAll(client, table, inReturns.current.partition({ period })))
      .map((item) => ({ area: AreaSlug.parse(inReturns.current.read(item)?.area), current: readTexts(item) }))
      .filter(({ current }) => current.status === 'accepted' && current.signedOff !== undefined)
      .map(({ area, current }) => ({
        area,
        submission: current.submission,
        rules: current.rules,
        figures: figuresOf(current),
      }));

const readTexts = (item: Readonly<Record<string, string | undefined>>) =>
  readCurrent(
    Object.fromEntries(
      Object.entries(item).flatMap(([name, text]) => (text === undefined ? [] : [[name, { S: text }]])),
    ),
  );

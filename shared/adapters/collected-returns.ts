import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AreaSlug } from '../domain/areas.ts';
import { Period } from '../domain/periods.ts';
import type { AcceptedReturn } from '../domain/release/make-dataset.ts';
import { figuresOf } from '../domain/submissions/stand.ts';
import { standsOf } from './stands.ts';

/** Every return of a period that is signed off and stands, whatever has been sent since: the nation is one Query. */
export const acceptedReturns =
  (client: DynamoDBClient, table: string) =>
  async (period: string): Promise<readonly AcceptedReturn[]> =>
    [...(await standsOf(client, table)(Period.parse(period)))].flatMap(([area, { signed }]) =>
      signed === undefined
        ? []
        : [
            {
              area: AreaSlug.parse(area),
              submission: signed.submission,
              rules: signed.rules,
              figures: figuresOf(signed),
            },
          ],
    );

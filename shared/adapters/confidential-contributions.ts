import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AreaSlug } from '../domain/areas.ts';
import { fromVault } from '../domain/disclosure/ledger/vault.ts';
import type { Contribution } from '../domain/disclosure/protection.ts';
import { queryAll } from './query-all.ts';
import { inConfidential } from './table-keys.ts';

/**
 * The sealed Category 4 figures of every submission of a period: one Query. For compile-release alone, which is the
 * only function that may read the confidential store.
 */
export const contributionsOf =
  (client: DynamoDBClient, table: string) =>
  async (period: string): Promise<readonly Contribution[]> =>
    (await queryAll(client, table, inConfidential.figures.partition({ period }))).map((item) => {
      const { area, submission = '' } = inConfidential.figures.read(item) ?? {};
      return { area: AreaSlug.parse(area), submission, figures: fromVault(JSON.parse(item.figures ?? 'null')) };
    });

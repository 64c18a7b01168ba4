import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isOut, Release } from '../domain/release/life/release.ts';
import { byVersion } from '../domain/release/life/version.ts';
import { queryAll } from './query-all.ts';
import { inReturns } from './table-keys.ts';

/**
 * The newest version of a period that is out and was not withdrawn; undefined where none is. Its candidate is not read.
 */
export const newestVersion =
  (client: DynamoDBClient, table: string) =>
  async (period: string): Promise<{ version: string; compiledAt: string } | undefined> =>
    (await queryAll(client, table, inReturns.release.partition({ period }), inReturns.release.begins.sk))
      .map(({ release }) => Release.parse(JSON.parse(release ?? 'null')))
      .toSorted((one, other) => byVersion(one.version, other.version))
      .findLast((release) => isOut(release) && release.state !== 'withdrawn');

import type { Put } from '@aws-sdk/client-dynamodb';
import { intoVault } from '../domain/disclosure/ledger/vault.ts';
import type { ConfidentialFigures } from '../domain/figures.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { inConfidential } from './table-keys.ts';

/**
 * The Category 4 figures of one submission as an item for the confidential table, written once. Writing only: what
 * reads them is a file of its own, for compile-release alone.
 */
export const confidentialPut = (
  table: string,
  { area, period, submission }: SubmissionAt,
  figures: ConfidentialFigures,
): Put => ({
  TableName: table,
  Item: {
    ...inConfidential.figures.key({ area, period, submission }),
    area: { S: area },
    submission: { S: submission },
    figures: { S: JSON.stringify(intoVault(figures)) },
  },
  ConditionExpression: 'attribute_not_exists(pk)',
});

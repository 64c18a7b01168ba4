import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** Which part of a transaction failed its condition; undefined where the error is another. */
export const failedPart = (error: unknown): number | undefined => {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const index = error.CancellationReasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') ?? -1;
  return index < 0 ? undefined : index;
};

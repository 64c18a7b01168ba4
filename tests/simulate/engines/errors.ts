import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { NoSuchKey } from '@aws-sdk/client-s3';
import { ConflictException, ResourceNotFoundException, ThrottlingException } from '@aws-sdk/client-scheduler';
import { TooManyRequestsException } from '@aws-sdk/client-sesv2';

const said = (message: string) => ({ message, $metadata: {} });
const busy = 'The level of throughput was exceeded.';

/** What the services answer instead of doing what they were asked, as the SDK throws it. */
export const refusals = {
  condition: () => new ConditionalCheckFailedException(said('The conditional request failed')),
  cancelled: (codes: readonly string[]) =>
    new TransactionCanceledException({
      ...said(`Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`),
      CancellationReasons: codes.map((Code) => ({ Code })),
    }),
  conflict: () => new TransactionConflictException(said('Transaction is ongoing for the item')),
  /** DynamoDB cannot use the key of a table. */
  noKey: () => Object.assign(new Error('KMS key access denied.'), { name: 'AccessDeniedException' }),
  noSuchKey: () => new NoSuchKey(said('The specified key does not exist.')),
  noSuchSchedule: () => new ResourceNotFoundException({ ...said('Schedule does not exist.'), Message: undefined }),
  scheduleThere: () => new ConflictException({ ...said('Schedule already exists.'), Message: undefined }),
};

/** What a service says that has too much to do, once the SDK has tried as often as it does. */
export const throttled = {
  tables: () => new ProvisionedThroughputExceededException(said(busy)),
  objects: () => Object.assign(new Error('Please reduce your request rate.'), { name: 'SlowDown' }),
  schedules: () => new ThrottlingException({ ...said(busy), Message: undefined }),
  mail: () => new TooManyRequestsException(said(busy)),
};

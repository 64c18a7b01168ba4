import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { ownedKey } from './guarded-bucket.ts';
import type { Stage } from './stage.ts';

type Needs = { stage: Stage; ownKey?: string } & Pick<TableProps, 'stream' | 'timeToLiveAttribute'>;

/**
 * A table as both of ours are: pk and sk, paid by use, recoverable to any second of 35 days, not deletable by mistake.
 */
export const guardedTable = (scope: Construct, id: string, { stage, ownKey, ...rest }: Needs): Table =>
  new Table(scope, id, {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(ownKey
      ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: ownedKey(scope, `${id}-key`, ownKey, stage) }
      : { encryption: TableEncryption.AWS_MANAGED }),
    ...rest,
  });

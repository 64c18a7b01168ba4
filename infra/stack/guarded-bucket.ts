import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

type Needs = { stage: Stage; logs?: Bucket; ownKey?: string } & Pick<
  BucketProps,
  'objectLockEnabled' | 'objectLockDefaultRetention' | 'objectOwnership' | 'lifecycleRules'
>;

/**
 * A bucket as every one of ours is: closed to the public, TLS only, versioned, encrypted, its reads and writes logged.
 * `ownKey` is the purpose of a key of its own; without one S3 holds the key.
 */
export const guardedBucket = (scope: Construct, id: string, { stage, logs, ownKey, ...rest }: Needs): Bucket =>
  new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(ownKey ? { encryption: BucketEncryption.KMS, encryptionKey: ownedKey(scope, `${id}-key`, ownKey, stage) } : {}),
    ...(ownKey ? { bucketKeyEnabled: true } : { encryption: BucketEncryption.S3_MANAGED }),
    ...(logs ? { serverAccessLogsBucket: logs, serverAccessLogsPrefix: `${id}/` } : {}),
    ...rest,
  });

/** A key of our own that turns every year. */
export const ownedKey = (scope: Construct, id: string, description: string, stage: Stage): Key =>
  new Key(scope, id, {
    description,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

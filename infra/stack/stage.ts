import type { Duration } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Settings } from './settings.ts';

/** What differs between one environment and another; everything else is the same by construction. */
export interface Stage {
  readonly name: 'dev' | 'prod';
  readonly region: string;
  /** Whether tables and buckets outlive the stack. They are protected against deletion in every stage. */
  readonly keep: boolean;
  readonly logRetention: RetentionDays;
  /** How long a published version cannot be removed, not even by us. */
  readonly publishedLock: Duration;
  /** Our own user pool, or another OpenID provider that puts the same claims into its tokens. */
  readonly signIn:
    | { readonly kind: 'user-pool' }
    | { readonly kind: 'oidc'; readonly issuer: string; readonly audience: string };
  readonly requestsPerSecond: { readonly steady: number; readonly burst: number };
  /** How long an upload is kept: it holds Category 4, and its figures are in the tables by then. */
  readonly uploadsKept: Duration;
  /** What is decided at deployment. */
  readonly settings: Settings;
}

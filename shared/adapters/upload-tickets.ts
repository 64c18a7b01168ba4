import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';

/** What may be uploaded with a ticket: one key, one type, up to a size, for some seconds. */
export type TicketTerms = { key: string; type: string; most: number; seconds: number; returnTo?: string | undefined };

/**
 * Signs the upload of one object: a form for a POST to the bucket, which refuses whatever the terms do not allow. A
 * second object under the key is not among that: S3 writes on a condition (`If-None-Match`) in PutObject and
 * CompleteMultipartUpload alone (S3 User Guide, conditional requests), and a POST has no field for it (API reference,
 * POST Object). So the second file of a ticket is refused when it arrives, which is said on the report of the first.
 */
export const signUpload =
  (client: S3Client, bucket: string) =>
  ({ key, type, most, seconds, returnTo }: TicketTerms): Promise<{ url: string; fields: Record<string, string> }> => {
    const fixed = { 'Content-Type': type, ...(returnTo === undefined ? {} : { success_action_redirect: returnTo }) };
    return createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Fields: fixed,
      Conditions: [
        ['eq', '$key', key],
        ['content-length-range', 1, most],
        ...Object.entries(fixed).map(([name, value]): ['eq', string, string] => ['eq', `$${name}`, value]),
      ],
      Expires: seconds,
    });
  };

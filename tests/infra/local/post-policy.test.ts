import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { describe, expect, it } from 'vitest';
import { faultOfPost } from '../../../infra/local/guard/post-policy.ts';

const secret = 'of-a-test';
const s3 = new S3Client({
  region: 'eu-west-2',
  credentials: { accessKeyId: 'mappa-dev-request-upload', secretAccessKey: secret },
});
const { fields } = await createPresignedPost(s3, {
  Bucket: 'uploads',
  Key: '2023-24/lancashire/1.csv',
  Conditions: [['content-length-range', 1, 100]],
  Fields: { 'Content-Type': 'text/csv' },
  Expires: 900,
});
const signed = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
const fault = (change: Record<string, string>, bytes = 50, later = 0, by = secret) =>
  faultOfPost(new Map([...signed, ...Object.entries(change)]), bytes, by, new Date(Date.now() + later));

describe('the check of a signed form', () => {
  it('passes what the SDK signed', () => {
    expect(fault({})).toBeUndefined();
  });

  it.each([
    ['another key', fault({ key: '2023-24/kent/1.csv' })],
    ['another type', fault({ 'content-type': 'text/html' })],
    ['another bucket', fault({ bucket: 'published' })],
    ['a field that was not signed', fault({ success_action_redirect: 'https://example.org' })],
    ['a file that is too large', fault({}, 101)],
    ['an empty file', fault({}, 0)],
    ['a form that is too old', fault({}, 50, 901_000)],
    ['a form that somebody else signed', fault({}, 50, 0, 'another secret')],
    [
      'a policy that was changed',
      fault({ policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString('base64') }),
    ],
    ['no policy', fault({ policy: '' })],
  ])('refuses %s', (_, said) => {
    expect(said).toMatch(/signed|signature/);
  });
});

import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { sendMail } from '../../shared/adapters/mail.ts';
import { openObjects } from '../../shared/adapters/objects.ts';
import { openPublished } from '../../shared/adapters/published-objects.ts';
import { signUpload } from '../../shared/adapters/upload-tickets.ts';
import { readUpload } from '../../shared/adapters/uploads.ts';

/** A client that answers one after the other, or throws what it is given, and keeps what it was asked. */
const clientOf = <Client>(...answers: unknown[]) => {
  const sent: [name: string, input: unknown][] = [];
  const send = async ({ constructor: { name }, input }: { constructor: { name: string }; input: unknown }) => {
    sent.push([name, input]);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? {};
  };
  return { sent, client: { send } as unknown as Client };
};
const bytes = new Uint8Array([1, 2, 3]);
const body = (content: Uint8Array) => ({ transformToByteArray: async () => content });
const named = (name: string) => Object.assign(new Error(name), { name });

it('a mail goes from the one address to the one mailbox, as plain text', async () => {
  const { sent, client } = clientOf<SESv2Client>();
  await sendMail(client, 'mappa@example')({ to: 'kent@example', subject: 'About', body: 'Text' });
  const Content = { Simple: { Subject: { Data: 'About' }, Body: { Text: { Data: 'Text' } } } };
  expect(sent).toEqual([
    [
      'SendEmailCommand',
      { FromEmailAddress: 'mappa@example', Destination: { ToAddresses: ['kent@example'] }, Content },
    ],
  ]);
});

describe('objects of a bucket', () => {
  it('are put with all that is said of them, and nothing else', async () => {
    const { sent, client } = clientOf<S3Client>();
    const { put } = openObjects(client, 'published');
    await put('plain.bin', bytes, 'application/zip');
    await put('page.html', bytes, 'text/html', { life: 'moving', from: 'then', withdrawn: 'a b', latest: '1.1/p' });
    expect(sent).toEqual([
      [
        'PutObjectCommand',
        {
          Bucket: 'published',
          Key: 'plain.bin',
          Body: bytes,
          ContentType: 'application/zip',
          CacheControl: 'public, max-age=31536000, immutable',
          Metadata: {},
        },
      ],
      [
        'PutObjectCommand',
        {
          Bucket: 'published',
          Key: 'page.html',
          Body: bytes,
          ContentType: 'text/html; charset=utf-8',
          CacheControl: 'public, max-age=60',
          Metadata: { 'open-from': 'then', 'withdrawn-for': 'a%20b', 'latest-version': '1.1/p' },
        },
      ],
    ]);
  });

  it('have something else said beside them by a copy onto themselves, and keep their bytes', async () => {
    const { sent, client } = clientOf<S3Client>();
    const { sayBeside } = openObjects(client, 'published');
    await sayBeside('releases/a b/ü+.csv', 'text/csv', { from: 'then', latest: '1.1/p' });
    expect(sent).toEqual([
      [
        'CopyObjectCommand',
        {
          Bucket: 'published',
          Key: 'releases/a b/ü+.csv',
          CopySource: 'published/releases/a%20b/%C3%BC%2B.csv',
          MetadataDirective: 'REPLACE',
          ContentType: 'text/csv; charset=utf-8',
          CacheControl: 'public, max-age=31536000, immutable',
          Metadata: { 'open-from': 'then', 'latest-version': '1.1/p' },
        },
      ],
    ]);
  });

  it('are read by their key, and one without content is no empty one', async () => {
    const { sent, client } = clientOf<S3Client>({ Body: body(bytes) }, {});
    const { get } = openObjects(client, 'staging');
    expect(await get('c/a.csv')).toBe(bytes);
    expect(sent).toEqual([['GetObjectCommand', { Bucket: 'staging', Key: 'c/a.csv' }]]);
    await expect(get('c/a.csv')).rejects.toThrow('no content');
  });

  it('are read in part from its first byte to its last, or to the end', async () => {
    const { sent, client } = clientOf<S3Client>({ Body: body(bytes) }, { Body: body(bytes) });
    const { get } = openObjects(client, 'staging');
    await get('c/files', { at: 10, bytes: 5 });
    await get('c/files', { at: 10 });
    expect(sent.map(([, input]) => (input as { Range: string }).Range)).toEqual(['bytes=10-14', 'bytes=10-']);
  });

  it.each(['a'.repeat(1500), 'a'.repeat(1501)])('say a reason whole up to 1,500 characters (%#)', async (withdrawn) => {
    const { sent, client } = clientOf<S3Client>();
    await openObjects(client, 'published').put('a.csv', bytes, 'text/csv', { withdrawn });
    const said = decodeURIComponent((sent[0]![1] as { Metadata: Record<string, string> }).Metadata['withdrawn-for']!);
    // Cut to four fifths, with a mark that there is more.
    expect(said).toBe(withdrawn.length === 1500 ? withdrawn : `${'a'.repeat(1200)}…`);
  });
});

describe('an object as the public has it', () => {
  const now = new Date('2024-10-31T09:30:00.000Z');
  const read = (answer: unknown) => {
    const { sent, client } = clientOf<S3Client>(answer);
    return { sent, found: openPublished(client, 'published', () => now)('a.csv') };
  };
  const open = { 'open-from': now.toISOString() };

  it('is asked for by its key', async () => {
    const { sent, found } = read({ Body: body(bytes), Metadata: open });
    expect(await found).toEqual({ bytes });
    expect(sent).toEqual([['GetObjectCommand', { Bucket: 'published', Key: 'a.csv' }]]);
  });

  it.each(['NoSuchKey', 'NotFound', 'AccessDenied'])('is not there where the store says %s', async (name) => {
    expect(await read(named(name)).found).toBeUndefined();
  });

  it('is not taken for missing where something else went wrong', async () => {
    await expect(read(named('SlowDown')).found).rejects.toThrow('SlowDown');
    await expect(read({ Metadata: open }).found).rejects.toThrow('no content');
  });

  it('that says nothing of itself is not open', async () => {
    expect(await read({ Body: body(bytes) }).found).toBe('not yet');
    expect(await read({ Body: body(bytes), Metadata: { 'open-from': 'some day' } }).found).toBe('not yet');
  });
});

describe('an uploaded file', () => {
  const read = (answer: unknown, version?: string) => {
    const { sent, client } = clientOf<S3Client>(answer);
    return { sent, found: readUpload(client, 'uploads', 3)('a.csv', version) };
  };

  it('is read in the version that was announced, and in the only one where there are none', async () => {
    const { sent, found } = read({ Body: body(bytes), ContentLength: 3 }, 'v7');
    expect(await found).toEqual({ bytes });
    expect(sent).toEqual([['GetObjectCommand', { Bucket: 'uploads', Key: 'a.csv', VersionId: 'v7' }]]);
    expect(read({}).sent).toEqual([['GetObjectCommand', { Bucket: 'uploads', Key: 'a.csv' }]]);
  });

  it('beyond the limit is not read: its stream is ended', async () => {
    const Body = Readable.from([new Uint8Array(4)]);
    expect(await read({ Body, ContentLength: 4 }).found).toEqual({ tooLarge: true });
    expect(Body.destroyed).toBe(true);
    expect(await read({ Body: body(new Uint8Array(4)), ContentLength: 4 }).found).toEqual({ tooLarge: true });
  });

  it('of which the store does not say the size is weighed when it was read; nothing is an empty file', async () => {
    expect(await read({ Body: body(new Uint8Array(4)) }).found).toEqual({ tooLarge: true });
    expect(await read({ Body: body(bytes) }).found).toEqual({ bytes });
    expect(await read({}).found).toEqual({ bytes: new Uint8Array() });
  });
});

describe('a ticket for an upload', () => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const sign = signUpload(new S3Client({ region: 'eu-west-2', credentials }), 'uploads');
  const terms = { key: '2023-24/kent/a.csv', type: 'text/csv', most: 4_000_000, seconds: 900 };
  const policyOf = (fields: Record<string, string>): { expiration: string; conditions: unknown[] } =>
    JSON.parse(Buffer.from(fields.Policy!, 'base64').toString());

  it('allows one key, one type and a size from one byte on, and nothing else of the sender’s choice', async () => {
    const { url, fields } = await sign(terms);
    expect(url).toContain('uploads');
    expect(fields).toMatchObject({ key: terms.key, bucket: 'uploads', 'Content-Type': 'text/csv' });
    expect(fields).not.toHaveProperty('success_action_redirect');
    const chosen = policyOf(fields).conditions.filter((each) => Array.isArray(each));
    expect(chosen).toEqual([
      ['eq', '$key', terms.key],
      ['content-length-range', 1, 4_000_000],
      ['eq', '$Content-Type', 'text/csv'],
    ]);
  });

  it('leads back to the page that it was asked for on', async () => {
    const { fields } = await sign({ ...terms, returnTo: 'https://pages.example/sent' });
    expect(fields.success_action_redirect).toBe('https://pages.example/sent');
    expect(policyOf(fields).conditions).toContainEqual([
      'eq',
      '$success_action_redirect',
      'https://pages.example/sent',
    ]);
  });

  it('holds for its seconds', async () => {
    const before = Date.now();
    const { fields } = await sign(terms);
    const until = Date.parse(policyOf(fields).expiration);
    expect(until).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000 + 900_000);
    expect(until).toBeLessThanOrEqual(Date.now() + 900_000);
  });
});

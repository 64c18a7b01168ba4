import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../infra/local/engines/aws-json.ts';
import { mostRequestBytes, mostSentBytes } from '../../shared/domain/submissions/sent-along.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const lancashire = readFileSync(join(import.meta.dirname, '../fixtures/example-returns/2023-24/lancashire.csv'));
const submitter = { role: 'area-submitter', area: 'lancashire' } as const;
const path = '/areas/lancashire/returns/2023-24/submissions';

const post = (
  ticket: { url: string; fields: Record<string, string> },
  bytes: Uint8Array,
  change: Record<string, string> = {},
) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...ticket.fields, ...change })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  return fetch(ticket.url, { method: 'POST', body: form });
};

const itemsOf = async (platform: TestPlatform, pk: string): Promise<{ sk: { S: string } }[]> => {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } } };
  return (
    await ask(platform.engines.dynamoDb, 'dynamodb', 'Query', {
      TableName: platform.resource('RETURNS_TABLE'),
      ...query,
    })
  ).Items;
};

const reported = async (platform: TestPlatform, submission: string) => {
  const items = () => itemsOf(platform, 'AREA#lancashire#PERIOD#2023-24');
  const keys = async () => (await items()).map(({ sk }) => sk.S);
  await expect.poll(keys, { interval: 25 }).toContain(`SUBMISSION#${submission}#REPORT`);
  return items();
};

describe('the platform on one machine', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform({ apart: true });
  });
  afterAll(() => platform.stop());

  it('takes a return through the door, the bucket, the queue and the function into the table', async () => {
    const ticket = await platform.call(submitter, `POST ${path}`, { format: 'csv' });
    expect((await post(ticket, lancashire)).status).toBe(204);
    await reported(platform, ticket.submission);
    expect((await itemsOf(platform, 'PERIOD#2023-24')).map(({ sk }) => sk.S)).toEqual(['AREA#lancashire']);
  });

  it('hands out one ticket to a request that is sent again under its key', async () => {
    const headers = { authorization: `Bearer ${await platform.token(submitter)}`, 'idempotency-key': 'one-upload-1' };
    const order = { method: 'POST', headers, body: JSON.stringify({ format: 'csv' }) };
    const asked = async () => (await fetch(`${platform.api}${path}`, order)).json();
    expect(await asked()).toEqual(await asked());
  });

  it('refuses an upload that is not as it was signed', async () => {
    const ticket = await platform.call(submitter, `POST ${path}`, { format: 'csv' });
    expect((await post(ticket, lancashire, { key: '2023-24/kent/x.csv' })).status).toBe(403);
    expect((await post(ticket, new Uint8Array(6_000_000))).status).toBe(403);
    await platform.clock.moveTo(new Date(platform.clock.now().getTime() + 16 * 60_000));
    expect((await post(ticket, lancashire)).status).toBe(403);
  });

  it('lets a script of our pages upload, and of no other site', async () => {
    const from = (origin: string) =>
      fetch(`${platform.doors.objects}/${platform.resource('UPLOADS_BUCKET')}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    expect((await from(platform.pages)).headers.get('access-control-allow-origin')).toBe(platform.pages);
    expect((await from('https://example.org')).status).toBe(403);
  });

  it.each([
    ['no token', {}],
    ['a token that is none', { authorization: 'Bearer none' }],
    [
      'a token that nobody signed',
      {
        authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
      },
    ],
  ])('answers 401 to %s, in problem details', async (_, headers) => {
    const answer = await fetch(`${platform.api}${path}`, { method: 'POST', headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({
      status: 401,
      code: expect.stringMatching(/^not-signed-in|bad-token$/),
    });
  });

  it('lets nobody in with a token that says the right things and that nobody signed', async () => {
    const [head, claims] = (await platform.token(submitter)).split('.');
    const authorization = `Bearer ${head}.${claims}.${'A'.repeat(86)}`;
    expect((await fetch(`${platform.api}${path}`, { method: 'POST', headers: { authorization } })).status).toBe(401);
  });

  it('says in words what is not there, not so, or too large: in problem details, on a page for a browser', async () => {
    const authorization = `Bearer ${await platform.token(submitter)}`;
    const told = async (where: string, init: RequestInit = {}, accept = '*/*') => {
      const answer = await fetch(where, { ...init, headers: { authorization, accept, ...init.headers } });
      const type = answer.headers.get('content-type');
      const body = await answer.text();
      return [answer.status, type?.startsWith('text/html') ? 'a page' : `${type} ${JSON.parse(body).code}`];
    };
    const { api, pages } = platform;
    const json = 'application/problem+json';
    expect(await told(`${api}/nowhere`)).toEqual([404, `${json} not-found`]);
    expect(await told(`${api}${path}`, { method: 'DELETE' })).toEqual([405, `${json} method-not-allowed`]);
    expect(await told(`${api}${path}`, { method: 'POST', body: 'a', headers: { 'content-type': 'text/csv' } })).toEqual(
      [415, `${json} not-a-type-taken`],
    );
    const large = { method: 'POST', body: new Uint8Array(7_000_000) };
    expect(await told(`${api}${path}`, large)).toEqual([413, `${json} request-too-large`]);
    expect(await told(`${pages}/nowhere`)).toEqual([404, `${json} not-found`]);
    expect(await told(`${pages}/nowhere`, {}, 'text/html')).toEqual([404, 'a page']);
    expect(await told(`${pages}/pages/x`, large, 'text/html')).toEqual([413, 'a page']);
    expect(await told(`${api}/me`, { headers: { authorization: '' } }, 'text/html')).toEqual([401, 'a page']);
  });

  it('checks a file of the size that is promised, and refuses a larger one in words: at the door or before it', async () => {
    const authorization = `Bearer ${await platform.token(submitter)}`;
    const check = async (bytes: number) => {
      const answer = await fetch(`${platform.api}/areas/lancashire/returns/2023-24/check`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      });
      const { verdict, code, detail = '' } = (await answer.json()) as Record<string, string>;
      return [answer.status, verdict ?? code, /\d+ MB/.exec(detail)?.[0]];
    };
    expect(await check(mostSentBytes)).toEqual([200, 'rejected', undefined]);
    expect(await check(mostSentBytes + 1)).toEqual([413, 'file-too-large', '4 MB']);
    expect(await check(mostRequestBytes)).toEqual([413, 'file-too-large', '4 MB']);
    expect(await check(mostRequestBytes + 1)).toEqual([413, 'request-too-large', '4 MB']);
  });

  it('answers 401 to a token whose hour is over', async () => {
    const authorization = `Bearer ${await platform.token(submitter)}`;
    await platform.clock.moveTo(new Date(platform.clock.now().getTime() + 3_601_000));
    expect((await fetch(`${platform.api}${path}`, { method: 'POST', headers: { authorization } })).status).toBe(401);
  });

  it('lets a function do on this machine only what its role allows', async () => {
    const as = (name: string, target: string, body: object) =>
      fetch(platform.doors.tables, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${target}`,
          'x-amz-date': '20240101T000000Z',
          authorization: `AWS4-HMAC-SHA256 Credential=mappa-dev-${name}/20240101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=x`,
        },
        body: JSON.stringify({ TableName: platform.resource('CONFIDENTIAL_TABLE'), ...body }),
      }).then(async (answer) => ({ status: answer.status, text: await answer.text() }));
    const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'PERIOD#2023-24' } } };
    expect(await as('compile-release', 'Query', query)).toMatchObject({ status: 200 });
    for (const name of ['receive-return', 'request-upload', 'publish-release', 'decide-release', 'nobody'])
      expect(await as(name, 'Query', query)).toMatchObject({
        status: 400,
        text: expect.stringContaining('AccessDenied'),
      });
    const put = { Item: { pk: { S: 'a' }, sk: { S: 'b' } }, ReturnValues: 'ALL_OLD' };
    expect(await as('receive-return', 'PutItem', put)).toMatchObject({ status: 400 });
  });

  it('lets no figure or file name into a log', () => {
    const log = readFileSync(join(platform.folder, 'logs/receive-return.log'), 'utf8');
    expect(log).not.toMatch(/2453|751|lancashire\.csv/);
  });
});

it('keeps what it holds over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-kept-'));
  try {
    const first = await testPlatform({ folder, apart: true });
    const ticket = await first.call(submitter, `POST ${path}`, { format: 'csv' });
    await post(ticket, lancashire);
    await reported(first, ticket.submission);
    await first.stop();
    const second = await testPlatform({ folder, apart: true });
    expect((await reported(second, ticket.submission)).length).toBeGreaterThan(1);
    const key = `2023-24/lancashire/${ticket.submission}.csv`;
    const kept = await fetch(`${second.engines.objects}/${second.resource('UPLOADS_BUCKET')}/${key}`);
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(new Uint8Array(lancashire));
    await second.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('takes up an upload that was announced while the function was dead', async () => {
  const platform = await testPlatform({ apart: true });
  try {
    const ticket = await platform.call(submitter, `POST ${path}`, { format: 'csv' });
    await post(ticket, lancashire);
    // It starts for the first time, for this upload, and is killed as soon as it is up; and so is the next.
    for (let killed = 0; killed < 2; killed += 1)
      await expect.poll(() => platform.crash('receive-return'), { interval: 5 }).toBe(true);
    expect(await itemsOf(platform, 'PERIOD#2023-24')).toEqual([]);
    await reported(platform, ticket.submission);
  } finally {
    await platform.stop();
  }
});

import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { edgeFunctions } from '../../../infra/local/doors/edge-functions.ts';
import { startPublicSite } from '../../../infra/local/doors/public-site.ts';
import { createBuckets } from '../../../infra/local/engines/engine-resources.ts';
import { startObjects } from '../../../infra/local/engines/object-engine.ts';
import { resolver } from '../../../infra/local/template/resolve.ts';
import { publishedBucket } from '../../../infra/local/template/stack-facts.ts';
import { synthesised } from '../../../infra/local/template/synthesised.ts';
import { openObjects } from '../../../shared/adapters/objects.ts';
import { notHere } from '../../../shared/adapters/open-from.ts';
import { atReleaseTime } from '../../../shared/domain/calendar/london-time.ts';

const template = await synthesised();
const resolve = resolver(template, { queues: '', apis: {} });
const clock = { now: new Date(0) };
const now = () => clock.now;
const second = 1000;

// The last Thursdays of summer time and of winter time, and the first of what comes after each.
const days = ['2024-10-24', '2024-10-31', '2025-03-27', '2025-04-03'] as const;

describe('the function at the edge that looks at the clock', () => {
  const { response: show } = edgeFunctions(template, resolve, now);
  const request = { method: 'GET', uri: '/releases/2023-24/1.0/index.html', headers: {} };
  const answer = (from: string | undefined, headers: Record<string, string> = {}) => {
    const all = {
      'content-type': 'text/html',
      ...headers,
      ...(from === undefined ? {} : { 'x-amz-meta-open-from': from }),
    };
    const given = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }]));
    return show!({ request, response: { statusCode: 200, headers: given } });
  };

  it.each(days)('holds an answer back a second before half past nine on %s, and lets it go at the second', (day) => {
    const due = atReleaseTime(day);
    clock.now = new Date(Date.parse(due) - second);
    expect(answer(due)).toMatchObject({ statusCode: 404, body: { encoding: 'text', data: notHere.text } });
    clock.now = new Date(due);
    expect(answer(due)).toEqual({
      statusCode: 200,
      headers: {
        'content-type': { value: 'text/html' },
        link: { value: '</releases/2023-24/index.html>; rel="latest-version"' },
      },
    });
    clock.now = new Date(Date.parse(due) + second);
    expect(answer(due).statusCode).toBe(200);
  });

  it.each([undefined, '', 'tomorrow'])('shows nothing that says %j of when it may be read', (from) => {
    clock.now = new Date('2090-01-01T00:00:00Z');
    expect(answer(from).statusCode).toBe(404);
  });

  it('leaves of an early answer no line that tells what it would have been, and those that it must not touch', () => {
    clock.now = new Date('2024-10-31T09:29:59Z');
    const telling = {
      etag: '"1"',
      'content-length': '7231',
      'content-encoding': 'br',
      'cache-control': 'immutable',
      'x-amz-x': '1',
    };
    const { headers } = answer('2024-10-31T09:30:00.000Z', { ...telling, via: '1.1 edge', 'x-frame-options': 'DENY' });
    expect(headers).toEqual({
      via: { value: '1.1 edge' },
      'x-frame-options': { value: 'DENY' },
      'content-type': { value: 'text/html; charset=utf-8' },
      'content-length': { value: String(Buffer.byteLength(notHere.text)) },
      'cache-control': { value: 'no-store' },
    });
  });
});

describe('the public site', () => {
  let engine: Awaited<ReturnType<typeof startObjects>>;
  let site: Awaited<ReturnType<typeof startPublicSite>>;
  let published: ReturnType<typeof openObjects>;
  const key = 'releases/2023-24/1.0/index.html';
  const secret = new TextEncoder().encode('<p>Four people</p>');
  const due = '2024-10-31T09:30:00.000Z';

  beforeAll(async () => {
    engine = await startObjects(undefined, () => {});
    await createBuckets(template, engine.endpoint);
    const bucket = `${engine.endpoint}/${publishedBucket(template)}`;
    site = await startPublicSite({ template, resolve, now, bucket });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new S3Client({ endpoint: engine.endpoint, region: 'eu-west-2', forcePathStyle: true, credentials });
    published = openObjects(client, publishedBucket(template));
    const page = new TextEncoder().encode(notHere.text);
    await published.put(notHere.key, page, notHere.mediaType, { life: 'none' });
    await published.put(key, secret, 'text/html', { from: due });
    await published.put('stray.csv', secret, 'text/csv');
  });
  afterAll(async () => {
    await site.stop();
    await engine.stop();
  });
  beforeEach(() => {
    clock.now = new Date('2024-10-31T09:29:59Z');
  });

  const get = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${site.endpoint}/${path}`, init);
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
    return { status: answer.status, headers, body: await answer.text() };
  };

  it('tells nobody that something lies there before its time: the same status, lines and words as for what is missing', async () => {
    const missing = await get('releases/2023-24/9.9/index.html');
    expect(missing).toMatchObject({ status: 404, body: notHere.text, headers: { 'cache-control': 'no-store' } });
    expect(JSON.stringify(missing)).not.toContain('open-from');
    for (const path of [key, 'releases/2023-24/1.0/', 'stray.csv', notHere.key])
      expect(await get(path)).toEqual(missing);
    const asked = { headers: { 'if-none-match': '*', 'if-modified-since': 'Thu, 31 Oct 2090 09:30:00 GMT' } };
    expect(await get(key, asked)).toEqual(missing);
    const head = { method: 'HEAD' };
    expect(await get(key, head)).toEqual(await get('releases/2023-24/9.9/index.html', head));
  });

  it('shows it from that second on, without the line that said so, and keeps what says nothing of when', async () => {
    clock.now = new Date(due);
    const found = await get('releases/2023-24/1.0/');
    expect(found).toMatchObject({ status: 200, body: '<p>Four people</p>' });
    expect(found.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' });
    expect(Object.keys(found.headers).filter((name) => /^(x-amz|etag|server$)/.test(name))).toEqual([]);
    expect((await get('stray.csv')).status).toBe(404);
  });
});

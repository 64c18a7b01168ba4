import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiClient, Refusal } from '../../../functions/show-page/api-client.ts';
import { postFile } from '../../../functions/show-page/post-file.ts';

type Asked = { url: string; init: RequestInit | undefined };

/** A server that gives these answers one after the other, and what it was asked. */
const serving = (...answers: (() => Response)[]) => {
  const asked: Asked[] = [];
  const ask = (async (url: URL | string, init?: RequestInit) => {
    asked.push({ url: String(url), init });
    return (answers.length > 1 ? answers.shift()! : answers[0]!)();
  }) as typeof fetch;
  return { asked, api: apiClient('https://api.example', 'token-1', ask), ask };
};
const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    Response.json(body, init);
const headersOf = ({ init }: Asked) => Object.fromEntries(new Headers(init?.headers));

describe('what is asked of the API', () => {
  it('carries the visitor’s own token, follows no redirect, and is read by its shape', async () => {
    const { api, asked } = serving(json({ a: 1, b: 2 }));
    expect(await api.get(z.object({ a: z.number() }), '/x?y=1')).toEqual({ a: 1 });
    expect(asked[0]).toMatchObject({ url: 'https://api.example/x?y=1', init: { redirect: 'manual' } });
    expect(headersOf(asked[0]!)).toEqual({ authorization: 'Bearer token-1' });
  });

  it('sends JSON under its number, and reads an empty answer', async () => {
    const { api, asked } = serving(
      json({ done: true }, { headers: { 'idempotency-replayed': 'true' } }),
      () => new Response(''),
    );
    expect(await api.sendOnce('/x', { a: 1 }, 'n1')).toEqual({ answer: { done: true }, again: true });
    expect(asked[0]!.init).toMatchObject({ method: 'POST', body: '{"a":1}' });
    expect(headersOf(asked[0]!)).toEqual({
      authorization: 'Bearer token-1',
      'content-type': 'application/json',
      'idempotency-key': 'n1',
    });
    expect(await api.send('PUT', '/x', {})).toBeUndefined();
    expect(headersOf(asked[1]!)).not.toHaveProperty('idempotency-key');
    expect(await api.sendOnce('/x', {}, 'n1')).toEqual({ answer: undefined, again: false });
  });

  it('takes files and sends them', async () => {
    const { api, asked } = serving(
      () => new Response('abc', { headers: { 'content-type': 'text/csv' } }),
      () => new Response(new Uint8Array([1])),
      json({}),
    );
    expect(await api.file('/x')).toEqual({ bytes: new TextEncoder().encode('abc'), type: 'text/csv' });
    expect(await api.file('/x')).toEqual({ bytes: new Uint8Array([1]), type: 'application/octet-stream' });
    await api.sendFile('/x', new Uint8Array([1, 2]));
    expect(asked[2]!.init?.method).toBe('POST');
    expect(headersOf(asked[2]!)['content-type']).toBe('application/octet-stream');
    expect(asked[2]!.init?.body).toEqual(new Uint8Array([1, 2]));
  });

  it('is refused in the words of the problem, or in none', async () => {
    const refused = async (answer: () => Response) =>
      serving(answer)
        .api.get(z.unknown(), '/x')
        .catch((error: unknown) => error);
    const problem = await refused(json({ code: 'not-yours', detail: 'No.' }, { status: 403 }));
    expect(problem).toBeInstanceOf(Refusal);
    expect(problem).toMatchObject({
      name: 'Refusal',
      message: 'not-yours',
      status: 403,
      code: 'not-yours',
      detail: 'No.',
    });
    expect(await refused(json({}, { status: 409 }))).toMatchObject({ status: 409, code: 'refused', detail: '' });
    expect(await refused(json({ code: 1 }, { status: 409 }))).toMatchObject({ code: 'refused', detail: '' });
    expect(await refused(() => new Response('oops', { status: 502 }))).toMatchObject({
      status: 502,
      code: 'refused',
      detail: '',
    });
  });

  it('is not asked again where it is refused', async () => {
    const { api, asked } = serving(json({ code: 'signed-off' }, { status: 409 }));
    await expect(api.send('POST', '/x', {}, 'n1')).rejects.toMatchObject({ code: 'signed-off' });
    expect(asked).toHaveLength(1);
  });
});

describe('a file that is handed to the store', () => {
  const ticket = {
    submission: 'S1',
    url: 'https://store.example/',
    fields: { key: 'k', policy: 'p' },
    expires: '2024-10-02T09:00:00.000Z',
  };

  it('goes with the fields of its ticket and no token', async () => {
    const { ask, asked } = serving(() => new Response(null, { status: 204 }));
    expect(await postFile(ask)(ticket, new Uint8Array([7]))).toBe('stored');
    const { url, init } = asked[0]!;
    const form = init?.body as FormData;
    expect([url, init?.method, init?.redirect, init?.headers]).toEqual([
      'https://store.example/',
      'POST',
      'manual',
      undefined,
    ]);
    expect([form.get('key'), form.get('policy')]).toEqual(['k', 'p']);
    const file = form.get('file') as File;
    expect([file.name, new Uint8Array(await file.arrayBuffer())]).toEqual(['return', new Uint8Array([7])]);
  });

  it('is stored where the store leads on, and refused where it says so or cannot be reached', async () => {
    const stored = (answer: () => Response) => postFile(serving(answer).ask)(ticket, new Uint8Array());
    expect(await stored(() => new Response(null, { status: 303 }))).toBe('stored');
    expect(await stored(() => new Response(null, { status: 302 }))).toBe('refused');
    expect(await stored(() => new Response(null, { status: 403 }))).toBe('refused');
    expect(
      await stored(() => {
        throw new TypeError('fetch failed');
      }),
    ).toBe('refused');
  });
});

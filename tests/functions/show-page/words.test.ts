import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { formTokenOf, sessionCookie } from '../../../shared/runtime/session.ts';
import { openDoor } from './door.ts';

const session = 'header.payload.signature';
const address = '/pages/collections/2023-24/releases/1.0/words';
const event = (method: string, path: string, body = '') =>
  ({
    routeKey: `${method} /pages/{page+}`,
    cookies: [`${sessionCookie}=${session}`],
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    requestContext: { http: { method, path } },
    body,
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2;
const form = (fields: Record<string, string>) =>
  new URLSearchParams({
    'form-token': formTokenOf(session),
    once: 'number-of-form',
    digest: 'as-read',
    ...fields,
  }).toString();

describe('the words of a release, on the pages', () => {
  it('stand beside their drafts, say what has aged, and what may never be written', async () => {
    const { show } = openDoor();
    const { body = '', statusCode } = await show(event('GET', address));
    expect(statusCode).toBe(200);
    expect(body).toContain('Draft, made from the figures: A draft.');
    expect(body).toMatch(/<textarea[^>]*name="words-eligible"[^>]*>Own\.<\/textarea>/);
    expect(body).toContain('The figures behind it have changed since it was written.');
    expect(body).toContain('Never write a figure of Category 4 that is withheld');
    expect(body).toContain('Go back to the draft: How many people');
    expect(body).toContain('value="digest-that-stands-now"');
  });

  it('are sent as typed, with the digest that was read; a tick brings a draft back', async () => {
    const { show, seen } = openDoor();
    const sent = form({ 'words-eligible': 'Mine.', 'draft-eligible': 'yes', 'words-table-1': 'First.\r\nSecond.' });
    const answer = await show(event('POST', address, sent));
    expect(answer.headers?.location).toBe('/pages/collections/2023-24/releases/1.0?done=words');
    expect(seen.find(({ method }) => method === 'PUT')).toMatchObject({
      path: '/collections/2023-24/releases/1.0/words',
      body: { digest: 'as-read', words: [{ about: 'table 1', text: 'First.\nSecond.' }] },
    });
  });

  it('that are the draft that was shown are not sent, so that they stay one; others say beside which they were written', async () => {
    for (const [typed, words] of [
      ['A draft.', []],
      ['Mine.', [{ about: 'eligible', text: 'Mine.', draft: 'A draft.' }]],
    ] as const) {
      const { show, seen } = openDoor();
      await show(event('POST', address, form({ 'words-eligible': typed, 'shown-eligible': 'A draft.' })));
      expect(seen.find(({ method }) => method === 'PUT')?.body).toEqual({ digest: 'as-read', words });
    }
  });

  it('are read by whoever decides, with what was edited and what has aged', async () => {
    const { show } = openDoor();
    const { body = '' } = await show(event('GET', address.replace('/words', '')));
    const words = body.slice(
      body.indexOf('Main points that will be published'),
      body.indexOf('Notes that will be published'),
    );
    expect(words).toMatch(/Own\..*Edited.*Look again/s);
    expect(words).toContain(`href="${address}"`);
  });
});

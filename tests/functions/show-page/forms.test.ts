import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { typedIn } from '../../../functions/show-page/entered.ts';
import { findPage, pages } from '../../../functions/show-page/pages/index.ts';
import { keptForm } from '../../../functions/sign-in/kept-form.ts';
import { formTokenOf, sessionCookie } from '../../../shared/runtime/session.ts';
import { answers, openDoor } from './door.ts';

const session = 'header.payload.signature';
const forms = pages.filter((page) => page.method === 'POST').map((page) => page.path);

/** The address of a form, with every part of it filled in. */
const addressOf = (path: string): string =>
  path
    .replace('{area}', 'lancashire')
    .replace('{period}', '2023-24')
    .replace('{submission}', '20240501T090000000Z-aaaaaa')
    .replace('{version}', '1.0')
    .replace('{decision}', 'approve');

/** Something unmistakable in every field that any form has. */
const typed: Readonly<Record<string, string>> = {
  opens: '2024-05-02',
  closes: 'typed closes',
  reason: 'typed reason',
  notes: 'typed notes "quoted" <and> marked',
  'pre-release': 'typed people',
  'approve-reason': 'typed approval',
  'text-change-on-past-aaaa': 'typed answer',
  text: 'typed query',
  'returned-why': 'typed why',
  why: 'typed',
  note: 'typed note',
  'words-eligible': 'typed words',
  'words-table-1': 'typed commentary',
};

const request = (path: string, cookies: string[], body: URLSearchParams) =>
  ({
    routeKey: 'POST /pages/{page+}',
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    requestContext: { http: { method: 'POST', path } },
    body: body.toString(),
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2;

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** What the form that a page holds would send: only the hidden fields of the form that goes to `action`. */
const keptIn = ({ body = '' }: APIGatewayProxyStructuredResultV2, action: string): Record<string, string> => {
  const held = body.split(`<form method="post" action="${action}">`)[1]?.split('</form>')[0] ?? '';
  return Object.fromEntries(
    [...held.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [
      unescaped(name!),
      unescaped(value!),
    ]),
  );
};

describe('every form', () => {
  it('stands on a page that there is', () => {
    expect(forms.length).toBeGreaterThan(8);
    for (const page of pages)
      if (page.method === 'POST') expect(findPage('GET', addressOf(page.formOn)), page.path).toBeDefined();
  });

  it.each(forms)('%s: nothing that was typed is lost when the sign-in ends, and nothing is done', async (path) => {
    const action = addressOf(path);
    const ends: [string, string[], () => Response][] = [
      ['no session', [], () => Response.json({})],
      ['the session is over', [`${sessionCookie}=${session}`], () => new Response('{}', { status: 401 })],
    ];
    for (const [why, cookies, me] of ends) {
      const { show, seen } = openDoor({ me });
      const sentAs = request(action, cookies, new URLSearchParams({ ...typed, once: 'number' }));
      const answer = await show(sentAs);
      expect([answer.statusCode, answer.headers?.location], why).toEqual([
        307,
        `/sign-in?to=${encodeURIComponent(action)}`,
      ]);
      expect(keptIn(await keptForm(sentAs, action), action), why).toEqual({ ...typed, once: 'number' });
      expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
    }
  });

  it.each(forms)(
    '%s: what comes back after signing in anew is shown to be looked at, and nothing is done',
    async (path) => {
      const { show, seen } = openDoor();
      const answer = await show(
        request(addressOf(path), [`${sessionCookie}=new.session.token`], new URLSearchParams(typed)),
      );
      expect(answer.statusCode).toBe(403);
      const page = unescaped(answer.body ?? '');
      expect(page).toContain('You have signed in again since this form was opened.');
      // In its field, or to be copied where that is not on the page any more.
      for (const text of Object.values(typed)) expect(page, 'what was typed').toContain(text);
      expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );

  it.each([
    ['/pages/collections/{period}/areas/{area}/extension', { closes: 'typed closes', why: 'typed reason of it' }],
    ['/pages/collections/{period}/areas/{area}/notes', { note: 'x' }],
    ['/pages/areas/{area}/contacts', { contacts: 'only a name' }],
    ['/pages/collections/{period}/rounds', { closes: 'typed closes', why: 'a reason' }],
    ['/pages/areas/{area}/{period}/submissions/{submission}/queries', { text: 'x' }],
    ['/pages/areas/{area}/{period}/submissions/{submission}/returned', { 'returned-why': 'x' }],
    ['/pages/collections/{period}/dates', { opens: '2024-05-02', closes: 'typed closes' }],
    ['/pages/collections/{period}/releases', { notes: 'typed notes "quoted" <and>', 'pre-release': 'typed people' }],
    [
      '/pages/collections/{period}/releases/{version}/words',
      { 'words-eligible': 'typed '.repeat(400), 'words-table-1': 'typed commentary', digest: 'read' },
    ],
    ['/pages/collections/{period}/releases/{version}/{decision}', { 'approve-reason': 'no', digest: 'read' }],
  ])('%s: shows a mistake above and at its field, with what was typed', async (path, given) => {
    const { show, seen } = openDoor();
    const body = new URLSearchParams({ ...given, 'form-token': formTokenOf(session), once: 'number-of-form' });
    const answer = await show(request(addressOf(path), [`${sessionCookie}=${session}`], body));
    const page = unescaped(answer.body ?? '');
    expect(answer.statusCode).toBe(422);
    expect(page).toContain('There is a problem');
    const target = /govuk-error-summary__list">\s*<li><a href="#([\w-]+)"/.exec(page)?.[1];
    expect(page).toContain(`id="${target}"`);
    expect(page).toContain(`id="${target}-error"`);
    for (const value of Object.values(typedIn(formOf(given)))) expect(page).toContain(value);
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('of a decision: one about what was compiled anew comes back with what changed, and with the new digest', async () => {
    const changed = 'Changed since you read it: version 1.0 was compiled anew at 10:15 by Jo. 3 figures changed.';
    const { show, seen } = openDoor({
      send: () => Response.json({ code: 'changed-since-read', detail: changed }, { status: 409 }),
    });
    const action = '/pages/collections/2023-24/releases/1.0/approve';
    const body = new URLSearchParams({
      'form-token': formTokenOf(session),
      once: 'number-of-form',
      digest: 'the-digest-that-was-read',
      'approve-reason': 'Read and compared.',
    });
    const answer = await show(request(action, [`${sessionCookie}=${session}`], body));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      why: 'Read and compared.',
      digest: 'the-digest-that-was-read',
    });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain(changed);
    expect(answer.body).toContain('value="Read and compared."');
    expect(answer.body).toContain(`value="${answers.release.digest}"`);
    expect(answer.body).not.toContain('the-digest-that-was-read');
  });

  it('whose answer never came keeps its number, so that sending it again does nothing twice', async () => {
    const { show } = openDoor({ send: () => new Response('', { status: 500 }) });
    const body = new URLSearchParams({
      'form-token': formTokenOf(session),
      once: 'number-of-form__approve',
      digest: 'd',
      'approve-reason': 'Read and compared.',
    });
    const action = '/pages/collections/2023-24/releases/1.0/approve';
    const answer = await show(request(action, [`${sessionCookie}=${session}`], body));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('value="number-of-form__approve"');
    expect(answer.body).toContain('value="Read and compared."');
  });
});

const formOf = (given: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) form.append(name, value);
  return form;
};

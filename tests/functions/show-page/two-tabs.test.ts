import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { formTokenOf, sessionCookie } from '../../../shared/runtime/session.ts';
import { openDoor, report } from './door.ts';

const session = 'header.payload.signature';
const page = '/pages/areas/lancashire/2023-24/submissions/20240501T090000000Z-aaaaaa';
const turn = { kind: 'raised', by: 'ana', at: '2024-09-01T10:00:00.000Z', submission: report.submission };
const asked = (query: string, state: string) => ({
  name: query,
  query,
  state,
  turns: [{ ...turn, text: `Why ${query}?` }],
});

type Answers = readonly { finding: string; text: string }[];

/** The pages before an API that keeps a draft, with two queries of the ministry. */
const open = ({ draft = [] as Answers, states = ['open', 'open'] } = {}) => {
  const kept: { draft: Answers; sent: Answers } = { draft, sent: [] };
  const { show } = openDoor({
    reads: (path) => {
      if (path.endsWith('/draft')) return { answers: kept.draft };
      if (path.endsWith('/report'))
        return { ...report, threads: ['one', 'two'].map((each, at) => asked(each, states[at]!)) };
      return undefined;
    },
    send: (path, _, body) => {
      const { answers } = body as { answers: Answers };
      if (path.endsWith('/draft')) kept.draft = answers;
      else kept.sent = answers;
      return Response.json({});
    },
  });
  const send = (end: 'answers' | 'draft', typed: Readonly<Record<string, string>>) =>
    show({
      routeKey: 'POST /pages/{page+}',
      cookies: [`${sessionCookie}=${session}`],
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      requestContext: { http: { method: 'POST', path: `${page}/${end}` } },
      body: new URLSearchParams({ 'form-token': formTokenOf(session), once: 'a-form', ...typed }).toString(),
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEventV2);
  return { kept, send };
};

/** A tab that was opened when nothing had been kept yet, and what is typed into it. */
const opened = (typed: Readonly<Record<string, string>>) => ({
  'shown-text-one': '',
  'shown-text-two': '',
  'text-one': '',
  'text-two': '',
  ...typed,
});
const one = { finding: 'one', text: 'Kept of the first.' };
const two = { finding: 'two', text: 'Kept of the second.' };

describe('two tabs of one person with the answers to the same queries', () => {
  it('keep what is written in either', async () => {
    const { kept, send } = open({ draft: [one] });
    expect((await send('draft', opened({ 'text-two': two.text }))).statusCode).toBe(303);
    expect(kept.draft).toEqual([one, two]);
  });

  it('send what is written in one, and keep what was kept of another answer in the other', async () => {
    const { kept, send } = open({ draft: [one] });
    expect((await send('answers', opened({ 'text-two': two.text }))).statusCode).toBe(303);
    expect([kept.sent, kept.draft]).toEqual([[two], [one]]);
  });

  it('forget what is taken out again, where it was shown, and what was sent', async () => {
    const { kept, send } = open({ draft: [one, two] });
    const shown = { 'shown-text-one': one.text, 'shown-text-two': two.text };
    await send('draft', opened({ ...shown, 'text-two': two.text }));
    expect(kept.draft).toEqual([two]);
    await send('answers', opened({ ...shown, 'text-two': two.text }));
    expect([kept.sent, kept.draft]).toEqual([[two], []]);
  });

  it('are told where both wrote an answer to the same query, with both texts; once it was seen, the last is kept', async () => {
    const { kept, send } = open({ draft: [one] });
    const mine = 'Written in the second tab.';
    const told = await send('draft', opened({ 'text-one': mine }));
    expect([told.statusCode, kept.draft]).toEqual([422, [one]]);
    expect(told.body).toContain(one.text);
    expect(told.body).toMatch(new RegExp(`<textarea[^>]*name="text-one"[^>]*>${mine}</textarea>`));
    const shown = /name="shown-text-one" value="([^"]*)"/.exec(told.body ?? '')?.[1];
    await send('draft', opened({ 'shown-text-one': shown!, 'text-one': mine }));
    expect(kept.draft).toEqual([{ finding: 'one', text: mine }]);
  });

  it('takes line ends as browsers send them for no change', async () => {
    const lines = { finding: 'one', text: 'One line.\r\nAnother.' };
    const { kept, send } = open({ draft: [{ ...lines, text: 'Newer.' }] });
    await send(
      'draft',
      opened({ 'shown-text-one': 'One line.\nAnother.', 'text-one': lines.text, 'text-two': two.text }),
    );
    expect(kept.draft).toEqual([{ finding: 'one', text: 'Newer.' }, two]);
  });

  it('shows what cannot be taken to be copied, where the query was answered in another tab and its field is gone', async () => {
    const { kept, send } = open({ states: ['settled', 'open'] });
    const answer = await send('answers', opened({ 'text-one': 'Typed too late.', 'text-two': 'OK' }));
    expect([answer.statusCode, kept.sent]).toEqual([422, []]);
    expect(answer.body).toMatch(/<textarea[^>]*readonly[^>]*data-left="text-one">Typed too late\.<\/textarea>/);
    expect(answer.body).toMatch(/<textarea[^>]*name="text-two"[^>]*>OK<\/textarea>/);
  });
});

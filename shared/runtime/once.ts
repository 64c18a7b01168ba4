import { createHash } from 'node:crypto';
import { RequestKey } from '../domain/api/requests.ts';
import type { Answer, Call } from './http-door.ts';
import { refuse } from './problem.ts';
import { readRequest } from './read-request.ts';

/** A request that may be sent again: by whom, under which key, and a digest of what it asked. */
export type Asked = { who: string; key: string; request: string };

/** Remembers the answers that were given, so that a request sent again is not carried out again. */
export type GivenAnswers = {
  /** Takes the request on: `new` is to be carried out now; `running` is being so elsewhere; else what was kept of it. */
  begin: (asked: Asked, now: Date) => Promise<'new' | 'running' | { request: string; answer: Answer }>;
  finish: (asked: Asked, answer: Answer, now: Date) => Promise<void>;
  /** Nothing came of it: the same request may be tried again at once. */
  give: (asked: Asked) => Promise<void>;
};

const header = 'idempotency-key';

/**
 * Wraps an action that changes something. A request with an Idempotency-Key that this caller has used before gets the
 * answer that was given then, and nothing happens a second time; one without is simply carried out. The key is free to
 * be used again where the request was refused or failed.
 */
export const once =
  ({ answers, now }: { answers: GivenAnswers; now: () => Date }) =>
  (act: (call: Call) => Promise<Answer>) =>
  async (call: Call): Promise<Answer> => {
    const key = call.headers[header];
    if (key === undefined || key === '') return act(call);
    readRequest(RequestKey, key, (detail) => refuse.malformed(detail, 'key-malformed'));
    const asked = { who: call.caller.subject, key, request: digestOf(call) };
    const begun = await answers.begin(asked, now());
    if (begun === 'running') throw refuse.conflict('The same request is being carried out.', 'still-running');
    if (begun !== 'new') return again(begun, asked);
    const answer = await act(call).catch(async (error: unknown) => {
      await answers.give(asked);
      throw error;
    });
    await answers.finish(asked, answer, now());
    return answer;
  };

const again = (kept: { request: string; answer: Answer }, { request }: Asked): Answer => {
  if (kept.request !== request)
    throw refuse.unprocessable('This Idempotency-Key was used for another request.', 'key-reused');
  return { ...kept.answer, headers: { ...kept.answer.headers, 'idempotency-replayed': 'true' } };
};

const digestOf = ({ route, path, body }: Call): string =>
  createHash('sha256')
    .update(JSON.stringify([route, path, body]))
    .digest('base64url');

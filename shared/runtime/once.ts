import { createHash } from 'node:crypto';
import { RequestKey } from '../domain/api/requests.ts';
import type { Call, Reply } from './http-door.ts';
import { refuse } from './problem.ts';
import { readRequest } from './read-request.ts';

/** A request that may be sent again: by whom, under which key, and a digest of what it asked. */
export type Asked = { who: string; key: string; request: string };

/** Remembers what was replied to requests, so that one sent again is not carried out again. */
export type RequestsOnce = {
  /**
   * Takes the request on: `new` is to be carried out now; `running` is being so elsewhere; else what was kept of it.
   */
  begin: (asked: Asked, now: Date) => Promise<'new' | 'running' | { request: string; reply: Reply }>;
  finish: (asked: Asked, reply: Reply, now: Date) => Promise<void>;
  /** Nothing came of it: the same request may be tried again at once. */
  drop: (asked: Asked, now: Date) => Promise<void>;
};

const header = 'idempotency-key';

/**
 * Wraps an action that changes something. A request with an Idempotency-Key that this caller has used before gets the
 * reply that it had then, and nothing happens a second time; one without is simply carried out. The key is free to
 * be used again where the request was refused or failed.
 */
export const once =
  ({ requests, now }: { requests: RequestsOnce; now: () => Date }) =>
  (act: (call: Call) => Promise<Reply>) =>
  async (call: Call): Promise<Reply> => {
    const key = call.headers[header];
    if (key === undefined || key === '') return act(call);
    readRequest(RequestKey, key, (detail) => refuse.malformed(detail, 'key-malformed'));
    const asked = { who: call.caller.subject, key, request: digestOf(call) };
    const begun = await requests.begin(asked, now());
    if (begun === 'running') throw refuse.conflict('The same request is being carried out.', 'still-running');
    if (begun !== 'new') return again(begun, asked);
    const reply = await act(call).catch(async (error: unknown) => {
      await requests.drop(asked, now());
      throw error;
    });
    await requests.finish(asked, reply, now());
    return reply;
  };

const again = (kept: { request: string; reply: Reply }, { request }: Asked): Reply => {
  if (kept.request !== request)
    throw refuse.unprocessable('This Idempotency-Key was used for another request.', 'key-reused');
  return { ...kept.reply, headers: { ...kept.reply.headers, 'idempotency-replayed': 'true' } };
};

const digestOf = ({ route, path, body }: Call): string =>
  createHash('sha256')
    .update(JSON.stringify([route, path, body]))
    .digest('base64url');

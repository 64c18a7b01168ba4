import { createHash } from 'node:crypto';
import { RequestKey } from '../domain/api/requests/request-key.ts';
import type { Call, CarriedOut, Reply } from './http-door.ts';
import { refuse } from './problem.ts';
import { readRequest } from './read-request.ts';

/** A request that may be sent again: by whom, under which key, a digest of what it asked, and when it was begun. */
type Begun = Omit<CarriedOut, 'reply'>;
type Kept = { request: string; reply: Reply };

/** Remembers what was replied to requests, so that one sent again is not carried out again. */
export type RequestsOnce = {
  /**
   * Takes the request on: `new` is to be carried out now; `running` is being so elsewhere; else what was kept of it.
   */
  begin: (asked: Begun) => Promise<'new' | 'running' | Kept>;
  /** Keeps the reply of a request that changed nothing: what changes something keeps it in its own transaction. */
  finish: (done: CarriedOut) => Promise<void>;
  /** Nothing came of it: the same request may be tried again at once, unless it was carried out nevertheless. */
  drop: (asked: Begun) => Promise<'dropped' | 'running' | Kept>;
};

const header = 'idempotency-key';
const stillRunning = () => refuse.conflict('The same request is being carried out.', 'still-running');

/**
 * Wraps an action that changes something. A request with an Idempotency-Key that this caller has used before gets the
 * reply that it had then, and nothing happens a second time; one without is simply carried out. The action puts
 * `carriedOut` of its reply into the transaction that does what was asked: whoever dies in between has done both or
 * neither. The key is free to be used again where the request was refused or failed.
 */
export const once =
  ({ requests, now }: { requests: RequestsOnce; now: () => Date }) =>
  (act: (call: Call) => Promise<Reply>) =>
  async (call: Call): Promise<Reply> => {
    const key = call.headers[header];
    if (key === undefined || key === '') return act(call);
    readRequest(RequestKey, key, (detail) => refuse.malformed(detail, 'key-malformed'));
    const asked = { who: call.caller.subject, key, request: digestOf(call), began: now().toISOString() };
    const begun = await requests.begin(asked);
    if (begun === 'running') throw stillRunning();
    if (begun !== 'new') return again(begun, asked);
    const carriedOut = (reply: Reply): CarriedOut => ({ ...asked, reply });
    try {
      const reply = await act({ ...call, carriedOut });
      await requests.finish(carriedOut(reply));
      return reply;
    } catch (error) {
      const left = await requests.drop(asked);
      if (left === 'running') throw stillRunning();
      if (left !== 'dropped') return again(left, asked);
      throw error;
    }
  };

const again = (kept: Kept, { request }: Begun): Reply => {
  if (kept.request !== request)
    throw refuse.unprocessable('This Idempotency-Key was used for another request.', 'key-reused');
  return { ...kept.reply, headers: { ...kept.reply.headers, 'idempotency-replayed': 'true' } };
};

const digestOf = ({ route, path, body }: Call): string =>
  createHash('sha256')
    .update(JSON.stringify([route, path, body]))
    .digest('base64url');

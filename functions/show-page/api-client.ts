import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type PostFile, postFile } from './post-file.ts';

/** The API refused: as a problem says it, in words for people. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;

  constructor(status: number, code: string, detail: string) {
    super(code);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** The API as one visitor can use it: with their own token, so with their own rights and no others. */
export type ApiClient = {
  get: <Schema extends z.ZodType>(schema: Schema, path: string) => Promise<z.infer<Schema>>;
  file: (path: string) => Promise<{ bytes: Uint8Array; type: string }>;
  send: (method: 'POST' | 'PUT', path: string, body: unknown, once?: string) => Promise<unknown>;
  /** Sends what is carried out once under its number; `again` where it had been before, and nothing happened now. */
  sendOnce: (path: string, body: unknown, once: string) => Promise<{ answer: unknown; again: boolean }>;
  sendFile: (path: string, bytes: Uint8Array) => Promise<unknown>;
  /** Hands a file to the store by a ticket. */
  post: PostFile;
};

const Problem = z.object({ code: z.string().default('refused'), detail: z.string().default('') });

const refusalOf = async (response: Response): Promise<Refusal> => {
  const problem = Problem.safeParse(await response.json().catch(() => ({})));
  const { code, detail } = problem.success ? problem.data : { code: 'refused', detail: '' };
  return new Refusal(response.status, code, detail);
};

/** How often, and how long apart (ms), a request is asked about again while an earlier press is carried out. */
const [mostAsks, untilNextAsk] = [20, 500];

/** A second press comes while the first is being carried out: it waits for the reply of the first. */
const patiently = async (ask: () => Promise<Response>, left = mostAsks): Promise<Response> => {
  try {
    return await ask();
  } catch (error) {
    if (left === 0 || !(error instanceof Refusal && error.code === 'still-running')) throw error;
    await sleep(untilNextAsk);
    return patiently(ask, left - 1);
  }
};

/** @throws Refusal for every answer that is not a success; Error where the API cannot be reached */
export const apiClient = (apiUrl: string, token: string, ask: typeof fetch = fetch): ApiClient => {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await ask(new URL(path, apiUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  const send = (method: 'POST' | 'PUT', path: string, body: unknown, once = ''): Promise<Response> =>
    patiently(() =>
      call(path, {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...(once === '' ? {} : { 'idempotency-key': once }) },
      }),
    );
  return {
    post: postFile(ask),
    get: async (schema, path) => schema.parse(await (await call(path)).json()),
    file: async (path) => {
      const response = await call(path);
      return {
        bytes: new Uint8Array(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? 'application/octet-stream',
      };
    },
    send: async (...asked) => readJson(await send(...asked)),
    sendOnce: async (path, body, once) => {
      const response = await send('POST', path, body, once);
      return { answer: await readJson(response), again: response.headers.get('idempotency-replayed') === 'true' };
    },
    sendFile: async (path, bytes) =>
      readJson(
        await call(path, {
          method: 'POST',
          body: new Uint8Array(bytes),
          headers: { 'content-type': 'application/octet-stream' },
        }),
      ),
  };
};

const readJson = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
};

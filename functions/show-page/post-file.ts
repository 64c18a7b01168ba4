import type { Ticket } from '../../shared/domain/submissions/shapes.ts';

/** Hands a file to the store with a ticket. */
export type PostFile = (ticket: Ticket, bytes: Uint8Array) => Promise<'stored' | 'refused'>;

/**
 * Posts a file as a browser would: by the address and the fields of the ticket, and with no token, so that it may do no
 * more than anybody who holds the ticket. A store that cannot be reached is as good as one that refuses.
 */
export const postFile =
  (ask: typeof fetch = fetch): PostFile =>
  async ({ url, fields }, bytes) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)]), 'return');
    const answer = await ask(url, { method: 'POST', body: form, redirect: 'manual' }).catch(() => undefined);
    return answer?.ok || answer?.status === 303 ? 'stored' : 'refused';
  };

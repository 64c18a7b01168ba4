/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { kindOfFile } from '../../../show-page/kind-of-file.ts';

/** Where a file goes straight to: the address and the fields of its ticket, and the page that its report comes on. */
type Ticket = { url: string; fields: Record<string, string>; page: string };

const ended = 'Your sign-in has ended. Sign in again in another tab, then press the button once more';
const refused = 'The store did not take the file, so nothing was sent. Press the button once more';

/** What came of it: the page to go on to, or what stood in the way. */
type Outcome = { page: string } | { mistake: string };

const ticketFor = async (form: HTMLFormElement, kind: string): Promise<Ticket | undefined> => {
  const asking = new FormData(form);
  asking.delete('file');
  asking.set('format', kind);
  const answer = await fetch(`${form.action}/ticket`, { method: 'POST', body: asking, redirect: 'manual' });
  return answer.ok ? answer.json() : undefined;
};

/**
 * Sends a file that is too large for the pages straight to the store, with a ticket of its own for each try: none can
 * have expired or been used.
 * @param post sends a form to an address and tells the status of the answer
 */
export const sendStraight = async (
  form: HTMLFormElement,
  file: File,
  post: (address: string, sent: FormData) => Promise<number>,
): Promise<Outcome> => {
  const found = kindOfFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('objection' in found) return { mistake: `“${file.name}”: ${found.objection}` };
  const ticket = await ticketFor(form, found.kind);
  if (ticket === undefined) return { mistake: ended };
  const sent = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) sent.append(name, value);
  sent.append('file', file, 'return');
  return (await post(ticket.url, sent)) < 400 ? { page: ticket.page } : { mistake: refused };
};

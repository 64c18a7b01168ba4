import type { Submission } from '../../shared/adapters/submissions.ts';
import { ConfirmationOrder } from '../../shared/domain/api/requests/of-areas.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import { SubmissionId } from '../../shared/domain/submissions/submission-id.ts';
import { type SubmissionAt, uploadKey } from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  find: (at: SubmissionAt) => Promise<Submission | undefined>;
  stand: (at: SubmissionAt) => Promise<Stand>;
  /** Keeps whose file is meant; false where the ticket was used in between. */
  confirm: (at: SubmissionAt, of: string) => Promise<boolean>;
  announce: (key: string) => Promise<void>;
};

/**
 * An area confirms what it signed off, on a ticket like any upload: the file of the signed submission is taken in again
 * under the ticket's name, by the road that every file goes. So a confirmation is a new submission, screened and signed
 * off like a correction, and nobody outside the area can tell which of the two it was.
 */
export const confirmReturn =
  ({ find, stand, confirm, announce }: Ports) =>
  async ({ caller, path, body }: Call): Promise<Reply> => {
    readRequest(ConfirmationOrder, body);
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const [ticket, { signed }] = await Promise.all([find(at), stand(at)]);
    const answer = { status: 202, body: { submission: at.submission } };
    if (ticket === undefined || ticket.submittedBy !== caller.subject)
      throw refuse.notFound('You have no ticket of this name: ask for an upload first.', 'unknown-submission');
    if (ticket.receivedAt !== undefined) {
      if (ticket.confirms !== undefined) return answer;
      throw refuse.conflict('This ticket was used for a file.', 'ticket-used');
    }
    if (signed === undefined)
      throw refuse.conflict('Nothing of this period is signed off: there is nothing to confirm.', 'nothing-signed');
    const kept = await find({ ...at, submission: SubmissionId.parse(signed.submission) });
    if (!(await confirm(at, kept?.confirms ?? signed.submission)))
      throw refuse.conflict('This ticket was used for a file.', 'ticket-used');
    await announce(uploadKey(at, ticket.format));
    return answer;
  };

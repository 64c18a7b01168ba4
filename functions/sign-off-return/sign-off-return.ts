import type { Submission } from '../../shared/adapters/submissions.ts';
import { SignOffOrder } from '../../shared/domain/api/requests.ts';
import type { CurrentReturn, SignOff } from '../../shared/domain/submissions/current-return.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  find: (at: SubmissionAt) => Promise<Submission | undefined>;
  current: (at: SubmissionAt) => Promise<CurrentReturn | undefined>;
  record: (at: SubmissionAt, signedOff: SignOff) => Promise<'recorded' | 'changed'>;
  now: () => Date;
};

/** Signs the current return of an area off: accepted, and by another person than the one who uploaded it. */
export const signOffReturn =
  ({ find, current, record, now }: Ports) =>
  async ({ caller, path, body }: Call): Promise<Answer> => {
    readRequest(SignOffOrder, body);
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const [submission, standing] = [await find(at), await current(at)];
    if (submission?.receivedAt === undefined)
      throw refuse.notFound('There is no such submission.', 'unknown-submission');
    if (standing?.submission !== at.submission)
      throw refuse.conflict('This submission is not the current return of its area.', 'not-current');
    const answer = (signedOff: SignOff) => ({ status: 200, body: { submission: at.submission, signedOff } });
    if (standing.signedOff?.by === caller.subject) return answer(standing.signedOff);
    if (standing.signedOff !== undefined) throw refuse.conflict('This return is signed off already.', 'signed-off');
    if (standing.status !== 'accepted')
      throw refuse.conflict('A return can be signed off once every query is answered.', 'not-accepted');
    if (submission.submittedBy === caller.subject)
      throw refuse.notAllowed('A return is signed off by another person than the one who uploaded it.', 'own-upload');
    const signedOff = { by: caller.subject, at: now().toISOString() };
    if ((await record(at, signedOff)) === 'changed')
      throw refuse.conflict('The return has changed in the meantime.', 'changed-meanwhile');
    return answer(signedOff);
  };

import type { Reports, Submission } from '../../shared/adapters/submissions.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import type { Step } from '../../shared/adapters/threads.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { SignOffOrder } from '../../shared/domain/api/requests/of-areas.ts';
import { type SignOff, type Stand, signed } from '../../shared/domain/submissions/stand.ts';
import { onFooting } from '../../shared/domain/submissions/taken-in-hand.ts';
import type { Thread } from '../../shared/domain/submissions/threads.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  find: (at: SubmissionAt) => Promise<Submission | undefined>;
  stand: (at: SubmissionAt) => Promise<Stand>;
  reports: (at: SubmissionAt) => Promise<Reports | undefined>;
  threads: (at: SubmissionAt) => Promise<readonly Thread[]>;
  step: (step: Step) => Promise<'recorded' | 'changed'>;
  now: () => Date;
};

/**
 * Signs the submission in hand off: accepted, and by another person than the one who sent it. From then on it counts,
 * in the place of the one that counted before. What it is accepted by is looked at anew, not taken from what was kept.
 */
export const signOffReturn =
  ({ find, stand, reports, threads, step, now }: Ports) =>
  async ({ caller, path, body, carriedOut }: Call): Promise<Reply> => {
    readRequest(SignOffOrder, body);
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const [submission, held, reported] = await Promise.all([find(at), stand(at), reports(at)]);
    // After the stand: what is said from then on changes it, and the step below is refused.
    const said = await threads(at);
    if (submission?.receivedAt === undefined || reported === undefined)
      throw refuse.notFound('There is no such submission.', 'unknown-submission');
    const was = held.inHand;
    if (was?.submission !== at.submission)
      throw refuse.conflict('A newer submission took the place of this one.', 'not-current');
    const answer = (signedOff: SignOff) => ({ status: 200, body: { submission: at.submission, signedOff } });
    if (was.signedOff?.by === caller.subject) return answer(was.signedOff);
    if (was.signedOff !== undefined) throw refuse.conflict('This return is signed off already.', 'signed-off');
    if (was.returned !== undefined)
      throw refuse.conflict('The ministry asked for another file: this one cannot be signed off.', 'returned');
    const is = onFooting(was, reported, said);
    if (is.own.status !== 'accepted')
      throw refuse.conflict('A return can be signed off once every query is answered.', 'not-accepted');
    if (submission.submittedBy === caller.subject)
      throw refuse.notAllowed('A return is signed off by another person than the one who uploaded it.', 'own-upload');
    const signedOff = { by: caller.subject, name: caller.name, email: caller.email, at: now().toISOString() };
    const happening = {
      at: signedOff.at,
      who: callerInWords(caller),
      what: 'signed-off',
      about: eventAbout.submission(at),
      why: held.signed === undefined ? '' : 'in the place of the one that counted before',
    };
    const counts = signed(was, signedOff, held.signed);
    const done = carriedOut?.(answer(signedOff));
    if (
      (await step({ at, was, is: { ...is, signedOff }, signed: counts, happenings: [happening], done })) === 'changed'
    )
      throw refuse.conflict('The return has changed in the meantime.', 'changed-meanwhile');
    return answer(signedOff);
  };

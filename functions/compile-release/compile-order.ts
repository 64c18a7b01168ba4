import { CompileOrder } from '../../shared/domain/api/requests.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { defaultReleaseAt } from '../../shared/domain/release/life/release-date.ts';
import { objectionToWords } from '../../shared/domain/release/wording/careful-words.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

/** What an analyst asks for: notes and a reason in careful words, and a time. @throws Problem where it cannot be followed */
export const compileOrder = (body: unknown, period: Period, now: Date) => {
  const order = readRequest(CompileOrder, body);
  const posts = order.preRelease.map(({ post }) => post);
  for (const words of [...order.notes, order.reason ?? '', ...posts]) {
    const objection = objectionToWords(words);
    if (objection !== undefined) throw refuse.unprocessable(objection, 'careless-words');
  }
  return { ...order, releaseAt: order.releaseAt ?? defaultReleaseAt(period, now) };
};

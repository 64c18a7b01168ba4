import type * as z from 'zod';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { CompileOrder } from '../../shared/domain/api/requests/of-releases.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { isOut, type Release } from '../../shared/domain/release/life/release.ts';
import { defaultReleaseAt } from '../../shared/domain/release/life/release-date.ts';
import { objectionToWords } from '../../shared/domain/release/wording/careful-words.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

type Order = z.infer<typeof CompileOrder>;

/**
 * What an analyst asks for: notes and a reason in careful words, and a time.
 * @throws Problem where it cannot be followed
 */
export const readOrder = (body: unknown): Order => {
  const order = readRequest(CompileOrder, body);
  const posts = (order.preRelease ?? []).map(({ post }) => post);
  for (const words of [...(order.notes ?? []), order.reason ?? '', ...posts]) {
    const objection = objectionToWords(words);
    if (objection !== undefined) throw refuse.unprocessable(objection, 'careless-words');
  }
  return order;
};

/** What was written on the page of the candidate that is compiled anew, else on that of the version it revises. */
const wordsOf = ({ candidates }: PeriodReleases, last: Release | undefined, out: Release | undefined) =>
  candidates.get((last ?? out)?.version ?? '')?.words ?? [];

/**
 * What was asked for, and where nothing was, what stands: notes, reason, day, pre-release list and the words of the
 * page survive that a candidate is compiled anew. A day that is past does not.
 */
export const orderOr = (asked: Order, kept: PeriodReleases, period: Period, now: Date) => {
  const last = kept.releases.findLast((each) => !isOut(each) && each.state !== 'withdrawn');
  const out = kept.releases.findLast((each) => isOut(each) && each.state !== 'withdrawn');
  const day = last !== undefined && last.releaseAt > now.toISOString() ? last.releaseAt : undefined;
  return {
    words: wordsOf(kept, last, out),
    worded: last?.worded ?? out?.worded,
    notes: asked.notes ?? kept.candidates.get(last?.version ?? '')?.notes ?? [],
    reason: asked.reason ?? last?.reason ?? undefined,
    preRelease: asked.preRelease ?? last?.preRelease ?? [],
    releaseAt: asked.releaseAt ?? day ?? defaultReleaseAt(period, now),
  };
};

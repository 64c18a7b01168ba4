import * as z from 'zod';
import type { Period } from '../../shared/domain/periods.ts';
import { PreRelease } from '../../shared/domain/release/life/release.ts';
import { ReleaseAt } from '../../shared/domain/release/life/release-at.ts';
import { defaultReleaseAt } from '../../shared/domain/release/life/release-date.ts';
import { objectionToWords } from '../../shared/domain/release/wording/careful-words.ts';
import { refuse } from '../../shared/runtime/problem.ts';

const Sentence = z.string().trim().min(3).max(600);
const Request = z.strictObject({
  notes: z.array(Sentence).max(20).default([]),
  reason: Sentence.optional(),
  releaseAt: ReleaseAt.optional(),
  preRelease: z.array(PreRelease).max(50).default([]),
});

/** What an analyst asks for: notes and a reason in careful words, and a time. @throws Problem where it cannot be followed */
export const readRequest = (body: unknown, period: Period, now: Date) => {
  const read = Request.safeParse(body ?? {});
  if (!read.success)
    throw refuse.malformed(
      `The request is not as declared: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  const posts = read.data.preRelease.map(({ post }) => post);
  for (const words of [...read.data.notes, read.data.reason ?? '', ...posts]) {
    const objection = objectionToWords(words);
    if (objection !== undefined) throw refuse.unprocessable(objection, 'careless-words');
  }
  return { ...read.data, releaseAt: read.data.releaseAt ?? defaultReleaseAt(period, now) };
};

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AnswersOrder } from '../../shared/domain/api/requests/of-areas.ts';
import { CompileOrder } from '../../shared/domain/api/requests/of-releases.ts';
import type { Problem } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

const detailOf = (schema: z.ZodType, given: unknown): string => {
  try {
    readRequest(schema, given);
  } catch (problem) {
    return (problem as Problem).details.detail;
  }
  return 'taken';
};

describe('a request that is not as declared', () => {
  it('is refused with every key that is not known, and with its place', () => {
    const detail = detailOf(CompileOrder, {
      notez: [],
      preRelease: [{ name: 'A', post: 'B', email: 'ann@example.org', phone: '1' }],
      y: 1,
    });
    expect(detail).toContain('nothing is called "notez" here; nothing is called "y" here');
    expect(detail).toContain('preRelease.0: nothing is called "phone" here');
  });

  it('is told what is wrong with the shape that it is nearest to, where several are taken', () => {
    const answer = { finding: 'row-sum', text: 'It is right.' };
    expect(detailOf(AnswersOrder, { ...answer, x: 1 })).toMatch(/declares it\. nothing is called "x" here$/);
    expect(detailOf(AnswersOrder, { answers: [answer], x: 1 })).toMatch(/declares it\. nothing is called "x" here$/);
    expect(detailOf(AnswersOrder, { answers: [{ ...answer, x: 1 }] })).toContain(
      'answers.0: nothing is called "x" here',
    );
  });

  it('quotes no more of it than is needed to find it', () => {
    const given = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}-${'x'.repeat(5000)}`, 1]));
    expect(detailOf(z.strictObject({}), given).length).toBeLessThan(3000);
  });
});

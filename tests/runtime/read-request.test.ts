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

  it('finds the nearest shape by what is missing, which weighs as much as two that are too many', () => {
    const part = z.strictObject({ a: z.number() });
    const strict = z.strictObject({ one: part, other: part, r: z.string('R is needed.') });
    const told = (shapes: readonly [z.ZodType, z.ZodType], given: unknown) =>
      detailOf(z.union(shapes), given).replace(/^.*declares it\. /, '');
    const missing = z.object({ p: z.string('P is needed.'), q: z.string('Q is needed.') });
    const one = { one: { a: 1, x: 1 }, other: { a: 1 } };
    const both = { one: { a: 1, x: 1 }, other: { a: 1, y: 1 } };
    const nearer = 'one: nothing is called "x" here; r: R is needed.';
    expect([told([missing, strict], one), told([strict, missing], one)]).toEqual([nearer, nearer]);
    // As much is wrong with both: the first one is told.
    expect(told([missing, strict], both)).toBe('p: P is needed.; q: Q is needed.');
    expect(told([strict, missing], both)).toContain('nothing is called "y" here; r: R is needed.');
  });

  it('is told what a kind may be where it is of none', () => {
    const kinds = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b') }),
    ]);
    expect(detailOf(kinds, { kind: 'c' })).toMatch(/declares it\. kind: Invalid /);
  });

  it('quotes no more of it than is needed to find it', () => {
    const given = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}-${'x'.repeat(5000)}`, 1]));
    expect(detailOf(z.strictObject({}), given).length).toBeLessThan(3000);
  });
});

import { expect, it } from 'vitest';
import * as z from 'zod';
import { goTo, guarded } from '../../shared/runtime/browser-answer.ts';
import { callerOf } from '../../shared/runtime/caller.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import type { Problem } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

it('a browser may reach what the page says and no more, and is sent on with cookies or without', () => {
  const policy = (reaches?: string[]) => guarded(reaches)['content-security-policy']!;
  expect(policy()).toContain("connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  expect(policy(['https://a.example'])).toContain(
    "connect-src 'self' https://a.example; form-action 'self' https://a.example;",
  );
  expect(Object.keys(goTo('/')).sort()).toEqual(['headers', 'statusCode']);
  expect(goTo('/x', ['a=1'])).toMatchObject({ statusCode: 303, headers: { location: '/x' }, cookies: ['a=1'] });
});

it('a caller may be one letter, and has a name and an address only where the sign-in says so', () => {
  expect(callerOf({ sub: 'a' })).toEqual({
    subject: 'a',
    roles: [],
    area: undefined,
    name: undefined,
    email: undefined,
  });
  expect(callerOf({ sub: 'a', email: '', name: '', 'custom:area': '' })).toMatchObject({
    name: undefined,
    email: undefined,
  });
  expect(callerOf({ sub: 'a', email: 'a@b' })).toMatchObject({ name: 'a@b', email: 'a@b' });
  expect(callerOf({ sub: 'a', email: 'a@b', name: 'Ann' })).toMatchObject({ name: 'Ann', email: 'a@b' });
  expect(() => callerOf({ sub: '' })).toThrow('names nobody');
});

it('an environment that is not as declared is said by its names, however deep', () => {
  const shape = { A: z.string('is missing'), B: z.object({ c: z.string('is missing') }) };
  expect(() => readEnvironment(shape, { B: {} } as never)).toThrow('A: is missing; B.c: is missing');
});

it('where one of several shapes is asked for, what is wrong is told of the one that the request is nearest to', () => {
  const Either = z.union([
    z.strictObject({ kind: z.literal('a'), text: z.string(), more: z.string() }),
    z.strictObject({ kind: z.literal('b'), text: z.string() }),
  ]);
  const told = (given: unknown) => {
    try {
      return readRequest(Either, given);
    } catch (error) {
      return (error as Problem).details.detail;
    }
  };
  expect(told({ kind: 'b', text: 'x', extra: 1 })).toMatch(/declares it\. nothing is called "extra" here$/);
  expect(told({ kind: 'b' })).toMatch(/declares it\. text: /);
  expect(told({ kind: 'a', text: 'x' })).toMatch(/declares it\. more: /);
});

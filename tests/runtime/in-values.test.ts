import { describe, expect, it } from 'vitest';
import { failed, faultOf } from '../../shared/runtime/http-door.ts';
import { Problem, refuse } from '../../shared/runtime/problem.ts';
import { cookieOf, formSeedOf } from '../../shared/runtime/session.ts';
import { steadily } from '../../shared/runtime/steadily.ts';
import { keeping } from './keeping.ts';

const codeOf = async (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'nothing thrown',
    (error: unknown) => (error instanceof Problem ? error.details.code : String(error)),
  );

describe('what holds only while nothing changes in between', () => {
  it('is given as soon as it holds, and tried four times in all before the caller is told', async () => {
    const triedUntil = async (holdsAt: number) => {
      let tries = 0;
      const act = async () => {
        tries += 1;
        return tries === holdsAt ? 'held' : undefined;
      };
      return [await codeOf(() => steadily(act)), tries];
    };
    for (const tries of [1, 2, 3, 4]) expect(await triedUntil(tries)).toEqual(['nothing thrown', tries]);
    expect(await triedUntil(5)).toEqual(['changed-meanwhile', 4]);
    expect(await steadily(async () => 'held')).toBe('held');
  });
});

describe('a refusal', () => {
  it('has a steady code and a title of its status where nothing else is said', () => {
    const told = Object.values(refuse).map((make) => make('Why.').details);
    expect(told.map(({ status, code, title }) => [status, code, title])).toEqual([
      [400, 'malformed-request', 'The request cannot be understood'],
      [403, 'not-allowed', 'Not allowed'],
      [404, 'not-found', 'Not found'],
      [413, 'file-too-large', 'Too large'],
      [409, 'conflict', 'Not possible in the present state'],
      [422, 'unprocessable', 'The request cannot be followed'],
    ]);
    for (const { type, code, detail } of told) expect([type, detail]).toEqual([`urn:mappa:problem:${code}`, 'Why.']);
    const titled = [401, 405, 406, 410, 412, 415, 429, 503, 418].map(
      (status) => new Problem(status, 'x', 'Why.').details.title,
    );
    expect(titled).toEqual([
      'Sign in first',
      'Not possible with this method',
      'None of the kinds that are accepted',
      'Withdrawn',
      'It has changed in the meantime',
      'Not a kind of file that is accepted',
      'Too many requests',
      'Out of order',
      'Refused',
    ]);
    expect(new Problem(400, 'x', 'Why.').name).toBe('Problem');
  });

  it('is logged as what it is: of the caller as said, of ours as a fault with its place, which alone says when to come again', () => {
    const { told, log } = keeping();
    const ours = new Problem(500, 'broken', 'Why.');
    ours.cause = new RangeError('1234567');
    const answers = [refuse.conflict('Why.'), ours, new Problem(503, 'out', 'Why.')].map((each) => failed(log, each));
    expect(told.map(([level, message, { code, status }]) => [level, message, code, status])).toEqual([
      ['info', 'refused', 'conflict', 409],
      ['error', 'failed', 'broken', 500],
      ['error', 'failed', 'out', 503],
    ]);
    expect(told.map(([, , more]) => (more.fault as { name: string } | undefined)?.name)).toEqual([
      undefined,
      'RangeError',
      undefined,
    ]);
    expect(Object.keys(told[2]![2])).not.toContain('fault');
    expect(answers.map(({ headers }) => headers?.['retry-after'])).toEqual([undefined, undefined, '60']);
  });

  it('of a fault names where it was thrown, the innermost place first, and eight places at most', () => {
    const deep = (left: number): Error => (left === 0 ? new TypeError('1234567') : deep(left - 1));
    const { name, at } = faultOf(deep(20));
    expect([name, at.length]).toEqual(['TypeError', 8]);
    expect(at[0]).toMatch(/^\s+at deep /);
    expect(new Set(at.slice(0, 1)).size).toBe(1);
    expect(at.join()).not.toContain('1234567');
    expect(faultOf('a text')).toEqual({ name: 'string', at: [] });
    const placeless = new TypeError('1234567');
    delete placeless.stack;
    expect(faultOf(placeless)).toEqual({ name: 'TypeError', at: [] });
    const { told, log } = keeping();
    expect([undefined, null, 'a text'].map((each) => failed(log, each).statusCode)).toEqual([500, 500, 500]);
    expect(told.map(([, , more]) => more)).toEqual(
      ['undefined', 'object', 'string'].map((name) => ({ fault: { name, at: [] } })),
    );
  });
});

describe('the cookies of a request', () => {
  it('are found by their whole name, in one line or several, and count for nothing where they are empty', () => {
    const cookies = ['a=1; __Host-form-seed=seed=', 'ab=2', 'c='];
    expect(['a', 'ab', 'b', 'c'].map((name) => cookieOf(cookies, name))).toEqual(['1', '2', undefined, undefined]);
    expect(formSeedOf(cookies, 'session')).toBe('seed=');
    expect(formSeedOf(['a=1'], 'session')).toBe('session');
  });
});

import { describe, expect, it } from 'vitest';
import type { CarriedOut } from '../../shared/runtime/http-door.ts';
import { once, type RequestsOnce } from '../../shared/runtime/once.ts';
import { Problem } from '../../shared/runtime/problem.ts';
import { refuseStale } from '../../shared/runtime/refuse-stale.ts';
import { callWithKey } from './call-with-key.ts';

const now = () => new Date('2024-05-01T09:00:00Z');

describe('a request with a key', () => {
  /** A store that answers as it is told to, and notes what it is asked. */
  const answering = (begun: 'new' | 'running', left: 'dropped' | 'running') => {
    const asked: string[] = [];
    const finished: CarriedOut[] = [];
    const requests: RequestsOnce = {
      begin: async ({ who, key, began }) => {
        asked.push(`${who} ${key} ${began}`);
        return begun;
      },
      finish: async (done) => void finished.push(done),
      drop: async () => left,
    };
    return { asked, finished, act: once({ requests, now }) };
  };
  const codeOf = (promise: Promise<unknown>) =>
    promise.catch((error: unknown) => (error instanceof Problem ? error.details.code : (error as Error).message));

  it('is taken on by whoever sent it, at its time, and kept with its reply', async () => {
    const { asked, finished, act } = answering('new', 'dropped');
    const reply = { status: 201, body: { number: 1 } };
    expect(await act(async () => reply)(callWithKey('key-number-1'))).toEqual(reply);
    expect(asked).toEqual(['jo key-number-1 2024-05-01T09:00:00.000Z']);
    expect(finished.map(({ who, key, reply: kept }) => [who, key, kept])).toEqual([['jo', 'key-number-1', reply]]);
  });

  it('that is being carried out elsewhere is refused, before and after it was tried here', async () => {
    const reply = async () => ({ status: 200 });
    const fails = async () => {
      throw new Error('it broke');
    };
    expect(await codeOf(answering('running', 'dropped').act(reply)(callWithKey('key-number-1')))).toBe('still-running');
    expect(await codeOf(answering('new', 'running').act(fails)(callWithKey('key-number-1')))).toBe('still-running');
    expect(await codeOf(answering('new', 'dropped').act(fails)(callWithKey('key-number-1')))).toBe('it broke');
  });

  it('whose key is empty is carried out as one without, and one whose key is none is refused', async () => {
    const { asked, act } = answering('running', 'running');
    expect(await act(async () => ({ status: 200 }))(callWithKey(''))).toEqual({ status: 200 });
    expect(await codeOf(act(async () => ({ status: 200 }))(callWithKey('é')))).toBe('key-malformed');
    expect(asked).toEqual([]);
  });
});

describe('whoever decides about a candidate', () => {
  const was = {
    digest: 'new',
    version: '1.0',
    compiledAt: '2024-05-01T09:30:00.000Z',
    compiledBy: { subject: 'ann', name: 'Ann', email: '' },
    worded: { at: '2024-05-01T10:15:00.000Z', by: { subject: 'bo', name: 'Bo', email: 'bo@example.org' } },
  } as unknown as Parameters<typeof refuseStale>[1];
  const replaced = [
    { digest: 'old', compiledAt: '2024-05-01T08:00:00.000Z', figures: 3, notes: false, words: true, worded: false },
  ];
  const refusalOf = (read: string, steps: typeof replaced | undefined) => {
    try {
      refuseStale(steps, was, read);
    } catch (error) {
      return error instanceof Problem ? error.details : error;
    }
    return 'let through';
  };

  it('has read the one that stands, or is told what changed since, by whom and when', () => {
    expect(refusalOf('new', replaced)).toBe('let through');
    expect(refusalOf('old', replaced)).toMatchObject({
      status: 409,
      code: 'changed-since-read',
      changed: { version: '1.0', figures: 3, notes: false, words: true },
      detail: expect.stringMatching(/10:30.* by Ann\..*Bo \(bo@example\.org\) wrote on its page at .*11:15/),
    });
    expect(refusalOf('other', replaced)).toMatchObject({
      detail: expect.stringContaining('no candidate with this digest'),
    });
    expect(refusalOf('old', undefined)).toMatchObject({
      detail: expect.stringContaining('no candidate with this digest'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type Outcome, publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { whenDue } from '../../../functions/publish-release/when-due.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';

const due = { period: '2023-24', version: '1.0' };

/** What a schedule's call does, and what was logged. */
const calling = (outcome: Outcome) => {
  const done: unknown[] = [];
  const log = (level: string) => (what: string, about?: object) => void done.push([level, what, about]);
  const act = whenDue(
    {
      publish: async (asked) => {
        done.push(['publish', asked]);
        return outcome;
      },
      sweep: async () => void done.push('sweep'),
    },
    { info: log('info'), error: log('error') } as never,
  );
  return { done, act };
};

describe('a call of a schedule', () => {
  it.each(['published', 'withdrawn', 'too early', 'not scheduled', 'unknown'] as const)(
    'publishes the release that it names, and is over: %s',
    async (outcome) => {
      const { done, act } = calling(outcome);
      await act(due);
      expect(done).toEqual([
        ['publish', due],
        ['info', 'publish', { ...due, outcome }],
      ]);
    },
  );

  it('fails where it came a moment early, so that it is made again', async () => {
    await expect(calling('a moment early').act(due)).rejects.toThrow('call again');
  });

  it('fails aloud where a release must be compiled anew', async () => {
    const { done, act } = calling('must be compiled anew');
    await expect(act(due)).rejects.toThrow(compileAnew);
    expect(done.at(-1)).toEqual(['error', compileAnew, due]);
  });

  it('sweeps, and publishes nothing by itself', async () => {
    const { done, act } = calling('published');
    await act({ sweep: true });
    expect(done).toEqual(['sweep']);
  });

  it.each([{}, { sweep: false }, { period: '2023-24' }, { version: '1.0' }, 'sweep', null])(
    'that says neither is none: %o',
    async (event) => {
      const { done, act } = calling('published');
      await expect(act(event)).rejects.toThrow();
      expect(done).toEqual([]);
    },
  );
});

describe('a release whose time has not come', () => {
  const releaseAt = '2024-10-31T09:30:00.000Z';
  const outcome = (release: object, early: number) =>
    publishRelease({
      releases: { ofPeriod: async () => ({ releases: [{ ...due, releaseAt, ...release }], candidates: new Map() }) },
      now: () => new Date(Date.parse(releaseAt) - early),
    } as never)(due);

  it.each([
    [120_000, 'too early'],
    [119_999, 'a moment early'],
    [1, 'a moment early'],
  ] as const)('is left alone, %i ms before: %s', async (early, said) => {
    expect(await outcome({ state: 'scheduled' }, early)).toBe(said);
  });

  it('is published from its very time on, of the candidate that was scheduled', async () => {
    const changed = 'The release changed while it was being published';
    await expect(outcome({ state: 'scheduled', candidate: 'c' }, 0)).rejects.toThrow(changed);
    await expect(outcome({ state: 'publishing', candidate: 'c' }, 99)).rejects.toThrow(changed);
  });

  it.each(['compiled', 'approved'])('is not scheduled where it is %s', async (state) => {
    expect(await outcome({ state }, 0)).toBe('not scheduled');
    expect(await outcome({ state, version: '1.1' }, 0)).toBe('unknown');
  });
});

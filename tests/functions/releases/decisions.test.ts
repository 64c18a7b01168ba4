import { describe, expect, it } from 'vitest';
import { decideRelease } from '../../../functions/decide-release/decide-release.ts';
import { whoIs } from '../../../shared/domain/access/who.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';
import { Release } from '../../../shared/domain/release/life/release.ts';
import type { Call, Reply } from '../../../shared/runtime/http-door.ts';
import { refusalOf } from '../desk/refusal-of.ts';

const at = '2024-10-07T10:00:00.000Z';
const releaseAt = '2024-10-31T09:30:00.000Z';
const [ana, rob] = [whoIs({ subject: 'ana' }), whoIs({ subject: 'rob', name: 'Rob Over', email: 'rob@moj.example' })];
const known = {
  ...{ period: '2023-24', version: '1.0', releaseAt, candidate: 'c', digest: 'd', form: 'D', provisional: false },
  ...{ coverage: { areas: 42, of: 42, missing: [] }, revises: null, reason: null, preRelease: [] },
  ...{ compiledAt: at, compiledBy: ana },
};
const approvedAlready = { ...known, approvedAt: at, approvedBy: rob };
const scheduledAlready = { ...approvedAlready, scheduledAt: at, scheduledBy: rob };
const out = { ...scheduledAlready, publishingAt: at, comparedWith: null, publishedAt: at };
const states = {
  compiled: Release.parse({ state: 'compiled', ...known }),
  approved: Release.parse({ state: 'approved', ...approvedAlready }),
  scheduled: Release.parse({ state: 'scheduled', ...scheduledAlready }),
  published: Release.parse({ state: 'published', ...out }),
  superseded: Release.parse({ state: 'superseded', ...out, supersededAt: at, supersededBy: '1.1' }),
  withdrawn: Release.parse({ state: 'withdrawn', ...out, withdrawn: { at, by: rob, why: 'Wrong.' } }),
};
type Given = {
  now?: string;
  was?: Release;
  ledger?: readonly string[] | undefined;
  moves?: boolean;
  others?: readonly Release[];
  asked?: string;
};

/** Decides about one release, and what was moved where it was. */
const deciding = (decision: string, body: object = {}, subject = 'rob', given: Given = {}) => {
  const { was = states.compiled, moves = true, others = [] } = given;
  const { asked = was.version, now = at } = given;
  const ledger = 'ledger' in given ? given.ledger : [];
  const moved: unknown[][] = [];
  const content = { candidate: 'c', words: [], replaced: [], ledger, notes: ['N'], stylesheet: 's', figures: 'f' };
  const decide = decideRelease({
    releases: {
      ofPeriod: async () => ({
        ...{ releases: [...others, was], ledger: [], seen: [], candidates: new Map([[was.version, content]]) },
      }),
      move: async (...words: unknown[]) => {
        moved.push(words);
        return moves;
      },
      listed: async () => [],
    } as never,
    now: () => new Date(now),
  });
  const call: Call = {
    caller: { ...(subject === 'rob' ? rob : { subject }), roles: [], area: undefined },
    ...{ path: { period: '2023-24', version: asked }, query: {}, headers: {} },
    route: `POST /collections/{period}/releases/{version}/${decision}`,
    body: { why: 'As agreed.', digest: 'd', ...body },
    carriedOut: (reply: Reply) => ({ who: subject, key: 'k', request: 'r', began: at, reply }),
  };
  return { moved, reply: decide(call) };
};

describe('a decision about a release', () => {
  it.each([
    ['approve', states.compiled, 'approved'],
    ['schedule', states.approved, 'scheduled'],
    ['move', states.scheduled, 'scheduled'],
    ['cancel', states.scheduled, 'approved'],
    ['publish-again', states.published, 'publishing'],
    ['withdraw', states.compiled, 'withdrawn'],
    ['withdraw', states.scheduled, 'withdrawn'],
  ] as const)('is recorded with its event and its reply: %s', async (decision, was, state) => {
    const { moved, reply } = deciding(decision, {}, 'rob', { was });
    const answer = await reply;
    expect(answer).toMatchObject({ status: 200, body: { state, version: '1.0', warnings: [] } });
    const happening = {
      ...{ at, who: 'Rob Over (rob@moj.example)', what: decision, about: '2023-24/1.0', why: 'As agreed.' },
    };
    const done = { who: 'rob', key: 'k', request: 'r', began: at, reply: answer };
    expect(moved).toEqual([[was, expect.objectContaining({ state }), happening, { done }]]);
  });

  it.each([
    ['approve', states.approved],
    ['approve', states.published],
    ['schedule', states.compiled],
    ['move', states.approved],
    ['cancel', states.published],
    ['publish-again', states.scheduled],
    ['withdraw', states.withdrawn],
  ] as const)('is refused where the diagram has no such arrow: %s', async (decision, was) => {
    const { moved, reply } = deciding(decision, {}, 'rob', { was });
    expect(await refusalOf(reply)).toBe('409 conflict');
    expect(moved).toEqual([]);
  });

  it('is of another than compiled it or wrote its words, but only an approval is', async () => {
    const worded = Release.parse({ ...states.compiled, worded: { at, by: rob } });
    expect(await refusalOf(deciding('approve', {}, 'ana').reply)).toBe('403 same-person');
    expect(await refusalOf(deciding('approve', {}, 'rob', { was: worded }).reply)).toBe('403 same-person');
    expect(await deciding('withdraw', {}, 'ana').reply).toMatchObject({ status: 200 });
    expect(await deciding('withdraw', {}, 'rob', { was: worded }).reply).toMatchObject({ status: 200 });
    expect(await deciding('schedule', {}, 'ana', { was: states.approved }).reply).toMatchObject({ status: 200 });
  });

  it.each(['approve', 'schedule', 'cancel', 'withdraw'])(
    'of one that was not checked against what is out is refused where it lets it out: %s',
    async (decision) => {
      const was = { approve: states.compiled, schedule: states.approved }[decision] ?? states.scheduled;
      for (const ledger of [undefined, ['0.9']]) {
        const asked = () => deciding(decision, {}, 'rob', { was, ledger }).reply;
        const letsOut = decision === 'approve' || decision === 'schedule';
        expect(await refusalOf(asked())).toBe(letsOut ? '409 must-be-compiled-anew' : 'no refusal');
        if (letsOut) await expect(asked()).rejects.toThrow(compileAnew);
      }
    },
  );

  it.each([
    ['move', states.scheduled],
    ['cancel', states.scheduled],
    ['withdraw', states.published],
    ['approve', states.compiled],
    ['schedule', states.approved],
  ] as const)('whose reason is published names no area: %s', async (decision, was) => {
    const isPublished = decision !== 'approve' && decision !== 'schedule';
    expect(await refusalOf(deciding(decision, { why: 'Kent is late.' }, 'rob', { was }).reply)).toBe(
      isPublished ? '422 careless-words' : 'no refusal',
    );
  });

  it.each([
    ['2024-11-02T09:30:00.000Z', '422 not-a-weekday'],
    ['2024-11-07T09:31:00.000Z', '422 not-half-past-nine'],
    ['2024-10-07T08:30:00.000Z', '422 time-past'],
    ['2024-11-07T09:30:00.000Z', 'no refusal'],
  ])('schedules and moves to a working half past nine to come: %s', async (wanted, refusal) => {
    for (const [decision, was] of [
      ['schedule', states.approved],
      ['move', states.scheduled],
    ] as const) {
      const { moved, reply } = deciding(decision, { releaseAt: wanted }, 'rob', { was });
      expect(await refusalOf(reply)).toBe(refusal);
      if (refusal === 'no refusal') expect(moved[0]![1]).toMatchObject({ releaseAt: wanted });
    }
  });

  it('looks at the time of release where it is announced, up to that very instant', async () => {
    const given = { now: releaseAt, was: states.approved };
    expect(await refusalOf(deciding('schedule', {}, 'rob', given).reply)).toBe('no refusal');
    const late = { now: '2024-12-02T10:00:00.000Z' };
    expect(await refusalOf(deciding('schedule', {}, 'rob', { ...given, ...late }).reply)).toBe('422 time-past');
    expect(await deciding('approve', {}, 'rob', late).reply).toMatchObject({ body: { warnings: [] } });
  });

  it('warns of a bank holiday, and takes it', async () => {
    const { reply } = deciding('schedule', { releaseAt: '2024-12-25T09:30:00.000Z' }, 'rob', { was: states.approved });
    const [warning] = ((await reply).body as { warnings: string[] }).warnings;
    expect(warning).toContain('2024-12-25 is a bank holiday in England and Wales: ');
  });

  it('is about what was read, in words that can be, and as it still is', async () => {
    expect(await refusalOf(deciding('approve', { digest: 'older' }).reply)).toBe('409 changed-since-read');
    expect(await refusalOf(deciding('approve', { digest: undefined }).reply)).toBe('400 malformed-request');
    await expect(deciding('approve', { digest: undefined }).reply).rejects.toThrow(
      /^Say why, the digest of the candidate that you read .* \{ "why", "digest", "releaseAt"\? \}\./,
    );
    expect(await refusalOf(deciding('approve', { more: 1 }).reply)).toBe('400 malformed-request');
    expect(await refusalOf(deciding('approve', {}, 'rob', { moves: false }).reply)).toBe('409 changed-meanwhile');
    expect(await refusalOf(deciding('approve', {}, 'rob', { asked: '1.1' }).reply)).toBe('404 not-found');
  });
});

describe('a withdrawal', () => {
  const before = states.superseded;
  const second = (was: Release) => Release.parse({ ...was, version: '1.1' });
  const withdraw = async (was: Release, others: readonly Release[] = [before]) => {
    const { moved, reply } = deciding('withdraw', { why: 'It was wrong.' }, 'rob', { was, others });
    await reply;
    const { done: _, ...more } = moved[0]![3] as Record<string, unknown>;
    return more;
  };
  const withdrawn = { at, why: 'It was wrong.' };

  it('of what is out is listed, and what it replaced stands again', async () => {
    const { listing, other } = await withdraw(second(states.published));
    expect(listing).toMatchObject({
      version: '1.1',
      files: [],
      notes: ['N'],
      stylesheet: 's',
      figures: 'f',
      withdrawn,
    });
    expect(other).toEqual([before, expect.objectContaining({ version: '1.0', state: 'published' })]);
  });

  it('gives back the last of several that were replaced, and nothing where it never was complete', async () => {
    const third = Release.parse({ ...states.published, version: '1.2' });
    const { other } = await withdraw(third, [before, second(states.superseded)]);
    expect(other).toMatchObject([{ version: '1.1' }, { version: '1.1', state: 'published' }]);
    const midst = Release.parse({ ...states.published, state: 'publishing', version: '1.1', publishedAt: null });
    expect(Object.keys(await withdraw(midst))).toEqual(['listing']);
  });

  it('of what was replaced puts nothing in its place, and of what nobody saw is not listed', async () => {
    expect(Object.keys(await withdraw(second(states.superseded)))).toEqual(['listing']);
    expect(await withdraw(second(states.scheduled))).toEqual({});
    expect(Object.keys(await withdraw(states.published, []))).toEqual(['listing']);
  });
});

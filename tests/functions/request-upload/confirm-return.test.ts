import { describe, expect, it } from 'vitest';
import { confirmReturn } from '../../../functions/request-upload/confirm-return.ts';
import type { Submission } from '../../../shared/adapters/submissions.ts';
import type { Stand } from '../../../shared/domain/submissions/stand.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, named, signed } from '../single-answers/stands-by-hand.ts';

const ticket = { submission: named(3), format: 'csv', submittedBy: 'jo', requestedAt: 'then' } as const;
type Kept = Partial<Submission> | null;

/** Confirms on a ticket what an area signed off; what was kept of it and announced. */
const confirm = (
  {
    held = ticket,
    first,
    stand = { signed: signed(2) },
    free = true,
  }: {
    held?: Kept;
    first?: Kept;
    stand?: Stand;
    free?: boolean;
  },
  who = 'jo',
) => {
  const done: unknown[] = [];
  const act = confirmReturn({
    find: async ({ submission }) => ((submission === named(3) ? held : first) ?? undefined) as Submission | undefined,
    stand: async () => stand,
    confirm: async ({ submission }, of) => {
      done.push([submission, 'confirms', of]);
      return free;
    },
    announce: async (key) => void done.push(['announced', key]),
  });
  const caller = { subject: who, roles: ['area-submitter' as const], area: 'kent' };
  return { reply: act(call('', 'area', { caller, body: {} }, { submission: named(3) })), done };
};
const announced = ['announced', `2023-24/kent/${named(3)}.csv`];
const accepted = { status: 202, body: { submission: named(3) } };

describe('a confirmation of what is signed off', () => {
  it('goes the way of every file, under the name of its ticket', async () => {
    const { reply, done } = confirm({});
    expect([await reply, done]).toEqual([accepted, [[named(3), 'confirms', named(2)], announced]]);
  });

  it('is of the file that was sent, where what counts is a confirmation itself', async () => {
    const { reply, done } = confirm({ first: { confirms: named(1) } });
    expect([await reply, done]).toEqual([accepted, [[named(3), 'confirms', named(1)], announced]]);
  });

  it('that has arrived is answered as before, and not made again', async () => {
    const { reply, done } = confirm({ held: { ...ticket, receivedAt: 'then', confirms: named(2) } });
    expect([await reply, done]).toEqual([accepted, []]);
  });

  it.each<[string, Parameters<typeof confirm>, string]>([
    ['without a ticket', [{ held: null }], '404 unknown-submission'],
    ['on the ticket of somebody else', [{}, 'al'], '404 unknown-submission'],
    ['on a ticket that was used for a file', [{ held: { ...ticket, receivedAt: 'then' } }], '409 ticket-used'],
    ['of nothing', [{ stand: {} }], '409 nothing-signed'],
  ])('is not taken %s', async (_, given, refusal) => {
    const { reply, done } = confirm(...given);
    expect([await refusalOf(reply), done]).toEqual([refusal, []]);
  });

  it('is announced to nobody where a file was quicker', async () => {
    const { reply, done } = confirm({ free: false });
    expect([await refusalOf(reply), done]).toEqual(['409 ticket-used', [[named(3), 'confirms', named(2)]]]);
  });
});

import { cellsOf } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { observationsOf, type ReturnInHand, type SignedReturn } from '../../../shared/domain/submissions/stand.ts';
import type { Caller } from '../../../shared/runtime/caller.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';

export const period = Period.parse('2023-24');
const form = formOf(period)!;

/** Names of submissions by their order. */
export const named = (day: number): string => `202405${String(day).padStart(2, '0')}T090000000Z-aaaaaa`;
const receivedOn = (day: number): string => `2024-05-${String(day).padStart(2, '0')}T09:01:00.000Z`;

/** What a submission of a day says of itself: every cell of Categories 1 to 3 is the day. */
const kept = (day: number) => ({
  ...{ submission: named(day), rules: 'r', form: form.id, receivedAt: receivedOn(day), nil: false },
  observations: observationsOf(
    new Map(cellsOf(form).flatMap(({ key, confidential }) => (confidential ? [] : [[key, { value: day }]]))),
  ),
});
const footing = (status: ReturnInHand['own']['status']) => ({ status, open: [], waiting: [] });

/** The submission of a day that an area has in hand, as far as it is for itself and for others. */
export const inHand = (
  day: number,
  [own, seen]: readonly [ReturnInHand['own']['status'], ReturnInHand['own']['status']] = ['accepted', 'accepted'],
  more: Partial<ReturnInHand> = {},
): ReturnInHand => ({ ...kept(day), own: footing(own), seen: footing(seen), ...more });

/** The submission of a day, signed off at noon. */
export const signed = (day: number, more: Partial<SignedReturn> = {}): SignedReturn => ({
  ...kept(day),
  signedOff: { by: 'al', at: receivedOn(day).replace('09:01', '12:00') },
  first: { submission: named(day), receivedAt: receivedOn(day) },
  ...more,
});

const area: Caller = { subject: 'jo', roles: ['area-submitter'], area: 'kent' };
const ministry: Caller = { subject: 'ana', roles: ['ministry-analyst'], area: undefined };
export const callers = { area, ministry };

/** A request by one of these about Kent. */
export const call = (
  route: string,
  who: keyof typeof callers,
  more: Partial<Call> = {},
  path: Readonly<Record<string, string>> = {},
): Call => ({
  ...{ caller: callers[who], path: { area: 'kent', period, ...path }, query: {}, headers: {}, route, body: undefined },
  ...more,
});

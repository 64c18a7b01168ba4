import { describe, expect, it } from 'vitest';
import {
  longestTry,
  mostTries,
  onItsWay,
  ticketSeconds,
  untilNextTry,
} from '../../../shared/domain/submissions/on-its-way.ts';
import { mostRequestBytes, mostSent, mostSentBytes } from '../../../shared/domain/submissions/sent-along.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';

const asked = Date.parse('2024-05-03T10:15:00.000Z');
const id = SubmissionId.parse('20240503T101500000Z-abcdef');
const [second, minute] = [1000, 60_000];
const after = (ms: number): Date => new Date(asked + ms);

describe('a submission without a report', () => {
  it('has a ticket of a quarter of an hour, and five tries of a minute with five between', () =>
    expect([ticketSeconds, mostTries, longestTry, untilNextTry]).toEqual([900, 5, 60, 360]));

  it('is awaited as long as its file may come and be tried, 45 minutes, and then never came', () => {
    expect(onItsWay(id, undefined, after(0))).toBe('awaited');
    expect(onItsWay(id, {}, after(45 * minute - 1))).toBe('awaited');
    expect(onItsWay(id, undefined, after(45 * minute))).toBe('never came');
  });

  it('is tried again until the last try must be over', () => {
    const triedAt = after(20 * minute).toISOString();
    const last = { tries: 5, triedAt };
    expect(onItsWay(id, { tries: 4, triedAt }, after(3 * 60 * minute))).toBe('tried again');
    expect(onItsWay(id, { triedAt }, after(3 * 60 * minute))).toBe('tried again');
    expect(onItsWay(id, last, after(20 * minute + 59 * second))).toBe('tried again');
    expect(onItsWay(id, last, after(20 * minute + 60 * second))).toBe('given up');
  });

  it('is given up as soon as that was noted', () =>
    expect(onItsWay(id, { tries: 1, gaveUpAt: after(minute).toISOString() }, after(minute))).toBe('given up'));
});

describe('a file sent along in a request', () => {
  it('may have 4 MB, and the request a quarter more, for Lambda takes 6 MB and base64 makes four bytes of three', () => {
    expect([mostSentBytes, mostSent]).toEqual([4 * 2 ** 20, '4 MB']);
    expect(mostRequestBytes).toBe(4.25 * 2 ** 20);
    expect(Math.ceil(mostRequestBytes / 3) * 4).toBeLessThan(6 * 2 ** 20 - 2 ** 18);
  });
});

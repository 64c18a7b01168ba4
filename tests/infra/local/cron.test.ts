import { describe, expect, it } from 'vitest';
import { lastStrike } from '../../../infra/local/events/cron.ts';

const working = 'cron(0 8 ? * MON-FRI *)';
const london = 'Europe/London';

describe('the last strike of a daily schedule', () => {
  it.each([
    ['in summer time', working, '2024-06-17T07:00:00Z', '2024-06-17T07:00:00.000Z'],
    ['a second before it', working, '2024-06-17T06:59:59Z', '2024-06-14T07:00:00.000Z'],
    ['in winter time', working, '2024-12-03T12:00:00Z', '2024-12-03T08:00:00.000Z'],
    ['on a Sunday where it is for every day', 'cron(0 8 ? * * *)', '2024-06-16T12:00:00Z', '2024-06-16T07:00:00.000Z'],
    ['over a weekend', working, '2024-06-16T12:00:00Z', '2024-06-14T07:00:00.000Z'],
    ['on the Monday after the clocks went forward', working, '2024-04-01T07:30:00Z', '2024-04-01T07:00:00.000Z'],
    ['on the Monday after they went back', working, '2024-10-28T09:00:00Z', '2024-10-28T08:00:00.000Z'],
    [
      'just after midnight in London, which is yesterday in UTC',
      'cron(5 0 * * ? *)',
      '2024-06-16T23:30:00Z',
      '2024-06-16T23:05:00.000Z',
    ],
    ['in every minute', 'cron(* * ? * * *)', '2024-06-17T12:34:56Z', '2024-06-17T12:34:00.000Z'],
    ['on some days', 'cron(30 9 ? * TUE,THU *)', '2024-06-17T12:00:00Z', '2024-06-13T08:30:00.000Z'],
  ])('%s', (_, expression, before, expected) => {
    expect(lastStrike(expression, london, new Date(before)).toISOString()).toBe(expected);
  });

  it.each(['cron(0/5 8 ? * MON *)', 'rate(1 day)', 'cron(0 8 1 * ? *)', 'cron(0 8 ? * LUN *)', 'cron(* 8 ? * * *)'])(
    'refuses %s',
    (expression) => {
      expect(() => lastStrike(expression, london, new Date())).toThrow('does not know');
    },
  );
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { type Engine, listen } from '../doors/listen.ts';
import type { Clock } from '../engines/clock.ts';

export interface Scheduler extends Engine {
  /** Names of the schedules that wait for their time. */
  names(): string[];
}

/**
 * A schedule as EventBridge Scheduler is asked for it. Times are those of UTC: nothing of ours asks for another zone.
 */
interface Schedule {
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone?: string;
  readonly Target: { readonly Arn: string; readonly Input?: string };
}

type Fire = (functionArn: string, input: unknown) => Promise<void>;

/** EventBridge Scheduler on this machine: one-off schedules that fire by the platform's clock, kept in a file. */
export const startScheduler = async (file: string, clock: Clock, fire: Fire): Promise<Scheduler> => {
  const schedules: Map<string, Schedule> = new Map(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : [],
  );
  const keep = () => writeFileSync(file, JSON.stringify(Object.fromEntries(schedules)));

  const fireDue = async (now: Date): Promise<void> => {
    const due = [...schedules].filter(([, schedule]) => instantOf(schedule) <= now.getTime());
    for (const [name, { Target }] of due.sort(([, one], [, other]) => instantOf(one) - instantOf(other))) {
      schedules.delete(name);
      keep();
      await fire(Target.Arn, JSON.parse(Target.Input ?? '{}'));
    }
  };
  clock.onMove(fireDue);
  const beat = setInterval(() => void fireDue(clock.now()), 500);

  const respond = (method: string, name: string, body: string): { status: number; body?: object; error?: string } => {
    const known = schedules.get(name);
    if (method === 'POST' && known) return { status: 409, error: 'ConflictException' };
    if (method !== 'POST' && !known) return { status: 404, error: 'ResourceNotFoundException' };
    if (method === 'GET') return { status: 200, body: { Name: name, ...known } };
    if (method === 'DELETE') schedules.delete(name);
    else {
      const schedule: Schedule = JSON.parse(body);
      if (Number.isNaN(instantOf(schedule))) return { status: 400, error: 'ValidationException' };
      schedules.set(name, schedule);
    }
    keep();
    return { status: 200, body: { ScheduleArn: name } };
  };

  const door = await listen(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname.replace('/schedules/', ''));
    const body = await text(request);
    const answer = respond(request.method ?? 'GET', name, body);
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(answer.error ? { 'x-amzn-errortype': answer.error } : {}),
    });
    response.end(JSON.stringify(answer.body ?? { Message: answer.error }));
  });

  return {
    endpoint: door.endpoint,
    names: () => [...schedules.keys()],
    stop: async () => {
      clearInterval(beat);
      await door.stop();
    },
  };
};

/** ms since 1970 of `at(2024-10-31T09:30:00)` in UTC; NaN for what this machine cannot do. */
const instantOf = ({ ScheduleExpression, ScheduleExpressionTimezone = 'UTC' }: Schedule): number => {
  const [, wall] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression) ?? [];
  return wall && ScheduleExpressionTimezone === 'UTC' ? Date.parse(`${wall}Z`) : Number.NaN;
};

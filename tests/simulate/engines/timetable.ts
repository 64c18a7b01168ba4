import { CreateScheduleCommand, DeleteScheduleCommand, UpdateScheduleCommand } from '@aws-sdk/client-scheduler';
import { refusals } from './errors.ts';

type Schedule = { at: number; input: string };

const instantOf = (expression: string): number => Date.parse(`${/^at\((.*)\)$/.exec(expression)![1]}Z`);

/** EventBridge Scheduler as far as it promises: one schedule a name. `changed` hears of each that was made or moved. */
export const openTimetable = (changed: (name: string, schedule: Schedule) => void) => {
  const schedules = new Map<string, Schedule>();
  const set = (name: string, expression: string, input: string): void => {
    const schedule = { at: instantOf(expression), input };
    schedules.set(name, schedule);
    changed(name, schedule);
  };
  return {
    /** Whether a schedule is still the one that it was. */
    isStill: (name: string, schedule: Schedule): boolean => schedules.get(name) === schedule,
    remove: (name: string): boolean => schedules.delete(name),
    execute: (command: unknown): object => {
      if (command instanceof DeleteScheduleCommand) {
        if (!schedules.delete(command.input.Name!)) throw refusals.noSuchSchedule();
        return {};
      }
      if (!(command instanceof CreateScheduleCommand || command instanceof UpdateScheduleCommand))
        throw new Error('The simulator does not know this call to the scheduler.');
      const { Name, ScheduleExpression, Target } = command.input;
      const isThere = schedules.has(Name!);
      if (command instanceof CreateScheduleCommand && isThere) throw refusals.scheduleThere();
      if (command instanceof UpdateScheduleCommand && !isThere) throw refusals.noSuchSchedule();
      set(Name!, ScheduleExpression!, Target!.Input!);
      return {};
    },
  };
};

import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';

export interface ReleaseSchedules {
  /** Makes or moves the one schedule of a release; at any later call it is moved again. */
  set(release: { period: string; version: string }, at: Date): Promise<void>;
  /** Takes the schedule of a release away, if there is one. */
  remove(release: { period: string; version: string }): Promise<void>;
}

/** Where schedules live, whom they call and as whom. */
export interface ScheduleTarget {
  readonly group: string;
  readonly roleArn: string;
  readonly functionArn: string;
  readonly deadLettersArn: string;
}

/**
 * One schedule a release in EventBridge Scheduler. Its instant is given in UTC: the choice of the day knew London's
 * time.
 */
export const releaseSchedules = (client: SchedulerClient, target: ScheduleTarget): ReleaseSchedules => ({
  set: async (release, at) => {
    const schedule = {
      Name: nameOf(release),
      GroupName: target.group,
      ScheduleExpression: `at(${at.toISOString().slice(0, 19)})`,
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' as const },
      ActionAfterCompletion: 'DELETE' as const,
      Target: {
        Arn: target.functionArn,
        RoleArn: target.roleArn,
        Input: JSON.stringify(release),
        DeadLetterConfig: { Arn: target.deadLettersArn },
        RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
      },
    };
    try {
      await client.send(new CreateScheduleCommand(schedule));
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
      await client.send(new UpdateScheduleCommand(schedule));
    }
  },
  remove: async (release) => {
    try {
      await client.send(new DeleteScheduleCommand({ Name: nameOf(release), GroupName: target.group }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  },
});

const nameOf = ({ period, version }: { period: string; version: string }) => `${period}-${version}`;

import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { releaseSchedules } from '../../shared/adapters/release-schedules.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { streamDoor } from '../../shared/runtime/stream-door.ts';
import { scheduleRelease } from './schedule-release.ts';

const env = readEnvironment({
  SCHEDULE_GROUP: present,
  SCHEDULE_ROLE_ARN: present,
  PUBLISH_FUNCTION_ARN: present,
  SCHEDULE_DEAD_LETTERS_ARN: present,
});

export const handler = streamDoor(
  openLog('schedule-release'),
  scheduleRelease(
    releaseSchedules(new SchedulerClient({}), {
      group: env.SCHEDULE_GROUP,
      roleArn: env.SCHEDULE_ROLE_ARN,
      functionArn: env.PUBLISH_FUNCTION_ARN,
      deadLettersArn: env.SCHEDULE_DEAD_LETTERS_ARN,
    }),
    () => new Date(),
  ),
);

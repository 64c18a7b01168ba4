import { ConflictException, ResourceNotFoundException, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { describe, expect, it } from 'vitest';
import { releaseSchedules } from '../../shared/adapters/release-schedules.ts';

const target = { group: 'g', roleArn: 'role', functionArn: 'publish', deadLettersArn: 'letters' };
const release = { period: '2023-24', version: '1.0' };
const at = new Date('2024-10-31T09:30:00Z');

/** A client that throws what is given for a command, and remembers all that it was sent. */
const clientThat = (faults: Record<string, Error>) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    const { name } = command.constructor;
    sent.push({ name, input: command.input });
    const fault = faults[name];
    if (fault) throw fault;
  };
  return { sent, client: { send } as unknown as SchedulerClient };
};
const refusal = { message: '', $metadata: {}, Message: '' };

describe('the schedules of releases', () => {
  const schedule = {
    ...{ Name: '2023-24-1.0', GroupName: 'g', ActionAfterCompletion: 'DELETE' },
    ...{ ScheduleExpression: 'at(2024-10-31T09:30:00)', ScheduleExpressionTimezone: 'UTC' },
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      ...{ Arn: 'publish', RoleArn: 'role', Input: '{"period":"2023-24","version":"1.0"}' },
      DeadLetterConfig: { Arn: 'letters' },
      RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
    },
  };

  it('is one a release, that strikes once, tells the release, is tried for an hour and goes away', async () => {
    const { sent, client } = clientThat({});
    await releaseSchedules(client, target).set(release, at);
    expect(sent).toEqual([{ name: 'CreateScheduleCommand', input: schedule }]);
  });

  it('is moved, with all that it says, where it is there already', async () => {
    const { sent, client } = clientThat({ CreateScheduleCommand: new ConflictException(refusal) });
    await releaseSchedules(client, target).set(release, at);
    expect(sent).toEqual([
      { name: 'CreateScheduleCommand', input: schedule },
      { name: 'UpdateScheduleCommand', input: schedule },
    ]);
  });

  it('is taken away by its name, also where it is gone', async () => {
    const { sent, client } = clientThat({ DeleteScheduleCommand: new ResourceNotFoundException(refusal) });
    await expect(releaseSchedules(client, target).remove(release)).resolves.toBeUndefined();
    expect(sent).toEqual([{ name: 'DeleteScheduleCommand', input: { Name: '2023-24-1.0', GroupName: 'g' } }]);
  });

  it('lets any other fault through, to be tried again', async () => {
    const { client } = clientThat({
      CreateScheduleCommand: new Error('away'),
      DeleteScheduleCommand: new Error('away'),
    });
    await expect(releaseSchedules(client, target).set(release, at)).rejects.toThrow('away');
    await expect(releaseSchedules(client, target).remove(release)).rejects.toThrow('away');
  });
});

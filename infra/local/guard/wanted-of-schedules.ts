import { account, region } from '../template/physical.ts';
import type { Wanted } from './permissions.ts';

const actions: Record<string, string> = { POST: 'Create', PUT: 'Update', DELETE: 'Delete', GET: 'Get' };

type Asked = { GroupName?: string; Target?: { RoleArn?: string } };

/** What a request to EventBridge Scheduler asks for: the schedule itself, and to hand a role over to it. */
export const wantedOfSchedules = (method: string, url: URL, body: Asked): Wanted[] => {
  const name = decodeURIComponent(url.pathname.replace('/schedules/', ''));
  const group = body.GroupName ?? url.searchParams.get('groupName') ?? 'default';
  const role = body.Target?.RoleArn;
  return [
    {
      action: `scheduler:${actions[method] ?? method}Schedule`,
      resource: `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`,
    },
    ...(role
      ? [{ action: 'iam:PassRole', resource: role, context: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }]
      : []),
  ];
};

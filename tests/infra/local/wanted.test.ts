import { describe, expect, it } from 'vitest';
import { wantedOfCopy, wantedOfObjects } from '../../../infra/local/guard/wanted-of-objects.ts';
import { wantedOfSchedules } from '../../../infra/local/guard/wanted-of-schedules.ts';
import { wantedOfTables } from '../../../infra/local/guard/wanted-of-tables.ts';

const onTable = (table: string) => `arn:aws:dynamodb:eu-west-2:000000000000:table/${table}`;

const schedule = 'arn:aws:scheduler:eu-west-2:000000000000:schedule/releases/2023-24-1.0';

describe('what a request asks IAM for', () => {
  it('takes a transaction apart into its writes and checks', () => {
    const items = [
      { Put: { TableName: 'a' } },
      { Update: { TableName: 'b' } },
      { ConditionCheck: { TableName: 'c' } },
      { Delete: { TableName: 'd' } },
    ];
    expect(wantedOfTables('DynamoDB_20120810.TransactWriteItems', { TransactItems: items })).toEqual([
      { action: 'dynamodb:PutItem', resource: onTable('a') },
      { action: 'dynamodb:UpdateItem', resource: onTable('b') },
      { action: 'dynamodb:ConditionCheckItem', resource: onTable('c') },
      { action: 'dynamodb:DeleteItem', resource: onTable('d') },
    ]);
  });

  it('names every table of a batch, and what a write wants to be told', () => {
    expect(
      wantedOfTables('X.BatchGetItem', { RequestItems: { a: {}, b: {} } }).map(({ resource }) => resource),
    ).toEqual([onTable('a'), onTable('b')]);
    expect(wantedOfTables('X.PutItem', { TableName: 'a', ReturnValues: 'ALL_OLD' })[0]?.context).toEqual({
      'dynamodb:ReturnValues': 'ALL_OLD',
    });
  });

  it.each([
    ['GET', '/b/k/x.csv', 's3:GetObject', 'arn:aws:s3:::b/k/x.csv'],
    ['GET', '/b/k?versionId=1', 's3:GetObjectVersion', 'arn:aws:s3:::b/k'],
    ['HEAD', '/b/k', 's3:GetObject', 'arn:aws:s3:::b/k'],
    ['PUT', '/b/k%20y', 's3:PutObject', 'arn:aws:s3:::b/k y'],
    ['DELETE', '/b/k', 's3:DeleteObject', 'arn:aws:s3:::b/k'],
    ['GET', '/b?list-type=2', 's3:ListBucket', 'arn:aws:s3:::b'],
    ['PUT', '/b', 's3:PUTBucket', 'arn:aws:s3:::b'],
  ])('%s %s is %s', (method, path, action, resource) => {
    expect(wantedOfObjects(method, new URL(path, 'http://s3'))).toEqual({ action, resource });
  });

  it('asks to read what is copied, and nothing where nothing is', () => {
    expect(wantedOfCopy(undefined)).toEqual([]);
    expect(wantedOfCopy('b/k%20y')).toEqual([{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k y' }]);
  });

  it('asks for a schedule, and to hand its role over', () => {
    const url = new URL('/schedules/2023-24-1.0', 'http://scheduler');
    expect(wantedOfSchedules('POST', url, { GroupName: 'releases', Target: { RoleArn: 'role' } })).toEqual([
      { action: 'scheduler:CreateSchedule', resource: schedule },
      { action: 'iam:PassRole', resource: 'role', context: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    ]);
    const gone = new URL('/schedules/2023-24-1.0?groupName=releases', 'http://scheduler');
    expect(wantedOfSchedules('DELETE', gone, {})).toEqual([{ action: 'scheduler:DeleteSchedule', resource: schedule }]);
  });
});

import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptedReturns } from '../../../shared/adapters/collected-returns.ts';
import { compilingIn } from '../../../shared/adapters/compile-lock.ts';
import { openDesk } from '../../../shared/adapters/desk.ts';
import { frontDueItem, openFront } from '../../../shared/adapters/front-due.ts';
import { openReminders } from '../../../shared/adapters/reminders.ts';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { emptyTable } from '../../empty-table.ts';

const period = Period.parse('2023-24');
const noon = '2024-05-03T12:00:00.000Z';
let own: Awaited<ReturnType<typeof emptyTable>>;
beforeEach(async () => {
  own = await emptyTable();
});

describe('who compiles a period', () => {
  const key = { pk: 'RELEASE#2023-24', sk: 'COMPILING' };
  const who = { by: 'ana', since: noon, until: '2024-05-03T12:10:00.000Z' };
  const version = { pk: 'RELEASE#2023-24', sk: 'VERSION#1.0', ...who };

  it('is found among whatever is kept of it', () => {
    expect(compilingIn([version, { ...key, ...who, more: 'x' }, version])).toEqual(who);
  });

  it.each([
    ['nothing is kept', []],
    ['others are kept alone', [version]],
    ['it was given back', [{ ...key, ...who, until: '0000' }]],
    ['it does not say who', [{ ...key, since: who.since, until: who.until }]],
    ['it does not say since when', [{ ...key, by: who.by, until: who.until }]],
    ['it does not say until when', [{ ...key, by: who.by, since: who.since }]],
  ])('is nobody where %s', (_, items) => {
    expect(compilingIn(items)).toBeUndefined();
  });
});

it('what counts of a period is what is signed off, by area, and nothing that is only in hand', async () => {
  const kept = { submission: 's', rules: '7', form: 'D', receivedAt: noon, nil: false };
  const observation = { measure: 'eligible', category: '1', level: '1', detail: '', value: 7, shorthand: '' };
  const signed = {
    ...{ ...kept, observations: [observation] },
    ...{ signedOff: { by: 'bob', at: noon }, first: { submission: 's', receivedAt: noon } },
  };
  const footing = { status: 'accepted', open: [], waiting: [] };
  const inHand = { ...kept, observations: [], own: footing, seen: footing };
  const put = (area: string, held: object) => {
    const texts = Object.entries(held).map(([name, of]) => [name, { S: JSON.stringify(of) }]);
    const Item = { pk: { S: 'PERIOD#2023-24' }, sk: { S: `AREA#${area}` }, ...Object.fromEntries(texts) };
    return own.client.send(new PutItemCommand({ TableName: own.table, Item }));
  };
  await put('dorset', { inHand });
  await put('kent', { signed, inHand });
  expect(await acceptedReturns(own.client, own.table)(period)).toEqual([
    { area: 'kent', submission: 's', rules: '7', figures: new Map([['eligible|1|1|', { value: 7 }]]) },
  ]);
});

it('an area was last reminded when it last was, by the calendar or by a person', async () => {
  const { record } = openReminders(own.client, own.table);
  const reminder = (area: string) =>
    ({ area: AreaSlug.parse(area), name: area, reason: 'overdue', closes: '2024-06-01' }) as const;
  const remind = (area: string, day: string, at: string) =>
    record({ period, day, reminder: reminder(area) }, { who: 'nell', at });
  // A person asked an hour before the calendar did; their keys lie the other way round.
  await remind('kent', '2024-06-13T06:00:00.000Z', '2024-06-13T06:00:00.000Z');
  await remind('kent', '2024-06-13', '2024-06-13T07:00:00.000Z');
  await remind('dorset', '2024-06-13', '2024-06-13T07:00:00.000Z');
  await remind('dorset', '2024-06-13T08:00:00.000Z', '2024-06-13T08:00:00.000Z');
  expect(Object.fromEntries(await openDesk(own.client, own.table).lastReminded(period))).toEqual({
    ...{ kent: '2024-06-13T07:00:00.000Z', dorset: '2024-06-13T08:00:00.000Z' },
  });
});

it('the front is due from a change on until just that change is shown', async () => {
  const front = openFront(own.client, own.table);
  const change = () => own.client.send(new PutItemCommand({ TableName: own.table, Item: frontDueItem(noon) }));
  expect(await front.frontDue()).toBeUndefined();
  await change();
  const first = (await front.frontDue())!;
  expect(first).toMatch(/^2024-05-03T12:00:00\.000Z [\da-f-]{36}$/);
  await change();
  expect(await front.frontRenewed(first)).toBe(false);
  const second = (await front.frontDue())!;
  expect(second).not.toBe(first);
  expect(await front.frontRenewed(second)).toBe(true);
  expect(await front.frontDue()).toBeUndefined();
});

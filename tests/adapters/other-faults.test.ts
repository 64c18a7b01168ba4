import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { compileLock } from '../../shared/adapters/compile-lock.ts';
import { failedPart } from '../../shared/adapters/conditional.ts';
import { confirmSubmission } from '../../shared/adapters/confirmations.ts';
import { openFront } from '../../shared/adapters/front-due.ts';
import { releaseWrites } from '../../shared/adapters/release-writes.ts';
import { openReminders } from '../../shared/adapters/reminders.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { openRound } from '../../shared/adapters/rounds.ts';
import { refuseSecondFile } from '../../shared/adapters/second-file.ts';
import { giveUp, noteTry } from '../../shared/adapters/tries.ts';
import { AreaSlug } from '../../shared/domain/areas.ts';
import { Round } from '../../shared/domain/collection/rounds.ts';
import { Period } from '../../shared/domain/periods.ts';
import { SubmissionId } from '../../shared/domain/submissions/submission-id.ts';

const period = Period.parse('2023-24');
const at = { area: AreaSlug.parse('kent'), period, submission: SubmissionId.parse('20240503T101501000Z-abcdef') };
const noon = '2024-05-03T12:00:00.000Z';
const now = new Date(noon);
const reminder = { area: at.area, name: 'Kent', reason: 'overdue', closes: '2024-06-27' } as const;
const mine = { by: 'jo', since: noon, until: '2024-05-03T12:10:00.000Z' };
const begun = { who: 'jo', key: 'k', request: 'r', began: noon };
const round = Round.parse({
  number: 1,
  areas: ['kent'],
  closes: '2024-07-01',
  why: 'W',
  openedAt: noon,
  openedBy: 'n',
});
const report = { area: 'kent', period, form: 'D', verdict: 'accepted', rules: '1', findings: [], observations: [] };

/** Writes that a table refuses by a condition, what is made of that, and which part of a transaction it is. */
const writes: Readonly<Record<string, (client: DynamoDBClient) => Promise<unknown>>> = {
  'taking the lock': (client) => compileLock(client, 't').take(period, mine, now),
  'giving the lock back': (client) => compileLock(client, 't').give(period, mine),
  'a confirmation': (client) => confirmSubmission(client, 't')(at, 'x'),
  'the front renewed': (client) => openFront(client, 't').frontRenewed('x'),
  'a reminder': (client) => openReminders(client, 't').record({ period, day: 'd', reminder }, { who: 'n', at: noon }),
  'moving a release': (client) => releaseWrites(client, 't').transact([]),
  'beginning a request': (client) => requestsOnce(client, 't').begin(begun),
  'finishing a request': (client) => requestsOnce(client, 't').finish({ ...begun, reply: 1 }),
  'dropping a request': (client) => requestsOnce(client, 't').drop(begun),
  'a round': (client) => openRound(client, 't')(period, round, []),
  'a second file': (client) => refuseSecondFile(client, 't')(at, now),
  'giving up': (client) => giveUp(client, 't')(at, now),
  'noting a try': (client) => noteTry(client, 't')(at, 2, now),
};
/** Answers reads with an item, and fails every write. */
const failing = (error: unknown, item: Record<string, { S: string }> = {}) =>
  ({
    send: async ({ constructor: { name } }: object) => {
      if (name === 'GetItemCommand') return { Item: item };
      throw error;
    },
  }) as unknown as DynamoDBClient;
const reports = { report: { S: JSON.stringify(report) }, seen: { S: JSON.stringify(report) } };
const canceled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...{ message: 'canceled', $metadata: {}, CancellationReasons: codes.map((Code) => ({ Code })) },
  });

describe('a write that fails for another reason than its condition', () => {
  it.each(Object.entries(writes))('is not taken for refused, nor for done: %s', async (_, write) => {
    for (const error of [new Error('away'), canceled('None', 'TransactionConflict')])
      await expect(write(failing(error, reports))).rejects.toBe(error);
  });

  it.each(['a reminder', 'a round', 'a second file', 'giving up'])(
    'nor one whose second part was refused: %s',
    async (name) => {
      const error = canceled('None', 'ConditionalCheckFailed');
      await expect(writes[name]!(failing(error, reports))).rejects.toBe(error);
    },
  );
});

it('the part of a transaction that its condition failed is the first of these, and none of another fault', () => {
  expect(failedPart(canceled('None', 'ConditionalCheckFailed', 'ConditionalCheckFailed'))).toBe(1);
  expect(failedPart(canceled('ConditionalCheckFailed'))).toBe(0);
  expect(failedPart(canceled('None', 'ThrottlingError'))).toBeUndefined();
  expect(failedPart(new TransactionCanceledException({ message: '', $metadata: {} }))).toBeUndefined();
  expect(failedPart(new Error('away'))).toBeUndefined();
});

describe('what is found in the place of what could not be written', () => {
  const refused = new ConditionalCheckFailedException({ message: 'refused', $metadata: {} });
  const lock = (item: Record<string, { S: string }>) =>
    compileLock(failing(refused, item), 't').take(period, mine, now);
  const requests = (item: Record<string, { S: string }>) => requestsOnce(failing(refused, item), 't');

  it('says who compiles, and as much as is known of it', async () => {
    const [by, since, until] = [{ S: 'ann' }, { S: 'then' }, { S: 'soon' }];
    expect(await lock({ by, since, until })).toEqual({ by: 'ann', since: 'then', until: 'soon' });
    expect(await lock({})).toEqual({ by: 'somebody', since: mine.since, until: mine.until });
  });

  it('is the reply of a request, or that it is at work; one that was just dropped is begun by whoever asks again', async () => {
    const reply = { S: '{"status":200}' };
    const [request, began] = [{ S: 'digest' }, { S: noon }];
    expect(await requests({ request, began, reply }).begin(begun)).toEqual({
      request: 'digest',
      reply: { status: 200 },
    });
    expect(await requests({ reply }).begin(begun)).toEqual({ request: '', reply: { status: 200 } });
    expect(await requests({ request, began }).begin(begun)).toBe('running');
    expect(await requests({ request, began: { S: '0000' } }).begin(begun)).toBe('running');
    expect(await requests({ request, began: { S: '0000' } }).drop(begun)).toBe('dropped');
    expect(await requests({ request, began }).drop(begun)).toBe('running');
    expect(await requests({ request, began, reply }).drop(begun)).toEqual({
      request: 'digest',
      reply: { status: 200 },
    });
  });

  it('is no file for a confirmation, and a newer change of the front', async () => {
    expect(await confirmSubmission(failing(refused), 't')(at, 'x')).toBe(false);
    expect(await openFront(failing(refused), 't').frontRenewed('x')).toBe(false);
    expect(await releaseWrites(failing(canceled('None', 'ConditionalCheckFailed')), 't').transact([])).toBe(false);
  });
});

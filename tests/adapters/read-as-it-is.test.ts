import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { areaDates } from '../../shared/adapters/collection-dates.ts';
import { compileLock } from '../../shared/adapters/compile-lock.ts';
import { openDesk } from '../../shared/adapters/desk.ts';
import { openDrafts } from '../../shared/adapters/drafts.ts';
import { openFront } from '../../shared/adapters/front-due.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { queryAll } from '../../shared/adapters/query-all.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { sentMails } from '../../shared/adapters/sent-mails.ts';
import { pastReturns, readStand, standOf } from '../../shared/adapters/stands.ts';
import { findReports, findSubmission, requestSubmission } from '../../shared/adapters/submissions.ts';
import { inConfidential, inReturns } from '../../shared/adapters/table-keys.ts';
import { AreaSlug } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { SubmissionId } from '../../shared/domain/submissions/submission-id.ts';

type Asked = { name: string; input: Record<string, unknown> };

/** A client whose table is empty, and holds no condition: what it was asked for is kept. */
const emptyTable = (...pages: object[]) => {
  const asked: Asked[] = [];
  const send = async ({ constructor: { name }, input }: { constructor: { name: string }; input: Asked['input'] }) => {
    asked.push({ name, input });
    if (input.ConditionExpression !== undefined && name === 'PutItemCommand')
      throw new ConditionalCheckFailedException({ message: 'no', $metadata: {} });
    return pages.shift() ?? {};
  };
  return { asked, client: { send } as unknown as DynamoDBClient };
};

const period = Period.parse('2023-24');
const area = AreaSlug.parse('kent');
const submission = SubmissionId.parse('20240601T100000000Z-abcdef');
const at = { area, period, submission };
const began = '2024-06-01T10:00:00.000Z';
const mine = { by: 'ann', since: began, until: began };

describe('what decides is read as it is, and not as it was a moment ago', () => {
  it.each<[what: string, read: (client: DynamoDBClient) => Promise<unknown>, sk: readonly string[]]>([
    [
      'a draft',
      (client) => openDrafts(client, 't').read({ ...at, who: 'ann' }),
      [`SUBMISSION#${submission}#DRAFT#ann`],
    ],
    ['a submission', (client) => findSubmission(client, 't')(at), [`SUBMISSION#${submission}`]],
    ['its reports', (client) => findReports(client, 't')(at), [`SUBMISSION#${submission}#REPORT`]],
    ['what stands of a return', (client) => standOf(client, 't')(at), ['AREA#kent']],
    ['the past of a return', (client) => pastReturns(client, 't', 2)(area, period), ['AREA#kent', 'AREA#kent']],
    ['what is due in front', (client) => openFront(client, 't').frontDue(), ['DUE']],
    ['contacts', (client) => openDesk(client, 't').contacts(area), ['CONTACTS']],
    ['the days of an area', (client) => areaDates(client, 't')(period, area), ['DATES', 'EXTENSION#kent']],
    ['a population', (client) => populationStore(client, 't').read('mid-2022'), ['POPULATION#mid-2022']],
    ['a mail', (client) => sentMails(client, 't').hasGone({ month: '2024-06', event: 'e' }), ['e']],
    ['a lock', (client) => compileLock(client, 't').take(period, mine, new Date(began)), ['COMPILING']],
    ['a request', (client) => requestsOnce(client, 't').begin({ who: 'ann', key: 'k', request: 'r', began }), ['k']],
  ])('%s', async (_, read, keys) => {
    const { asked, client } = emptyTable();
    await read(client);
    const reads = asked.filter(({ name }) => name === 'GetItemCommand').map(({ input }) => input);
    expect(reads.map(({ Key }) => (Key as { sk: { S: string } }).sk.S)).toEqual(keys);
    expect(reads.map(({ TableName, ConsistentRead }) => [TableName, ConsistentRead])).toEqual(
      keys.map(() => ['t', true]),
    );
  });

  it('a partition, page after page from where the one before ended', async () => {
    const next = { pk: { S: 'p' }, sk: { S: '1' } };
    const { asked, client } = emptyTable({ LastEvaluatedKey: next }, { Items: [{ sk: { S: '2' } }] });
    expect(await queryAll(client, 't', 'p', 'b')).toEqual([{ sk: '2' }]);
    const question = {
      TableName: 't',
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
      ExpressionAttributeValues: { ':pk': { S: 'p' }, ':begins': { S: 'b' } },
      ConsistentRead: true,
    };
    expect(asked.map(({ input }) => input)).toStrictEqual([question, { ...question, ExclusiveStartKey: next }]);
  });
});

describe('an upload that is asked for', () => {
  const by = { format: 'csv', by: 'ann', now: new Date(began) } as const;

  it('is one item, and with its reply, which is remembered for thirty days, a transaction of two', async () => {
    const sent: Asked[] = [];
    const send = async ({ constructor: { name }, input }: { constructor: { name: string }; input: Asked['input'] }) =>
      void sent.push({ name, input });
    const ask = requestSubmission({ send } as unknown as DynamoDBClient, 't');
    await ask(at, by);
    await ask(at, by, { who: 'ann', key: 'k', request: 'r', began, reply: 1 });
    const [alone, both] = sent;
    expect([alone!.name, both!.name]).toEqual(['PutItemCommand', 'TransactWriteItemsCommand']);
    const [first, mark] = both!.input.TransactItems as { Put: Record<string, Record<string, object>> }[];
    expect(first!.Put).toEqual(alone!.input);
    expect(alone!.input).toMatchObject({ ConditionExpression: 'attribute_not_exists(pk)' });
    expect(mark!.Put.Item!.expires).toEqual({ N: String(Date.parse('2024-07-01T10:00:00.000Z') / 1000) });
  });
});

describe('an item', () => {
  it('is of no kind where it has no key', () => {
    expect(inReturns.current.read({})).toBeUndefined();
    expect(inReturns.current.read({ pk: 'PERIOD#2023-24' })).toBeUndefined();
    expect(inReturns.front.read({ pk: 'FRONT' })).toBeUndefined();
    expect(inConfidential.figures.read({ sk: 'a' })).toBeUndefined();
  });

  it('of a return holds what stands of it and nothing else', () => {
    expect(Object.keys(readStand({}))).toEqual([]);
  });

  it('lies where its kind says', () => {
    const where = (key: { pk: { S: string }; sk: { S: string } }) => `${key.pk.S} ${key.sk.S}`;
    expect([
      where(inReturns.published.key({ period, version: '1.0' })),
      where(inReturns.publishedPart.key({ period, version: '1.0', part: '2' })),
      where(inReturns.population.key({ vintage: 'mid-2023' })),
      where(inReturns.compiling.key({ period })),
    ]).toEqual([
      'PUBLISHED 2023-24#1.0',
      'PUBLISHED 2023-24#1.0#2',
      'REFERENCE POPULATION#mid-2023',
      'RELEASE#2023-24 COMPILING',
    ]);
  });
});

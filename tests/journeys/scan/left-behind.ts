import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../../infra/local/engines/aws-json.ts';
import type { TestPlatform } from '../platform.ts';
import type { Artefact } from './find-local.ts';

/** Files in the platform's folder: logs of all functions, messages that would have gone out, the timetable. */
const filesOf = ({ folder }: TestPlatform): Artefact[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const kind = name.endsWith('.log') ? 'log' : name.startsWith('mail') ? 'mail' : 'timetable';
      return { kind, where: name, content: readFileSync(join(folder, name)) };
    });

/** Items of every table but the confidential one, and everything that their streams still hold. */
const recordsOf = async ({ engines, resource }: TestPlatform): Promise<Artefact[]> => {
  const { TableNames } = await ask(engines.dynamoDb, 'dynamodb', 'ListTables', {});
  const open = (TableNames as string[]).filter((name) => name !== resource('CONFIDENTIAL_TABLE'));
  const all: Artefact[] = [];
  for (const TableName of open) {
    for (let from: object | undefined = {}; from; ) {
      const page = await ask(engines.dynamoDb, 'dynamodb', 'Scan', { TableName, ...from });
      for (const item of page.Items)
        all.push({ kind: 'item', where: `${TableName} ${item.pk?.S} ${item.sk?.S}`, content: JSON.stringify(item) });
      from = page.LastEvaluatedKey && { ExclusiveStartKey: page.LastEvaluatedKey };
    }
    const { Table } = await ask(engines.dynamoDb, 'dynamodb', 'DescribeTable', { TableName });
    if (Table.LatestStreamArn) all.push(...(await streamed(engines.dynamoDb, Table.LatestStreamArn)));
  }
  return all;
};

const streamed = async (engine: string, StreamArn: string): Promise<Artefact[]> => {
  const { StreamDescription } = await ask(engine, 'streams', 'DescribeStream', { StreamArn });
  const all: Artefact[] = [];
  for (const { ShardId } of StreamDescription.Shards) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    let { ShardIterator } = await ask(engine, 'streams', 'GetShardIterator', start);
    while (ShardIterator) {
      const { Records, NextShardIterator } = await ask(engine, 'streams', 'GetRecords', { ShardIterator, Limit: 1000 });
      if (Records.length === 0) break;
      for (const record of Records)
        all.push({ kind: 'stream record', where: record.dynamodb.SequenceNumber, content: JSON.stringify(record) });
      ShardIterator = NextShardIterator;
    }
  }
  return all;
};

/** Keys, headers and bytes of every object, but in the bucket of the uploads. */
const objectsOf = async ({ engines: { objects }, resource }: TestPlatform): Promise<Artefact[]> => {
  const namesIn = async (path: string, tag: string): Promise<string[]> => {
    const text = await (await fetch(`${objects}/${path}`)).text();
    if (text.includes('<IsTruncated>true')) throw new Error(`There are more keys in ${path} than one answer holds.`);
    return [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, name]) => name!);
  };
  const all: Artefact[] = [];
  for (const bucket of await namesIn('', 'Name')) {
    if (bucket === resource('UPLOADS_BUCKET')) continue;
    for (const key of await namesIn(`${bucket}?list-type=2&max-keys=10000`, 'Key')) {
      const answer = await fetch(`${objects}/${bucket}/${key}`);
      const where = `${bucket}/${key}`;
      all.push({ kind: `object in ${bucket}`, where, content: await answer.bytes() });
      all.push({ kind: 'key and headers', where, content: `${key}\n${JSON.stringify([...answer.headers])}` });
    }
  }
  return all;
};

/** Messages that wait in a queue, dead letters among them, as the engine shows them without taking them out. */
export const queuesOf = async ({ engines: { objects } }: TestPlatform): Promise<Artefact[]> => {
  const queues: { name: string }[] = await (await fetch(`${objects}/_fauxqs/queues`)).json();
  const told = await Promise.all(
    queues.map(async ({ name }) => (await fetch(`${objects}/_fauxqs/queues/${name}`)).text()),
  );
  return told.map((content, at) => ({ kind: 'queue', where: queues[at]!.name, content }));
};

/** All that a platform has written anywhere but to the confidential table and the uploads. */
export const leftBehind = async (platform: TestPlatform): Promise<readonly Artefact[]> => [
  ...filesOf(platform),
  ...(await recordsOf(platform)),
  ...(await objectsOf(platform)),
  ...(await queuesOf(platform)),
];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { root } from '../../infra/stack/bundles.ts';
import { heldBy } from './bundle-contents.ts';
import { functionsOf } from './grants-of.ts';

const template = await synthesised();

/** Sources of ours that are in a function's bundle, in one text. */
const sourcesOf = (name: string): string =>
  [...heldBy(name)]
    .filter(([path, bytes]) => bytes > 0 && !path.includes('node_modules/'))
    .map(([path]) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

const services: Record<string, string> = { dynamodb: 'dynamodb', s3: 's3', scheduler: 'scheduler', sesv2: 'ses' };
/** What the parts of a transaction are called where they are allowed. */
const inTransactions = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  ConditionCheck: 'ConditionCheckItem',
  Delete: 'DeleteItem',
};

/** Every action that a source asks for, by the commands of the SDK that it makes. */
const actionsIn = (sources: string): ReadonlySet<string> => {
  const serviceOf = new Map(
    [...sources.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-(\w+)'/g)].flatMap(([, names, client]) =>
      names!.split(',').map((name) => [name.trim(), services[client!] ?? client!] as const),
    ),
  );
  const asked = [...sources.matchAll(/new (\w+)Command\(/g)].map(
    ([, name]) => `${serviceOf.get(`${name}Command`)}:${name}`,
  );
  const more: [string, RegExp][] = [
    ...Object.entries(inTransactions).map(([part, action]): [string, RegExp] => [
      `dynamodb:${action}`,
      new RegExp(`\\b${part}: `),
    ]),
    ['s3:PutObject', /createPresignedPost\(/],
    ['s3:GetObjectVersion', /GetObjectCommand\([\s\S]*VersionId/],
    // A role is handed on to what the schedule calls with it.
    ['iam:PassRole', /new CreateScheduleCommand\(/],
    ['kms:Decrypt', /new (GetObject|GetItem|Query)Command\(/],
    ['kms:GenerateDataKey', /new PutObjectCommand\(|createPresignedPost\(/],
  ];
  return new Set([...asked, ...more.flatMap(([action, pattern]) => (pattern.test(sources) ? [action] : []))]);
};

/**
 * What Lambda itself does in the name of a function: traces, logs, letters that nobody could read, sources of events.
 */
const ofLambda = (fedBy: string): RegExp =>
  new RegExp(
    [
      '^xray:Put(TraceSegments|TelemetryRecords)$',
      '^logs:(CreateLogStream|PutLogEvents)$',
      '^sqs:SendMessage$',
      ...(/SQS|arrivals/.test(fedBy) ? ['^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$'] : []),
      ...(/StreamArn/.test(fedBy) ? ['^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$'] : []),
    ].join('|'),
  );

describe.each(functionsOf(template))('$name', ({ id, name, properties, statements }) => {
  const fedBy = ofType(template, 'AWS::Lambda::EventSourceMapping')
    .filter(([, { Properties }]) => Properties.FunctionName.Ref === id)
    .map(([, { Properties }]) => JSON.stringify(Properties.EventSourceArn))
    .join();

  it('may do nothing that its code never asks for', () => {
    const asked = actionsIn(sourcesOf(name));
    const granted = [
      ...new Set(statements.filter(({ effect }) => effect === 'Allow').flatMap(({ actions }) => actions)),
    ];
    expect(granted.filter((action) => !asked.has(action) && !ofLambda(fedBy).test(action))).toEqual([]);
  });

  it('sends letters to the dead letters that it names, and to those of what feeds it', () => {
    const sends = statements
      .filter(({ actions }) => actions.includes('sqs:SendMessage'))
      .flatMap(({ resources }) => resources.map((each) => each.split(':').at(-1)!));
    const { TargetArn } = properties.DeadLetterConfig as { TargetArn: string };
    const own = TargetArn.split(':').at(-1)!;
    const given = ofType(template, 'AWS::Lambda::EventSourceMapping')
      .filter(([, { Properties }]) => Properties.FunctionName.Ref === id)
      .flatMap(([, { Properties }]) => Properties.DestinationConfig?.OnFailure.Destination['Fn::GetAtt'][0] ?? [])
      .map((each: string) => each.replace(/[0-9A-F]{8}$/, ''));
    expect(new Set(sends)).toEqual(new Set([own, ...given]));
  });
});

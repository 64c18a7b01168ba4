import { describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/local/doors/routes.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { pageRoutes } from '../../shared/domain/api/page-routes.ts';
import { routeShapes } from '../../shared/domain/api/routes.ts';
import { functionsOf } from './grants-of.ts';

/** How often an API may be asked in a second, for long and at once. */
const mostRequests = { dev: [20, 40], prod: [50, 100] } as const;

describe.each(['dev', 'prod'] as const)('who calls what in %s', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));
  const functions = functionsOf(template);
  const nameOf = (id: string) => functions.find((each) => each.id === id)?.name;
  const plain = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');
  const arn = (of: { 'Fn::GetAtt': [string, string] }): string => {
    const [id, part] = of['Fn::GetAtt'];
    return `${nameOf(id) ?? plain(id)} ${part}`;
  };

  it('every route of the API, behind a sign-in of ours; pages and figures at their own, open', () => {
    const routes = routesOf(template).map((each) => ({ ...each, api: plain(each.api), by: nameOf(each.functionId) }));
    const keysOf = (api: string, by?: string) =>
      routes.filter((each) => each.api === api && (by === undefined || each.by === by)).map(({ key }) => key);
    expect(keysOf('doorsapi').sort()).toEqual([...Object.keys(routeShapes), '$default'].sort());
    expect(
      routes
        .filter(({ signedIn }) => signedIn)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(Object.keys(routeShapes).sort());
    for (const [name, keys] of Object.entries(pageRoutes))
      expect(keysOf('pagesapi', name).sort(), name).toEqual([...keys].sort());
    expect(keysOf('exploreapi', 'query-figures')).toEqual(['ANY /data', 'ANY /data/{file}']);
    const others = routes.filter(({ key }) => key === '$default').map(({ api, by }) => `${api} ${by}`);
    expect(others.sort()).toEqual(['doorsapi refuse-request', 'pagesapi refuse-request']);
    const [authoriser] = all('AWS::ApiGatewayV2::Authorizer');
    expect([authoriser.AuthorizerType, authoriser.IdentitySource, authoriser.JwtConfiguration.Audience]).toEqual([
      'JWT',
      ['$request.header.Authorization'],
      [{ Ref: all('AWS::Cognito::UserPoolClient')[0].id }],
    ]);
    const protectedBy = all('AWS::ApiGatewayV2::Route').flatMap(({ AuthorizerId }) => AuthorizerId?.Ref ?? []);
    expect(new Set(protectedBy)).toEqual(new Set([authoriser.id]));
  });

  it('an API bounds how often it is asked as the stage says, takes changes up by itself, and logs who came', () => {
    for (const { AutoDeploy, DefaultRouteSettings, StageName, AccessLogSettings } of all('AWS::ApiGatewayV2::Stage')) {
      expect([AutoDeploy, StageName]).toEqual([true, '$default']);
      expect([DefaultRouteSettings.ThrottlingRateLimit, DefaultRouteSettings.ThrottlingBurstLimit]).toEqual(
        mostRequests[stage],
      );
      expect(arn(AccessLogSettings.DestinationArn)).toBe('access Arn');
      expect(AccessLogSettings.Format).toContain('$context.identity.sourceIp');
    }
  });

  it('what a queue or a stream carries: how much at once, of which items, how often again, and where it ends', () => {
    const sources = all('AWS::Lambda::EventSourceMapping').map(({ id: _, ...each }) => ({
      ...each,
      EventSourceArn: arn(each.EventSourceArn),
      FunctionName: nameOf(each.FunctionName.Ref),
    }));
    const fromStream = {
      BatchSize: 10,
      EventSourceArn: 'collectionreturns StreamArn',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
    };
    const ends = (queue: string) => ({
      OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(queue), 'Arn'] } },
    });
    const only = (keys: object) => ({ Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: keys } }) }] });
    const begins = (prefix: string) => ({ S: [{ prefix }] });
    expect(sources).toEqual([
      {
        BatchSize: 1,
        EventSourceArn: 'collectionarrivals Arn',
        FunctionName: 'receive-return',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
      {
        ...fromStream,
        FunctionName: 'schedule-release',
        // One change that cannot become a schedule keeps no other from it.
        BisectBatchOnFunctionError: true,
        DestinationConfig: ends('^publicationclockgivenup'),
        FilterCriteria: only({ pk: begins('RELEASE#'), sk: begins('VERSION#') }),
        MaximumRecordAgeInSeconds: 20 * 3600,
        MaximumRetryAttempts: 50,
      },
      {
        ...fromStream,
        FunctionName: 'tell-areas',
        DestinationConfig: ends('^remindersmailsgivenup'),
        FilterCriteria: only({ pk: begins('EVENTS#') }),
        // Many mails go out in one call; none waits for longer than this.
        MaximumBatchingWindowInSeconds: 5,
        // For as long as the stream remembers.
        MaximumRecordAgeInSeconds: 23 * 3600,
        MaximumRetryAttempts: 10_000,
      },
    ]);
    const [streaming, ...others] = all('AWS::DynamoDB::Table').filter(({ StreamSpecification }) => StreamSpecification);
    expect([streaming.StreamSpecification, others]).toEqual([{ StreamViewType: 'NEW_IMAGE' }, []]);
    expect([plain(streaming.id), streaming.TimeToLiveSpecification]).toEqual([
      'collectionreturns',
      { AttributeName: 'expires', Enabled: true },
    ]);
    for (const { KeySchema, AttributeDefinitions } of all('AWS::DynamoDB::Table')) {
      expect(KeySchema).toEqual([
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ]);
      expect(AttributeDefinitions.map(({ AttributeType }: { AttributeType: string }) => AttributeType)).toEqual([
        'S',
        'S',
      ]);
    }
  });

  it('the clock calls as a role of its own, from this account alone, that may call one function and keep what is missed', () => {
    const trusted = all('AWS::IAM::Role').map(({ id, AssumeRolePolicyDocument }) => {
      const [{ Principal, Condition, Effect }, ...more] = AssumeRolePolicyDocument.Statement;
      return { id, service: Principal.Service, Condition, Effect, more };
    });
    expect(trusted.filter(({ Effect, more }) => Effect !== 'Allow' || more.length > 0)).toEqual([]);
    const callers = trusted.filter(({ service }) => service === 'scheduler.amazonaws.com');
    const ofFunctions = trusted.filter(({ service }) => service === 'lambda.amazonaws.com');
    expect(ofFunctions).toHaveLength(functions.length);
    const rest = trusted.filter(({ service }) => !/^(scheduler|lambda)\.amazonaws\.com$/.test(service));
    expect(rest.map(({ id, service }) => [plain(id), service])).toEqual([['backupsrole', 'backup.amazonaws.com']]);
    const may = Object.fromEntries(
      callers.map(({ id, Condition }) => {
        expect(Condition, id).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
        const statements = all('AWS::IAM::Policy')
          .filter(({ Roles }) => Roles.some((role: { Ref: string }) => role.Ref === id))
          .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
          .map(({ Effect, Action, Resource }) => `${Effect} ${Action} ${arn(Resource)}`);
        return [plain(id), statements.sort()];
      }),
    );
    const calls = (name: string, missed: string) => [
      `Allow lambda:InvokeFunction ${name} Arn`,
      `Allow sqs:SendMessage ${missed}misseddeadletters Arn`,
    ];
    expect(may).toEqual({
      publicationclockcaller: calls('publish-release', 'publicationclock'),
      publicationsweepcaller: calls('publish-release', 'publicationsweep'),
      publicationwatchcaller: calls('watch-releases', 'publicationwatch'),
      reminderseachmorningcaller: calls('remind-areas', 'reminderseachmorning'),
    });
    for (const { Target, id } of all('AWS::Scheduler::Schedule')) {
      const road = plain(id).replace(/schedule$/, '');
      expect([arn(Target.RoleArn), arn(Target.DeadLetterConfig.Arn)]).toEqual([
        `${road}caller Arn`,
        `${road}misseddeadletters Arn`,
      ]);
    }
    expect(all('AWS::Scheduler::ScheduleGroup').map(({ Name }) => Name)).toEqual([`mappa-${stage}-releases`]);
  });

  it('the store of uploads announces every object that is made, to the queue of arrivals', () => {
    const announcing = all('AWS::S3::Bucket').filter(({ NotificationConfiguration }) => NotificationConfiguration);
    expect(announcing.map(({ id }) => plain(id))).toEqual(['collectionuploads']);
    const [{ Event, Queue }, ...more] = announcing[0].NotificationConfiguration.QueueConfigurations;
    expect([Event, arn(Queue), more]).toEqual(['s3:ObjectCreated:*', 'collectionarrivals Arn', []]);
    // CloudFormation asks the queue's policy when it makes the bucket.
    const made = template.resources[announcing[0].id]!;
    expect(made.DependsOn?.map(plain)).toContain('collectionarrivalsPolicy');
    const letIn = all('AWS::SQS::QueuePolicy').find(({ Queues }) => plain(Queues[0].Ref) === 'collectionarrivals');
    const [allowed, ...others] = letIn.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    expect([allowed.Action, allowed.Principal, allowed.Condition, others]).toEqual([
      'sqs:SendMessage',
      { Service: 's3.amazonaws.com' },
      { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      [],
    ]);
  });

  it('functions have the time and the room that their work was given, and twenty at once answer the public', () => {
    const stated: Readonly<Record<string, number>> = {
      'receive-return': 60,
      'replay-screening': 300,
      'compile-release': 29,
      'publish-release': 300,
      'watch-releases': 60,
      'remind-areas': 120,
      'check-return': 29,
      'show-page': 29,
      'query-figures': 20,
    };
    for (const { name, properties } of functions) {
      expect(properties.Timeout, name).toBe(stated[name] ?? 15);
      expect(properties.MemorySize, name).toBe(name === 'compile-release' ? 2048 : 1024);
      const atOnce: Readonly<Record<string, number>> = { 'publish-release': 1, 'query-figures': 20 };
      expect(properties.ReservedConcurrentExecutions, name).toBe(atOnce[name]);
      expect(properties.FunctionName, name).toBe(`mappa-${stage}-${name}`);
      expect(properties.Handler, name).toBe('index.handler');
    }
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { atTheEdgeOf } from './doors/front-site.ts';
import { startGateway } from './doors/gateway.ts';
import { holdDoor } from './doors/listen.ts';
import { startPublicSite } from './doors/public-site.ts';
import { routesOf } from './doors/routes.ts';
import { startSignInDesk } from './doors/sign-in-desk.ts';
import { startClock } from './engines/clock.ts';
import { startDynamoDb } from './engines/dynamodb-engine.ts';
import { createBuckets, createQueues, createTables } from './engines/engine-resources.ts';
import { startIssuer } from './engines/issuer.ts';
import { startMailbox } from './engines/mailbox.ts';
import { startObjects } from './engines/object-engine.ts';
import { eventSources, invokeUnattended } from './events/event-sources.ts';
import { recurringSchedules } from './events/recurring-schedules.ts';
import { startScheduler } from './events/scheduler.ts';
import { takeUpAgain } from './events/take-up-again.ts';
import { type UploadNotices, uploadNotices } from './events/upload-notices.ts';
import { heardWrites } from './events/writes.ts';
import { localFunctions, secret } from './functions/functions.ts';
import { badDays } from './guard/bad-days.ts';
import { guards } from './guard/guards.ts';
import { toProgram } from './guard/hand-on.ts';
import { isWrite } from './guard/wanted-of-tables.ts';
import type { LocalPlatform, PlatformProps } from './local-platform.ts';
import { resolver } from './template/resolve.ts';
import { apiDoors, deployedPages, issuerIn, publishedBucket, uploadsBucket } from './template/stack-facts.ts';

/** Boots what a synthesised template describes: engines, resources, functions, event sources, schedules, the API. */
export const startPlatform = async ({
  template,
  folder,
  start,
  flows = false,
  keep = false,
  port,
  warm = [],
  together = [],
  onMessage,
  onObject = () => {},
}: PlatformProps): Promise<LocalPlatform> => {
  mkdirSync(folder, { recursive: true });
  const clock = startClock(start, flows);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const up = <T extends { stop(): Promise<void> }>(engine: T): T => {
    stops.push(() => engine.stop());
    return engine;
  };
  try {
    // The notices need the address of the engine that they come from, which is known once it is up.
    let notices: UploadNotices | undefined;
    const comingUp = startDynamoDb(keep ? folder : undefined);
    // Awaited below: until then nobody hears of it.
    comingUp.catch(() => {});
    stops.push(() => comingUp.then((engine) => engine.stop()).catch(() => {}));
    const objects = up(
      await startObjects(
        keep ? join(folder, 'objects') : undefined,
        (bucket, key) => {
          notices?.written(bucket, key);
          onObject(bucket, key);
        },
        onMessage,
      ),
    );
    const doors = await apiDoors(template, port);
    for (const door of Object.values(doors)) up(door);
    const apis = Object.fromEntries(Object.entries(doors).map(([id, { endpoint }]) => [id, endpoint]));
    const routes = routesOf(template);
    const apiOf = (key: string) => apis[routes.find((each) => each.key === key)?.api ?? ''] ?? '';
    const pages = apiOf('GET /');
    const resolve = resolver(template, {
      queues: objects.endpoint,
      apis,
      instead: { [deployedPages(template)]: pages },
    });
    const trusted = issuerIn(template, resolve);
    const issuer = await startIssuer(trusted.issuer, trusted.audience, clock.now);
    const clientId = issuer.audience;
    const desk = up(await startSignInDesk({ issuer, clientId, callback: `${pages}/sign-in/callback` }));
    const mailbox = up(await startMailbox(join(folder, 'mail')));
    const [tables, buckets, timetable] = [up(await holdDoor()), up(await holdDoor()), up(await holdDoor())];
    const endpoints = {
      DYNAMODB: tables.endpoint,
      S3: buckets.endpoint,
      SQS: buckets.endpoint,
      SCHEDULER: timetable.endpoint,
      SESV2: mailbox.endpoint,
    };
    // The site has no lasting address here: what is published must be the same on every machine.
    const uploads = `${buckets.endpoint}/${uploadsBucket(template)}`;
    const instead = { ISSUER_URL: desk.endpoint, SITE_ADDRESS: '', UPLOADS_ADDRESS: uploads };
    const functions = up(localFunctions({ template, resolve, clock, folder, endpoints, instead, together }));
    // All addresses are known: they load beside what is still to come up, and are kept waiting at its doors.
    for (const name of warm) functions.find(name)?.warm();
    const dynamoDb = await comingUp;
    await Promise.all([
      createTables(template, dynamoDb.endpoint),
      createBuckets(template, objects.endpoint),
      createQueues(template, objects.endpoint, resolve),
    ]);
    const kept = keep ? { kept: join(folder, 'announced.txt') } : {};
    notices = uploadNotices({ template, resolve, send: objects.send, now: clock.now, ...kept });
    const schedules = join(folder, 'schedules.json');
    const scheduler = up(await startScheduler(schedules, clock, (arn, event) => unattended(arn, event)));
    const days = badDays();
    const writes = heardWrites();
    const guard = guards({ template, resolve, now: clock.now, secret, days });
    const toTables = toProgram(
      dynamoDb.endpoint,
      (request, asked) => isWrite(request.headers['x-amz-target']) && writes.happened(asked),
    );
    guard.tables(tables, toTables);
    guard.objects(buckets, objects.handOn);
    guard.schedules(timetable, toProgram(scheduler.endpoint));
    await takeUpAgain({ template, notices, objects });
    const wiring = { template, resolve, functions, queues: objects.endpoint, dynamoDb: dynamoDb.endpoint, writes };
    const unattended = invokeUnattended(wiring);
    for (const source of eventSources(wiring)) up(source);
    up(recurringSchedules(template, resolve, clock, unattended));
    const invoke = (id: string, event: unknown) => functions.byId(id).invoke(event);
    for (const [api, door] of Object.entries(doors))
      startGateway({
        routes: routes.filter((route) => route.api === api),
        edge: atTheEdgeOf({ template, resolve, now: clock.now }, api),
        issuer,
        invoke,
        now: clock.now,
        door,
      });
    const bucket = `${objects.endpoint}/${publishedBucket(template)}`;
    const shown = { template, resolve, now: clock.now, bucket };
    const site = up(await startPublicSite(shown, port === undefined ? 0 : port + 5));
    return {
      api: apiOf('GET /me'),
      pages,
      apis,
      site: site.endpoint,
      clock,
      issuer,
      doors: { tables: tables.endpoint, objects: buckets.endpoint },
      routes: routes.map(({ key }) => key),
      openRoutes: routes.filter(({ signedIn }) => !signedIn).map(({ key }) => key),
      schedules: scheduler.names,
      mail: mailbox.read,
      days,
      engines: { dynamoDb: dynamoDb.endpoint, objects: objects.endpoint },
      resource: (name) => functions.environment(name),
      token: (person) => issuer.token(person),
      invoke: (name, event) => functions.byName(name).invoke(event),
      warm: (...names) => {
        for (const name of names) functions.find(name)?.warm();
      },
      busy: () => ({ ...functions.busy(), 'the engine of the tables': dynamoDb.busy() }),
      asked: guard.asked,
      crash: (name) => functions.byName(name).crash(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

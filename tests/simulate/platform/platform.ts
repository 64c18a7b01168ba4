import type { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { PutObjectCommand } from '@aws-sdk/client-s3';
import type { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { patient } from '../../../shared/adapters/patient.ts';
import type { Log } from '../../../shared/runtime/log.ts';
import { type Agenda, openAgenda } from '../agenda.ts';
import { chance } from '../chance.ts';
import { openBuckets, type Stored } from '../engines/buckets.ts';
import type { Item } from '../engines/expressions.ts';
import { type Change, openTables } from '../engines/tables.ts';
import { openTimetable } from '../engines/timetable.ts';
import type { Faults } from '../faults.ts';
import { clientsFor } from './clients.ts';
import { openQueue, openStream, strike } from './deliveries.ts';
import { functionsOn } from './functions.ts';
import { openInvocations } from './invocations.ts';
import { light } from './light-files.ts';
import { names } from './names.ts';
import { openRecurring } from './recurring.ts';
import type { Made, Seams } from './surroundings.ts';
import type { Ended, Task } from './task.ts';

/** Who is told of what happens, at once: those who judge it. */
export type Watch = {
  committed: (changes: readonly Change[], task: Task) => void;
  written: (bucket: string, key: string, object: Stored, task: Task | undefined) => void;
  mailed: (text: string, task: Task) => void;
  logged: (text: string) => void;
  failed: (of: string, run: string, how: Ended) => void;
};

/** The page of a Query holds less than that of DynamoDB, so that lives meet its end. */
const pages = [20_000, 60_000, 1_000_000];
const aMoment = 1000;

/** How far the clock of a function is from the true time at most, ms. */
export const mostClocksDiffer = 1500;

/** What is there when a life begins: items by table, and files that areas have sent. */
export type Beginning = { items: Readonly<Record<string, readonly Item[]>>; uploads: ReadonlyMap<string, Stored> };

type Spec = {
  seed: number;
  start: number;
  faults: Faults;
  watch: Watch;
  seams: Seams;
  from?: Beginning | undefined;
  made?: Made;
};

/** A platform in memory: its engines, and the functions that what happens in them calls. */
export const openPlatform = ({ seed, start, faults, watch, seams, from, made = light }: Spec) => {
  const agenda: Agenda = openAgenda(start);
  let caller: Task | undefined;
  let told = 0;

  const before = new Map<string, { was: Change['was']; at: number }>();
  const tables = openTables(pages[seed % pages.length]!, (changes) => {
    for (const change of changes) {
      before.set(`${change.table} ${change.pk} ${change.sk}`, { was: change.was, at: agenda.now() });
      tell(change);
    }
    watch.committed(changes, caller!);
  });
  const buckets = openBuckets((bucket, key, version, object) => {
    watch.written(bucket, key, object, caller);
    if (bucket !== names.uploads) return;
    const sequencer = `${agenda.now().toString(16)}${version}`;
    const s3 = { object: { key: encodeURIComponent(key).replaceAll('%2F', '/'), versionId: version, sequencer } };
    arrivals.say(`arrival of ${key} ${version}`, JSON.stringify({ Records: [{ s3 }] }));
  });
  for (const [table, items] of Object.entries(from?.items ?? {})) for (const item of items) tables.lay(table, item);
  for (const [key, object] of from?.uploads ?? []) buckets.lay(names.uploads, key, object);
  const timetable = openTimetable((name, schedule) => {
    const of = { of: 'publish-release', name: `${name} at ${schedule.at}`, ...schedule };
    strike(world, of, () => timetable.isStill(name, schedule));
  });

  const surroundings = {
    agenda,
    faults,
    seed,
    services: {
      tables: (command: object, task: Task) => {
        caller = task;
        try {
          const answer = tables.execute(command);
          seams.heard?.(command, { answer });
          return answer;
        } catch (error) {
          seams.heard?.(command, { error });
          throw error;
        }
      },
      objects: (command: object, task: Task) => {
        caller = task;
        return buckets.execute(command as PutObjectCommand);
      },
      schedules: (command: object) => timetable.execute(command),
      mail: (command: object, task: Task) => {
        watch.mailed(JSON.stringify((command as SendEmailCommand).input), task);
        return {};
      },
    },
    oldValue: ({ input }: GetItemCommand) => {
      const last = before.get(`${input.TableName} ${input.Key!.pk!.S} ${input.Key!.sk!.S}`);
      if (last === undefined || agenda.now() - last.at > aMoment) return undefined;
      return last.was === undefined ? {} : { Item: last.was };
    },
  };

  const handle = (of: string, event: unknown, task: Task): Promise<unknown> => {
    if (seams.off?.includes(of)) return Promise.resolve({});
    const clients = clientsFor(surroundings, task);
    const pause = (ms: number): Promise<void> => new Promise((resolve) => agenda.after(ms, resolve));
    const random = (): number => chance(seed, `jitter ${task.name}:${task.calls}`);
    const patiently = seams.patience ?? ((client) => patient(client, { pause, random }));
    let drawn = 0;
    const wrongBy = faults.at('run', task.name) ? (chance(seed, `clock ${task.name}`) * 2 - 1) * mostClocksDiffer : 0;
    const functions = functionsOn(
      {
        clients,
        tables: patiently(seams.rawTables?.(clients.tables()) ?? clients.tables()),
        now: () => new Date(agenda.now() + Math.round(wrongBy)),
        random: (bytes) => Uint8Array.from({ length: bytes }, () => chance(seed, `${task.name} ${drawn++}`) * 256),
        log: logOf(watch),
        made,
      },
      seams,
    );
    const handler = functions[of]!();
    const act = (given: unknown) => Promise.resolve(handler(given as never, {} as never));
    return (seams.handler?.(of, act) ?? act)(event);
  };

  const invocations = openInvocations(agenda, handle, watch.failed);
  const world = { agenda, faults, seed, invocations };
  const arrivals = openQueue(world, 'receive-return');
  const committed = openStream(world, 'schedule-release');
  const events = openStream(world, 'tell-areas');
  const recurring = openRecurring({ agenda, invocations, tables });

  const tell = ({ table, pk, sk, is }: Change): void => {
    if (table !== names.returns) return;
    const isRelease = pk.startsWith('RELEASE#') && sk.startsWith('VERSION#');
    if (isRelease || pk === 'FRONT') recurring.wake();
    if (isRelease && is?.state?.S === 'scheduled') recurring.wakeAt(Date.parse(is.releaseAt!.S!));
    const stream = isRelease ? committed : pk.startsWith('EVENTS#') ? events : undefined;
    if (stream === undefined) return;
    const name = `change ${told++}`;
    const Keys = { pk: { S: pk }, sk: { S: sk } };
    stream.tell(chance(1, pk) < 0.5 ? 0 : 1, {
      name,
      record: { dynamodb: { SequenceNumber: name, Keys, ...(is ? { NewImage: is } : {}) } },
    });
  };

  return {
    agenda,
    tables,
    buckets,
    invocations,
    recurring,
    /** What streams gave up to tell functions, by the function. */
    givenUp: () => [committed, events].flatMap(({ of, givenUp }) => givenUp.map(() => ({ of }))),
    /** Whether a service was down for longer than the stream of schedules is patient. */
    wasDownForHours: () => faults.injected.some(({ kind }) => kind === 'service down for two hours'),
    /** What operators do once all is well again: dead letters are tried once more. */
    redrive: (): void => {
      arrivals.redrive();
      invocations.redrive();
    },
  };
};
export type Platform = ReturnType<typeof openPlatform>;

const logOf = ({ logged }: Watch): Log => {
  const say = (...words: unknown[]): void => logged(JSON.stringify(words));
  return {
    debug: say,
    info: say,
    warn: say,
    error: say,
    addContext: () => {},
    appendKeys: () => {},
    resetKeys: () => {},
  };
};

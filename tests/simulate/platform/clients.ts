import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Agenda } from '../agenda.ts';
import { chance } from '../chance.ts';
import { refusals, throttled } from '../engines/errors.ts';
import type { FaultKind, Faults } from '../faults.ts';
import { names } from './names.ts';
import type { Task } from './task.ts';

type Service = keyof typeof throttled;
type Command = { input: object };
type Next = (args: Command) => Promise<object>;

export type Services = Readonly<Record<Service, (command: Command, task: Task) => object>>;

/** How the world stands to a function's calls; `oldValue` is an item as it was a moment ago. */
export type Surroundings = {
  agenda: Agenda;
  faults: Faults;
  seed: number;
  services: Services;
  oldValue: (command: GetItemCommand) => object | undefined;
};

const isRead = (command: Command): boolean => command instanceof GetItemCommand || command instanceof QueryCommand;

const placeOf = (service: Service, command: Command): 'call' | 'read' | 'write' => {
  if (service !== 'tables') return 'call';
  if (command instanceof GetItemCommand && command.input.ConsistentRead !== true) return 'read';
  return isRead(command) ? 'call' : 'write';
};

/** What DynamoDB answers to a write that met another, at times for two reasons at once. */
const metAnother = ({ input }: Command, luck: number): Error => {
  if (!('TransactItems' in input) || !Array.isArray(input.TransactItems)) return refusals.conflict();
  const { length } = input.TransactItems;
  const codes = input.TransactItems.map((_, at) => {
    if (at === Math.floor(luck * length)) return 'TransactionConflict';
    return luck < 0.3 && at === length - 1 ? 'ThrottlingError' : 'None';
  });
  return refusals.cancelled(codes);
};

/** Who must be up for a call: what is sealed needs its key as well. */
const neededFor = (service: Service, { input }: Command): string =>
  JSON.stringify(input).includes(`"TableName":"${names.confidential}"`) ? 'the confidential key' : service;
const outages = { outage: 600_000, 'long outage': 7_200_000 } as const;

/** Whether a service is down at an instant: it is for the whole of some ten minutes, or of some two hours. */
const isDown = (faults: Faults, service: string, now: number): boolean =>
  (['outage', 'long outage'] as const).some(
    (kind) => faults.at(kind, `${service} ${Math.floor(now / outages[kind])}`) !== undefined,
  );

/** How long a call takes, ms: mostly little, at times a second, so that others come in between. */
const pauseOf = (luck: number, isDelayed: boolean): number => (isDelayed ? 25_000 * luck : 5 + 1500 * luck ** 4);

/**
 * The client of one service for one run of a function: every call takes a while by the agenda, and goes well or wrong.
 * It looks like the SDK's as far as our adapters know it, so that they run as they are.
 */
const clientOf = (around: Surroundings, service: Service, task: Task) => {
  const { agenda, faults, seed, services } = around;
  const carryOut = (command: Command, fault: FaultKind | undefined): object => {
    if (fault === 'call throttled') throw throttled[service]();
    if (fault === 'transaction conflict') throw metAnother(command, chance(seed, `met ${task.name}:${task.calls}`));
    const old = fault === 'old value read' ? around.oldValue(command as GetItemCommand) : undefined;
    const answer = old ?? services[service](command, task);
    // The SDK makes a call again whose answer did not come; only a transaction is known again by its token.
    const again = fault === 'answer lost, call made again' && !('TransactItems' in command.input);
    return again ? services[service](command, task) : answer;
  };
  const call: Next = (command) =>
    new Promise((resolve, reject) => {
      if (task.isDead) return;
      const where = `${task.name}:${task.calls++}`;
      const needed = service === 'tables' ? neededFor(service, command) : service;
      if (isDown(faults, needed, agenda.now())) {
        agenda.after(500, () => reject(needed === service ? throttled[service]() : refusals.noKey()));
        return;
      }
      const fault = faults.at(placeOf(service, command), where);
      const pause = pauseOf(chance(seed, `pause ${where}`), fault === 'call delayed');
      if (fault === 'killed before a call') return task.die();
      agenda.after(pause, () => {
        if (task.isDead) return;
        try {
          const answer = carryOut(command, fault);
          if (fault === 'killed after a call') return task.die();
          agenda.after(pause / 2, () => resolve(answer));
        } catch (error) {
          agenda.after(pause / 2, () => reject(error));
        }
      });
    });
  const layers: ((next: Next) => Next)[] = [];
  return {
    middlewareStack: { add: (layer: (next: Next) => Next) => layers.push(layer) },
    send: (command: Command) => layers.reduce((next, layer) => layer(next), call)(command),
  };
};

/** The SDK's clients for one run of a function; the cast is where its many methods are left out. */
export const clientsFor = (around: Surroundings, task: Task) => {
  const client = (service: Service): unknown => clientOf(around, service, task);
  return {
    tables: () => client('tables') as DynamoDBClient,
    objects: () => client('objects') as S3Client,
    schedules: () => client('schedules') as SchedulerClient,
    mail: () => client('mail') as SESv2Client,
  };
};
export type Clients = ReturnType<typeof clientsFor>;

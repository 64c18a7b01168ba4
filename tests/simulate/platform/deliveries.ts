import type { Agenda } from '../agenda.ts';
import { chance } from '../chance.ts';
import type { Faults } from '../faults.ts';
import { hasFailed, type Invocations } from './invocations.ts';
import { queueLimits, retriesOf } from './limits.ts';
import type { Ended } from './task.ts';

type World = { agenda: Agenda; faults: Faults; seed: number; invocations: Invocations };

const usualPause = 3000;
const latePause = 75 * 60_000;

/** When something that was said now is delivered: usually soon, sometimes late, sometimes twice. */
const delivery = ({ faults, seed }: World, name: string): { pause: number; again: number | undefined } => {
  const fault = faults.at('delivery', name);
  const pause = chance(seed, `delivery ${name}`) * (fault === 'delivered late' ? latePause : usualPause);
  return { pause, again: fault === 'delivered twice' ? pause + chance(seed, `again ${name}`) * 60_000 : undefined };
};

/** Delivers in no order, at least once. */
const deliver = (world: World, name: string, act: (name: string) => void): void => {
  const { pause, again } = delivery(world, name);
  world.agenda.after(pause, () => act(name));
  if (again !== undefined) world.agenda.after(again, () => act(`${name}'`));
};

type Failures = { batchItemFailures?: { itemIdentifier: string }[] };

/** A queue before a function: one message at a time, in no order, at least once; in the end it is a dead letter. */
export const openQueue = (world: World, of: string) => {
  const dead: { name: string; body: string }[] = [];
  const receive = (name: string, body: string, attempt: number): void => {
    const attributes = { ApproximateReceiveCount: String(attempt) };
    const event = { Records: [{ messageId: name, body, attributes }] };
    world.invocations.invoke({ of, name: `${name}#${attempt}`, event }, (ended) => {
      if (!hasFailed(ended)) return;
      if (attempt === queueLimits.mostReceives) dead.push({ name, body });
      else world.agenda.after(queueLimits.visibleAfter, () => receive(name, body, attempt + 1));
    });
  };
  return {
    say: (name: string, body: string): void => deliver(world, name, (delivery) => receive(delivery, body, 1)),
    redrive: (): void => {
      for (const { name, body } of dead.splice(0)) receive(`${name}+`, body, 1);
    },
  };
};

type Told = { name: string; record: object };
type Shard = { waiting: Told[]; isBusy: boolean };

/**
 * A table's stream before a function: in order within a shard, ten at a time; what fails comes again, from the record
 * that failed on, until it is given up. What is delivered twice is so before the next.
 */
export const openStream = (world: World, of: string) => {
  const retries = retriesOf(of);
  const shards: Shard[] = [0, 1].map(() => ({ waiting: [], isBusy: false }));
  const givenUp: Told[] = [];
  const go = (shard: Shard): void => {
    if (shard.isBusy || shard.waiting.length === 0) return;
    shard.isBusy = true;
    const batch = shard.waiting.slice(0, 10);
    const { pause, again } = delivery(world, `${of} ${batch[0]!.name}`);
    const next = (): void => {
      shard.waiting.splice(0, batch.length);
      shard.isBusy = false;
      go(shard);
    };
    const once = again === undefined ? next : () => hand(batch, `${batch[0]!.name}'`, 0, next);
    world.agenda.after(pause, () => hand(batch, batch[0]!.name, 0, once));
  };
  const hand = (batch: readonly Told[], name: string, attempt: number, next: () => void): void => {
    const event = { Records: batch.map(({ record }) => record) };
    world.invocations.invoke({ of, name: `${of} ${name}#${attempt}`, event }, (ended) => {
      const left = batch.slice(doneOf(batch, ended));
      if (left.length > 0 && attempt < retries)
        return world.agenda.after(Math.min(1000 * 2 ** attempt, 60_000), () => hand(left, name, attempt + 1, next));
      givenUp.push(...left);
      next();
    });
  };
  return {
    tell: (shard: number, told: Told): void => {
      shards[shard]!.waiting.push(told);
      go(shards[shard]!);
    },
    of,
    givenUp,
  };
};

const doneOf = (batch: readonly Told[], ended: Ended): number => {
  if (ended.how !== 'answered') return 0;
  const [failure] = (ended.answer as Failures).batchItemFailures ?? [];
  return failure === undefined ? batch.length : batch.findIndex(({ name }) => name === failure.itemIdentifier);
};

/** A schedule strikes: when it should, or before, by much or by a tenth of a second, and sometimes twice. */
export const strike = (
  world: World,
  { of, name, at, input }: { of: string; name: string; at: number; input: string },
  isStill: () => boolean,
): void => {
  const luck = chance(world.seed, `early ${name}`);
  const early = world.faults.at('strike', name) === undefined ? 0 : [100, 45_000][Math.round(luck)]!;
  world.agenda.at(at - early, () => {
    if (!isStill()) return;
    deliver(world, name, (delivery) => world.invocations.unattended({ of, name: delivery, event: JSON.parse(input) }));
  });
};

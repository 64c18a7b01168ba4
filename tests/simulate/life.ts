import { type Fault, type Faults, openFaults } from './faults.ts';
import { wrongAtTheEnd } from './holds/at-the-end.ts';
import { drawnIn, wrongOfDrawing } from './holds/drawings.ts';
import { emptyMemory, type Judged, type Memory } from './holds/memory.ts';
import { wrongOfListing, wrongOfObject, wrongOfRelease } from './holds/releases.ts';
import { wrongOfReturn } from './holds/returns.ts';
import { secretIn } from './holds/secrets.ts';
import { doers } from './people/acts.ts';
import { theNation } from './people/nation.ts';
import { begins, isOfTheNation, lasts, planOf, type Step } from './people/plan.ts';
import { send } from './people/requests.ts';
import { names } from './platform/names.ts';
import { openPlatform, type Watch } from './platform/platform.ts';
import type { Seams } from './platform/surroundings.ts';

/** A life as it can be played again: its luck, what people do, and what goes wrong; by its luck where not said. */
export type History = { seed: number; steps?: readonly Step[]; faults?: readonly Fault[] };

/** How a life ended: what was wrong, all that was done and went wrong in it, and the names of what happened. */
export type Lived = {
  wrong: readonly string[];
  steps: readonly Step[];
  faults: readonly Fault[];
  happened: readonly string[];
};

/**
 * A life has up to five thousand entries in its agenda, and some twenty thousand where a service is down for hours; one
 * that has more by far goes round in circles.
 */
const mostThatHappens = 100_000;
const quietTime = 2 * 24 * 3600 * 1000;

const watchOf = (memory: Memory, faults: Faults, judged: () => Judged): Watch => {
  const found = (wrong: readonly string[]): void => {
    for (const each of wrong) memory.wrong.add(each);
  };
  const told = (where: string, text: string): void => {
    const secret = secretIn(text);
    if (secret !== undefined) found([`a local figure of Category 4 is in ${where}`]);
  };
  return {
    committed: (changes, task) => {
      for (const change of changes) {
        const { table, pk, sk, was, is } = change;
        if (table === names.confidential) {
          if (was !== undefined) found([`Category 4 was changed after it was written: ${sk}`]);
          continue;
        }
        found(wrongOfReturn(judged(), change));
        told(`the item ${pk} ${sk}`, JSON.stringify(is));
        if (pk.startsWith('RELEASE#') && sk.startsWith('VERSION#')) found(wrongOfRelease(judged(), change));
        if (/^(SEEN|LEDGER)#/.test(sk)) found(wrongOfDrawing(judged(), change));
        if (pk === 'PUBLISHED') found(wrongOfListing(judged(), change));
        if (pk.startsWith('MAILS#')) memory.unmarked.set(task.name, (memory.unmarked.get(task.name) ?? 0) - 1);
      }
    },
    written: (bucket, key, { bytes, metadata }) => {
      if (bucket === names.uploads) return;
      told(`${bucket}/${key}`, new TextDecoder().decode(bytes));
      if (bucket === names.published) found(wrongOfObject(judged(), key, metadata));
    },
    mailed: (text, task) => {
      memory.mails += 1;
      memory.unmarked.set(task.name, (memory.unmarked.get(task.name) ?? 0) + 1);
      told('a mail', text);
    },
    logged: (text) => told('the log', text),
    failed: (of, run, { how }) => {
      if (how === 'died') return;
      const met = faults.injected.filter(
        ({ kind, where }) => where.startsWith(`${run}:`) || kind.startsWith('service down') || where === run,
      );
      // Whoever publishes fails on purpose where it is called too early, or where a decision came in between.
      if (of !== 'publish-release' && met.every(({ kind }) => kind === 'transaction conflict'))
        found([`${of} failed, though nothing went wrong but that others were at work`]);
    },
  };
};

/**
 * Plays a life: people act by its plan, functions run on engines in memory, and whatever can go wrong does. After
 * each thing that happens it is held against what must always be so; once the year is over and nothing goes wrong any
 * more, against what must have come of it. It ends at the first thing that is wrong.
 */
export const playLife = async (history: History, seams: Seams = {}): Promise<Lived> => {
  const { seed, steps = planOf(seed) } = history;
  const from = isOfTheNation(seed) ? await theNation() : undefined;
  const faults = openFaults(seed, history.faults);
  const memory = emptyMemory();
  const platform = openPlatform({
    seed,
    start: begins,
    faults,
    seams,
    from,
    watch: watchOf(memory, faults, () => judged),
  });
  const judged: Judged = { platform, memory };
  const play = (step: Step): void =>
    doers[step.act]({
      platform,
      step,
      posted: (key, file) => memory.posted.set(key, [...(memory.posted.get(key) ?? []), file]),
      ask: (part, request, answered) => {
        memory.asked.set(request.route, (memory.asked.get(request.route) ?? 0) + 1);
        if (step.act === 'compile with Category 4') memory.drawings += 1;
        send({ platform, faults, seed }, `${step.name}-${part}`, request, (reply) => {
          if (reply !== undefined && reply.status < 300) memory.granted.push({ request, reply });
          if (reply !== undefined && secretIn(JSON.stringify(reply.body)) !== undefined)
            memory.wrong.add(`a local figure of Category 4 is in the answer to ${request.route}`);
          answered(reply);
        });
      },
    });
  for (const step of steps) platform.agenda.at(begins + step.at, () => play(step));

  const isWrong = (): boolean => {
    if (platform.agenda.done() > mostThatHappens) memory.wrong.add('it never comes to rest');
    return memory.wrong.size > 0;
  };
  await platform.agenda.runUntil(begins + lasts, isWrong);
  if (!isWrong()) {
    faults.stop();
    platform.redrive();
    platform.recurring.wake();
    await platform.agenda.runUntil(begins + lasts + quietTime, isWrong);
  }
  if (!isWrong()) for (const each of wrongAtTheEnd(judged)) memory.wrong.add(each);
  const happened = platform.tables
    .itemsOf(names.returns)
    .flatMap(({ pk, what }) => (pk!.S!.startsWith('EVENTS#') ? what!.S! : []))
    .concat(drawnIn(judged).map(() => 'Category 4 drawn'))
    .concat(platform.givenUp().map(({ of }) => `${of} gave up, and it rang`));
  return { wrong: [...memory.wrong], steps, faults: faults.injected, happened };
};

import { setTimeout as wait } from 'node:timers/promises';
import { ask as askEngine, credential } from '../../../infra/local/engines/aws-json.ts';
import type { LocalPlatform } from '../../../infra/local/local-platform.ts';
import type { Item } from '../engines/expressions.ts';
import { openFaults } from '../faults.ts';
import { doers } from '../people/acts.ts';
import { begins, lasts, type Step } from '../people/plan.ts';
import { type ReceivedReply, send } from '../people/requests.ts';
import type { Place } from '../people/scene.ts';
import type { Beginning } from '../platform/platform.ts';
import { readObjects } from './read-objects.ts';
import type { State } from './state.ts';

const tables = { returns: 'RETURNS_TABLE', confidential: 'CONFIDENTIAL_TABLE' } as const;
const buckets = { uploads: 'UPLOADS_BUCKET', staging: 'STAGING_BUCKET', published: 'PUBLISHED_BUCKET' } as const;

/** An item as a text: the engine gives its attributes in any order. */
const inOrder = (item: Item): string => JSON.stringify(Object.entries(item).sort());

/** Longest that something may take to be done by itself, ms. */
const longest = 60_000;

/**
 * Plays steps on the local platform: the same bundles, engines, streams and queue as `serve`, its clock moved from step
 * to step. After each it waits until all that follows is done. @returns how it stands after a year
 */
export const playOnTheLocalPlatform = async (
  steps: readonly Step[],
  local: LocalPlatform,
  { from, hasFaults }: { from: Beginning | undefined; hasFaults: boolean },
): Promise<State> => {
  const answers: State['answers'][number][] = [];
  const working = new Set<Promise<unknown>>();
  const posted = new Set<string>();
  let held: readonly Item[] = [];

  const scan = async (name: keyof typeof tables): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let from: object | undefined;
    do {
      const page = await askEngine(local.engines.dynamoDb, 'dynamodb', 'Scan', {
        TableName: local.resource(tables[name]),
        ...(from ? { ExclusiveStartKey: from } : {}),
      });
      items.push(...page.Items);
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  };
  const during = (work: Promise<unknown>): void => {
    working.add(work);
    void work.finally(() => working.delete(work));
  };
  const run = (of: string, event: unknown) => local.invoke(of, event);
  const lay = async (name: keyof typeof tables, items: readonly Item[]): Promise<void> => {
    for (const Item of items)
      await askEngine(local.engines.dynamoDb, 'dynamodb', 'PutItem', { TableName: local.resource(tables[name]), Item });
  };
  /** A run that nobody waits for is tried again where it fails, as the platform does. */
  const unattended = async (of: string, event: unknown, left = hasFaults ? 2 : 0): Promise<unknown> => {
    try {
      return await run(of, event);
    } catch (error) {
      if (left === 0) throw error;
      return unattended(of, event, left - 1);
    }
  };

  const place: Place = {
    tables: {
      itemsOf: () => held,
      find: (_, pk, sk) => held.find((item) => item.pk!.S === pk && item.sk!.S === sk),
    },
    agenda: { after: (_, act) => during(wait(0).then(act)) },
    buckets: {
      put: (_, key, { bytes }) => {
        posted.add(key);
        const address = `${local.engines.objects}/${local.resource(buckets.uploads)}/${key}`;
        const headers = { authorization: credential('s3'), 'content-type': 'text/csv' };
        during(fetch(address, { method: 'PUT', body: new Uint8Array(bytes), headers }));
      },
    },
    invocations: {
      invoke: ({ of, event }, ended) =>
        during(
          run(of, event).then((answer) =>
            ended({ how: 'answered', answer }, { name: of, of, calls: 0, isDead: false, die: () => {} }),
          ),
        ),
      unattended: ({ of, event }) => during(unattended(of, event)),
    },
  };

  /** Whether nothing is left to be done: each file is judged, each event told, each announcement has its schedule. */
  const isQuiet = (): boolean => {
    const reports = new Set(held.filter(({ report }) => report !== undefined).map(({ sk }) => sk!.S!.split('#')[1]));
    const told = held.filter(({ pk }) => pk!.S!.startsWith('MAILS#')).length;
    const scheduled = held.filter(({ state }) => state?.S === 'scheduled').length;
    return (
      [...posted].every((key) => reports.has(/([^/]+)\.\w+$/.exec(key)![1]!)) &&
      local.mail().length >= told &&
      local.schedules().length === scheduled
    );
  };

  const settle = async (): Promise<void> => {
    const end = Date.now() + longest;
    for (let before = ''; Date.now() < end; ) {
      while (working.size > 0) await Promise.all(working);
      held = await scan('returns');
      if (held.some(({ pk, due }) => pk!.S === 'FRONT' && due?.S)) await unattended('publish-release', { sweep: true });
      const now = held.map(inOrder).sort().join();
      if (now === before && isQuiet()) return;
      before = now;
      await wait(250);
    }
    throw new Error('The local platform does not come to rest.');
  };

  const moveTo = async (instant: number): Promise<void> => {
    const due = held
      .filter(({ state, releaseAt }) => state?.S === 'scheduled' && Date.parse(releaseAt!.S!) <= instant)
      .map(({ releaseAt }) => Date.parse(releaseAt!.S!));
    for (const at of due.sort()) {
      await local.clock.moveTo(new Date(at));
      await settle();
    }
    await local.clock.moveTo(new Date(instant));
  };

  for (const name of ['returns', 'confidential'] as const) await lay(name, from?.items[name] ?? []);
  const faults = openFaults(0, []);
  for (const step of steps) {
    await moveTo(begins + step.at);
    doers[step.act]({
      platform: place,
      step,
      posted: () => {},
      ask: (part, request, answered) =>
        send({ platform: place, faults, seed: 0 }, `${step.name}-${part}`, request, (reply) => {
          answers.push({ name: `${step.name}-${part}`, reply: reply as ReceivedReply });
          answered(reply);
        }),
    });
    await settle();
  }
  await moveTo(begins + lasts);
  await settle();
  const objectsOf = (name: keyof typeof buckets) => readObjects(local.engines.objects, local.resource(buckets[name]));
  return {
    items: { returns: held, confidential: await scan('confidential') },
    objects: {
      uploads: await objectsOf('uploads'),
      staging: await objectsOf('staging'),
      published: await objectsOf('published'),
    },
    answers,
    mails: local.mail().map(({ to, subject, body }) => ({ to, subject, body })),
  };
};

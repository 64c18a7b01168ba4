import type { Ports as PublishPorts } from '../../../functions/publish-release/ports.ts';
import { completed } from '../../../shared/domain/release/life/decided.ts';
import { names } from '../platform/names.ts';
import type { Seams } from '../platform/surroundings.ts';
import { ignoring, leavingOut, misreading, reading, rewriting, without } from './rewriting.ts';

type Handle = (event: unknown) => Promise<unknown>;

/** Changes what one function answers, or does in its place. */
const inFunction = (of: string, change: (handle: Handle) => Handle): Pick<Seams, 'handler'> => ({
  handler: (name, handle) => (name === of ? change(handle) : handle),
});

const inReleases = (change: (releases: PublishPorts['releases']) => Partial<PublishPorts['releases']>): Seams => ({
  publish: (ports) => ({ ...ports, releases: { ...ports.releases, ...change(ports.releases) } }),
});

const nothingFailed = async (handle: Handle, event: unknown): Promise<unknown> => {
  await handle(event);
  return { batchItemFailures: [] };
};

/** Files of releases wait until `last` is called. */
const filesAfter = (last: 'list' | 'complete'): Seams => ({
  publish: (ports) => {
    const held: (() => Promise<void>)[] = [];
    const put: PublishPorts['published']['put'] = async (...file) => {
      if (!file[0].startsWith('releases/')) return ports.published.put(...file);
      held.push(() => ports.published.put(...file));
    };
    const act = ports.releases[last] as (...words: unknown[]) => Promise<boolean>;
    const after = async (...words: unknown[]): Promise<boolean> => {
      const done = await act(...words);
      for (const each of held.splice(0)) await each();
      return done;
    };
    return { ...ports, published: { ...ports.published, put }, releases: { ...ports.releases, [last]: after } };
  },
});

/** Requests are not marked as carried out together with what they do. */
const unmarked = leavingOut(({ Item }) => Item?.pk?.S?.startsWith('ONCE#') === true);

/** What is done wrong on purpose, each as it was before a mend, or would be without a guard. */
export const defects: Readonly<Record<string, Seams>> = {
  'a release is published before its files are out': inReleases((releases) => ({
    begin: async (was, is, entry, happening) =>
      (await releases.begin(was, is, entry, happening)) &&
      releases.complete(is, completed(is, happening.at), undefined, { ...happening, what: 'published' }),
  })),
  'a release is listed before its files are out': filesAfter('list'),
  'a publication begins without its ledger entry': {
    rawTables: rewriting((write) => {
      const sk = write.Item?.sk?.S;
      return sk?.startsWith('LEDGER#') ? { ...write, Item: { ...write.Item, sk: { S: `NOT-${sk}` } } } : write;
    }),
  },
  'the clock is not looked at': { publish: (ports) => ({ ...ports, now: () => new Date('2030-01-01T00:00:00Z') }) },
  'half past nine is taken by another clock than that of London': {
    rawTables: rewriting((write) => {
      const text = write.Item?.release?.S?.replaceAll(/T08:30(?=:00\.000Z)/g, 'T09:30');
      return text === undefined ? write : { ...write, Item: { ...write.Item, release: { S: text } } };
    }),
  },
  'a file opens by the clock of whoever puts it, not by that of its release': {
    publish: (ports) => ({
      ...ports,
      published: {
        ...ports.published,
        put: (key, bytes, type, reading) =>
          ports.published.put(key, bytes, type, { ...reading, from: ports.now().toISOString() }),
      },
    }),
  },
  'the sweeper gives up what has been due for five minutes': {
    publish: (ports) => ({
      ...ports,
      releases: {
        ...ports.releases,
        versionsOf: async (period) =>
          (await ports.releases.versionsOf(period)).filter(
            ({ state, releaseAt }) =>
              !/scheduled|publishing/.test(state) || ports.now().getTime() - Date.parse(releaseAt) < 300_000,
          ),
      },
    }),
  },
  'what is written while its key is away is taken for written': { rawTables: ignoring('AccessDeniedException') },
  'the front is called renewed before it is': inReleases((releases) => ({
    frontDue: async () => {
      const due = await releases.frontDue();
      if (due !== undefined) await releases.frontRenewed(due);
      return due;
    },
  })),
  'nobody sweeps': inFunction(
    'publish-release',
    (handle) => async (event) => ((event as { sweep?: true }).sweep ? undefined : handle(event)),
  ),
  'no schedule is made, and nobody sweeps': { off: ['schedule-release', 'publish-release'] },
  'no write has a condition': { rawTables: without(/./) },
  'a transaction that met another is not tried again': { patience: (client) => client },
  'a return is signed off as it was read, whatever came since': { rawTables: without(/^inHand = :was$/) },
  'an older submission takes the place of a newer': { rawTables: without(/^attribute_not_exists\(submission\) OR/) },
  'a ticket takes a second file': {
    rawTables: (client) => {
      const forgetful = reading((_, item) => {
        const { receivedAt: __, ...rest } = item ?? {};
        return item && rest;
      });
      return forgetful(without(/^attribute_not_exists\(receivedAt\)$/)(client));
    },
  },
  'a decision is taken whatever was decided since': { rawTables: without(/^#release = :was$/) },
  'Category 4 is written to the returns': {
    rawTables: rewriting((write, beside) => {
      const sealed = beside.find(({ TableName }) => TableName === names.confidential)?.Item?.figures;
      const isReport = write.Item?.sk?.S?.endsWith('#REPORT');
      return isReport && sealed ? { ...write, Item: { ...write.Item, figures: sealed } } : write;
    }),
  },
  'Category 4 is drawn as if for the first time': {
    rawTables: misreading((item) =>
      item.entry === undefined
        ? item
        : { ...item, entry: { S: item.entry.S!.replace(/"basis":\{[^}]*\}/, '"basis":{}') } },
    ),
  },
  'a mail is sent whether it was sent or not': {
    rawTables: reading(({ pk }, item) => (pk.startsWith('MAILS#') ? undefined : item)),
  },
  'what failed in a stream is not told again': inFunction(
    'tell-areas',
    (handle) => (event) => nothingFailed(handle, event),
  ),
  'what failed in the queue is not received again': inFunction(
    'receive-return',
    (handle) => (event) => nothingFailed(handle, event),
  ),
  'a request sent again is carried out again': {
    rawTables: unmarked,
    requests: (requests) => ({ ...requests, begin: async () => 'new' }),
  },
  'a request is marked as carried out only after it was': { rawTables: unmarked },
};

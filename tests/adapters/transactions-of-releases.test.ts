import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { openReleases } from '../../shared/adapters/releases.ts';
import type { ReleaseIn } from '../../shared/domain/release/life/release.ts';
import { candidateOf } from '../functions/releases/press.ts';
import { listing, ofRelease, published, scheduled, superseded } from '../functions/releases/releases-by-hand.ts';

const noon = '2024-09-02T12:00:00.000Z';
const happening = { at: noon, who: 'Ana', what: 'said', about: '2023-24/1.0', why: 'so' };
const compiled = { state: 'compiled' as const, ...ofRelease('2023-24', '1.0', noon) };
const approved = { ...compiled, state: 'approved' as const };
const out = published('1.0', noon) as ReleaseIn<'published'>;
const publishing = { ...out, state: 'publishing' } as unknown as ReleaseIn<'publishing'>;
const content = candidateOf(compiled, {});
const done = { who: 'ana', key: 'k', request: 'r', began: noon, reply: { status: 201 } };

type Put = { Item: Record<string, { S: string }>; ConditionExpression?: string };

/** A table that takes every transaction, or fails it; and its writes in their order, each as its key and condition. */
const opened = (error?: unknown) => {
  const items: Put['Item'][] = [];
  const writes: string[] = [];
  const client = {
    send: async ({
      input,
    }: {
      input: { TransactItems: { Put?: Put; ConditionCheck?: { ConditionExpression: string } }[] };
    }) => {
      if (error !== undefined) throw error;
      for (const { Put, ConditionCheck } of input.TransactItems) {
        if (Put) items.push(Put.Item);
        const { pk, sk } = Put?.Item ?? {};
        const on = Put?.ConditionExpression ?? ConditionCheck?.ConditionExpression ?? '';
        writes.push(`${Put ? `${pk?.S} ${sk?.S}` : 'still'}${on === '' ? '' : ` if ${on}`}`);
      }
      return {};
    },
  } as unknown as DynamoDBClient;
  return { releases: openReleases(client, 'returns'), items, writes };
};

const version = 'RELEASE#2023-24 VERSION#1.0';
const asRead = `${version} if #release = :was`;
const candidate = 'RELEASE#2023-24 CANDIDATE#1.0';
const event = `EVENTS#2024-09 ${noon}#2023-24/1.0#said`;
const front = 'FRONT DUE';
const isNew = 'if attribute_not_exists(pk)';

describe('what becomes of a release is one transaction', () => {
  it('a first candidate is put where there is none, with its event and with what was replied', async () => {
    const { releases, writes } = opened();
    await releases.compile(undefined, compiled, content, happening, undefined, done as never);
    expect(writes.slice(0, 3)).toEqual([`${version} ${isNew}`, candidate, event]);
    expect(writes.slice(3)).toEqual([expect.stringMatching(/^ONCE#ana k/)]);
  });

  it('another is put in the place of the one that was read, after all that was seen before it', async () => {
    for (const [after, order] of [
      [0, '000000'],
      [1_000_000, '1000000'],
    ] as const) {
      const { releases, writes, items } = opened();
      await releases.compile(compiled, compiled, content, happening, { entry: content.entry, after });
      expect(writes).toEqual([asRead, candidate, `RELEASE#2023-24 SEEN#${order} ${isNew}`, event]);
      expect(JSON.parse(items[2]!.entry!.S)).toEqual(content.entry);
    }
  });

  it('is a publication that begins only with its entry in the ledger', async () => {
    const { releases, writes } = opened();
    await releases.begin(scheduled('1.0', noon), publishing, content.entry, happening);
    expect(writes).toEqual([asRead, `RELEASE#2023-24 LEDGER#1.0 ${isNew}`, event]);
  });

  it('is listed as long as it still is what was read, and the front is due', async () => {
    const { releases, writes } = opened();
    await releases.list(publishing, listing(publishing), noon);
    expect(writes).toEqual(['still if #release = :was', 'PUBLISHED 2023-24#1.0', front]);
  });

  it('ends with what it supersedes, or alone', async () => {
    const [both, alone] = [opened(), opened()];
    const older = [published('1.1', noon), superseded('1.1', noon, '1.0')] as const;
    await both.releases.complete(publishing, out, [...older], happening);
    expect(both.writes).toEqual([asRead, 'RELEASE#2023-24 VERSION#1.1 if #release = :was', event]);
    await alone.releases.complete(publishing, out, undefined, happening);
    expect(alone.writes).toEqual([asRead, event]);
  });

  it.each([
    ['to a schedule', approved, scheduled('1.0', noon), true],
    ['from one', scheduled('1.0', noon), approved, true],
    ['from day to day', scheduled('1.0', noon), scheduled('1.0', noon), true],
    ['beside it', compiled, approved, false],
  ] as const)('moves on %s: only what is announced makes the front due', async (_, was, is, due) => {
    const { releases, writes } = opened();
    await releases.move(was, is, happening);
    expect(writes).toEqual([asRead, ...(due ? [front] : []), event]);
  });

  it('moves on with what stands otherwise because of it, and its listing, which makes the front due once', async () => {
    const { releases, writes } = opened();
    const other = [superseded('1.1', noon), published('1.1', noon)] as const;
    const more = {
      other: [...other] as [(typeof other)[0], (typeof other)[1]],
      listing: listing(out),
      done: done as never,
    };
    await releases.move(scheduled('1.0', noon), out, happening, more);
    expect(writes.slice(0, 5)).toEqual([
      ...[asRead, 'RELEASE#2023-24 VERSION#1.1 if #release = :was', 'PUBLISHED 2023-24#1.0', front, event],
    ]);
    expect(writes.slice(5)).toEqual([expect.stringMatching(/^ONCE#ana k/)]);
  });

  it('says of a version in the table whether any of it is out', async () => {
    for (const [is, said] of [
      [publishing, { S: 'true' }],
      [approved, undefined],
    ] as const) {
      const { releases, items } = opened();
      await releases.move(compiled, is, happening);
      expect(items[0]).toMatchObject({ state: { S: is.state }, releaseAt: { S: noon } });
      expect(items[0]!.out).toEqual(said);
    }
  });
});

describe('a transaction that fails', () => {
  const move = (error: unknown) => opened(error).releases.move(compiled, approved, happening);
  const cancelled = (more: object) => new TransactionCanceledException({ message: 'm', $metadata: {}, ...more });

  it('is no change where a condition did not hold, and a fault otherwise', async () => {
    const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }];
    expect(await move(cancelled({ CancellationReasons: reasons }))).toBe(false);
    for (const error of [
      cancelled({ CancellationReasons: [{ Code: 'TransactionConflict' }] }),
      cancelled({}),
      Object.assign(new Error('other'), { CancellationReasons: reasons }),
    ])
      await expect(move(error)).rejects.toBe(error);
  });
});

describe('what is read of a period', () => {
  const itemsOf = async (act: (releases: ReturnType<typeof openReleases>) => Promise<unknown>) => {
    const { releases, items } = opened();
    await act(releases);
    return items;
  };
  /** A table that gives these items to every Query. */
  const holding = (items: readonly Put['Item'][]) =>
    openReleases({ send: async () => ({ Items: items }) } as unknown as DynamoDBClient, 'returns');

  it('has its versions in order, the tenth after the ninth', async () => {
    const versions = ['1.10', '1.9', '1.0'];
    const items = await Promise.all(
      versions.map((each) =>
        itemsOf((releases) => {
          const release = { ...compiled, version: each };
          return releases.compile(undefined, release, candidateOf(release, {}), happening, undefined);
        }),
      ),
    );
    const kept = await holding(items.flat()).ofPeriod('2023-24');
    expect(kept.releases.map((each) => each.version)).toEqual(['1.0', '1.9', '1.10']);
    expect([...kept.candidates.keys()]).toEqual(['1.0', '1.9', '1.10']);
  });

  it('is a fault where an item does not say what it is', async () => {
    const item = { pk: { S: 'RELEASE#2023-24' }, sk: { S: 'VERSION#1.0' } };
    await expect(holding([item]).ofPeriod('2023-24')).rejects.toThrow(/expected object|Invalid/);
  });

  it('is read again, and then a fault, where the rest of a long text is missing', async () => {
    const torn = { whole: { S: 'a digest' } };
    const candidateItem = { pk: { S: 'RELEASE#2023-24' }, sk: { S: 'CANDIDATE#1.0' }, content: { S: '{' }, ...torn };
    await expect(holding([candidateItem]).ofPeriod('2023-24')).rejects.toThrow('written anew meanwhile');
    const listedItem = { pk: { S: 'PUBLISHED' }, sk: { S: '2023-24#1.0' }, listed: { S: '{' }, ...torn };
    await expect(holding([listedItem]).listed()).rejects.toThrow('written anew meanwhile');
  });
});

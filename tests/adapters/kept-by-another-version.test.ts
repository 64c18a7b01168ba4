import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { openReleases } from '../../shared/adapters/releases.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { eventAbout, inReturns } from '../../shared/adapters/table-keys.ts';
import { takeStep, threadsOf } from '../../shared/adapters/threads.ts';
import { AreaSlug } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { Release } from '../../shared/domain/release/life/release.ts';
import type { ReturnInHand } from '../../shared/domain/submissions/stand.ts';
import { SubmissionId } from '../../shared/domain/submissions/submission-id.ts';
import { emptyTable } from '../empty-table.ts';
import { ofRelease } from '../functions/releases/releases-by-hand.ts';

const noon = '2024-09-02T12:00:00.000Z';
const at = {
  area: AreaSlug.parse('kent'),
  period: Period.parse('2023-24'),
  submission: SubmissionId.parse('20240503T101501000Z-abcdef'),
};
const inHand: ReturnInHand = {
  ...{ submission: at.submission, receivedAt: noon, rules: '1', form: 'D', nil: false, observations: [] },
  ...{ own: { status: 'queried', open: ['q1'], waiting: [] }, seen: { status: 'queried', open: ['q1'], waiting: [] } },
};
const turn = { kind: 'answered' as const, text: 'So.', by: 'alice', at: noon, submission: at.submission };
const thread = { name: 'why', query: 'why', turns: [turn] };

/** The same content in other letters, as another version of the code may write it. */
const otherwise = (what: object) => ({ S: JSON.stringify(what, null, 1) });

/** A table in which a return in hand and what was said about it lie as another version wrote them. */
const keptOtherwise = async () => {
  const { client, table } = await emptyTable();
  const items = [
    { ...inReturns.current.key(at), inHand: otherwise(inHand), submission: { S: at.submission } },
    { ...inReturns.thread.key({ ...at, name: thread.name }), thread: otherwise(thread) },
  ];
  for (const Item of items) await client.send(new PutItemCommand({ TableName: table, Item }));
  const was = (await standOf(client, table)(at)).inHand!;
  const [said] = await threadsOf(client, table)(at);
  return { step: takeStep(client, table), was, said: said! };
};

describe('what another version of the code has kept', () => {
  it('is a return in hand that moves on, once', async () => {
    const { step, was } = await keptOtherwise();
    expect(was).toEqual(inHand);
    const move = { at, was, is: { ...was, rules: '2' }, happenings: [] };
    expect(await step(move)).toBe('recorded');
    // What was read first stands no more.
    expect(await step(move)).toBe('changed');
  });

  it('is a thread that goes on, once', async () => {
    const { step, was, said } = await keptOtherwise();
    expect(said).toEqual(thread);
    const longer = [{ was: said, is: { ...thread, turns: [turn, { ...turn, text: 'And so.' }] } }];
    expect(await step({ at, was, is: { ...was, rules: '2' }, said: longer, happenings: [] })).toBe('recorded');
    expect(await step({ at, was: { ...was, rules: '2' }, is: was, said: longer, happenings: [] })).toBe('changed');
  });

  it('is a release that moves on, once', async () => {
    const { client, table } = await emptyTable();
    const compiled = Release.parse({ state: 'compiled', ...ofRelease('2023-24', '1.0', noon) });
    const Item = {
      ...inReturns.release.key(compiled),
      ...{ state: { S: 'compiled' }, releaseAt: { S: noon }, release: otherwise(compiled) },
    };
    await client.send(new PutItemCommand({ TableName: table, Item }));
    const releases = openReleases(client, table);
    const happening = { at: noon, who: 'Ana', what: 'said', about: eventAbout.release(compiled), why: 'so' };
    const [was] = await releases.versionsOf('2023-24');
    expect(was).toEqual(compiled);
    const is = Release.parse({ ...compiled, notes: ['Another note.'] });
    expect(await releases.move(was!, is, happening)).toBe(true);
    expect(await releases.move(was!, is, { ...happening, what: 'said again' })).toBe(false);
  });
});

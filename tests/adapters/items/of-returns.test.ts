import { beforeEach, describe, expect, it } from 'vitest';
import { contributionsOf } from '../../../shared/adapters/confidential-contributions.ts';
import { confirmSubmission } from '../../../shared/adapters/confirmations.ts';
import { openDrafts } from '../../../shared/adapters/drafts.ts';
import { recordSubmission, type SubmissionToKeep } from '../../../shared/adapters/record-submission.ts';
import { refuseSecondFile } from '../../../shared/adapters/second-file.ts';
import { standOf, standsOf } from '../../../shared/adapters/stands.ts';
import { findReports, findSubmission, requestSubmission, submissionsOf } from '../../../shared/adapters/submissions.ts';
import { giveUp, noteTry } from '../../../shared/adapters/tries.ts';
import { secondFile } from '../../../shared/domain/screening/second-file.ts';
import { openTables } from '../../functions/receive-return/dynamo-returns.ts';
import { eventAt, itemsIn } from './items-in.ts';
import { about, at, id, inHand, later, noon, own, period, pk, screened, seen, sk } from './screened.ts';

const platform = { who: 'the platform' };
let tables: Awaited<ReturnType<typeof openTables>>;
beforeEach(async () => {
  tables = await openTables();
});
const items = () => itemsIn(tables.client, tables.tables.returns);
const sealed = () => itemsIn(tables.client, tables.tables.confidential);
const on = <Out>(adapter: (client: typeof tables.client, table: string) => Out): Out =>
  adapter(tables.client, tables.tables.returns);
const record = (to: SubmissionToKeep) => recordSubmission(tables.client, tables.tables)(to);

describe('a submission', () => {
  const asked = { pk, sk: sk(1), submission: id(1), format: 'csv', submittedBy: 'jo', requestedAt: noon };
  const ticket = (second = 1) => on(requestSubmission)(at(second), { format: 'csv', by: 'jo', now: new Date(noon) });
  const received = { pk, sk: sk(1), submission: id(1), format: 'csv', receivedAt: noon };

  it('is asked for, tried, and given up with the event that tells its area, once', async () => {
    await ticket();
    expect(await items()).toEqual([asked]);
    await on(noteTry)(at(1), 3, new Date(later));
    expect(await items()).toEqual([{ ...asked, tries: '3', triedAt: later }]);
    await on(giveUp)(at(1), new Date(later));
    const why = 'the file could not be received, however often it was tried';
    expect(await items()).toEqual([
      { ...asked, tries: '3', triedAt: later, gaveUpAt: later },
      eventAt(later, { ...platform, what: 'not received', about: about(1), why }),
    ]);
    expect(await on(findSubmission)(at(1))).toMatchObject({ tries: 3, gaveUpAt: later });
    expect(await on(submissionsOf)(at(1))).toEqual([]);
  });

  it('stands for the file of an earlier one where none came by it', async () => {
    await ticket();
    expect(await on(confirmSubmission)(at(1), id(0))).toBe(true);
    expect(await items()).toEqual([{ ...asked, confirms: id(0) }]);
  });

  it('is recorded whole: itself, its reports, its event, its place and its Category 4, sealed elsewhere', async () => {
    await ticket();
    expect(await record(screened(1, { version: 'v7', sequencer: '0A' }))).toBe('in hand');
    const mine = { ...asked, ...received, version: 'v7', sequencer: '0A', verdict: 'accepted', seen: 'accepted' };
    const kept = [
      mine,
      { pk, sk: `${sk(1)}#REPORT`, report: JSON.stringify(own), seen: JSON.stringify(seen) },
      eventAt(noon, { ...platform, what: 'received', about: about(1), why: 'rules 7' }),
      { pk: 'PERIOD#2023-24', sk: 'AREA#kent', submission: id(1), inHand: JSON.stringify(inHand(1)) },
    ];
    expect(await items()).toEqual(kept);
    const [figures, ...others] = await sealed();
    expect(figures).toMatchObject({ pk: 'PERIOD#2023-24', sk: `AREA#kent#${sk(1)}`, area: 'kent', submission: id(1) });
    expect(others).toEqual([]);
    const [contribution] = await contributionsOf(tables.client, tables.tables.confidential)(period);
    expect(contribution).toMatchObject({ area: 'kent', submission: id(1) });
    expect([...contribution!.figures.keys()]).toEqual(['eligible|4|1|']);
    // Told again, it changes nothing, whatever it is told with.
    expect(await record(screened(1, { receivedAt: later, format: 'ods' }))).toBe('known');
    expect(await items()).toEqual(kept);
  });

  it.each([
    ['rejected', 'rejected'],
    ['queried', 'queried'],
    ['accepted', 'received'],
  ] as const)('that others see %s is told of as %s', async (verdict, what) => {
    await record(screened(1, { seen: { ...seen, verdict } }));
    const told = (await items()).find((item) => String(item.pk).startsWith('EVENTS'));
    expect(told).toEqual(eventAt(noon, { ...platform, what, about: about(1), why: 'rules 7' }));
  });

  it('keeps no Category 4 of what is rejected, nor where there is none', async () => {
    await record(screened(1, { own: { ...own, verdict: 'rejected' } }));
    await record(screened(2, { confidential: new Map() }));
    expect(await sealed()).toEqual([]);
    expect((await on(submissionsOf)(at(1))).map(({ verdict, seen: as }) => [verdict, as])).toEqual([
      ['rejected', 'accepted'],
      ['accepted', 'accepted'],
    ]);
  });

  it('takes the place of an older one only, and is kept all the same', async () => {
    expect(await record(screened(2))).toBe('in hand');
    expect(await record(screened(1))).toBe('kept');
    expect(await record(screened(1))).toBe('known');
    expect(await record(screened(3))).toBe('in hand');
    expect((await on(standOf)(at(1))).inHand?.submission).toBe(id(3));
    expect((await on(submissionsOf)(at(1))).map(({ submission }) => submission)).toEqual([id(1), id(2), id(3)]);
  });

  it('that others see rejected takes no place, and is remembered as the newest of these', async () => {
    const rejected = { seen: { ...seen, verdict: 'rejected' as const }, inHand: undefined };
    await record(screened(1));
    expect(await record(screened(3, { ...rejected, receivedAt: later }))).toBe('kept');
    expect(await record(screened(2, rejected))).toBe('kept');
    expect(await on(standOf)(at(1))).toEqual({
      inHand: inHand(1),
      refused: { submission: id(3), receivedAt: later },
    });
    expect([...(await on(standsOf)(period)).keys()]).toEqual(['kent']);
  });

  it('whose ticket a second file came by says so on both reports, once', async () => {
    await on(refuseSecondFile)(at(1), new Date(noon));
    expect(await items()).toEqual([]);
    await record(screened(1));
    const before = await items();
    await on(refuseSecondFile)(at(1), new Date(later));
    const after = await items();
    const event = eventAt(later, {
      ...platform,
      ...{ what: 'second file refused', about: about(1), why: 'one ticket takes one file' },
    });
    const isReport = (item: { sk?: unknown }) => String(item.sk).endsWith('#REPORT');
    expect(after.filter((item) => !isReport(item))).toEqual(
      [...before.filter((item) => !isReport(item)), event].toSorted((one, other) =>
        `${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1,
      ),
    );
    expect(after.find(isReport)).toMatchObject({ secondFile: later });
    const findings = [secondFile.finding];
    expect(await on(findReports)(at(1))).toMatchObject({ own: { findings }, seen: { findings } });
    await on(refuseSecondFile)(at(1), new Date('2024-05-03T14:00:00.000Z'));
    expect(await items()).toEqual(after);
  });

  it('has a draft of answers for each person, and an empty one until something is kept', async () => {
    const drafts = on(openDrafts);
    const draft = { answers: [{ finding: 'q1', text: 'Half a' }], at: noon };
    await drafts.keep({ ...at(1), who: 'jo#1' }, draft);
    expect(await items()).toEqual([{ pk, sk: `${sk(1)}#DRAFT#jo#1`, draft: JSON.stringify(draft) }]);
    const read = (who: string, second = 1) => drafts.read({ ...at(second), who });
    expect([await read('jo#1'), await read('ann'), await read('jo#1', 2)]).toEqual([
      draft,
      { answers: [] },
      { answers: [] },
    ]);
  });
});

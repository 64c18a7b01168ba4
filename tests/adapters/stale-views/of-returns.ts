import { expect } from 'vitest';
import { confirmSubmission } from '../../../shared/adapters/confirmations.ts';
import { recordSubmission, type SubmissionToKeep } from '../../../shared/adapters/record-submission.ts';
import { refuseSecondFile } from '../../../shared/adapters/second-file.ts';
import { standOf } from '../../../shared/adapters/stands.ts';
import { findReports, requestSubmission } from '../../../shared/adapters/submissions.ts';
import { type Step, takeStep } from '../../../shared/adapters/threads.ts';
import { giveUp, noteTry } from '../../../shared/adapters/tries.ts';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { secondFile } from '../../../shared/domain/screening/second-file.ts';
import { ScreeningReport, SeenReport } from '../../../shared/domain/screening-report.ts';
import { ReturnInHand } from '../../../shared/domain/submissions/stand.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';
import type { Thread } from '../../../shared/domain/submissions/threads.ts';
import type { Views } from './views.ts';

const period = Period.parse('2023-24');
const submission = (second: number) => SubmissionId.parse(`20240503T10150${second}000Z-abcdef`);
const at = (second: number) => ({ area: AreaSlug.parse('kent'), period, submission: submission(second) });
const noon = '2024-05-03T12:00:00.000Z';
const one = new Date(noon);
const later = new Date('2024-05-03T13:00:00.000Z');

const report = { area: 'kent', period, form: 'D', verdict: 'accepted', rules: '1', findings: [], observations: [] };
const footing = { status: 'accepted', open: [], waiting: [] } as const;
const inHand = (second: number, more: object = {}): ReturnInHand =>
  ReturnInHand.parse({
    ...{ submission: submission(second), rules: '1', form: 'D', receivedAt: noon, nil: false, observations: [] },
    ...{ own: footing, seen: footing, ...more },
  });
const screened = (second: number, more: Partial<SubmissionToKeep> = {}): SubmissionToKeep => ({
  at: at(second),
  format: 'csv',
  receivedAt: noon,
  own: ScreeningReport.parse(report),
  seen: SeenReport.parse(report),
  inHand: inHand(second),
  confidential: new Map([['eligible|4|1|' as never, seal(3)]]),
  ...more,
});
const thread = (text: string): Thread => ({
  name: 'why',
  query: 'why',
  turns: [{ kind: 'answered', text, by: 'alice', at: noon, submission: submission(1) }],
});
const step = (more: Partial<Step>): Step => ({ at: at(1), was: inHand(1), is: inHand(1), happenings: [], ...more });
const signed = {
  ...inHand(1),
  signedOff: { by: 'bob', at: noon },
  first: { submission: submission(1), receivedAt: noon },
};

/** What was read of a return, its ticket or its conversation has changed by the time that somebody writes. */
export const ofReturns: Views = {
  'confidential-figures: attribute_not_exists(pk)': async ({ client, tables, unchanged }) => {
    await recordSubmission(client, tables)(screened(1));
    const elsewhere = { ...tables, returns: await tables.another() };
    await unchanged(() => expect(recordSubmission(client, elsewhere)(screened(1))).rejects.toThrow());
  },
  'confirmations: attribute_exists(pk)': async ({ client, tables, unchanged }) =>
    unchanged(async () => expect(await confirmSubmission(client, tables.returns)(at(2), submission(1))).toBe(false)),
  'confirmations: attribute_not_exists(receivedAt)': async ({ client, tables, unchanged }) => {
    await recordSubmission(client, tables)(screened(2));
    await unchanged(async () =>
      expect(await confirmSubmission(client, tables.returns)(at(2), submission(1))).toBe(false),
    );
  },
  'record-submission: attribute_not_exists(receivedAt)': async ({ client, tables, unchanged }) => {
    const record = recordSubmission(client, tables);
    expect(await record(screened(1))).toBe('in hand');
    const otherwise = { inHand: undefined, confidential: new Map(), receivedAt: later.toISOString() };
    await unchanged(async () => expect(await record(screened(1, otherwise))).toBe('known'));
  },
  'second-file: attribute_not_exists(secondFile)': async ({ client, tables }) => {
    await recordSubmission(client, tables)(screened(1));
    // Between what it reads and what it writes, another tells of the same second file.
    let raced = false;
    const send = async (command: { input: object }) => {
      const answer = await client.send(command as never);
      if (!raced) {
        raced = true;
        await refuseSecondFile(client, tables.returns)(at(1), one);
      }
      return answer;
    };
    await refuseSecondFile({ send } as never, tables.returns)(at(1), later);
    const { findings } = (await findReports(client, tables.returns)(at(1)))!.own;
    expect(findings.map(({ rule }) => rule)).toEqual([secondFile.code]);
  },
  'stands: attribute_not_exists(submission) OR submission < :submission': async ({ client, tables }) => {
    const record = recordSubmission(client, tables);
    await record(screened(2));
    expect(await record(screened(1))).toBe('kept');
    expect((await standOf(client, tables.returns)(at(1))).inHand?.submission).toBe(submission(2));
  },
  'stands: attribute_not_exists(refusedAs) OR refusedAs < :refusedAs': async ({ client, tables }) => {
    const record = recordSubmission(client, tables);
    await record(screened(2, { inHand: undefined }));
    expect(await record(screened(1, { inHand: undefined }))).toBe('kept');
    expect((await standOf(client, tables.returns)(at(1))).refused?.submission).toBe(submission(2));
  },
  'stands: inHand = :was': async ({ client, tables, unchanged }) => {
    await recordSubmission(client, tables)(screened(1));
    const take = takeStep(client, tables.returns);
    const returned = inHand(1, { returned: { by: 'nell', at: noon, why: 'See the total.' } });
    expect(await take(step({ is: returned }))).toBe('recorded');
    // An answer, a sign-off: each was decided on what stood before.
    await unchanged(async () =>
      expect(await take(step({ said: [{ was: undefined, is: thread('So.') }] }))).toBe('changed'),
    );
    const signOff = step({ is: inHand(1, { signedOff: signed.signedOff }), signed });
    await unchanged(async () => expect(await take(signOff)).toBe('changed'));
  },
  'submissions: attribute_not_exists(pk)': async ({ client, tables, unchanged }) => {
    const request = requestSubmission(client, tables.returns);
    await request(at(1), { format: 'csv', by: 'alice', now: one });
    await unchanged(() => expect(request(at(1), { format: 'ods', by: 'mallory', now: later })).rejects.toThrow());
  },
  'threads: attribute_not_exists(pk)': async ({ client, tables, unchanged }) => {
    await recordSubmission(client, tables)(screened(1));
    const take = takeStep(client, tables.returns);
    await take(step({ said: [{ was: undefined, is: thread('First.') }] }));
    await unchanged(async () =>
      expect(await take(step({ said: [{ was: undefined, is: thread('Second.') }] }))).toBe('changed'),
    );
  },
  'threads: thread = :was': async ({ client, tables, unchanged }) => {
    await recordSubmission(client, tables)(screened(1));
    const take = takeStep(client, tables.returns);
    await take(step({ said: [{ was: undefined, is: thread('First.') }] }));
    await take(step({ said: [{ was: thread('First.'), is: thread('Second.') }] }));
    await unchanged(async () =>
      expect(await take(step({ said: [{ was: thread('First.'), is: thread('Third.') }] }))).toBe('changed'),
    );
  },
  'threads: attribute_not_exists(pk) (2)': async ({ client, tables, unchanged }) => {
    await recordSubmission(client, tables)(screened(1));
    const take = takeStep(client, tables.returns);
    expect(await take(step({ signed }))).toBe('recorded');
    const again = { ...signed, signedOff: { by: 'mallory', at: later.toISOString() } };
    await unchanged(async () => expect(await take(step({ signed: again }))).toBe('changed'));
  },
  'tries: attribute_exists(requestedAt)': async ({ client, tables, unchanged }) =>
    unchanged(() => noteTry(client, tables.returns)(at(1), 2, later)),
  'tries: attribute_not_exists(receivedAt)': async ({ client, tables, unchanged }) => {
    await requestSubmission(client, tables.returns)(at(1), { format: 'csv', by: 'alice', now: one });
    await recordSubmission(client, tables)(screened(1));
    await unchanged(() => noteTry(client, tables.returns)(at(1), 2, later));
  },
  'tries: ${unreceived}': async ({ client, tables, unchanged }) => {
    await requestSubmission(client, tables.returns)(at(1), { format: 'csv', by: 'alice', now: one });
    await recordSubmission(client, tables)(screened(1));
    await unchanged(() => giveUp(client, tables.returns)(at(1), later));
  },
  'tries: attribute_not_exists(gaveUpAt)': async ({ client, tables, unchanged }) => {
    await requestSubmission(client, tables.returns)(at(1), { format: 'csv', by: 'alice', now: one });
    await giveUp(client, tables.returns)(at(1), one);
    await unchanged(() => giveUp(client, tables.returns)(at(1), later));
  },
};

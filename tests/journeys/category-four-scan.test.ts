import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiRefusal } from '../../infra/cli/run/api-client.ts';
import { awaitReports } from '../../infra/cli/run/await-reports.ts';
import { submitReturn } from '../../infra/cli/run/submit-returns.ts';
import { ask } from '../../infra/local/engines/aws-json.ts';
import type { Person } from '../../infra/local/engines/issuer.ts';
import { account } from '../../infra/local/template/physical.ts';
import { findArea } from '../../shared/domain/areas.ts';
import { closedAnswers } from '../../shared/domain/submissions/answers.ts';
import { type TestPlatform, testPlatform } from './platform.ts';
import { shownByApi, shownByPages } from './scan/answers-of.ts';
import {
  analyst,
  approver,
  base,
  deadLetters,
  deadQueues,
  isShownAll,
  people,
  period,
  sideBySide,
} from './scan/around-the-scan.ts';
import { type Artefact, findLocal } from './scan/find-local.ts';
import { leftBehind, queuesOf } from './scan/left-behind.ts';
import { type Marked, unmistakable, unmistakableNation } from './scan/unmistakable-returns.ts';
import { brokenJson, wrongReturns } from './scan/wrong-returns.ts';

describe('a run with unmistakable counts in Category 4', () => {
  let platform: TestPlatform;
  const artefacts: Artefact[] = [];
  const local = new Set<number>([1_234_567]);
  const sent: { area: string; submission: string }[] = [];
  beforeAll(async () => {
    platform = await testPlatform({
      onMessage: (where, content) => artefacts.push({ kind: 'message', where, content }),
    });
  });
  afterAll(() => platform?.stop());

  /** Calls the API and keeps what it said, yes or no. */
  const call = async (person: Person, route: string, body?: unknown) => {
    const keep = (answer: unknown) =>
      artefacts.push({ kind: 'API answer', where: `${person.role} ${route}`, content: JSON.stringify(answer) });
    try {
      const answer = await platform.call(person, route, body);
      keep(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      keep({ ...error, message: error.message });
      return { refused: error.code };
    }
  };

  /** Has a file screened that is not kept. */
  const check = async (area: string, body: string) => {
    const authorization = `Bearer ${await platform.token({ role: 'area-submitter', area })}`;
    const headers = { authorization, 'content-type': 'application/octet-stream' };
    const path = `/areas/${area}/returns/${period}/check`;
    const answer = await fetch(`${platform.api}${path}`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    artefacts.push({ kind: 'API answer', where: `POST ${path}`, content: await answer.bytes() });
  };

  const submit = async (returns: readonly (Omit<Marked, 'local'> & { local?: readonly number[] })[]) => {
    const byArea = [...Map.groupBy(returns, ({ area }) => area).values()];
    const submitted = await sideBySide(byArea, async ({ area, name, text, local: numbers = [] }) => {
      for (const number of numbers) local.add(number);
      const file = { path: '', name, bytes: Buffer.from(text), area: findArea(area)! };
      return submitReturn({ platform, call, period }, file);
    });
    sent.push(...submitted.map(({ area, submission }) => ({ area: area.slug, submission })));
    return awaitReports(submitted, { platform, period });
  };

  const signOff = async (screened: Awaited<ReturnType<typeof submit>>) => {
    const each = screened.map((one) => [one]);
    await sideBySide(each, async ({ area, submission, report }) => {
      const at = `/areas/${area.slug}/returns/${period}/submissions/${submission}`;
      const own = { area: area.slug } as const;
      for (const { id } of report.findings.filter(({ severity }) => severity === 'query'))
        await call({ role: 'area-submitter', ...own }, `POST ${at}/answers`, {
          finding: id,
          text: closedAnswers['figures-right'],
        });
      expect(await call({ role: 'area-approver', ...own }, `POST ${at}/sign-off`, {})).toHaveProperty('signedOff');
    });
  };

  /** Has areas confirm what they signed off, on tickets as for files, and sign the confirmations off. */
  const confirm = async (names: readonly string[]) => {
    const confirmed = [];
    for (const name of names) {
      const person = { role: 'area-submitter', area: name } as const;
      const at = `/areas/${name}/returns/${period}/submissions`;
      const { submission } = await call(person, `POST ${at}`, { format: 'csv' });
      expect(await call(person, `POST ${at}/${submission}/confirmation`, {})).not.toHaveProperty('refused');
      confirmed.push({ file: '', area: findArea(name)!, submission });
      sent.push({ area: name, submission });
      await platform.clock.moveTo(new Date(platform.clock.now().getTime() + 1000));
    }
    await signOff(await awaitReports(confirmed, { platform, period }));
  };

  const publish = async (body: object) => {
    const compiled = await call(analyst, `POST ${base}`, { drawCategory4: true, ...body });
    const { version, releaseAt, digest } = compiled;
    await call(approver, `POST ${base}/${version}/approve`, { why: 'Looked at.', digest });
    await call(approver, `POST ${base}/${version}/schedule`, { why: 'The announced day.', digest });
    await expect.poll(() => platform.schedules()).toContain(`${period}-${version}`);
    await platform.clock.moveTo(new Date(releaseAt));
    return compiled;
  };

  it('takes in wrong returns and right ones, is asked wrongly, publishes and revises', async () => {
    const nation = unmistakableNation(1);
    const [kent] = nation.filter(({ area }) => area === 'kent') as [Marked];
    const wrong = Object.values(wrongReturns).map((change) => ({ ...kent, text: change(kent.text) }));
    const found = await submit(wrong);
    await submit([{ ...kent, name: 'kent.json', text: brokenJson(kent) }]);
    for (const { text } of wrong) await check('kent', text);
    expect(Map.groupBy(found, ({ report }) => report.verdict).get('rejected')?.length).toBeGreaterThan(8);

    // One that nobody can place, which ends among the dead letters.
    const stray = `${platform.engines.objects}/${platform.resource('UPLOADS_BUCKET')}/no-such-key.csv`;
    await fetch(stray, { method: 'PUT', body: kent.text });
    await call(analyst, `PUT /collections/${period}/dates`, { opens: '2024-04-01', closes: '2024-05-15' });
    await platform.invoke('remind-areas', {});

    await signOff(await submit(nation));
    expect(await call(analyst, `POST ${base}`, { notes: ['Category 4 of Kent is 1,234,567.'] })).toEqual({
      refused: 'careless-words',
    });
    expect(await publish({ notes: ['Made up.'] })).toMatchObject({ version: '1.0', provisional: false });

    await platform.clock.moveTo(new Date('2024-11-11T10:00:00Z'));
    const again = unmistakable(2);
    const [first, ...others] = nation.slice(0, 12).map(({ area }) => again(area)) as [Marked, ...Marked[]];
    const queried = { ...first, text: wrongReturns['snapshot above the year']!(first.text) };
    const screened = await submit([queried, ...others]);
    expect(screened[0]?.report.verdict).toBe('queried');
    await signOff(screened);
    const round = { closes: '2024-11-25', why: 'All are asked to confirm or correct.' };
    expect(await call(analyst, `POST /collections/${period}/rounds`, round)).toHaveProperty('number', 1);
    await confirm(['kent', 'gwent', 'dorset']);
    expect(await call(analyst, `POST ${base}`, {})).toEqual({ refused: 'reason-missing' });
    // Category 4 is drawn for a candidate that does not come out.
    expect(await call(analyst, `POST ${base}`, { reason: 'To look at.' })).toMatchObject({ version: '1.1' });
    const reason = { reason: 'A correction was made.', releaseAt: '2024-11-28' };
    expect(await publish(reason)).toMatchObject({ version: '1.1' });
  });

  it('leaves a local count nowhere but in the confidential table and the uploads, as it stands or by difference', async () => {
    const some = ['kent', 'avon-and-somerset'];
    const theirs = sent.filter(({ area }) => some.includes(area));
    const shown = await Promise.all(
      people.flatMap((person) => {
        const asked = theirs.filter(({ area }, at) => isShownAll(person, area) || at % 4 === 0);
        return [shownByApi(platform, person, asked), shownByPages(platform, person, some, asked)];
      }),
    );
    artefacts.push(...shown.flat());
    await expect.poll(() => deadLetters(platform)).toContain('no-such-key');
    artefacts.push(...(await leftBehind(platform)));
    const { found, large } = await findLocal(artefacts, local);
    const kinds = [...Map.groupBy(artefacts, ({ kind }) => kind)].map(([kind, all]) => `${all.length} ${kind}`);
    for (const kind of ['mail', 'queue', 'message', 'stream record', 'page', 'log'])
      expect(kinds.join(), 'were any found?').toContain(kind);
    console.log(`${local.size} local numbers and ${large} large ones told, in ${kinds.join(', ')}`);
    expect(found).toEqual([]);
  });

  it('would find one that was left in a log, a message, a queue, an item, a round, a candidate or an object', async () => {
    const number = [...local][7]!;
    const { engines, folder, resource } = platform;
    const grouped = number.toLocaleString('en-GB');
    appendFileSync(join(folder, 'logs/receive-return.log'), `level 1 is ${grouped}.\n`);
    const [queue] = deadQueues(await queuesOf(platform));
    const QueueUrl = `${engines.objects}/${account}/${queue}`;
    await ask(engines.objects, 'sqs', 'SendMessage', { QueueUrl, MessageBody: JSON.stringify({ four: number }) });
    const Item = { pk: { S: 'PLANTED' }, sk: { S: 'HERE' }, findings: { S: `{"value":"${number}"}` } };
    await ask(engines.dynamoDb, 'dynamodb', 'PutItem', { TableName: resource('RETURNS_TABLE'), Item });
    const asked = {
      pk: { S: `COLLECTION#${period}` },
      sk: { S: 'ROUND#9' },
      round: { S: `{"why":"Kent has ${number}."}` },
    };
    await ask(engines.dynamoDb, 'dynamodb', 'PutItem', { TableName: resource('RETURNS_TABLE'), Item: asked });
    const sheet = zipSync({ 'content.xml': strToU8(`<p>${number}</p>`) });
    // As the files of a candidate are kept: one after another.
    const staged = `${engines.objects}/${resource('STAGING_BUCKET')}/candidate/files`;
    await fetch(staged, {
      method: 'PUT',
      body: Buffer.concat([strToU8('time_period,value'), sheet, strToU8('h1 {}')]),
    });
    const bucket = `${engines.objects}/${resource('PUBLISHED_BUCKET')}`;
    await fetch(`${bucket}/planted.ods`, { method: 'PUT', body: sheet as Uint8Array<ArrayBuffer> });

    const { found } = await findLocal(await leftBehind(platform), local);
    const { found: inMessages } = await findLocal(
      artefacts.filter(({ kind }) => kind === 'message'),
      local,
    );
    for (const kind of ['log', 'queue', 'item', 'stream record', 'object in'])
      expect(
        found.some((each) => each.startsWith(kind)),
        kind,
      ).toBe(true);
    for (const where of ['ROUND#9', resource('STAGING_BUCKET'), resource('PUBLISHED_BUCKET')])
      expect(found.join(), where).toContain(where);
    expect(inMessages).toHaveLength(1);
  });
});

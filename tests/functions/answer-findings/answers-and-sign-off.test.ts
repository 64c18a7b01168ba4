import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { signOffReturn } from '../../../functions/sign-off-return/sign-off-return.ts';
import { call, changed, code, mended, named, openHouse, queried, slip } from './lancashire.ts';

describe('queries and their answers', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  beforeEach(async () => {
    house = await openHouse();
    await house.send(1, queried);
  });

  it('accepts a return with the answer to its last query, and keeps the answer', async () => {
    expect((await house.standing())?.status).toBe('queried');
    const said = { answers: [{ finding: await house.idOf(1), text: 'One person was moved down on 30 March.' }] };
    expect((await house.answer(call('alice', 1, said))).body).toEqual({
      submission: named(1),
      status: 'accepted',
      open: [],
    });
    expect(await house.standing()).toMatchObject({ status: 'accepted', open: [] });
    const once = await house.dump();
    await house.answer(call('alice', 1, said));
    expect(await house.dump()).toEqual(once);
  });

  it('carries an answer over to a resubmission while the figures it is about stay the same', async () => {
    await house.answer(
      call('alice', 1, { finding: await house.idOf(1), text: 'One person was moved down on 30 March.' }),
    );
    await house.send(2, slip);
    expect(await house.standing()).toMatchObject({ submission: named(2), status: 'accepted', open: [] });
    expect(await house.threads()).toMatchObject([{ turns: [{ kind: 'answered', submission: named(1), by: 'alice' }] }]);
    await house.send(3, changed);
    expect(await house.standing()).toMatchObject({ submission: named(3), status: 'queried' });
    await house.send(4, mended);
    expect(await house.standing()).toMatchObject({ submission: named(4), status: 'accepted' });
  });

  it('refuses answers to what is no query, to an older submission, and without words', async () => {
    const finding = await house.idOf(1);
    expect(await code(house.answer(call('alice', 1, { finding: 'row-sum~x', text: 'It is right.' })))).toBe(
      'unknown-finding',
    );
    expect(await code(house.answer(call('alice', 1, { finding, text: ' ' })))).toBe('not-an-answer');
    await house.send(2, slip);
    expect(await code(house.answer(call('alice', 1, { finding, text: 'It is right.' })))).toBe('not-current');
    expect(await code(house.answer(call('alice', 3, { finding, text: 'It is right.' })))).toBe('no-report');
  });
});

describe('an answer to a query of another category', () => {
  it('may not tell a number of Category 4', async () => {
    const house = await openHouse();
    await house.send(1, queried);
    const finding = await house.idOf(1);
    const say = (words: string) => house.answer(call('alice', 1, { finding, text: words }));
    for (const words of [
      'Three of them are our Category 4 people, we hold 7 in all.',
      'A pair of TACT cases moved down.',
      'Mae dau achos o derfysgaeth: terfysgwyr ill dau.',
    ])
      expect(await code(say(words)), words).toBe('number-in-answer');
    expect((await say('2 people were moved down on 30 March.')).status).toBe(200);
  });
});

describe('a query on Category 4', () => {
  it('is answered in set words alone, and is asked again of every submission: nobody may know whether its figure is the same', async () => {
    const house = await openHouse();
    const text = readFileSync('tests/fixtures/queried/snapshot-above-year--category-4.csv', 'utf8').replaceAll(
      '2023-24',
      '2022-23',
    );
    await house.send(1, text, '2022-23');
    const finding = await house.idOf(1, '2022-23');
    const say = (words: string, second = 1) => house.answer(call('alice', second, { finding, text: words }, '2022-23'));
    for (const words of ['There were 2 of them.', 'Mae gennym ddau achos.', 'Someone came on the last day.'])
      expect(await code(say(words))).toBe('closed-answer');
    expect((await say('The figures are right.')).body).toMatchObject({ status: 'accepted' });
    const events = (await house.dump()).returns.split('\n').filter((item) => item.includes('EVENTS#'));
    expect(events.join()).toContain('received');
    expect(events.join()).not.toContain('answered');
    expect((await house.held('2022-23')).inHand?.seen).toEqual({
      status: 'accepted',
      open: [],
      waiting: [],
      settled: [],
    });
    await house.send(2, text, '2022-23');
    expect(await house.standing('2022-23')).toMatchObject({ submission: named(2), status: 'queried', open: [finding] });
  });
});

describe('sign-off', () => {
  it('is by another person than the one who uploaded, and only of an accepted current return', async () => {
    const house = await openHouse();
    await house.send(1, queried);
    expect(await code(house.signOff(call('bob', 1)))).toBe('not-accepted');
    await house.answer(
      call('alice', 1, { finding: await house.idOf(1), text: 'One person was moved down on 30 March.' }),
    );
    expect(await code(house.signOff(call('alice', 1)))).toBe('own-upload');
    expect((await house.signOff(call('bob', 1))).body).toMatchObject({ signedOff: { by: 'bob' } });
    const once = await house.dump();
    expect((await house.signOff(call('bob', 1))).status).toBe(200);
    expect(await house.dump()).toEqual(once);
    expect(await code(house.signOff(call('carol', 1)))).toBe('signed-off');
    expect(await code(house.signOff(call('bob', 2)))).toBe('unknown-submission');
  });

  it('stands until the successor is signed off: what is sent since, accepted or not, changes nothing that counts', async () => {
    const house = await openHouse();
    await house.send(1, mended);
    await house.signOff(call('bob', 1));
    const counted = await house.counting();
    expect(counted).toMatchObject([{ area: 'lancashire', submission: named(1) }]);
    for (const [second, text] of [
      [2, slip],
      [3, queried],
      [4, mended.replace('managed,2,3,,4', 'managed,2,3,,999')],
    ] as const) {
      await house.send(second, text);
      expect(await house.counting()).toEqual(counted);
      expect((await house.held()).signed).toMatchObject({ submission: named(1), signedOff: { by: 'bob' } });
    }
    expect((await house.held()).refused).toMatchObject({ submission: named(4) });
    expect(await code(house.signOff(call('bob', 1)))).toBe('not-current');
    await house.send(
      5,
      mended.replace('notification_breaches,Total,Total,,63', 'notification_breaches,Total,Total,,65'),
    );
    await house.signOff(call('bob', 5));
    expect(await house.counting()).toMatchObject([{ submission: named(5) }]);
    expect((await house.held()).signed).toMatchObject({ corrects: named(1), first: { submission: named(1) } });
    expect((await house.dump()).confidential).toBe('');
  });

  it('is given once: of several at the same time, and of one on a stale view, one holds', async () => {
    const house = await openHouse();
    await house.send(1, mended);
    const codes = await Promise.all(['bob', 'carol', 'dan'].map((who) => code(house.signOff(call(who, 1)))));
    expect(codes.filter((each) => each === 'no refusal')).toHaveLength(1);
    expect(codes.filter((each) => /signed-off|changed-meanwhile/.test(each))).toHaveLength(2);
    await house.send(2, mended);
    const stale = await house.held();
    await house.send(3, mended);
    const late = signOffReturn({
      ...house.ports,
      stand: async () => stale,
      find: async () => ({ receivedAt: 'x' }) as never,
    });
    expect(await code(late(call('bob', 2)))).toBe('changed-meanwhile');
    expect((await house.held()).signed?.submission).toBe(named(1));
  });
});

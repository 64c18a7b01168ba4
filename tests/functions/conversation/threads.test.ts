import { beforeEach, describe, expect, it } from 'vitest';
import { clean, code, openHouse } from './house.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeEach(async () => {
  house = await openHouse();
});

const breaches = { measure: 'notification_breaches', category: '1', level: 'Total', detail: '' };
const rate = clean.replace('rate_per_100k,Total,Total,,178', 'rate_per_100k,Total,Total,,120');
const cellOf = async () => {
  const found = (await house.stand()).inHand!.observations.find(({ measure }) => measure === breaches.measure)!;
  return { measure: found.measure, category: found.category, level: found.level, detail: found.detail };
};

describe('a query of the ministry', () => {
  it('holds the sign-off up until its answer is accepted, and goes back and forth until then', async () => {
    await house.send(1);
    const asked = await house.ministry(1, 'queries', {
      cell: await cellOf(),
      text: 'It was lower last year. What happened?',
    });
    const [query] = (asked.body as { open: string[] }).open as [string];
    expect(await code(house.signOff(1))).toBe('not-accepted');
    expect(await code(house.ministry(1, 'reviews', { query, decision: 'accept' }))).toBe('not-answered');
    await house.answer(1, { finding: query, text: 'A new team looks for breaches since May.' });
    expect((await house.report(1, 'ministry-analyst')).status).toBe('answered');
    expect(await code(house.ministry(1, 'reviews', { query, decision: 'send-back' }))).toBe('reason-missing');
    await house.ministry(1, 'reviews', { query, decision: 'send-back', why: 'How many are of that team?' });
    expect((await house.report(1, 'area-submitter')).status).toBe('queried');
    await house.answer(1, { finding: query, text: 'About half of them are of that team.' });
    await house.ministry(1, 'reviews', { query, decision: 'accept' });
    const { threads, status } = await house.report(1, 'area-submitter');
    expect(threads[0]?.turns.map(({ kind, name }) => [kind, name?.split(' ')[0]])).toEqual([
      ['raised', 'nell'],
      ['answered', 'alice'],
      ['sent-back', 'nell'],
      ['answered', 'alice'],
      ['accepted', 'nell'],
    ]);
    expect([status, (await house.report(1, 'auditor')).status]).toEqual(['accepted', 'with-area']);
    expect(await code(house.signOff(1))).toBe('no refusal');
  });

  it('is decided about as it was read: what was said since, by the area or a colleague, is not decided unread', async () => {
    await house.send(1);
    await house.ministry(1, 'queries', { text: 'Did the new office count too?' });
    const [query] = (await house.stand()).inHand!.seen.open as [string];
    await house.answer(1, { finding: query, text: 'It counted all that it moved to Level 2.' });
    const decide = (read: number, decision = 'accept', why = 'As we said.') =>
      code(house.ministry(1, 'reviews', { query, decision, why, read }));
    await house.answer(1, { finding: query, text: 'And from the other office two more, it seems now.' });
    expect(await decide(2)).toBe('changed-since-read');
    expect(await decide(3)).toBe('no refusal');
    // A colleague has the page open from before, and would send back what is accepted.
    expect(await decide(3, 'send-back')).toBe('changed-since-read');
    expect((await house.stand()).inHand).toMatchObject({ seen: { status: 'accepted' } });
  });

  it('goes with the return to the next submission while its figure stays, and no further', async () => {
    await house.send(1);
    await house.ministry(1, 'queries', { cell: await cellOf(), text: 'It was lower last year. What happened?' });
    await house.send(2, clean.replace(/(,managed,Total,Total,,)(\d+)/, '$1$2'));
    expect((await house.stand()).inHand).toMatchObject({ seen: { status: 'queried' } });
    await house.send(3, clean.replace(/(notification_breaches,[^\n]*,)33/, '$134'));
    expect((await house.stand()).inHand).toMatchObject({ seen: { status: 'accepted', open: [] } });
  });

  it('is on no figure of Category 4, on none that is not there, and holds no number of it', async () => {
    await house.send(1);
    const ask = (cell: object, text = 'Please look at this figure again.') =>
      code(house.ministry(1, 'queries', { cell, text }));
    expect(await ask({ measure: 'managed', category: '4', level: '2', detail: '' })).toBe('unknown-figure');
    expect(await ask({ ...breaches, level: '9' })).toBe('unknown-figure');
    expect(await ask(await cellOf(), 'You have 3 in Category 4.')).toBe('number-in-answer');
    expect(await code(house.ministry(1, 'queries', { text: 'Did the new office count too?' }))).toBe('no refusal');
  });
});

describe('an automatic query', () => {
  const query = async () => (await house.stand()).inHand!.seen.open[0]!;

  it('is settled by an answer that says something, not by assent', async () => {
    await house.send(1, rate);
    expect(await code(house.answer(1, { finding: await query(), text: 'OK, the figures are correct.' }))).toBe(
      'says-nothing',
    );
    await house.answer(1, { finding: await query(), text: 'The estimate of residents is from 2022.' });
    expect((await house.stand()).inHand).toMatchObject({ own: { status: 'accepted' } });
  });

  it('waits for the ministry where that said that it would look', async () => {
    await house.send(1, rate);
    const finding = await query();
    await house.ministry(1, 'reviews', { query: finding, decision: 'review' });
    await house.answer(1, { finding, text: 'The estimate of residents is from 2022.' });
    expect((await house.stand()).inHand).toMatchObject({ seen: { status: 'answered', waiting: [finding] } });
    expect(await code(house.signOff(1))).toBe('not-accepted');
    await house.ministry(1, 'reviews', { query: finding, decision: 'accept' });
    expect(await code(house.signOff(1))).toBe('no refusal');
  });

  it('and a raised one are answered in one request; of two at the same time each is kept', async () => {
    await house.send(1, rate);
    await house.ministry(1, 'queries', { text: 'Did the new office count too?' });
    const [one, other] = (await house.stand()).inHand!.seen.open as [string, string];
    const text = 'The estimate of residents is from 2022.';
    await Promise.all([house.answer(1, { finding: one, text }), house.answer(1, { finding: other, text })]);
    expect((await house.stand()).inHand?.seen).toMatchObject({ open: [], status: 'answered' });
    const answered = (await house.events()).filter(({ what }) => what === 'answered');
    expect(answered.map(({ why, who }) => [why, who])).toEqual([
      ['one query', 'alice the area-submitter (alice@mappa.example)'],
      ['one query', 'alice the area-submitter (alice@mappa.example)'],
    ]);
  });
});

describe('a submission that was returned for correction', () => {
  it('cannot be signed off; another one can; what was signed off before counts all the while', async () => {
    await house.send(1);
    await house.signOff(1);
    await house.send(2);
    await house.ministry(2, 'returned', { why: 'The totals of the new office are left out.' });
    expect(await code(house.signOff(2))).toBe('returned');
    expect(await house.report(2, 'area-submitter')).toMatchObject({
      status: 'returned',
      returned: { by: 'nell', name: 'nell the ministry-analyst', email: 'nell@mappa.example' },
    });
    expect((await house.stand()).signed?.submission).toContain('101501');
    await house.send(3);
    expect(await code(house.signOff(3))).toBe('no refusal');
    expect(await code(house.ministry(2, 'returned', { why: 'Once more, please.' }))).toBe('not-current');
  });
});

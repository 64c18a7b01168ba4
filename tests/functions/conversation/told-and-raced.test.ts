import { beforeEach, describe, expect, it } from 'vitest';
import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { reviewReturn } from '../../../functions/review-return/review-return.ts';
import type { Step } from '../../../shared/adapters/threads.ts';
import { clean, code, openHouse } from './house.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeEach(async () => {
  house = await openHouse();
});

/** A rate that asks what it rests on. */
const queried = clean.replace('rate_per_100k,Total,Total,,178', 'rate_per_100k,Total,Total,,120');
const text = 'The estimate of residents is from 2022.';
const open = async () => (await house.stand()).inHand!.seen.open;

/** What has been told, in its order: by whom, what, and why; for an arrival the rules, whose number is left out. */
const told = async (): Promise<string[]> =>
  (await house.events())
    .toReversed()
    .map(({ who, what, why }) => `${who.split(' the ')[0]}: ${what} (${why.replace(/^rules .*/, 'rules')})`);

describe('whatever becomes of a return', () => {
  it('is told: by whom, what and why, each once and nothing else', async () => {
    await house.send(1, queried);
    await house.ministry(1, 'queries', { text: 'Did the new office count too?' });
    const [one, other] = (await open()) as [string, string];
    await house.answer(1, { answers: [one, other].map((finding) => ({ finding, text })) });
    const [raised] = (await house.stand()).inHand!.seen.waiting as [string];
    await house.ministry(1, 'reviews', { query: raised, decision: 'send-back', why: 'Which of them?' });
    await house.answer(1, { finding: raised, text: 'All that were moved to Level 2.' });
    await house.ministry(1, 'reviews', { query: raised, decision: 'review' });
    await house.ministry(1, 'reviews', { query: raised, decision: 'accept' });
    await house.signOff(1);
    await house.send(2);
    await house.ministry(2, 'returned', { why: 'The totals of the new office are left out.' });
    await house.send(3);
    await house.signOff(3);
    expect(await told()).toEqual([
      'the platform: queried (rules)',
      'nell: query raised (on the whole return)',
      'alice: answered (2 queries)',
      'nell: answer sent back (Which of them?)',
      'alice: answered (one query)',
      'nell: answer to be looked at ()',
      'nell: answer accepted ()',
      'nell: awaiting sign-off (every query is settled)',
      'bob: signed-off ()',
      'the platform: received (rules)',
      'nell: returned for correction (The totals of the new office are left out.)',
      'the platform: received (rules)',
      'bob: signed-off (in the place of the one that counted before)',
    ]);
  });

  it('is told by the answer that settles the last query, too', async () => {
    await house.send(1, queried);
    const [finding] = await open();
    await house.answer(1, { finding, text });
    expect((await told()).slice(1)).toEqual([
      'alice: answered (one query)',
      'alice: awaiting sign-off (every query is answered)',
    ]);
  });
});

describe('a round of answers', () => {
  it('is told to each area that it asks, once, however often it is asked for', async () => {
    const round = { areas: ['kent', 'lancashire'], closes: '2024-05-31', why: 'A correction is wanted.' };
    for (const _ of ['asked', 'asked again']) expect((await house.round(round)).body).toMatchObject({ number: 1 });
    const asked = 'nell: asked to confirm or correct (by the end of 31 May 2024: A correction is wanted.)';
    expect(await told()).toEqual([asked, asked]);
    expect((await house.events()).map(({ area }) => area).toSorted()).toEqual(['kent', 'lancashire']);
  });
});

describe('what is said about a return', () => {
  it('changes nothing once it is signed off, unless the ministry asks', async () => {
    await house.send(1, queried);
    const [finding] = await open();
    await house.answer(1, { finding, text });
    await house.signOff(1);
    const before = await house.dump();
    expect(await code(house.answer(1, { finding, text: 'It is of another year, we see now.' }))).toBe('signed-off');
    expect(await house.dump()).toEqual(before);
    await house.ministry(1, 'queries', { text: 'Did the new office count too?' });
    const [asked] = await open();
    expect(await code(house.answer(1, { finding: asked, text: 'It did, all that it has.' }))).toBe('no refusal');
  });

  /** The same, where others come first as often as that. */
  const late = (times: number) => {
    let tries = 0;
    const step = (taken: Step) => {
      tries += 1;
      return tries > times ? house.ports.step(taken) : Promise.resolve('changed' as const);
    };
    return { ports: { ...house.ports, step }, tries: () => tries };
  };
  const says = {
    'an answer': (ports: typeof house.ports, query: string) =>
      answerFindings(ports)(house.callOf('area-submitter', 'alice', { finding: query, text })),
    'a decision': (ports: typeof house.ports, query: string) =>
      reviewReturn(ports)(
        house.callOf(
          'ministry-analyst',
          'nell',
          { query, decision: 'review' },
          'POST …/submissions/{submission}/reviews',
        ),
      ),
  };

  it.each(Object.entries(says))(
    'is said anew where others came first, and never called kept when it is not: %s',
    async (_, say) => {
      await house.send(1, queried);
      const [query] = (await open()) as [string];
      const before = await house.dump();
      expect(await code(say(late(Number.POSITIVE_INFINITY).ports, query))).toBe('changed-meanwhile');
      expect(await house.dump()).toEqual(before);
      const once = late(1);
      expect(await code(say(once.ports, query))).toBe('no refusal');
      expect(once.tries()).toBe(2);
      expect((await house.threads())[0]?.turns).toHaveLength(1);
    },
  );
});

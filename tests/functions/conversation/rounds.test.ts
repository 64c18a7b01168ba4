import { beforeEach, describe, expect, it } from 'vitest';
import { progressIn, type Round } from '../../../shared/domain/collection/rounds.ts';
import { clean, code, named, openHouse, period } from './house.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeEach(async () => {
  house = await openHouse();
  await house.send(1);
  await house.signOff(1);
});

const confirmed = async (second: number) => {
  await house.ticket(second);
  const taken = await house.confirm(second);
  await house.receive(second);
  return taken;
};

describe('a confirmation', () => {
  it('is a new submission of the same file, screened and signed off like any other', async () => {
    expect((await confirmed(2)).status).toBe(202);
    expect(await house.stand()).toMatchObject({ inHand: { submission: named(2) }, signed: { submission: named(1) } });
    expect(await code(house.signOff(2, 'alice'))).toBe('own-upload');
    await house.signOff(2);
    const { signed } = await house.stand();
    const who = {
      name: expect.stringContaining(' the area-approver'),
      email: expect.stringContaining('@mappa.example'),
    };
    expect(signed).toMatchObject({ submission: named(2), corrects: named(1), signedOff: who });
    const stored = (await house.dump()).confidential
      .split('\n')
      .map((item) => /figures"?,\{"S":"([^}]*)/.exec(item)?.[1]);
    expect(new Set(stored).size).toBe(1);
    expect(stored).toHaveLength(2);
    await confirmed(3);
    expect((await house.stand()).inHand).toMatchObject({ submission: named(3), observations: signed!.observations });
  });

  it('cannot be told from a correction of Category 4 by anyone outside the area', async () => {
    const other = await openHouse();
    await other.send(1);
    await other.signOff(1);
    await other.send(2, clean.replace(/(,managed,4,2,,)2/, '$19'));
    await house.ticket(2);
    await house.confirm(2);
    await house.receive(2);
    const [here, there] = await Promise.all(
      [house, other].map(async (each) => {
        await each.signOff(2);
        return JSON.stringify([await each.report(2, 'ministry-analyst'), await each.events()]);
      }),
    );
    expect(here).toBe(there);
  });

  it('needs a ticket of one’s own that no file came by, and something that is signed off', async () => {
    await house.ticket(2, 'carol');
    expect(await code(house.confirm(2))).toBe('unknown-submission');
    expect(await code(house.confirm(9))).toBe('unknown-submission');
    await house.send(3);
    expect(await code(house.confirm(3))).toBe('ticket-used');
    const fresh = await openHouse();
    await fresh.ticket(1);
    expect(await code(fresh.confirm(1))).toBe('nothing-signed');
    await confirmed(4);
    expect((await house.confirm(4)).status).toBe(202);
  });
});

describe('a round of answers', () => {
  const round: Round = {
    ...{ number: 1, closes: '2024-07-31', why: 'A correction is wanted.', openedBy: 'nell' },
    areas: ['lancashire', 'kent'] as unknown as Round['areas'],
    openedAt: '2024-05-03T10:17:00.000Z',
  };

  it('is answered by what was signed off since, confirmed or corrected, and by nothing else', async () => {
    const states = async () => {
      const { progress, answered } = progressIn(round, await house.stands(period));
      return [...progress.map(({ area, state }) => `${area} ${state}`), answered];
    };
    expect(await states()).toEqual(['kent asked', 'lancashire asked', 0]);
    for (let second = 0; second < 60; second += 1) house.ports.now();
    await confirmed(2);
    expect(await states()).toEqual(['kent asked', 'lancashire with-area', 0]);
    await house.signOff(2);
    expect(await states()).toEqual(['kent asked', 'lancashire answered', 1]);
  });
});

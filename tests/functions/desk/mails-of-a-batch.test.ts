import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tellAreas } from '../../../functions/tell-areas/tell-areas.ts';
import { eventItem } from '../../../shared/adapters/events.ts';

/** A change about an area that its people are mailed. */
const changeOf = (area: string) => ({
  dynamodb: {
    NewImage: eventItem({
      at: '2024-06-23T08:00:00.000Z',
      who: 'x',
      what: 'closing extended',
      about: `COLLECTION#2023-24#AREA#${area}`,
      why: 'y',
    }),
  },
});
const batch = ['kent', 'essex', 'dorset'].map(changeOf);
const [kent, essex, dorset] = batch;

/** A post that keeps what went out and what it remembers of it; it looks each mail up in the next breath. */
const open = () => {
  const marks = new Set<string>();
  const went: string[] = [];
  const breaths: number[] = [];
  let down = '';
  let now = 0;
  const tell = tellAreas({
    sent: {
      hasGone: async ({ event }) => {
        now += 1;
        await soon();
        if (now > 0) breaths.push(now);
        now = 0;
        return marks.has(event);
      },
      mark: async ({ event }) => void marks.add(event),
    },
    send: async ({ to }) => {
      if (to.includes(down) && down !== '') throw new Error('down');
      went.push(to);
    },
    post: { pages: 'https://p.example', domain: 'm.example' },
    now: () => new Date('2024-06-23T09:00:00Z'),
  });
  const breaks = (area: string) => {
    down = area;
  };
  return { tell, went, breaths, breaks };
};
const to = (area: string) => `mappa-${area}@m.example`;

describe('the mails of a batch of changes', () => {
  it('are looked up in one breath, and sent one after the other', async () => {
    const { tell, went, breaths } = open();
    for (const change of batch) await tell(change, batch);
    expect([went, breaths]).toEqual([['kent', 'essex', 'dorset'].map(to), [3]]);
  });

  it('are one for a change that stands in it twice', async () => {
    const { tell, went } = open();
    const twice = [...batch, changeOf('essex')];
    for (const change of twice) await tell(change, twice);
    expect(went).toEqual(['kent', 'essex', 'dorset'].map(to));
  });

  it('are looked up anew after one failed, so that none goes twice', async () => {
    const { tell, went, breaks } = open();
    await tell(kent, batch);
    breaks('essex');
    await expect(tell(essex, batch)).rejects.toThrow('down');
    breaks('');
    for (const change of batch) await tell(change, batch);
    expect(went).toEqual(['kent', 'essex', 'dorset'].map(to));
  });

  it('go out before a change that nobody can read, and not after it', async () => {
    const { tell, went } = open();
    const odd = [kent, { dynamodb: { NewImage: { pk: { N: '1' } } } }, dorset];
    await tell(odd[0], odd);
    await expect(tell(odd[1], odd)).rejects.toThrow();
    expect(went).toEqual([to('kent')]);
  });
});

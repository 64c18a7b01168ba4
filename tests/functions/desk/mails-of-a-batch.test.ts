import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tellAreas } from '../../../functions/tell-areas/tell-areas.ts';
import { eventItem } from '../../../shared/adapters/events.ts';

const at = '2024-06-23T08:00:00.000Z';

/** A change about an area, of which its people are mailed, or of which nobody is. */
const changeOf = (area: string, what = 'closing extended') => ({
  dynamodb: { NewImage: eventItem({ at, who: 'x', what, about: `COLLECTION#2023-24#AREA#${area}`, why: 'y' }) },
});
const batch = ['kent', 'essex', 'dorset'].map((area) => changeOf(area));
const [kent, essex, dorset] = batch;

/** A post that keeps what went out and what it remembers of it; it looks each mail up in the next breath. */
const open = () => {
  const marks = new Set<string>();
  const went: string[] = [];
  const breaths: number[] = [];
  const months: string[] = [];
  let down = '';
  let blind = '';
  let now = 0;
  const tell = tellAreas({
    sent: {
      hasGone: async ({ month, event }) => {
        months.push(month);
        now += 1;
        await soon();
        if (blind !== '' && event.includes(blind)) throw new Error('blind');
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
  /** Who cannot be looked up. */
  const blinds = (area: string) => {
    blind = area;
  };
  return { tell, went, breaths, months, breaks, blinds };
};
const to = (area: string) => `mappa-${area}@m.example`;

describe('the mails of a batch of changes', () => {
  it('are looked up in one breath, and sent one after the other', async () => {
    const { tell, went, breaths, months } = open();
    for (const change of batch) await tell(change, batch);
    expect([went, breaths]).toEqual([['kent', 'essex', 'dorset'].map(to), [3]]);
    // Remembered under the month of the change, in which it is looked for again.
    expect(months).toEqual(['2024-06', '2024-06', '2024-06']);
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

  it('are looked up anew after that failed, which nobody but its own change hears of', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.on('unhandledRejection', hear);
    const { tell, went, blinds } = open();
    blinds('essex');
    await tell(kent, batch);
    await soon();
    process.off('unhandledRejection', hear);
    await expect(tell(essex, batch)).rejects.toThrow('blind');
    blinds('');
    for (const change of batch) await tell(change, batch);
    expect([went, unheard]).toEqual([['kent', 'essex', 'dorset'].map(to), []]);
  });

  it('are none of what nobody is mailed, nor of what left the table', async () => {
    const { tell, went } = open();
    const others = [changeOf('kent', 'compiled'), { dynamodb: {} }, kent];
    for (const change of others) await tell(change, others);
    expect(went).toEqual([to('kent')]);
  });

  it('go out before a change that nobody can read, and not after it', async () => {
    const { tell, went } = open();
    const odd = [kent, { dynamodb: { NewImage: { pk: { N: '1' } } } }, dorset];
    await tell(odd[0], odd);
    await expect(tell(odd[1], odd)).rejects.toThrow();
    expect(went).toEqual([to('kent')]);
  });
});

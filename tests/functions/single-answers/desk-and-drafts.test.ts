import { describe, expect, it } from 'vitest';
import { keepDraft } from '../../../functions/keep-draft/keep-draft.ts';
import { showDesk } from '../../../functions/show-desk/show-desk.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, inHand, named, period } from './stands-by-hand.ts';

const returns = 'GET /areas/{area}/returns';
const dates = { opens: '2024-04-01', closes: '2024-05-10' };

describe('an area on the desk of the ministry', () => {
  const contacts = { contacts: [{ name: 'Jo', post: 'Co-ordinator' }] };
  const of = (area: string, closes: string) => ({
    area,
    closes,
    why: 'Ill.',
    by: 'ana',
    at: '2024-05-01T09:00:00.000Z',
  });
  const notes = [{ text: 'Rang.', by: 'ana', at: '2024-05-02T09:00:00.000Z' }];
  const activity = [{ at: '2024-05-02T09:01:00.000Z', sentence: 'It came.' }] as never[];
  const show = (extensions: object[], reminded: [string, string][]) =>
    showDesk({
      desk: {
        extensions: async () => extensions as never,
        notes: async (...at) => (at.join() === `${period},kent` ? notes : []) as never,
        contacts: async (area) => (area === 'kent' ? contacts : { contacts: [] }),
        lastReminded: async () => new Map(reminded) as never,
      },
      dates: async () => dates,
      stand: async () => ({ inHand: inHand(11) }),
      activity: async () => activity,
    });
  const desk = 'GET /collections/{period}/areas/{area}';

  it('shows its line by its own closing day, when it was last reminded, whom to speak to and what happened', async () => {
    const extensions = [of('essex', '2024-07-01'), of('kent', '2024-05-20'), of('dorset', '2024-07-02')];
    const reply = await show(extensions, [
      ['essex', '2024-05-01'],
      ['kent', '2024-05-09'],
    ])(call(desk, 'ministry'));
    expect(reply).toStrictEqual({
      status: 200,
      body: {
        line: expect.objectContaining({ area: 'kent', standing: 'with-area', late: false, closes: '2024-05-20' }),
        dates: { opens: '2024-04-01', closes: '2024-05-20' },
        ...{ extension: extensions[1], contacts, lastReminded: '2024-05-09', notes, activity },
      },
    });
    const { body } = await show(extensions.slice(0, 1), [])(call(desk, 'ministry'));
    expect(body).toStrictEqual({
      line: expect.objectContaining({ late: true, closes: '2024-05-10' }),
      ...{ dates, contacts, notes, activity },
    });
  });

  it('shows alone whom to speak to, or what happened', async () => {
    const alone = (route: string) => show([], [])(call(route, 'ministry'));
    expect(await alone('GET /areas/{area}/contacts')).toEqual({ status: 200, body: contacts });
    expect(await alone(`${returns}/{period}/activity`)).toEqual({ status: 200, body: { items: activity } });
  });
});

describe('answers that somebody is writing', () => {
  const submission = named(2);
  const whose = { area: 'kent', period, submission, who: 'jo' };
  const open = () => {
    const told: unknown[][] = [];
    const drafts = {
      read: async (...words: unknown[]) => {
        told.push(['read', ...words]);
        return { answers: [], at: 'then' };
      },
      keep: async (...words: unknown[]) => void told.push(['keep', ...words]),
    } as never;
    const act = keepDraft({ drafts, now: () => new Date('2024-05-03T09:00:00Z') });
    const route = `/areas/{area}/returns/{period}/submissions/{submission}/draft`;
    const ask = (method: string, body?: unknown) => act(call(`${method} ${route}`, 'area', { body }, { submission }));
    return { told, ask };
  };

  it('are kept as far as they are, and given back to the same person', async () => {
    const { told, ask } = open();
    const answers = [
      { finding: 'f', text: 'Half a' },
      { finding: 'g', text: '' },
    ];
    const draft = { answers, at: '2024-05-03T09:00:00.000Z' };
    expect(await ask('PUT', { answers })).toEqual({ status: 200, body: draft });
    expect(await ask('GET')).toEqual({ status: 200, body: { answers: [], at: 'then' } });
    expect(told).toEqual([
      ['keep', whose, draft],
      ['read', whose],
    ]);
  });

  it('are not kept where one of them tells a number of Category 4', async () => {
    const { told, ask } = open();
    const answers = [
      { finding: 'f', text: 'Fine.' },
      { finding: 'g', text: 'In Category 4 there were 3 people.' },
    ];
    expect(await refusalOf(ask('PUT', { answers }))).toBe('422 number-in-answer');
    expect(told).toEqual([]);
  });
});

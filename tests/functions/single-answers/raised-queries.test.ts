import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../shared/domain/screening-report.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { ana, open, submission, type Told } from './reviewing.ts';
import { inHand } from './stands-by-hand.ts';

const managed = { measure: 'managed', category: '1', level: '2', detail: '' };

describe('a query that the ministry raises', () => {
  it('is on a figure, quoted as it is, and opens the return', async () => {
    const { steps, ask } = open({ findings: [] });
    const reply = await ask('queries', { cell: managed, text: 'Is that so?' });
    const [{ said, happenings }] = steps as [Told];
    const name = expect.stringMatching(/^raised~\w+/);
    expect(said).toEqual([
      {
        was: undefined,
        is: {
          ...{
            name,
            query: said[0]!.is.name,
            turns: [expect.objectContaining({ ...ana, kind: 'raised', text: 'Is that so?' })],
          },
          about: { cell: 'managed|1|2|', label: expect.stringMatching(/Level 2/), figure: '2' },
        },
      },
    ]);
    expect(happenings).toEqual([
      expect.objectContaining({ what: 'query raised', why: said[0]!.is.about!.label, who: 'ana' }),
    ]);
    expect(reply).toEqual({ status: 200, body: { submission, status: 'queried', open: [said[0]!.is.query] } });
  });

  it('is on the whole return where no figure is named, and has a name of its own', async () => {
    const { steps, ask } = open();
    await ask('queries', { text: 'Is all of it so?' });
    await ask('queries', { cell: managed, text: 'Is that so?' });
    const [whole, figure] = steps.map(({ said }) => said[0]!.is);
    expect(whole).not.toHaveProperty('about');
    expect(steps[0]!.happenings[0]).toMatchObject({ why: 'on the whole return' });
    expect(whole!.name).not.toBe(figure!.name);
  });

  it.each([
    ['is confidential', { ...managed, category: '4' }],
    ['is none of the form', { ...managed, level: '7' }],
  ])('is on no figure that %s', async (_, cell) => {
    const { steps, ask } = open();
    expect(await refusalOf(ask('queries', { cell, text: 'Is that so?' }))).toBe('422 unknown-figure');
    expect(steps).toEqual([]);
  });

  it('is on no figure that the return does not hold', async () => {
    const { ask } = open({ hand: inHand(2, undefined, { observations: [] }) });
    expect(await refusalOf(ask('queries', { cell: managed, text: 'Is that so?' }))).toBe('422 unknown-figure');
  });

  it('is on no figure of Category 4, even where one should lie in the table', async () => {
    const cell = { ...managed, category: '4' };
    const found = { ...cell, value: 3, shorthand: '' } as Observation;
    const { ask } = open({ hand: inHand(2, undefined, { observations: [found] }) });
    expect(await refusalOf(ask('queries', { cell, text: 'Is that so?' }))).toBe('422 unknown-figure');
  });

  it('tells no number of Category 4', async () => {
    const { steps, ask } = open();
    expect(await refusalOf(ask('queries', { text: 'Category 4 has 3 people, has it?' }))).toBe('422 number-in-answer');
    expect(steps).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { wordsKept } from '../../../functions/compile-release/words-kept.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { keptOf } from './kept-by-hand.ts';
import { figuresOf } from './press.ts';
import { published } from './releases-by-hand.ts';

const [period, figures] = [Period.parse('2023-24'), figuresOf('2023-24', 7)];
const none = keptOf([]);
const out = keptOf([[published('1.0', '2024-10-31T09:30:00.000Z'), { figures, words: [] }]]);
const said = (text: string) => ({ about: 'own points', text, behind: 'as it was' });
const kept = (text: string, before = none, now = figures) =>
  wordsKept(before, { period, version: '1.1', figures: now, words: [said(text)] }, async () => none);

it('words that were written are kept as they are, and have aged where they may not be published any more', async () => {
  const [careful, careless] = ['More people than ever.', 'Category 4 has 12 people in Kent.'];
  expect(await kept(careful)).toEqual([said(careful)]);
  expect(await kept(careless)).toEqual([{ ...said(careless), behind: '' }]);
});

it('words on a revision may name an area while its figures change in public, and have aged where they do not', async () => {
  const naming = 'Kent has looked at its return again.';
  expect(await kept(naming)).toEqual([said(naming)]);
  expect(await kept(naming, out, figuresOf('2023-24', 8))).toEqual([said(naming)]);
  expect(await kept(naming, out)).toEqual([{ ...said(naming), behind: '' }]);
});

it('where nothing was written nobody asks for the year before', async () => {
  const page = { period, version: '1.1', figures, words: [] };
  const asked = wordsKept(out, page, async () => {
    throw new Error('The year before was asked for.');
  });
  expect(await asked).toEqual([]);
});

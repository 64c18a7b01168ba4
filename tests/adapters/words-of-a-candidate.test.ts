import { describe, expect, it } from 'vitest';
import { replacedBy } from '../../shared/adapters/candidate-digest.ts';
import { agedWords, candidatePassages, placesOf } from '../../shared/adapters/candidate-passages.ts';
import { Period } from '../../shared/domain/periods.ts';
import type { Written } from '../../shared/domain/release/wording/passages.ts';
import { keptOf } from '../functions/releases/kept-by-hand.ts';
import { figuresOf } from '../functions/releases/press.ts';
import { published, superseded } from '../functions/releases/releases-by-hand.ts';

const at = '2024-10-31T09:30:00.000Z';
const period = Period.parse('2023-24');
const figures = figuresOf('2023-24', 7);
const yearBefore = (each: number) =>
  keptOf([
    [superseded('1.0', at, '1.1', '2022-23'), { figures: figuresOf('2022-23', 1) }],
    [published('1.1', at, '2022-23'), { figures: figuresOf('2022-23', each) }],
  ]);
const none = keptOf([]);

/** What somebody wrote in a place, beside the figures of that day. */
const written = (about: string, before = none, text = 'A point of our own.'): Written => {
  const { behind } = candidatePassages(period, { figures }, before).find((each) => each.about === about)!;
  return { about, text, behind };
};
const aged = (words: readonly Written[], before = none, now = figures) =>
  placesOf(agedWords(period, { figures: now, words: [...words] }, before));

describe('words of a candidate', () => {
  it('have aged where the figures behind them are others now, its own or those of the year before', () => {
    const own = written('own points');
    expect([aged([]), aged([own]), placesOf(agedWords(period, undefined, none))]).toEqual(['', '', '']);
    expect(aged([own], none, figuresOf('2023-24', 8))).toBe('Further main points');
    expect(aged([own], yearBefore(6))).toBe('Further main points');
    const beside = written('own points', yearBefore(6));
    expect([aged([beside], yearBefore(6)), aged([beside], yearBefore(5))]).toEqual(['', 'Further main points']);
    const both = [written('own points'), written('table 1')];
    expect(aged(both, none, figuresOf('2023-24', 8))).toMatch(/^Further main points; .*31 March 2024/);
  });

  it('stand beside what is out of the year before, and nothing where nothing is', () => {
    const drafts = (before: typeof none) =>
      candidatePassages(period, { figures }, before)
        .map(({ draft }) => draft)
        .join(' ');
    expect(drafts(none)).not.toContain('2022-23');
    expect(drafts(keptOf([[superseded('1.0', at, '1.1', '2022-23')]]))).toBe(drafts(none));
    expect(drafts(yearBefore(6))).toContain('up 1 on 2022-23');
    expect(drafts(yearBefore(9))).toContain('down 2 on 2022-23');
  });
});

describe('what a new candidate says otherwise', () => {
  const last = published('1.0', at);
  const step = { digest: 'd', compiledAt: last.compiledAt, figures: 0, notes: false, words: false, worded: false };
  const words = [{ about: 'table 1', text: 'One.', behind: 'a' }];
  const kept = (replaced: object[] = []) =>
    keptOf([[last, { figures, notes: ['A note.'], words, replaced } as object]]);
  const same = { figures, notes: ['A note.'], words };

  it('is told of its figures, its notes and its words: not of what lies behind them', () => {
    expect(replacedBy(kept(), last, same)).toEqual([step]);
    expect(replacedBy(kept(), last, { ...same, words: [{ ...words[0]!, behind: 'b' }] })).toEqual([step]);
    expect(replacedBy(kept(), last, { ...same, words: [{ ...words[0]!, text: 'Two.' }] }, true)).toEqual([
      { ...step, words: true, worded: true },
    ]);
    expect(replacedBy(kept(), last, { ...same, words: [{ ...words[0]!, about: 'table 2' }] })).toEqual([
      { ...step, words: true },
    ]);
    expect(replacedBy(kept(), last, { ...same, notes: [] })).toEqual([{ ...step, notes: true }]);
    const [changed] = replacedBy(kept(), last, { ...same, figures: figuresOf('2023-24', 8) });
    expect(changed!.figures).toBeGreaterThan(1000);
  });

  it('is nothing without one before, and the last fifty are remembered', () => {
    expect([replacedBy(kept(), undefined, same), replacedBy(none, last, same)]).toEqual([[], []]);
    const before = Array.from({ length: 50 }, (_, number) => ({ ...step, digest: String(number) }));
    const all = replacedBy(kept(before), last, same).map(({ digest }) => digest);
    expect([all.length, all[0], all.at(-1)]).toEqual([50, '1', 'd']);
  });
});

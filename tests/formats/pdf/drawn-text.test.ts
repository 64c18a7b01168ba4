import { describe, expect, it } from 'vitest';
import { drawnText, lettersOf } from '../../../shared/formats/pdf/drawn-text.ts';

/** Operators as pdf.js numbers them: of the state, the text's mode, the colour, text, paths and pictures. */
const [SAVE, RESTORE, MODE, SHOW, COLOUR, PATH] = [10, 11, 38, 44, 59, 91];
type Step = readonly [operator: number, args?: unknown];
const show = (text: string): Step => [SHOW, [[...text].map((unicode) => ({ unicode }))]];
const colour = (...args: readonly unknown[]): Step => [COLOUR, args];
/** The letters that were drawn, `w` beside each white one; whether some were drawn without a trace, and on a ground. */
const drawn = (...steps: readonly Step[]) => {
  const { letters, white, invisible, ground } = drawnText({
    fnArray: steps.map(([operator]) => operator),
    argsArray: steps.map(([, args]) => args ?? null),
  });
  return [letters, white.map((each) => (each ? 'w' : '.')).join(''), invisible, ground];
};

describe('the letters that a page draws', () => {
  it('are told in their order, without blanks and ties, each with its colour', () => {
    expect(drawn(show('a b'), show('\uFB01'))).toEqual(['abfi', '....', false, false]);
    expect(drawn([SHOW, [[{ unicode: 'a' }, -250, null, {}, { unicode: 'b' }]]])).toEqual(['ab', '..', false, false]);
    expect(drawn([SHOW, [7]], [SHOW, null])).toEqual(['', '', false, false]);
    for (const operator of [SAVE, 45, 92]) expect(drawn([operator, [[{ unicode: 'a' }]]])[0]).toBe('');
    expect(drawn(colour('#ffffff'), show('\u{1D400}\u{1F98A}')).slice(0, 2)).toEqual(['A\u{1F98A}', 'www']);
    expect(lettersOf('o\uFB03ce 1')).toBe('office1');
  });

  it.each<[string, Step, boolean]>([
    ['white by its name', colour('#ffffff'), true],
    ['nearly white', colour('#F8f9Fa'), true],
    ['grey', colour('#f7f9fa'), false],
    ['white by its parts', colour(255, 248, 250), true],
    ['a part darker', colour(255, 247, 255), false],
    ['too few parts', colour(255, 255), false],
    ['parts that are no numbers', colour('255', '255', '255'), false],
    ['parts by their numbers', [COLOUR, { 0: 255, 1: 255, 2: 255 }], true],
    ['nothing', [COLOUR, null], false],
  ])('are white or not after %s', (_, step, white) => {
    expect(drawn(step, show('ab'))).toEqual(['ab', white ? 'ww' : '..', false, false]);
  });

  it('have the colour that was kept with the state', () => {
    expect(
      drawn(colour('#ffffff'), [SAVE], colour('#000000'), show('a'), [RESTORE], show('b'), [RESTORE], show('c')),
    ).toEqual(['abc', '.w.', false, false]);
    expect(drawn([SAVE], colour('#ffffff'), [RESTORE], show('a'))).toEqual(['a', '.', false, false]);
  });

  it('may be drawn without a trace, as under a scan', () => {
    expect(drawn([MODE, [3]], [MODE, [0]], show('a'))).toEqual(['a', '.', true, false]);
    expect(drawn([MODE, [2]], show('a'))).toEqual(['a', '.', false, false]);
  });

  it.each([21, 22, 23, 24, 25, 26, 27, 28, 61, 62, 63, 81, 82, 90, 92])(
    'may stand on the ground of operator %i',
    (operator) => {
      const fills = (operator >= 22 && operator <= 27) || operator === 62 || (operator >= 82 && operator <= 90);
      expect(drawn([operator])[3]).toBe(fills);
      expect(drawn([operator], show('a'))[3]).toBe(fills);
      expect(drawn([PATH, [operator]])[3]).toBe(operator >= 22 && operator <= 27);
      // What is filled in white is no ground; a picture is one.
      expect(drawn(colour('#ffffff'), [operator])[3]).toBe(fills && operator > 27);
    },
  );
});

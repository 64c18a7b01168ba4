import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/simplex/dense-simplex.ts': [
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [
        [
          'else for (let at = 0; at < columns; at++) this.price[at]! += factor * entries[row * columns + at]!;',
          'else for (let at = 0; at <= columns; at++) this.price[at]! += factor * entries[row * columns + at]!;',
        ],
        ['if (moving < columns) change[moving] = turn;', 'if (moving <= columns) change[moving] = turn;'],
        [
          'if (variable < columns) change[variable] = turn * entries[row * columns + end.column]!;',
          'if (true) change[variable] = turn * entries[row * columns + end.column]!;',
        ],
      ],
    },
    {
      reason:
        'What stands outside the new ends is no point, so nothing is proved there and it is sought again from the start.',
      changes: [['this.found = undefined;', '{}']],
    },
    {
      reason: 'The first question starts from the start: asked again at once it ends the same way.',
      changes: [
        [
          "if (answer.status !== 'undecided' || wasFresh) return answer;",
          "if ((answer.status !== 'undecided')) return answer;",
        ],
      ],
    },
    {
      reason: 'Where there are no multipliers nothing is promised, which is no finite number.',
      changes: [
        [
          'if (attained === undefined || multipliers === undefined || !Number.isFinite(promised)) return undecided;',
          'if ((attained === undefined) || !Number.isFinite(promised)) return undecided;',
        ],
      ],
    },
    {
      reason: 'What is 0 was answered a line before.',
      changes: [['return off < 0 ? 1 : -1;', 'return off <= 0 ? 1 : -1;']],
    },
    {
      reason: 'The condition is there for the compiler: what is undefined is not more than 0.',
      changes: [
        ['return least !== undefined && least > 0;', 'return (least > 0);'],
        ['return gain !== undefined && sign * gain > 0;', 'return (sign * gain > 0);'],
      ],
    },
    {
      reason: 'A direction twice as long is the same direction.',
      changes: [
        ['const turn = end.up ? 1 : -1;', 'const turn = end.up ? 2 : -1;'],
        ['const turn = end.up ? 1 : -1;', 'const turn = end.up ? 1 : -2;'],
      ],
    },
  ],
  'shared/domain/disclosure/solving/simplex/proofs.ts': [
    {
      reason:
        'From so small a part on the next denominator is more than a million million, and 0 is given three lines on.',
      changes: [['if (part < 1e-12) return 0;', 'if (false) return 0;']],
    },
    {
      reason:
        'What is read as another number than was meant is put into the model, and is no point or promises something else.',
      changes: [['if (part < 1e-12) return 0;', 'if (part < 1e-12) return 1;']],
    },
  ],
  'shared/domain/disclosure/solving/simplex/simplex-steps.ts': [
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [['for (let at = 0; at < columns; at++) {', 'for (let at = 0; at <= columns; at++) {']],
    },
    {
      reason: 'Minus infinity and infinity are both passed over: nothing blocks.',
      changes: [
        [
          'if (off < 0) return rises ? lower[variable]! : -Infinity;',
          'if (off < 0) return rises ? lower[variable]! : (Infinity);',
        ],
      ],
    },
    {
      reason: 'Only the way to a first point ends so, and it asks what is still outside, not how it ended.',
      changes: [["if (!reprice()) return { status: 'top' };", "if (!reprice()) return { status: '' };"]],
    },
    {
      reason: 'A column enters only at a price that is further from 0 than the tolerance.',
      changes: [['const up = price[column]! > 0;', 'const up = price[column]! >= 0;']],
    },
    {
      reason: 'What was lost on the way has a price left, so its multipliers do not promise what its point attains.',
      changes: [["return { status: 'lost' };", "return { status: '' };"]],
    },
  ],
  'shared/domain/disclosure/solving/simplex/tableau.ts': [
    {
      reason:
        'An entry of rounding error stays one, and what it misleads to is not proved: of 443,713 models by chance none lost its proof.',
      changes: [['entries[to + column] = isNoise ? 0 : factor / pivot;', 'entries[to + column] = (factor / pivot);']],
    },
  ],
};

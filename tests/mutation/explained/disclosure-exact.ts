import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/exact-simplex.ts': [
    {
      reason: 'What is 0 adds nothing, or was passed over before.',
      changes: [
        [
          'if (line[column]!.over !== 0n) value[basic[row]!] = plus(value[basic[row]!]!, times(by, line[column]!));',
          'if (true) value[basic[row]!] = plus(value[basic[row]!]!, times(by, line[column]!));',
        ],
        ['if (which === row || factor.over === 0n) continue;', 'if ((which === row)) continue;'],
        [
          'const end = price.over > 0n ? upper[variable] : lower[variable];',
          'const end = price.over >= 0n ? upper[variable] : lower[variable];',
        ],
        ['return off < 0 ? rising : negative(rising);', 'return off <= 0 ? rising : negative(rising);'],
        [
          "if (!step(column, prices![column]!.over > 0n)) return 'endless';",
          "if (!step(column, prices![column]!.over >= 0n)) return 'endless';",
        ],
        ['const rises = entry.over > 0n === up;', 'const rises = entry.over >= 0n === up;'],
        [
          'return each.over === 0n ? total : plus(total, times(each, row[at]!));',
          'return (plus(total, times(each, row[at]!)));',
        ],
      ],
    },
    {
      reason: 'Any negative number says "none", and any positive one "too much".',
      changes: [
        ['let best = -1;', 'let best = -2;'],
        [
          'const nearer = length === undefined ? 1 : compared(length, apart);',
          'const nearer = length === undefined ? 2 : compared(length, apart);',
        ],
        [
          'if (lo !== undefined && compared(value[variable]!, lo) < 0) return -1;',
          'if (lo !== undefined && compared(value[variable]!, lo) < 0) return -2;',
        ],
        ['let leaving = -1;', 'let leaving = -2;'],
        [
          'return hi !== undefined && compared(value[variable]!, hi) > 0 ? 1 : 0;',
          'return hi !== undefined && compared(value[variable]!, hi) > 0 ? 2 : 0;',
        ],
        [
          'const column = prices === undefined ? -1 : entering(prices);',
          'const column = prices === undefined ? -2 : entering(prices);',
        ],
      ],
    },
    {
      reason:
        'Which of several that would do is taken matters only where steps go round, which no known model does (Bland).',
      changes: [
        ['if (open && (best < 0 || variable < free[best]!)) best = at;', 'if (open && ((best < 0))) best = at;'],
        [
          'if (open && (best < 0 || variable < free[best]!)) best = at;',
          'if (open && (best <= 0 || variable < free[best]!)) best = at;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 1 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 0 || (nearer === 0 && ((leaving < 0)))) continue;',
        ],
        [
          'if (open && (best < 0 || variable < free[best]!)) best = at;',
          'if (open && (best < 0 || variable <= free[best]!)) best = at;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 0 || ((nearer === 0))) continue;',
        ],
        [
          'if (open && (best < 0 || variable < free[best]!)) best = at;',
          'if (open && (best < 1 || variable < free[best]!)) best = at;',
        ],
        ['if (open && (best < 0 || variable < free[best]!)) best = at;', 'if ((open)) best = at;'],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 0 || (nearer === 0 && ((basic[leaving]! < variable)))) continue;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if ((nearer < 0)) continue;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 0 || (nearer === 0 && (leaving <= 0 || basic[leaving]! < variable))) continue;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! <= variable))) continue;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer <= 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
        ],
        [
          'if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;',
          'if (nearer < 0 || (nearer === 0 && (leaving < 1 || basic[leaving]! < variable))) continue;',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          "if (climb(() => (isOutside() ? priced(pull) : undefined)) === 'lost') return { status: 'lost' };",
          "if (climb(() => ((priced(pull)))) === 'lost') return { status: 'lost' };",
        ],
      ],
    },
    {
      reason: 'Any end of a column is a place to begin, and 0 where it has none.',
      changes: [
        ['if (lo !== undefined && lo.over > 0n) return lo;', 'if (lo !== undefined && lo.over >= 0n) return lo;'],
        ['return hi !== undefined && hi.over < 0n ? hi : zero;', 'return (hi !== undefined) ? hi : zero;'],
        ['if (lo !== undefined && lo.over > 0n) return lo;', 'if ((lo !== undefined)) return lo;'],
        [
          'return hi !== undefined && hi.over < 0n ? hi : zero;',
          'return hi !== undefined && hi.over <= 0n ? hi : zero;',
        ],
      ],
    },
    {
      reason: 'What is not in the basis lies between its ends.',
      changes: [['const off = basic.includes(variable) ? excess(variable) : 0;', 'const off = (excess(variable));']],
    },
    {
      reason: 'Whoever asks looks for other words only.',
      changes: [["if (column < 0) return 'top';", "if (column < 0) return '';"]],
    },
  ],
};

import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/fraction.ts': [
    {
      reason: 'Nothing turned round is nothing, and no lower part is 0.',
      changes: [
        [
          'let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];',
          'let [a, b] = [one < 0n ? -one : one, other <= 0n ? -other : other];',
        ],
        [
          'let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];',
          'let [a, b] = [one <= 0n ? -one : one, other < 0n ? -other : other];',
        ],
        [
          'const divisor = divisorOf(over, under) * (under < 0n ? -1n : 1n);',
          'const divisor = divisorOf(over, under) * (under <= 0n ? -1n : 1n);',
        ],
        [
          'export const floorOf = ({ over, under }: Fraction): bigint => over / under - BigInt(over < 0n && over % under !== 0n);',
          'export const floorOf = ({ over, under }: Fraction): bigint => over / under - BigInt(over <= 0n && over % under !== 0n);',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'a.under === b.under ? fraction(a.over + b.over, a.under) : fraction(a.over * b.under + b.over * a.under, a.under * b.under);',
          '(fraction(a.over * b.under + b.over * a.under, a.under * b.under));',
        ],
        ['if (under === 1n) return { over, under };', 'if (false) return { over, under };'],
      ],
    },
    {
      reason: 'More digits than are needed give the same double.',
      changes: [
        [
          'const shift = Math.max(0, 64 + size(under) - size(over));',
          'const shift = Math.max(1, 64 + size(under) - size(over));',
        ],
        [
          'const shift = Math.max(0, 64 + size(under) - size(over));',
          'const shift = Math.max(0, 64 + size(under) + size(over));',
        ],
        [
          'const shift = Math.max(0, 64 + size(under) - size(over));',
          'const shift = Math.max(0, 65 + size(under) - size(over));',
        ],
      ],
    },
    {
      reason: 'A power of nothing is 1, and no power reads as 0.',
      changes: [
        [
          'return places > 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));',
          'return places >= 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));',
        ],
        [
          "const [, sign, before, after = '', power = '0'] = /^(-?)(\\d+)(?:\\.(\\d+))?(?:e([+-]\\d+))?$/.exec(String(value))!;",
          "const [, sign, before, after = '', power = ''] = /^(-?)(\\d+)(?:\\.(\\d+))?(?:e([+-]\\d+))?$/.exec(String(value))!;",
        ],
      ],
    },
    {
      reason: 'To divide by 1 or -1 is to multiply by it.',
      changes: [
        [
          'const divisor = divisorOf(over, under) * (under < 0n ? -1n : 1n);',
          'const divisor = divisorOf(over, under) / (under < 0n ? -1n : 1n);',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/solving/whole-numbers/whole-rows.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (divisor <= 1) return row;', 'if (false) return row;'],
        ['if (all.every(Number.isSafeInteger)) return row;', 'if (false) return row;'],
        [
          'if (coefficients.every(Number.isSafeInteger)) return { columns, coefficients, per: 1 };',
          'if (false) return { columns, coefficients, per: 1 };',
        ],
        ['if (divisor <= 1) return row;', 'if (divisor < 1) return row;'],
      ],
    },
    {
      reason: 'Both ends can be made whole, or neither.',
      changes: [
        [
          'return coefficients === undefined || lo === undefined || hi === undefined',
          'return (coefficients === undefined) || hi === undefined',
        ],
        [
          'return coefficients === undefined || lo === undefined || hi === undefined',
          'return (coefficients === undefined || lo === undefined)',
        ],
      ],
    },
  ],
};

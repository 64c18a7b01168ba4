import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConfidential, seal } from '../../shared/domain/confidential.ts';

/** Every way in which a value commonly ends up in a log, a message or a file. */
const printed = (value: object): string[] => [
  String(value),
  `${value}`,
  JSON.stringify(value),
  JSON.stringify({ nested: [value] }),
  inspect(value),
  inspect({ nested: value }, { depth: null, showHidden: true }),
  String(Number(value)),
  Object.entries(value).join(),
  JSON.stringify({ ...value }),
  JSON.stringify(structuredClone(value)),
  new Error(`It was ${value}.`).message,
];

describe('a confidential value', () => {
  it('shows its content in no print, serialisation, copy or arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 9_999_999 }), (secret) => {
        for (const text of printed(seal(secret))) expect(text).not.toContain(String(secret));
      }),
      { seed: 1 },
    );
  });

  it('prints as the shorthand that a reader knows', () => {
    expect(JSON.stringify({ value: seal(3) })).toBe('{"value":"[c]"}');
    expect(`${seal(3)}`).toBe('[c]');
    expect(inspect(seal(3))).toBe('[c]');
  });

  it('opens to what was sealed, and a copy does not open', () => {
    expect(openConfidential(seal(3))).toBe(3);
    expect(() => openConfidential(structuredClone(seal(3)))).toThrow('copied');
  });

  it('compares as itself only, so that equality tells nothing', () => {
    const [one, other] = [seal(3), seal(3)];
    expect(one === other).toBe(false);
    expect(Number(seal(3)) < Number(seal(4))).toBe(false);
  });
});

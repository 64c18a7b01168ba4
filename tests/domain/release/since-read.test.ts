import { describe, expect, it } from 'vitest';
import { type Replaced, sinceRead } from '../../../shared/domain/release/life/since-read.ts';

const now = { version: '1.0', compiledAt: '2024-07-03T13:05:00.000Z', compiledBy: 'Ana Lyst' };
const step = (digest: string, more: Partial<Replaced> = {}): Replaced => ({
  ...{ digest, compiledAt: '2024-07-01T09:00:00.000Z', figures: 0, notes: false, words: false, worded: false },
  ...more,
});
const wrote = { at: '2024-07-04T08:00:00.000Z', by: 'Wri Ter' };
const begin = 'Changed since you read it: ';
const end = 'Read it again, and decide then.';

describe('what changed since a candidate was read', () => {
  it('is its compilation anew: when by the clocks of London, by whom, and how many figures', () => {
    const told = sinceRead([step('a', { figures: 1 })], 'a', now);
    const { compiledAt, version } = now;
    expect(told).toMatchObject({ version, compiledAt, figures: 1, notes: false, words: false });
    expect(told.detail).toBe(
      `${begin}version 1.0 was compiled anew at 2024-07-03, 14:05 by Ana Lyst. 1 figure of Categories 1 to 3 changed. The notes are the same. ${end}`,
    );
  });

  it('is the sum of all that came after it, and nothing that came before', () => {
    const all = [
      step('a', { figures: 9, notes: true }),
      step('b', { figures: 3 }),
      step('c', { figures: 4, notes: true }),
    ];
    expect(sinceRead(all, 'b', now).detail).toBe(
      `${begin}version 1.0 was compiled anew at 2024-07-03, 14:05 by Ana Lyst (2 times, the last then). 7 figures of Categories 1 to 3 changed. The notes changed. ${end}`,
    );
    expect(sinceRead(all, 'a', now).figures).toBe(16);
    expect(sinceRead([step('b')], 'b', now).detail).toContain('No figure of Categories 1 to 3 changed.');
  });

  it('may be words alone', () => {
    const told = sinceRead([step('a', { words: true, worded: true })], 'a', { ...now, worded: wrote });
    expect(told.detail).toBe(
      `${begin}version 1.0 has other words. No figure of Categories 1 to 3 changed. The notes are the same. Wri Ter wrote on its page at 2024-07-04, 09:00. ${end}`,
    );
    expect(sinceRead([step('a')], 'a', { ...now, worded: wrote }).detail).not.toContain('Wri Ter');
    expect(sinceRead([step('a', { words: true })], 'a', now).detail).not.toContain('wrote on its page');
  });

  it('cannot be told of a digest that was never one of its own, and nothing is counted', () => {
    expect(sinceRead([step('a', { figures: 5, notes: true })], 'z', now)).toEqual({
      ...{ version: '1.0', compiledAt: now.compiledAt, figures: 0, notes: false, words: false },
      detail: `Version 1.0 has no candidate with this digest. ${end}`,
    });
  });
});

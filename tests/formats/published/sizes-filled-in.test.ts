import { expect, it } from 'vitest';
import { sizeStamp, stampRelease } from '../../../shared/formats/published/release-date-stamp.ts';

const filledIn = (sizes: Record<string, number>, ...paths: string[]): string =>
  stampRelease(paths.map(sizeStamp).join(', '), '2024-10-31T09:30:00.000Z', { sizes: new Map(Object.entries(sizes)) });

it('says of each file how large it is, as people say it, and never less than it is', () => {
  const sizes = { none: 0, a: 999, b: 1000, 'wide/c.csv': 1001, d: 999_999, e: 1_250_001 };
  expect(filledIn(sizes, 'none', 'a', 'b', 'wide/c.csv', 'd', 'e', 'a')).toBe(
    '0 bytes, 999 bytes, 1 kB, 2 kB, 1000 kB, 1.3 MB, 999 bytes',
  );
});

it('says of a file that is not made yet that its size is known later, and takes no other for it', () => {
  expect(filledIn({ a: 1 }, 'b')).toBe('has its size when it is out');
  expect(stampRelease(sizeStamp('a'), '2024-10-31T09:30:00.000Z')).toBe('has its size when it is out');
});

/**
 * A short digest of a text (two 32-bit halves of cyrb53, in base 36): for names and versions, never for secrets. Never
 * give it a text that holds a Category 4 figure, which could be found by trying.
 */
export const shortDigest = (text: string): string => {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one, two].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
};

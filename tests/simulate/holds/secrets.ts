import { secrets } from '../people/returns.ts';

const sevenDigits = /(?<!\w)\d{7}(?!\w)/g;

/** A local figure of Category 4, or one from which it follows, that a text tells; undefined where it tells none. */
export const secretIn = (text: string): string | undefined =>
  text.match(sevenDigits)?.find((number) => secrets.has(number));

import { isRecord } from '../template/shapes.ts';
import { type Wakeful, wakeful } from './wakeful.ts';

/** The writes to the tables, as those who read streams hear of them. */
export interface Writes {
  /** A write went through; `asked` is the request for it. */
  happened(asked: Buffer): void;
  /** Wakes with every write that may make a record which fits one of the patterns; with all where there is none. */
  thatMayFit(patterns: readonly unknown[]): Wakeful;
}

/** Writes that nobody has heard of yet. */
export const heardWrites = (): Writes => {
  const readers: { reader: Wakeful; mayFit: (asked: Buffer) => boolean }[] = [];
  return {
    happened: (asked) => {
      for (const { reader, mayFit } of readers) if (mayFit(asked)) reader.happened();
    },
    thatMayFit: (patterns) => {
      const reader = wakeful();
      readers.push({ reader, mayFit: mayFit(patterns) });
      return reader;
    },
  };
};

/**
 * A write names the keys of what it writes, so one that names none of the beginnings that a pattern wants of a key
 * makes no record for it. Most streams hold little that is for one reader, and to look at them for all else is dear.
 */
const mayFit = (patterns: readonly unknown[]): ((asked: Buffer) => boolean) => {
  const wanted = patterns.map(beginnings);
  return (asked) =>
    wanted.length === 0 || wanted.some((each) => each.every((oneOf) => oneOf.some((word) => asked.includes(word))));
};

/** Of each key that a pattern wants to begin in certain ways: these ways. Nothing of keys of which it wants else. */
const beginnings = (pattern: unknown): string[][] => {
  const keys = within(within(pattern, 'dynamodb'), 'Keys');
  return Object.values(isRecord(keys) ? keys : {}).flatMap((key) => {
    const ways = within(key, 'S');
    const words = Array.isArray(ways) ? ways.map((way) => within(way, 'prefix')) : [];
    return words.length > 0 && words.every(isPlain) ? [words] : [];
  });
};

const within = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Whether a word stands in JSON as it is. */
const isPlain = (word: unknown): word is string => typeof word === 'string' && JSON.stringify(word) === `"${word}"`;

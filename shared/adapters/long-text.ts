import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { TextItem } from './query-all.ts';
import type { Key } from './table-keys.ts';

/** As many characters as one item takes: at three bytes each still below DynamoDB's 400 kB. */
const most = 100_000;

/** A text was written anew while it was read: a Query does not wait for a transaction. */
export class TornRead extends Error {}

type Item = Record<string, AttributeValue>;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The items that hold a text which grows with the areas: one, or where it is too long for one, others that go on from
 * it. All say of which whole they are a part. Those that an earlier, longer text left behind say so too.
 * @param partKey key of a further item by its number
 */
export const itemsOfText = (
  name: string,
  text: string,
  { key, partKey }: { key: Key; partKey: (part: string) => Key },
): readonly Item[] => {
  const [first = '', ...others] = text.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [];
  if (others.length === 0) return [{ ...key, [name]: { S: first } }];
  const whole = { S: digest(text) };
  return [
    { ...key, [name]: { S: first }, whole },
    ...others.map((part, at) => ({ ...partKey(String(at + 1).padStart(3, '0')), [name]: { S: part }, whole })),
  ];
};

/**
 * Puts a text together again.
 * @param parts items that may go on from the first, in the order of their keys
 * @throws TornRead where they are not of one writing
 */
export const textOfItems = (name: string, first: TextItem, parts: readonly TextItem[]): string => {
  const { whole } = first;
  if (whole === undefined) return first[name] ?? 'null';
  const own = parts.filter((part) => part.whole === whole);
  const text = [first, ...own].map((item) => item[name] ?? '').join('');
  if (digest(text) !== whole) throw new TornRead('What was read was written anew meanwhile: try again.');
  return text;
};

/** Reads again what was torn, a few times. */
export const untorn = async <Out>(read: () => Promise<Out>): Promise<Out> => {
  for (let left = 4; ; left--) {
    try {
      return await read();
    } catch (error) {
      if (left === 0 || !(error instanceof TornRead)) throw error;
    }
  }
};

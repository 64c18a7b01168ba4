/*
 * TypeScript takes the names of an object for any texts, since an object may hold more than its type says. Those here
 * are of objects that hold just what they say: tables written out in full, and records that were read by a schema.
 */

/** The names of an object. */
export const keysOf = <Key extends string>(object: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(object) as Key[];

/** The names of an object with their values. */
export const entriesOf = <Key extends string, Value>(
  object: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] => Object.entries(object) as [Key, Value][];

/** An object with a value for each of the names. */
export const eachOf = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

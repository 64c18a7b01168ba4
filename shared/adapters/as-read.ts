/** What was read, and the text that it was read from. */
const textsRead = new WeakMap<object, string>();

/** Remembers from which text something was read. */
export const readFrom = <Read extends object>(text: string, read: Read): Read => {
  textsRead.set(read, text);
  return read;
};

/**
 * The text that a condition compares with what is kept: the very one that was read, since another version of ours may
 * spell the same otherwise, and nothing would ever move on again; of what was not read, as it is written.
 */
export const textOfKept = <Kept extends object>(kept: Kept, written: (kept: Kept) => string): string =>
  textsRead.get(kept) ?? written(kept);

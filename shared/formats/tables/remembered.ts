/** As many labels and titles as the returns of a nation hold, with room for what areas write beside them. */
const most = 2000;

/** A label is never longer than this; prose is, and does not come again. */
const longest = 600;

/**
 * Derives something from a text once, for as long as the text comes again and again: every return has the labels and
 * titles of its form. What was derived is shared, so that nobody may change it.
 */
export const remembered = <Out>(derive: (text: string) => Out): ((text: string) => Out) => {
  const known = new Map<string, Out>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const made = derive(text);
    if (known.size >= most) known.clear();
    if (text.length <= longest) known.set(text, made);
    return made;
  };
};

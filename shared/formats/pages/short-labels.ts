/**
 * Shortens labels of the form after the first: `Category 2: Violent offenders` is `Category 2` from the second time on.
 * One of them for each list that is read from the top.
 */
export const shortLabels = (): ((text: string) => string) => {
  const said = new Set<string>();
  return (text) =>
    text.replace(/(Category \d): [^,;.()]+/g, (whole, short: string) => {
      if (said.has(whole)) return short;
      said.add(whole);
      return whole;
    });
};

/** Names in a pattern such as `AREA#{area}`; a name with a plus takes the rest of the text, as a route's does. */
type Names<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Greedy}+` ? Greedy : Name) | Names<Rest>
  : never;

/** What fills a pattern: a text for each of its names. */
export type Values<Pattern extends string> = Readonly<Record<Names<Pattern>, string>>;

const holes = /\{(\w+)(\+?)\}/g;

/**
 * Fills a pattern.
 * @throws Error where a value is missing, empty, or would change how the text reads back
 */
export const fill = <Pattern extends string>(pattern: Pattern, values: Values<Pattern>): string =>
  pattern.replace(holes, (_, name: string, greedy: string) => {
    const value = (values as Readonly<Record<string, string>>)[name];
    if (!value || (greedy === '' && value.includes('#')))
      throw new Error(`${name} may not be "${value}" in ${pattern}.`);
    return value;
  });

/** Reads the values of a pattern back out of a text; undefined where the text has another shape. */
export const readBack = <Pattern extends string>(pattern: Pattern, text: string): Values<Pattern> | undefined => {
  const shape = pattern.replace(holes, (_, name: string, greedy: string) => `(?<${name}>${greedy ? '.+' : '[^#]+'})`);
  const found = new RegExp(`^${shape}$`, 's').exec(text);
  return found === null ? undefined : ({ ...found.groups } as Values<Pattern>);
};

/** What every text of a pattern begins with, up to its first name. */
export const beginning = (pattern: string): string => pattern.replace(/\{.*$/s, '');

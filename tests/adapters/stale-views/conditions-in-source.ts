import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One thing that a write waits for: its file and words, and the whole condition that it is part of, as a pattern. */
export type Clause = { readonly name: string; readonly whole: RegExp };

const isComment = (line: string): boolean => /^\s*(?:\*|\/\/|\/\*)/.test(line);
const literals = (line: string): string[] => [...line.matchAll(/(['`])((?:(?!\1).)*)\1/g)].map(([, , text]) => text!);

/** A condition on an item, and no key of a query, update or name of an attribute. */
const isCondition = (text: string): boolean =>
  !/^(?:pk = :pk|SET )/.test(text) && (/attribute_(?:not_)?exists\(/.test(text) || /^#?\w+ [<=] :\w+/.test(text));

/** Parts that must all hold: what is joined by OR, or within brackets, is one part. */
const clausesOf = (text: string): string[] => (/ OR /.test(text) ? [text] : text.split(' AND '));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\$\{\w+\}/)
      .map(escaped)
      .join('.*')}$`,
  );

/** Every clause of every condition that an adapter writes down; words that a file has twice are counted. */
export const clausesInSource = (): readonly Clause[] =>
  globSync('shared/adapters/*.ts')
    .toSorted()
    .flatMap((path) => {
      const seen = new Map<string, number>();
      const texts = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => !isComment(line))
        .flatMap(literals)
        .filter(isCondition);
      return texts.flatMap((text) =>
        clausesOf(text).map((clause): Clause => {
          const count = (seen.get(clause) ?? 0) + 1;
          seen.set(clause, count);
          const name = `${basename(path, '.ts')}: ${clause}${count === 1 ? '' : ` (${count})`}`;
          return { name, whole: patternOf(text) };
        }),
      );
    });

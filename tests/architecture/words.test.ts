import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

/** Words that each meant several things once: a type that wants one of them says in its name of what it is. */
const words = ['Answer', 'Answered', 'Candidate', 'Reply', 'Screened', 'Stage'];

const declares = (text: string, word: string): boolean =>
  new RegExp(`^\\s*(export )?(type|interface|class) ${word}\\b`, 'm').test(text);

describe('words', () => {
  const texts = globSync('{functions,infra,shared,tests}/**/*.ts', { cwd: root })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

  it.each(words)('have one meaning: %s is declared in one file at most', (word) => {
    expect(
      texts
        .filter(({ text }) => declares(text, word))
        .map(({ path }) => path)
        .slice(1),
    ).toEqual([]);
  });

  it('are found as aliases and interfaces, exported or not, and not within others', () => {
    expect(declares('type Reply = { status: number };', 'Reply')).toBe(true);
    expect(declares('\nexport interface Reply {', 'Reply')).toBe(true);
    expect(declares('type ReplyTo = string;', 'Reply')).toBe(false);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

const width = 120;

/**
 * What may stand in a longer line, because it cannot be broken without being another text. Words for people can:
 * `prose` takes a paragraph over several lines, and a template breaks at what is computed in it.
 */
const excused: Readonly<Record<string, RegExp>> = {
  'markup, in which a break would be one of the page': /<[a-z/?!][\w:-]*[\s>/"=]/,
  'a pattern': /\/(?:[^/\\\n]|\\.){40,}\/|\\\\[bsdpw]/,
};

/** What may in tests besides. */
const excusedInTests: Readonly<Record<string, RegExp>> = {
  'the name of a test, which whoever reads its failure looks for': /^(?:it|test|describe)\b/,
  'what a file that is made holds, or a text that is expected, letter for letter':
    /'(?:[^'\\]|\\.){40,}'|"(?:[^"\\]|\\.){40,}"|`(?:[^`\\]|\\.){40,}/,
  'a line of another language, in a template':
    /^(?:select|union all|case when|const told = `select)\b|^[\w(][^`]*\$\{.*`,$|^\(.*\$\{/,
};

/** Whether something large is computed before the line is too long: there it breaks. */
const breaks = (line: string): boolean => /\$\{[^{}]{45,}\}/.test(line.slice(0, width + 45));

const excuses = (path: string): RegExp[] => [
  ...Object.values(excused),
  ...(path.startsWith('tests/') ? Object.values(excusedInTests) : []),
];

/** Rooms in which nothing is excused: what is declared there is read by people who write no code. */
const narrow = ['shared/domain/forms/'];

const wide = globSync('{shared,functions,infra,tests}/**/*.ts', { cwd: root }).flatMap((path) =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .filter((line) => line.length > width)
    .map((line) => ({ path, line: line.trim() })),
);

describe('lines', () => {
  it('are within the width, but for the few kinds that cannot be broken', () => {
    const without = wide.filter(
      ({ path, line }) =>
        /^(\/\*\*|\*|\/\/)/.test(line) ||
        (!path.startsWith('tests/') && breaks(line)) ||
        !excuses(path).some((kind) => kind.test(line)),
    );
    expect(without.map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
  });

  it('are within the width without any excuse where forms are declared', () => {
    const found = wide.filter(({ path }) => narrow.some((room) => path.startsWith(room)));
    expect(found.map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
  });

  it('have no excuse that nothing needs', () => {
    for (const [kind, pattern] of Object.entries({ ...excused, ...excusedInTests }))
      expect(
        wide.some(({ line }) => pattern.test(line)),
        kind,
      ).toBe(true);
  });
});

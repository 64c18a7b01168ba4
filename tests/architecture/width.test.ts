import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

const width = 120;

/**
 * What may stand in a longer line, because the formatter cannot break it and whoever looks for it would not find it in
 * two pieces. A paragraph is no such thing: `prose` takes it over several lines.
 */
const excused: Readonly<Record<string, RegExp>> = {
  'words for people, in one literal': /'(?:[^'\\]|\\.){40,}'|"(?:[^"\\]|\\.){40,}"|`(?:[^`\\]|\\.){40,}/,
  'markup in a template': /<\/?[a-z][\w:-]*[\s>/]|\$\{/,
  'a pattern': /\/(?:[^/\\\n]|\\.){40,}\//,
  'another language, in a template': /^(select|union all|case when|@media|\.[a-z][\w-]+[+ ,{])/,
  'a line of a longer text': /^[^'"`]*`[;,)]*$|^[^=(){}]*$/,
};

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
      ({ line }) => /^(\/\*\*|\*|\/\/)/.test(line) || !Object.values(excused).some((kind) => kind.test(line)),
    );
    expect(without.map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
  });

  it('are within the width without any excuse where forms are declared', () => {
    const found = wide.filter(({ path }) => narrow.some((room) => path.startsWith(room)));
    expect(found.map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
  });

  it('have no excuse that nothing needs', () => {
    for (const [kind, pattern] of Object.entries(excused))
      expect(
        wide.some(({ line }) => pattern.test(line)),
        kind,
      ).toBe(true);
  });
});

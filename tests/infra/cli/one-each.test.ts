import { describe, expect, it } from 'vitest';
import { oneEach } from '../../../infra/cli/run/one-each.ts';
import type { ReturnFile } from '../../../infra/cli/run/returns-folder.ts';
import { findArea } from '../../../shared/domain/areas.ts';

const file = (name: string, area: string, text: string): ReturnFile => ({
  name,
  path: `/returns/${name}`,
  area: findArea(area),
  bytes: new TextEncoder().encode(text),
});

const names = (files: readonly ReturnFile[]) => files.map(({ name }) => name);

describe('the files of a folder that a run hands in', () => {
  it('are one an area', () => {
    const { taken, aside } = oneEach([file('kent.csv', 'kent', 'a'), file('essex.csv', 'essex', 'b')]);
    expect([names(taken), aside]).toEqual([['kent.csv', 'essex.csv'], []]);
  });

  it('are none of an area of which two files differ, and each is told with the name of the other', () => {
    const { taken, aside } = oneEach([
      file('kent-1.csv', 'kent', 'a'),
      file('kent-2.json', 'kent', 'b'),
      file('kent-3.csv', 'kent', 'a'),
      file('essex.csv', 'essex', 'b'),
    ]);
    expect(names(taken)).toEqual(['essex.csv']);
    expect(aside.map(({ file: each, contradicted }) => [each, contradicted])).toEqual([
      ['kent-1.csv', true],
      ['kent-2.json', true],
      ['kent-3.csv', true],
    ]);
    expect(aside[0]!.why).toBe(
      'of Kent as well, and not the same: kent-2.json, kent-3.csv. Keep the one that is right',
    );
  });

  it('are the first of those that are the same byte by byte', () => {
    const { taken, aside } = oneEach([file('kent-1.csv', 'kent', 'a'), file('kent-2.csv', 'kent', 'a')]);
    expect(names(taken)).toEqual(['kent-1.csv']);
    expect(aside).toEqual([
      { file: 'kent-2.csv', why: 'it is the same as kent-1.csv, which stands for both', contradicted: false },
    ]);
  });

  it('leaves files alone of which nobody can tell whose they are: each is told of for itself', () => {
    const files = [file('one.csv', 'nowhere', 'a'), file('two.csv', 'nowhere', 'b')];
    expect(oneEach(files)).toEqual({ taken: files, aside: [] });
  });
});

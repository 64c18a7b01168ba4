import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, root } from '../../infra/stack/bundles.ts';
import { heldBy, loadedAtStart } from '../infra/bundle-contents.ts';

const names = globSync('functions/*/index.ts', { cwd: root })
  .map((path) => basename(dirname(path)))
  .sort();

/** Of each function the sources of which anything runs when it starts. */
const atStart = new Map<string, readonly string[]>();
beforeAll(async () => {
  await bundleFunctions();
  for (const name of names)
    atStart.set(
      name,
      [...loadedAtStart(name)].filter(([, bytes]) => bytes > 0).map(([path]) => path),
    );
});

/** The pages are what `show-page` does: nobody asks it for anything else. */
const pages = ['show-page'];

/** What waits until it is asked for, and the functions that load it at once all the same. */
const waits: readonly (readonly [what: string, source: RegExp, butFor: readonly string[]])[] = [
  [
    'a reader of files',
    /^shared\/formats\/(read-(return|safely)|recognise|(csv|json)-return|report-text\/|tables\/|word\/|pdf\/|workbook\/(read-|zip-inflate))/,
    pages,
  ],
  ['a writer of files', /^shared\/formats\/(published\/|template\/|lists|workbook\/(write-|xlsx-|zip-parts))/, pages],
  ['a package for formats', /node_modules\/(csv-parse|fflate|saxes|unpdf|hyparquet|d3-|govuk-frontend)/, []],
  ['the solver', /node_modules\/highs|^shared\/adapters\/highs-solver|^shared\/domain\/disclosure\/solving\//, []],
  [
    'the drawing of Category 4',
    /^shared\/domain\/disclosure\/(national\/(choose|self-check|witness)|suppression\/)/,
    [],
  ],
  ['the checks of a return', /^shared\/domain\/screening\/(screen|stages|checks\/)/, pages],
  ['what sees that forms are whole', /^shared\/domain\/forms\/check\//, []],
  [
    'the description of the API',
    /^shared\/(formats\/openapi|domain\/api\/\w+-routes)/,
    ['show-openapi', 'refuse-request'],
  ],
];

/** Who reads which requests: a function loads the schemas of its own alone. */
const requests: Readonly<Record<string, readonly string[]>> = {
  'answer-findings': ['of-areas'],
  'decide-release': ['of-releases'],
  'keep-draft': ['of-areas'],
  'open-round': ['of-collections'],
  'request-upload': ['of-areas'],
  'review-return': ['of-reviewers'],
  'set-dates': ['of-collections'],
  'set-population': ['of-collections'],
  'show-collection': ['of-collections'],
  'show-events': ['of-lists'],
  'show-openapi': ['of-areas', 'of-collections', 'of-desks', 'of-lists', 'of-releases', 'of-reviewers'],
  'show-page': ['of-areas', 'of-collections', 'of-desks', 'of-lists', 'of-releases', 'of-reviewers'],
  'sign-off-return': ['of-areas'],
  'tend-area': ['of-desks'],
  'word-release': ['of-releases'],
};

describe('what a function loads when it starts', () => {
  it('is seen apart from what it loads when asked', () => {
    const reader = 'shared/formats/read-return.ts';
    expect(heldBy('receive-return').has(reader)).toBe(true);
    expect(atStart.get('receive-return')).toContain('functions/receive-return/index.ts');
    expect(atStart.get('receive-return')).not.toContain(reader);
    expect(atStart.get('show-page')!.length).toBeGreaterThan(100);
  });

  it('is no package twice, which a second version of it would be', () => {
    const twice = names.flatMap((name) => {
      const places = new Map<string, Set<string>>();
      for (const path of heldBy(name).keys()) {
        const [place, at] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
        if (place !== undefined && at !== undefined) places.set(at, (places.get(at) ?? new Set()).add(place));
      }
      return [...places.values()].filter(({ size }) => size > 1).map((all) => `${name}: ${[...all].join(' and ')}`);
    });
    expect(twice).toEqual([]);
  });

  it.each(waits)('is not %s', (what, source, butFor) => {
    const early = names.filter(
      (name) => !butFor.includes(name) && atStart.get(name)!.some((path) => source.test(path)),
    );
    const told = early.map((name) => `${name}: ${atStart.get(name)!.find((path) => source.test(path))}`);
    expect(
      told,
      `These load ${what} at start. Import it where it is asked for: \`await import\`, or \`lazily\`.`,
    ).toEqual([]);
  });

  it.each(waits)('names who loads %s at once only where somebody does', (_, source, butFor) => {
    expect(butFor.filter((name) => !atStart.get(name)!.some((path) => source.test(path)))).toEqual([]);
  });

  it('is of requests what it reads itself', () => {
    const folder = /^shared\/domain\/api\/requests\/(of-\w+)\.ts$/;
    const read = names.map((name): [string, readonly string[]] => [
      name,
      atStart
        .get(name)!
        .flatMap((path) => folder.exec(path)?.[1] ?? [])
        .sort(),
    ]);
    expect(Object.fromEntries(read.filter(([, schemas]) => schemas.length > 0))).toEqual(requests);
  });
});

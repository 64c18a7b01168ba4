import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { sourceImports } from './source-imports.ts';

const domain = 'shared/domain';
/** Areas, periods, cells and the like: files that lie in the domain's own folder. */
const ground = `${domain}/[^/]+\\.ts`;

/**
 * What the files of a room may know of the project besides their own folder, types included; the first that fits
 * counts.
 */
const mayKnow: readonly (readonly [room: string, known: readonly string[]])[] = [
  [`${domain}/calendar/`, []],
  [`${domain}/access/`, [ground]],
  [`${domain}/forms/`, [ground, `${domain}/forms/`]],
  [`${domain}/screening/`, [ground, `${domain}/(forms|screening)/`]],
  [`${domain}/disclosure/`, [ground, `${domain}/(forms|disclosure)/`]],
  [`${domain}/collection/`, [ground, `${domain}/(calendar|access|submissions)/`]],
  [`${domain}/submissions/`, [ground, `${domain}/(calendar|access|collection|screening)/`]],
  [`${domain}/events/`, [ground, `${domain}/(calendar|collection)/`]],
  [`${domain}/release/life/`, [ground, `${domain}/(calendar|access)/`]],
  [`${domain}/release/figures/`, [ground, `${domain}/(forms|disclosure)/`]],
  [`${domain}/release/revisions/`, [ground, `${domain}/(forms|release/(figures|life))/`]],
  [`${domain}/release/`, [ground, `${domain}/(forms|disclosure|calendar|release)/`]],
  [`${domain}/api/`, [`${domain}/`]],
  [`${domain}/`, [`${domain}/forms/`]],
  ['shared/formats/openapi', [`${domain}/`]],
  ['shared/formats/pages/', [`${domain}/(?!api|disclosure)`, 'shared/formats/[^/]+\\.ts']],
  ['shared/formats/published/', [`${domain}/(?!api|screening)`, 'shared/formats/(html|published/|workbook/)']],
  // A list for people is CSV as our publications write it.
  ['shared/formats/lists', [`${domain}/(collection|events)/`, ground, 'shared/formats/(published/csv|workbook/)']],
  ['shared/formats/', [`${domain}/(?!api|disclosure|release|access)`, 'shared/formats/(?!published|pages|openapi)']],
  // The thread that a PDF is read in runs the reader of its pages.
  ['shared/adapters/', [`${domain}/(?!api/(routes|requests/))`, 'shared/formats/pdf/(pdf-page|extract-pages)']],
  ['shared/runtime/', [`${domain}/`]],
  ['functions/', ['shared/', 'functions/']],
  [
    'infra/stack/',
    [
      'shared/adapters/(table-keys|open-from)',
      `${domain}/(access/roles|api/page-routes|forms/|prose|submissions/sent-along)`,
      'shared/runtime/problem',
    ],
  ],
  [
    'infra/local/',
    ['infra/(stack|local)/', `${domain}/(areas|access/)`, 'shared/(formats/html|runtime/(caller|problem))'],
  ],
  ['infra/cli/', ['infra/', 'shared/(domain|formats|adapters)/']],
];

const strangers = [...sourceImports].flatMap(([path, list]) => {
  const [, known] = mayKnow.find(([each]) => path.startsWith(each))!;
  const allowed = new RegExp(`^(${[`${dirname(path)}/[^/]+$`, ...known].join('|')})`);
  return list
    .filter((each) => /^(shared|functions|infra)\//.test(each.path) && !allowed.test(each.path))
    .map((each) => `${path} -> ${each.path}`);
});

describe('the rooms', () => {
  it('know no other rooms than they may', () => {
    expect(strangers).toEqual([]);
  });

  it('are told of in a README: their own, or that of the folder around them', () => {
    const rooms = [...new Set([...sourceImports.keys()].map(dirname))].filter((room) => !/^functions\//.test(room));
    const tellsOf = (folder: string, room: string) =>
      existsSync(join(root, folder, 'README.md')) &&
      readFileSync(join(root, folder, 'README.md'), 'utf8').includes(`\`${room}/\``);
    const silent = rooms.filter(
      (room) => !existsSync(join(root, room, 'README.md')) && !tellsOf(dirname(room), basename(room)),
    );
    expect(silent).toEqual([]);
  });

  it('are all that stands at the top, beside what the project is said to be and how it is made', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').replaceAll('/', '').split('\n');
    const files = ['biome.json', 'cdk.json', 'package-lock.json', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
    const words = ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md'];
    const known = new Set([...ignored, ...files, ...words, 'functions', 'infra', 'shared', 'tests']);
    // A file that a run left there came along with all that was committed.
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !known.has(name))).toEqual([]);
  });

  it('give their reasons where CONTRIBUTING says, and CONTRIBUTING tells of every reason', () => {
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const told = [...contributing.matchAll(/^- (Why [^:]+): `([^`]+)`$/gm)].map(([, why, path]) => `${path}: ${why}`);
    const given = globSync('{shared,functions,infra}/**/README.md', { cwd: root }).flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/^## (Why .+)$/gm)].map(([, why]) => `${path}: ${why}`),
    );
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told.sort()).toEqual(given.sort());
  });
});

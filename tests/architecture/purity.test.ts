import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

const sources = globSync('{shared,functions,infra}/**/*.{ts,mjs}', { cwd: root })
  .sort()
  .map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));
const found = (folder: RegExp, pattern: RegExp) =>
  sources.filter(({ path, text }) => folder.test(path) && pattern.test(text)).map(({ path }) => path);

describe('what may not be written where', () => {
  it('asks the environment in one place only', () => {
    expect(found(/^(shared|functions)\//, /process\.env/)).toEqual(['shared/runtime/env.ts']);
  });

  it('knows no clock and no chance in domain, formats and actions', () => {
    const clock = /\bDate\.now\(|new Date\(\)|Math\.random\(|randomBytes\(|randomUUID\(|performance\.now\(/;
    expect(found(/^shared\/(domain|formats)\//, clock)).toEqual([]);
    expect(found(/^functions\/[^/]+\/(?!index\.ts)[^/]+\.ts$/, clock)).toEqual([]);
  });

  it('logs nothing from domain and formats', () => {
    expect(found(/^shared\/(domain|formats)\//, /console\./)).toEqual([]);
  });

  it('knows nothing of this machine in what is deployed', () => {
    expect(found(/^(shared|functions)\//, /127\.0\.0\.1|localhost|AWS_ENDPOINT_URL/)).toEqual([]);
  });

  it('opens what is confidential only where it may be', () => {
    const opening = /\bopenConfidential\b|\bunseal\b|\.reveal\(/;
    const allowed = /^shared\/domain\/(confidential\.ts$|disclosure\/|screening\/)/;
    expect(found(/./, opening).filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('grants nothing by the shortcuts of the framework', () => {
    expect(found(/^infra\//, /\.grant[A-Z]\w*\(/)).toEqual([]);
  });

  it('knows the time of release in one place', () => {
    const said = sources.filter(({ text }) => /(?<!T)\b09:30\b|halfPastNine\w*\(/.test(text)).map(({ path }) => path);
    expect(said).toEqual(['shared/domain/calendar/london-time.ts']);
  });

  it('names files for what they hold', () => {
    const vague = /(^|-)(process|handle|handler|manage|manager|data|info|util|utils|helper|helpers|service)(-|\.)/;
    expect(sources.map(({ path }) => path).filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  /** Lines of a file at most: a test is read one statement at a time, so that it may have a few more. */
  it.each([
    ['source', '{shared,functions,infra}', 180],
    ['tests', 'tests', 220],
  ])('keeps files of %s short enough to have one idea', (_, folders, most) => {
    const paths = globSync(`${folders}/**/*.ts`, { cwd: root });
    expect(paths.length).toBeGreaterThan(400);
    const long = paths.filter((path) => readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length > most);
    expect(long).toEqual([]);
  });
});

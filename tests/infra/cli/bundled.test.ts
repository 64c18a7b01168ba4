import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommandLine } from '../../../infra/cli/bundled/bundle-command-line.ts';
import { keptBundle, markOf } from '../../../infra/cli/bundled/kept-bundle.mjs';
import { bundleFormat } from '../../../infra/stack/bundle-format.ts';
import { root } from '../../../infra/stack/bundles.ts';

// Beneath the project, where its packages are found.
const folder = join(root, `.local/command-line.test.${process.pid}`);
const elsewhere = mkdtempSync(join(tmpdir(), 'mappa-bundled-'));
beforeAll(() => bundleCommandLine(folder));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(elsewhere, { recursive: true });
});

const made = () => JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));

describe('the command line as one bundle', () => {
  it('says what the sources say, of where they are, with their exit code', () => {
    const out = join(elsewhere, 'form.xlsx');
    const words = [
      ['--help'],
      ['run', '--period', '1999-00'],
      ['template', '--area', 'Kent', '--period', '2023-24', '--out', out],
      ['check', out, '--area', 'kent', '--period', '2023-24', '--json'],
    ];
    const script = (file: string) => `
      import { createRequire } from 'node:module';
      const file = ${JSON.stringify(file)};
      const { mappa } = file.endsWith('.ts') ? await import(file) : createRequire(file)(file);
      for (const words of ${JSON.stringify(words)}) console.log('ends with', await mappa(words));`;
    const said = (file: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script(file)], { encoding: 'utf8', cwd: elsewhere });
    const bundled = said(keptBundle(root, folder)!);
    expect(bundled).toBe(said(join(root, 'infra/cli/mappa.ts')));
    expect(bundled.match(/ends with \d/g)).toEqual(['ends with 0', 'ends with 2', 'ends with 0', 'ends with 1']);
  });

  it('bundles functions as the sources do: what is replaced in them is not replaced in it', () => {
    const code = globSync('**/*.cjs', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
    const replaced = /define:(\{"import\.meta[^}]*\})/.exec(code.join('\n'))?.[1];
    expect(JSON.parse(replaced ?? 'null')).toEqual(bundleFormat.define);
  });

  it('is made of everything that a run loads and that is ours, and is not taken where one of it was written', () => {
    const sources = Object.keys(made().marks);
    expect(sources).toEqual(
      expect.arrayContaining([
        'infra/cli/run.ts',
        'infra/local/platform.ts',
        'shared/domain/areas.ts',
        'infra/stack/bundles.ts',
        'infra/cli/bundled/bundle-command-line.ts',
        'package-lock.json',
      ]),
    );
    const copy = join(elsewhere, 'project');
    for (const path of ['infra/cli/run.ts', 'shared/domain/areas.ts'])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    const marksNow = () =>
      Object.fromEntries(
        ['infra/cli/run.ts', 'shared/domain/areas.ts'].map((path) => [path, markOf(join(copy, path))]),
      );
    const kept = join(elsewhere, 'kept');
    mkdirSync(kept);
    const write = (about: object) =>
      writeFileSync(
        join(kept, 'made.json'),
        JSON.stringify({ of: copy, node: process.version, marks: marksNow(), ...about }),
      );
    write({});
    expect(keptBundle(copy, kept)).toBe(join(kept, 'cli/mappa.cjs'));
    expect(keptBundle(root, kept)).toBeUndefined();
    const path = join(copy, 'infra/cli/run.ts');
    const old = new Date('2024-01-01T00:00:00Z');
    utimesSync(path, old, old);
    write({});
    writeFileSync(path, readFileSync(path, 'utf8').replace('export', 'EXPORT'));
    // As long as it was, and as old as it was, for all that it says itself.
    utimesSync(path, old, old);
    expect(keptBundle(copy, kept)).toBeUndefined();
    write({});
    rmSync(path);
    expect(keptBundle(copy, kept)).toBeUndefined();
    write({ node: 'v23.0.0', marks: {} });
    expect(keptBundle(copy, kept)).toBeUndefined();
    expect(keptBundle(copy, join(elsewhere, 'nothing'))).toBeUndefined();
    writeFileSync(join(kept, 'made.json'), '{"of":');
    expect(keptBundle(copy, kept)).toBeUndefined();
  });
});

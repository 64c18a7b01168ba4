import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';
import type { Order, Outcome } from './worker.ts';

const root = join(import.meta.dirname, '../..');
const collected = join(import.meta.dirname, 'collected.ts');

/** Test files as bundles that are made with other text in the place of some source files, and run in one worker. */
export class TestsInBundles {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mappa-mutants-'));
  private readonly changed: ReadonlyMap<string, string>;
  private worker: Worker | undefined;
  /** The bundles that the worker has loaded. */
  private readonly loaded = new Set<string>();
  private builds = 0;

  private readonly plugin: Plugin = {
    name: 'mutants',
    setup: (making) => {
      making.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
        importer === collected ? { path: 'vitest', external: true } : { path: collected },
      );
      making.onResolve({ filter: /highs-solver\.ts$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        external: true,
      }));
      making.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
        contents: (this.changed.get(path) ?? readFileSync(path, 'utf8')).replaceAll(
          'import.meta.dirname',
          JSON.stringify(dirname(path)),
        ),
        loader: 'ts',
      }));
    },
  };

  constructor(changed: ReadonlyMap<string, string>) {
    this.changed = changed;
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Bundles a test file; answers with the bundle's path. */
  async build(file: string): Promise<string> {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'silent',
      plugins: [this.plugin],
    });
    this.builds += 1;
    const path = join(this.folder, `${this.builds}.mjs`);
    writeFileSync(path, outputFiles[0]!.contents);
    return path;
  }

  private async ask(order: Order, limit: number): Promise<Outcome | undefined> {
    this.worker ??= new Worker(join(import.meta.dirname, 'worker.ts'));
    const late = new AbortController();
    this.worker.postMessage(order);
    const answer = await Promise.race([
      once(this.worker, 'message').then(([outcome]) => outcome as Outcome),
      setTimeout(limit, undefined, { signal: late.signal }),
    ]);
    late.abort();
    if (answer === undefined) await this.stop();
    return answer;
  }

  /** Loads a bundle, with a mutant awake or none; undefined where that takes longer than so many milliseconds. */
  async load(path: string, awake: number | undefined, limit: number): Promise<Outcome | undefined> {
    const name = `${path}?${awake}`;
    const outcome = await this.ask({ name, path, awake }, limit);
    if (outcome !== undefined) this.loaded.add(name);
    return outcome;
  }

  /**
   * Runs a test of a bundle, with a mutant awake or none, from when it was loaded where it is `early`; undefined where
   * it takes longer than so many milliseconds, and is stopped.
   */
  async run(
    path: string,
    test: number,
    { awake, early = false }: { awake: number | undefined; early?: boolean },
    limit: number,
  ): Promise<Outcome | undefined> {
    const atLoad = early ? awake : undefined;
    const name = `${path}?${atLoad}`;
    if (!this.loaded.has(name)) {
      const loaded = await this.load(path, atLoad, 60_000);
      if (loaded === undefined || loaded.failure !== undefined) return loaded;
    }
    const outcome = await this.ask({ name, test, awake }, limit);
    // What ends in WebAssembly leaves the solver in no state for the next one.
    if (outcome?.failure?.includes('RuntimeError')) await this.stop();
    return outcome;
  }

  /** Ends the worker; the next order has a fresh one. */
  async stop(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
    this.loaded.clear();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

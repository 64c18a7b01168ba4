import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type BuildContext, context, type Plugin } from 'esbuild';
import type { Order, Outcome } from './worker.ts';

const root = join(import.meta.dirname, '../..');
const collected = join(import.meta.dirname, 'collected.ts');

/**
 * Test files as bundles that are made with other text in the place of some source files, and run in one worker. Every
 * file is as it was first read: a run is about one state of the project, whatever is edited meanwhile.
 */
export class TestsInBundles {
  private readonly read = new Map<string, string>();
  private readonly contexts = new Map<string, BuildContext>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'mappa-mutants-'));
  private changed: ReadonlyMap<string, string> = new Map();
  private worker: Worker | undefined;
  /** The bundles that the worker has loaded. */
  private readonly loaded = new Set<string>();
  private builds = 0;

  private readonly plugin: Plugin = {
    name: 'mutants',
    setup: (build) => {
      build.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
        importer === collected ? { path: 'vitest', external: true } : { path: collected },
      );
      build.onResolve({ filter: /highs-solver\.ts$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        external: true,
      }));
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
        contents: (this.changed.get(path) ?? this.textOf(path)).replaceAll(
          'import.meta.dirname',
          JSON.stringify(dirname(path)),
        ),
        loader: 'ts',
      }));
    },
  };

  constructor() {
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  private textOf(path: string): string {
    const text = this.read.get(path) ?? readFileSync(path, 'utf8');
    this.read.set(path, text);
    return text;
  }

  /** Bundles a test file with some texts in the place of those on disk; answers with the bundle's path. */
  async build(file: string, changed: ReadonlyMap<string, string>): Promise<string> {
    this.changed = changed;
    const known = this.contexts.get(file);
    const made =
      known ??
      (await context({
        entryPoints: [file],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'node',
        packages: 'external',
        logLevel: 'silent',
        plugins: [this.plugin],
      }));
    this.contexts.set(file, made);
    const { outputFiles } = await made.rebuild();
    this.builds += 1;
    const path = join(this.folder, `${this.builds}.mjs`);
    writeFileSync(path, outputFiles![0]!.contents);
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

  /** Loads a bundle if the worker does not have it; undefined where that takes longer than so many milliseconds. */
  async load(path: string, limit: number): Promise<Outcome | undefined> {
    const outcome = await this.ask({ name: path, path }, limit);
    if (outcome !== undefined) this.loaded.add(path);
    return outcome;
  }

  /** Runs a test of a bundle, with a mutant awake or none; undefined where it takes too long, and is stopped. */
  async run(path: string, test: number, awake: number | undefined, limit: number): Promise<Outcome | undefined> {
    if (!this.loaded.has(path)) await this.load(path, 60_000);
    const outcome = await this.ask({ name: path, test, awake }, limit);
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
    for (const each of this.contexts.values()) await each.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

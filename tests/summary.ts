import { readFileSync, rmSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { missingFile } from './needs.ts';

/** What a run says at its end: the ten files that took longest, and once for all what this machine lacks. */
export class Summary implements Reporter {
  onTestRunStart(): void {
    rmSync(missingFile, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const slowest = modules
      .map((module) => ({ path: module.relativeModuleId, ms: module.diagnostic().duration }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 10);
    console.log('The ten slowest files, in seconds:');
    for (const { path, ms } of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(7)}  ${path}`);
    for (const line of missing()) console.log(line);
  }
}

const missing = (): string[] => {
  try {
    const names = new Set(readFileSync(missingFile, 'utf8').trim().split('\n'));
    return [...names].map((name) => `Skipped for want of it: ${name}.`);
  } catch {
    return [];
  }
};

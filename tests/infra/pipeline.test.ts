import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

const text = readFileSync(join(root, '.github/workflows/deploy.yml'), 'utf8');
/** The part of each job, by its name. */
const jobs = new Map([...text.matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\n)+)/gm)].map(([, name, part]) => [name!, part!]));
const stepsOf = (job: string): string[] => [...jobs.get(job)!.matchAll(/- run: (.*)/g)].map(([, step]) => step!);
const needs = (job: string): string | undefined => /^ {4}needs: (\w+)$/m.exec(jobs.get(job)!)?.[1];

/** Which of some commands a job runs, in its order. */
const inOrder = (job: string, commands: readonly string[]): string[] =>
  stepsOf(job).flatMap((step) => commands.filter((command) => step.includes(command)));

it('a deployment checks, synthesises, shows what would change, deploys dev, looks at it, and waits for approval before prod', () => {
  expect(inOrder('check', ['npm ci', 'npm run -s check'])).toEqual(['npm ci', 'npm run -s check']);
  const dev = ['synth', 'cdk diff mappa-dev', 'deploy:dev', 'deploy:watch -- dev', 'smoke.ts'];
  expect(inOrder('dev', dev)).toEqual(dev);
  const prod = ['cdk diff mappa-prod', 'deploy:prod', 'deploy:watch -- prod', 'smoke.ts'];
  expect(inOrder('prod', prod)).toEqual(prod);
  expect([needs('check'), needs('dev'), needs('prod')]).toEqual([undefined, 'check', 'dev']);
  // Who may approve is a rule of the environment: without naming it nobody is asked.
  expect(jobs.get('prod')).toMatch(/^ {4}environment: prod$/m);
});

it('it holds no key of the account, lets one run at a time, and runs commands that there are', () => {
  expect(text).toContain('id-token: write');
  expect(text).not.toMatch(/secrets\.|AWS_(ACCESS|SECRET)/);
  expect(text).toMatch(/concurrency:\n {2}group: deploy\n {2}cancel-in-progress: false/);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...jobs.keys()].flatMap(stepsOf).flatMap((step) => /npm run (?:-s )?([\w:]+)/.exec(step)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../domain/disclosure/by-chance.ts';

/**
 * Mutation testing of disclosure control: changes one operator, bound or constant at a time in a copy of the source and
 * runs the tests against it. A mutant that the tests let live is a line that they execute but do not hold.
 * `node tests/mutation/disclosure.ts [--sample 60] [--seed 1] [--only gate]`: prints the score and every survivor.
 */
const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? undefined : words[at + 1];
};
const root = join(import.meta.dirname, '../..');
const folder = 'shared/domain/disclosure';

const mutations: readonly (readonly [RegExp, string])[] = [
  [/ >= /, ' > '],
  [/ <= /, ' < '],
  [/ > /, ' >= '],
  [/ < /, ' <= '],
  [/ === /, ' !== '],
  [/ !== /, ' === '],
  [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/ \+ /, ' - '],
  [/ - /, ' + '],
  [/ \* /, ' / '],
  [/Math\.max/, 'Math.min'],
  [/Math\.min/, 'Math.max'],
  [/Math\.ceil/, 'Math.floor'],
  [/Math\.floor/, 'Math.ceil'],
  [/\.some\(/, '.every('],
  [/\.every\(/, '.some('],
  [/\btrue\b/, 'false'],
  [/\bfalse\b/, 'true'],
  [/\b0\b/, '1'],
  [/\b1\b/, '2'],
  [/\b2\b/, '3'],
];

type Mutant = { file: string; line: number; before: string; after: string };

const isCode = (text: string): boolean =>
  !/^\s*(\*|\/\*|\/\/|import|export type|type )/.test(text) && !text.includes(' => boolean;');

const mutantsOf = (file: string): Mutant[] =>
  readFileSync(join(root, folder, file), 'utf8')
    .split('\n')
    .flatMap((before, line) =>
      isCode(before)
        ? mutations.flatMap(([pattern, replacement]) => {
            const after = before.replace(pattern, replacement);
            return after === before ? [] : [{ file, line, before, after }];
          })
        : [],
    );

/** Tests in two stages, so that what the quick ones kill does not wait for the others. Those of speed and histories stay out. */
const stages = [
  ['primary-rules', 'cleared', 'gate', 'attacks', 'suppress-local'],
  ['parts', 'intervals', 'suppress-table', 'audit-national'],
];

const copy = mkdtempSync(join(tmpdir(), 'mappa-mutants-'));
for (const each of ['shared', 'tests', 'functions', 'infra', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
  cpSync(join(root, each), join(copy, each), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const passesStage = (names: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const files = names.map((name) => `tests/domain/disclosure/${name}.test.ts`);
    const arguments_ = ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', ...files];
    execFile(process.execPath, arguments_, { cwd: copy, timeout: 120_000 }, (failure) => resolve(failure === null));
  });

const passes = async (): Promise<boolean> => {
  for (const names of stages) if (!(await passesStage(names))) return false;
  return true;
};

const only = option('only');
const all = readdirSync(join(root, folder))
  .filter((file) => file.endsWith('.ts') && (only === undefined || file.includes(only)))
  .flatMap(mutantsOf);
const random = randomFrom(Number(option('seed') ?? 1));
const chosen = all
  .map((mutant) => ({ mutant, order: random() }))
  .sort((a, b) => a.order - b.order)
  .slice(0, Number(option('sample') ?? all.length))
  .map(({ mutant }) => mutant);

console.log(`${all.length} mutants, ${chosen.length} tried`);
const survivors: Mutant[] = [];
for (const [at, mutant] of chosen.entries()) {
  const path = join(copy, folder, mutant.file);
  const source = readFileSync(path, 'utf8');
  const lines = source.split('\n');
  writeFileSync(path, lines.with(mutant.line, mutant.after).join('\n'));
  const survived = await passes();
  writeFileSync(path, source);
  if (survived) survivors.push(mutant);
  if (survived)
    console.log(`survived ${mutant.file}:${mutant.line + 1}\n  ${mutant.before.trim()}\n  ${mutant.after.trim()}`);
  if ((at + 1) % 5 === 0) console.log(`${at + 1} tried, ${survivors.length} survived`);
}
rmSync(copy, { recursive: true, force: true });
const killed = chosen.length - survivors.length;
console.log(
  `score: ${killed} of ${chosen.length} killed, ${((100 * killed) / Math.max(1, chosen.length)).toFixed(0)} %`,
);

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bundleFunctions, root } from '../../../infra/stack/bundles.ts';
import { isExplained, unknownExplanations } from '../explained.ts';
import { mutantsOf } from '../mutants.ts';
import { bundleOfTheStack } from './bundle-of-the-stack.ts';
import { isOfTheStack } from './is-of-the-stack.ts';
import type { Said } from './tried-here.ts';

/**
 * Mutation testing of the definition of the stack: `npm run mutate:stack`, or `-- infra/stack/sign-in` a file. The
 * stacks are synthesised anew with each mutant awake and all the tests of their templates asked, in one warm
 * process: half a second of CPU a mutant that is noticed soon. `--say` prints by which test each is noticed;
 * `--quick` leaves out what synthesises once more, as the rules of AWS do; `--only path:line,path:line` takes the
 * mutants of those lines. Ends with 1 where others lived than `explained/` gives a reason for.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    say: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const lines = values.only?.split(',');

/** How long one mutant may keep its process, in ms, and how many a process tries before another takes its place. */
const limit = 180_000;
const mostInOne = 150;

const files = globSync('infra/stack/*.ts', { cwd: root })
  .filter(
    (path) => isOfTheStack(path) && (positionals.length === 0 || positionals.some((each) => path.startsWith(each))),
  )
  .sort();
const mutants = files
  .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
  .filter(({ file, line }) => lines === undefined || lines.includes(`${file}:${line}`));
const numbered = mutants.filter((each) => !isExplained(each)).map((mutant, number) => ({ mutant, number }));
// Each synthesis asks for the functions' bundles to be there; they hang on no mutant of the stack.
await bundleFunctions();
const bundle = await bundleOfTheStack(numbered, values.quick);

let child: ChildProcess | undefined;
let triedInChild = 0;
const stop = (): void => {
  child?.kill('SIGKILL');
  child = undefined;
  triedInChild = 0;
};
const started = async (): Promise<ChildProcess> => {
  const fresh = fork(join(import.meta.dirname, 'tried-here.ts'), [bundle], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(fresh, 'message');
  return fresh;
};

/** By what a mutant is noticed; with none awake, what fails without any. */
const noticedBy = async (number: number): Promise<string | undefined> => {
  if (triedInChild >= mostInOne) stop();
  child ??= await started();
  triedInChild += 1;
  const late = new AbortController();
  child.send(number);
  const { signal } = late;
  const said = await Promise.race([
    once(child, 'message', { signal }).then(([answer]) => answer as Said),
    once(child, 'exit', { signal }).then((): Said => ({ number, noticed: 'the process ended' })),
    setTimeout(limit, undefined, { signal }),
  ]).catch(() => undefined);
  late.abort();
  if (said !== undefined && said.noticed !== 'the process ended') return said.noticed;
  stop();
  return said?.noticed ?? 'nothing answered';
};

try {
  const unsound = await noticedBy(-1);
  if (unsound !== undefined) throw new Error(`Fails without any change: ${unsound}`);
  const lived = new Map<string, number>();
  for (const { number, mutant } of numbered) {
    const noticed = await noticedBy(number);
    if (noticed !== undefined && !values.say) continue;
    console.log(`${noticed ?? 'lived'} ${mutant.file}:${mutant.line}\n  ${mutant.before}\n  ${mutant.after}`);
    if (noticed === undefined) lived.set(mutant.file, (lived.get(mutant.file) ?? 0) + 1);
  }
  const left = [...lived.values()].reduce((sum, each) => sum + each, 0);
  console.log([...lived].map(([file, count]) => `${count} lived of ${file}`).join('\n'));
  console.log(
    `The stack: ${numbered.length} asked, ${mutants.length - numbered.length} explained, ${left} lived: ` +
      `${((100 * (numbered.length - left)) / numbered.length).toFixed(1)} %`,
  );
  for (const line of unknownExplanations(mutants)) console.log(line);
  process.exitCode = left === 0 ? 0 : 1;
} finally {
  stop();
  rmSync(dirname(bundle), { recursive: true, force: true });
}

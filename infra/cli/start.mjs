/**
 * Starts the command line: as the bundle that was made of it where there is one of the sources as they are, else from
 * the sources. A run that had none makes one for the next start; the first has bundled all functions anyway.
 */
import { createRequire, enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { keptBundle } from './bundled/kept-bundle.mjs';

const words = process.argv.slice(2);
// The scripts of package.json that start a run, or any command, start Node without the last tier of V8's optimiser: a
// run is over before that has saved what it takes. Any other command, which may read many files, has it after all.
if (words[0] !== 'run') for (const flag of ['--max-opt=3', '--turbofan']) setFlagsFromString(flag);

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
// What was compiled at an earlier start is taken again.
enableCompileCache(join(root, '.local/compiled'));

const bundle = keptBundle(root);
const { mappa } = bundle === undefined ? await import('./mappa.ts') : createRequire(import.meta.url)(bundle);
process.exitCode = await mappa(words);

if (bundle === undefined && words[0] === 'run') {
  try {
    const { bundleCommandLine } = await import('./bundled/bundle-command-line.ts');
    await bundleCommandLine();
  } catch (error) {
    console.error(`The command line could not be bundled, so the next start takes as long as this: ${error.message}`);
  }
}

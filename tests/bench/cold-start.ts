import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { handlerFile } from '../../infra/stack/bundle-format.ts';
import { bundleOf, root } from '../../infra/stack/bundles.ts';
import { heldBy } from '../infra/bundle-contents.ts';
import { functionsOf } from '../infra/grants-of.ts';

/**
 * What loading each function costs, in processor time, beside a bundle of the same AWS clients alone as such bundles
 * are usually made (ES module, the clients' own chain of credentials): `node tests/bench/cold-start.ts [rounds]`. Each
 * loads in a process of its own, in turn, without what was compiled before; the least of all rounds counts.
 */
const rounds = Number(process.argv[2] ?? 7);
const most = 1.15;
const folder = mkdtempSync(join(tmpdir(), 'mappa-cold-'));
const constructors: Record<string, string> = {
  'client-dynamodb': 'DynamoDBClient',
  'client-s3': 'S3Client',
  'client-scheduler': 'SchedulerClient',
  'client-sesv2': 'SESv2Client',
};

const template = await synthesised();

/** The clients that a function's bundle holds. */
const clientsOf = (name: string): string => {
  const all = [...heldBy(name).keys()].join('\n');
  return Object.keys(constructors)
    .filter((client) => all.includes(`node_modules/@aws-sdk/${client}/`))
    .join('+');
};

/** A bundle that makes these clients and does nothing else. */
const aloneWith = async (clients: string): Promise<string> => {
  const names = clients.split('+').filter(Boolean);
  const outfile = join(folder, `${clients || 'nothing'}.mjs`);
  const contents = [
    ...names.map((client) => `import { ${constructors[client]} } from '@aws-sdk/${client}';`),
    `export const made = [${names.map((client) => `new ${constructors[client]}({})`).join(', ')}];`,
  ].join('\n');
  const js = "import{createRequire as __c}from'node:module';const require=__c(import.meta.url);";
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js },
    logLevel: 'warning',
  });
  return outfile;
};

/** Processor time that loading a file takes in a process of its own, less what Node itself takes, ms. */
const empty = join(folder, 'empty.cjs');
writeFileSync(empty, '');
const loading = (file: string, env: Record<string, string>): number => {
  const script = `
    const before = process.cpuUsage();
    (${file.endsWith('.mjs')} ? import(${JSON.stringify(file)}) : Promise.resolve(require(${JSON.stringify(file)}))).then(() => {
      const { user, system } = process.cpuUsage(before);
      process.stdout.write(String((user + system) / 1000), () => process.exit());
    });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  if (stdout === '') throw new Error(`${file}: ${stderr}`);
  return Number(stdout);
};

const functions = functionsOf(template).map(({ name, properties }) => ({
  name,
  clients: clientsOf(name),
  env: { AWS_REGION: 'eu-west-2', ...(properties.Environment as { Variables: Record<string, string> }).Variables },
}));
const env = { AWS_REGION: 'eu-west-2' };
const alone = new Map<string, string>();
for (const { clients } of functions) if (!alone.has(clients)) alone.set(clients, await aloneWith(clients));
const least = new Map<string, number>();
const time = (key: string, file: string, given: Record<string, string>) =>
  least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, loading(file, given)));
for (let round = 0; round < rounds; round++) {
  for (const [clients, file] of alone) time(`alone ${clients}`, file, env);
  for (const { name, env: given } of functions) time(name, join(bundleOf(name), handlerFile), given);
}
rmSync(folder, { recursive: true });
for (const [clients] of alone)
  console.log(`clients alone: ${clients || 'none'} ${least.get(`alone ${clients}`)!.toFixed(0)} ms`);
const rows = functions
  .map(({ name, clients }) => ({ name, clients, ms: least.get(name)!, base: least.get(`alone ${clients}`)! }))
  .filter(({ clients }) => clients !== '')
  .toSorted((one, other) => other.ms / other.base - one.ms / one.base);
for (const { name, clients, ms, base } of rows)
  console.log(
    `${name.padEnd(18)} ${ms.toFixed(0).padStart(4)} ms, ${(ms / base).toFixed(2)} times its clients (${clients})`,
  );
const over = rows.filter(({ ms, base }) => ms / base > most);
console.log(`functions over ${most}: ${over.length} of ${rows.length}`);
if (over.length > 0) process.exitCode = 1;

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { withAreas } from './more-areas.ts';

/**
 * Time and memory of a whole compilation, Category 4 drawn and every file written, beside what compile-release is
 * given: `node tests/bench/compile.ts`. More areas than there are get made-up names; each size has a process of its
 * own.
 */
const given = { seconds: 29, mebibytes: 2048 };
const sizes = [42, 200];

const compileWith = async (count: number): Promise<void> => {
  withAreas(count);
  const { areas } = await import('../../shared/domain/areas.ts');
  if (areas.length !== count) throw new Error(`${areas.length} areas in the place of ${count}`);
  const { compileRelease } = await import('../../functions/compile-release/compile-release.ts');
  const { settings } = await import('../../shared/domain/disclosure/settings.ts');
  const { mid2023 } = await import('../../shared/domain/population.ts');
  const { releaseFiles } = await import('../../shared/formats/published/release-files.ts');
  const { siteStylesheet } = await import('../../shared/formats/published/site-stylesheet.ts');
  const { exampleReturns } = await import('../functions/releases/example-returns.ts');
  const { fromVault } = await import('../../shared/domain/disclosure/ledger/vault.ts');
  const { randomFrom, randomLocal } = await import('../domain/disclosure/by-chance.ts');
  const { vaultOf } = await import('../domain/disclosure/national-example.ts');
  const govuk = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
  const { accepted } = exampleReturns('none');
  const random = randomFrom(1);
  const contributions = accepted.map(({ area, submission }) => ({
    area,
    submission,
    figures: fromVault(vaultOf(randomLocal(random, 1))),
  }));
  const madeUp = Object.fromEntries(areas.map(({ pfaCode }) => [pfaCode, 1_000_000]));
  let bytes = 0;
  const compile = compileRelease({
    accepted: async () => accepted,
    contributions: async () => contributions,
    population: async () => ({ ...mid2023, aged10AndOver: { ...madeUp, ...mid2023.aged10AndOver } }),
    releases: {
      ofPeriod: async () => ({ releases: [], candidates: new Map(), ledger: [], seen: [] }),
      listed: async () => [],
      compile: async () => true,
    },
    staging: {
      put: async (_key, content) => {
        bytes += content.length;
      },
    },
    settings,
    solver: () => Promise.reject(new Error('No solver is needed without a threshold.')),
    render: releaseFiles,
    stylesheet: siteStylesheet(readFileSync(govuk, 'utf8')),
    code: '0',
    token: () => 'token',
    now: () => new Date('2024-09-02T10:00:00Z'),
  });
  const before = process.cpuUsage();
  const begin = performance.now();
  const { status } = await compile({
    caller: { subject: 'ana-lyst', roles: ['ministry-analyst'], area: undefined },
    path: { period: '2023-24' },
    query: {},
    headers: {},
    route: 'POST /collections/{period}/releases',
    body: { drawCategory4: true },
  });
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  if (status !== 201) throw new Error(`The compilation was answered by ${status}.`);
  const cpu = (user + system) / 1e6;
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `compilation of ${count} areas: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor) of ${given.seconds} s, ${mebibytes.toFixed(0)} of ${given.mebibytes} MiB, ${(bytes / 1e6).toFixed(1)} MB of files`,
  );
};

const [asked] = process.argv.slice(2);
if (asked !== undefined) await compileWith(Number(asked));
else
  for (const size of sizes)
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(size)], { stdio: 'inherit' });

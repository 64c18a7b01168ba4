import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../infra/stack/bundles.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { exampleFilled, form, period } from './example-filled.ts';

/**
 * The main job beside the work itself: `mappa run` on 42 XLSX returns, and a script of an analyst that adds the same
 * files up and writes the same tables and does nothing else (`PEER`, or `../shared/peer/national.py`; it needs Python
 * with pandas, openpyxl and odfpy); and `npm start`, which releases two years. Warm, in turn, medians of the rounds:
 * `node tests/bench/main-job.ts [rounds]`.
 */
const rounds = Number(process.argv[2] ?? 5);
const most = { run: 1.4, start: 6 };
const peer = process.env.PEER ?? join(root, '../shared/peer/national.py');
const folder = mkdtempSync(join(tmpdir(), 'mappa-bench-'));
const returns = join(folder, 'returns');

const timed = (program: string, ...words: string[]): number => {
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}: ${stderr}`);
  return (performance.now() - begun) / 1000;
};

/** As the script of package.json starts it, without npm around it. */
const [, ...begin] = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.mappa).split(' ');
const mappa = (...words: string[]) => timed(process.execPath, ...begin, 'run', '--out', join(folder, 'out'), ...words);
const python = '/usr/bin/python3';
const hasPeer =
  existsSync(peer) && spawnSync(python, ['-c', 'import pandas, openpyxl, odf'], { encoding: 'utf8' }).status === 0;
const jobs: Record<string, () => number> = {
  run: () => mappa('--returns', returns),
  ...(hasPeer ? { peer: () => timed(python, peer, returns, join(folder, 'peer')) } : {}),
  start: () => timed('npm', 'start', '--silent', '--', '--out', join(folder, 'out')),
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

try {
  mkdirSync(returns);
  for (const { area, filled } of exampleFilled())
    writeFileSync(join(returns, `${area.slug}.xlsx`), writeXlsx(templateWorkbook({ form, area, period, filled })));
  const walls = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
  for (const job of Object.values(jobs)) job();
  for (let round = 0; round < rounds; round++)
    for (const [name, job] of Object.entries(jobs)) walls.get(name)!.push(job());
  const median = (name: string) => middle(walls.get(name)!);
  const spread = (name: string) =>
    `${median(name).toFixed(2)} s (${walls
      .get(name)!
      .map((wall) => wall.toFixed(2))
      .join(' ')})`;
  console.log(`mappa run, 42 XLSX: ${spread('run')}`);
  if (hasPeer) {
    const ratios = walls.get('run')!.map((wall, at) => wall / walls.get('peer')![at]!);
    console.log(`the analyst's script: ${spread('peer')}`);
    console.log(`mappa run takes ${middle(ratios).toFixed(2)} times the script, pair by pair (at most ${most.run})`);
    if (middle(ratios) > most.run) process.exitCode = 1;
  } else console.log(`the analyst's script is left out: ${peer} or pandas, openpyxl and odfpy are not there`);
  console.log(`npm start, two years: ${spread('start')} (at most ${most.start} s)`);
  if (median('start') > most.start) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { running } from './running.ts';

type Row = Record<string, string>;

const folder = mkdtempSync(join(tmpdir(), 'mappa-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a person would. */
const run = (out: string, env: Record<string, string> = {}, ...words: string[]) =>
  execFileSync(process.execPath, ['infra/cli/start.mjs', 'run', '--json', '--out', join(folder, out), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** What a run leaves that does not end well: its exit code, and what it printed. */
const refused = (out: string, ...words: string[]): { status: number; stdout: string } => {
  try {
    return { status: 0, stdout: run(out, {}, ...words) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, stdout };
  }
};

/** The digest of every file of a folder, by its path there. */
const digestsIn = (place: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**', { cwd: join(folder, place), withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((path) => [
        relative(join(folder, place), path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );

describe('the national run over the example returns', () => {
  const outcome = JSON.parse(run('first'));
  const csv = globSync(`releases/2023-24/1.0/mappa-2023-24.csv`, { cwd: join(folder, 'first') })[0] ?? '';
  const rows = parse(readFileSync(join(folder, 'first', csv), 'utf8'), { columns: true }) as Row[];
  const value = (wanted: Row) =>
    rows.find((row) => Object.entries(wanted).every(([key, each]) => row[key] === each))?.value;

  it('covers 42 of 42 areas and publishes the real national Category 1', () => {
    expect(outcome).toMatchObject({
      period: '2023-24',
      version: '1.0',
      provisional: false,
      rejected: [],
      unplaced: [],
    });
    expect(outcome.coverage).toMatchObject({ areas: 42, of: 42, missing: [] });
    expect(value({ geographic_level: 'National', measure: 'eligible', category: '1', level: 'Total' })).toBe('70052');
  });

  it('releases the example of the year before first, and says how national Category 1 has changed since', () => {
    const read = (path: string) => readFileSync(join(folder, 'first', path), 'utf8');
    const listed = JSON.parse(read('catalog.json'))['dcat:dataset'] as Record<string, string>[];
    expect(listed.map((each) => each['@id'])).toEqual(
      expect.arrayContaining(['releases/2023-24/1.0/', 'releases/2022-23/1.0/']),
    );
    const page = read('releases/2023-24/1.0/index.html')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(page).toMatch(/70,052 on 31 March 2024 up 1,695 \(2\.5%\) on 2022-23/);
    expect(read('series/mappa-series.csv')).toMatch(/^202223,/m);
  });

  it('publishes Lancashire as Lancashire printed it', () => {
    const lancashire = { pfa_name: 'Lancashire', measure: 'eligible', level: 'Total' };
    expect(['1', '2', '3', 'Total'].map((category) => value({ ...lancashire, category }))).toEqual([
      '2453',
      '751',
      '17',
      '3221',
    ]);
    expect(value({ pfa_name: 'Lancashire', measure: 'rate_per_100k' })).toMatch(/^17\d$/);
  });

  it('shows no Category 4 of any area, and no figure in its place', () => {
    const local = rows.filter((row) => row.category === '4' && row.geographic_level !== 'National');
    expect(local.length).toBeGreaterThan(42);
    expect(local.filter((row) => row.value !== '' || row.shorthand !== 'c')).toEqual([]);
  });

  it('publishes the same bytes again, in another time zone, whatever came out since', () => {
    run('second', { TZ: 'Pacific/Auckland' }, '--period', '2022-23');
    const again = digestsIn('second/releases/2022-23/1.0');
    expect(Object.keys(again).length).toBeGreaterThan(90);
    expect(digestsIn('first/releases/2022-23/1.0')).toEqual(again);
  });

  it('leaves nothing running', () => {
    // Orphans only: other tests may have platforms of their own up.
    const ours = running().filter(
      ({ parent, words }) => parent === 1 && words.includes(root) && /child-bootstrap|dynoxide/.test(words),
    );
    expect(ours).toEqual([]);
  });
});

describe('a run over some of the returns', () => {
  it('is provisional, hands in neither of two files that contradict each other, names who is missing or rejected and why, and gives no Category 4', () => {
    const returns = join(folder, 'some');
    mkdirSync(returns);
    for (const name of ['kent.csv', 'london.csv', 'essex.json'])
      cpSync(join(root, 'tests/fixtures/example-returns/2023-24', name), join(returns, name));
    writeFileSync(join(returns, 'surrey.csv'), 'x,y\n');
    writeFileSync(join(returns, 'whose.csv'), 'x,y\n');
    writeFileSync(join(returns, 'dorset.csv'), '');
    writeFileSync(join(returns, 'gwent.doc'), 'x');
    cpSync(join(returns, 'kent.csv'), join(returns, 'kent-again.csv'));
    writeFileSync(join(returns, 'gwent.csv'), 'x,y\n');
    writeFileSync(join(returns, 'gwent.json'), '{}');
    writeFileSync(join(returns, 'README.md'), 'Returns of some areas.');
    const { status, stdout } = refused('some-out', '--returns', returns, '--timings');
    expect(status, 'two files contradict each other').toBe(1);
    const outcome = JSON.parse(stdout);
    expect(outcome).toMatchObject({
      provisional: true,
      submitted: 4,
      coverage: { areas: 3, of: 42 },
      rejected: [{ area: 'Surrey', file: 'surrey.csv', rules: ['header-missing'] }],
      unplaced: ['whose.csv'],
      notTaken: [
        { file: 'dorset.csv', why: 'it is empty' },
        { file: 'gwent.csv', why: expect.stringMatching(/^of Gwent as well, and not the same: gwent\.json\./) },
        { file: 'gwent.json', why: expect.stringMatching(/^of Gwent as well, and not the same: gwent\.csv\./) },
        { file: 'kent.csv', why: 'it is the same as kent-again.csv, which stands for both' },
        { file: 'gwent.doc', why: 'it is of no kind that is taken in' },
      ],
      contradicted: true,
    });
    expect(outcome.coverage.missing).toHaveLength(39);
    const { laps, processor } = outcome.timings;
    expect(laps.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining([
        'handing in',
        'signing off what was not signed off yet',
        'compiling',
        'publishing',
        'stopping',
      ]),
    );
    for (const name of ['this program', 'receive-return', 'publish-release', 'the engine of the tables'])
      expect(Object.entries(processor).find(([names]) => names.split(', ').includes(name))?.[1]).toBeGreaterThan(0);
    const four = outcome.national[0].rows.find(({ category }: { category: string }) => category === '4');
    expect(new Set(four.cells)).toEqual(new Set(['[x]']));
  });

  it('says of each return why there is nothing to release, where none is accepted', () => {
    const returns = join(folder, 'none');
    mkdirSync(returns);
    writeFileSync(join(returns, 'surrey.csv'), 'x,y\n');
    writeFileSync(join(returns, 'dorset.csv'), '');
    expect(() => run('none-out', {}, '--returns', returns)).toThrow(
      expect.objectContaining({
        status: 1,
        stdout: expect.stringMatching(/Not handed in: dorset.csv.*rejected: Surrey \(surrey.csv\): header-missing/s),
      }),
    );
  });
});

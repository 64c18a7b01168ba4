import { areas } from '../../shared/domain/areas.ts';
import type { LedgerEntry } from '../../shared/domain/disclosure/ledger/ledger.ts';
import { categoryFour } from '../../shared/domain/disclosure/national/category-four.ts';
import { type Counts, choose, shownBy } from '../../shared/domain/disclosure/national/choose.ts';
import { decide } from '../../shared/domain/disclosure/national/decide.ts';
import { drawnIn } from '../../shared/domain/disclosure/national/drawn.ts';
import { nestsOf } from '../../shared/domain/disclosure/national/nests.ts';
import { choicesOf } from '../../shared/domain/disclosure/national/options.ts';
import { attackersOf, firstWithoutWitness } from '../../shared/domain/disclosure/national/self-check.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';
import { intervalsOf } from '../../shared/domain/disclosure/solving/intervals.ts';
import type { System } from '../../shared/domain/disclosure/solving/system.ts';
import { formD } from '../../shared/domain/forms/form-d.ts';
import { randomFrom, randomLocal } from '../domain/disclosure/by-chance.ts';
import { vaultOf } from '../domain/disclosure/national-example.ts';
import { rangesByBigSolver } from './by-big-solver.ts';
import { beyondOptimum, costBench, solver, tableBench } from './suppression.ts';
import { line, timed } from './timed.ts';

/** Speeds of disclosure control, with sizes and growth: `node tests/bench/disclosure.ts`. */
const four = categoryFour(formD);

/**
 * Releases of totals by level over the areas that were in, some late in each, as an unprotected series would publish
 * them (ours shows nothing without every area). Columns are level by area.
 */
const seriesOf = (areas: number, releases: number, late: number, seed = 1): { system: System; truth: number[] } => {
  const random = randomFrom(seed);
  const levels = 3;
  const truth = Array.from({ length: levels * areas }, (_, at) =>
    random() < 0.4 ? 0 : Math.floor(random() * (at < areas ? 12 : 4)),
  );
  const rows = Array.from({ length: releases }, () => {
    const present = Array.from({ length: areas }, (_, area) => area).filter(() => random() > late);
    const byLevel = Array.from({ length: levels }, (_, level) => present.map((area) => level * areas + area));
    return [...byLevel, byLevel.flat()].map((columns) => {
      const total = columns.reduce((sum, column) => sum + truth[column]!, 0);
      return { columns, coefficients: columns.map(() => 1), lo: total, hi: total };
    });
  }).flat();
  const single = truth.map((_, column) => ({ columns: [column], coefficients: [1] }));
  const totals = Array.from({ length: areas }, (_, area) => ({
    columns: [area, areas + area, 2 * areas + area],
    coefficients: [1, 1, 1],
  }));
  const lower = truth.map(() => 0);
  return { system: { lower, upper: lower.map(() => Infinity), rows, targets: [...single, ...totals] }, truth };
};

const publicAudit = (areas: number, late: number, releases = 20) => {
  const { system } = seriesOf(areas, releases, late);
  const audit = timed(() => intervalsOf(system));
  const exact =
    audit.out.status === 'bounded'
      ? audit.out.intervals.filter(({ int }) => int[0] === int[1]).length
      : audit.out.status;
  line(
    `audit, public: ${areas} areas x ${releases} releases x 3 levels`,
    audit,
    `${exact} of ${system.targets.length} exact`,
  );
  return audit;
};

/** What whole numbers leave of each area's count, by our own simplex and by HiGHS with the same reductions. */
const besideBigSolver = (areas: number, late: number): void => {
  const { system } = seriesOf(areas, 20, late);
  const counts = { ...system, targets: system.targets.filter(({ columns }) => columns.length === 1) };
  const ours = timed(() => intervalsOf(counts));
  const big = timed(() => rangesByBigSolver(solver, counts));
  line(
    `audit by HiGHS with the same reductions: ${areas} areas x 20 releases`,
    big,
    `${big.out} questions, ${(big.cpu / ours.cpu).toFixed(1)} times our own, ${ours.cpu.toFixed(0)} ms`,
  );
};

/** Every attacker: the figures of the areas that a coalition holds are fixed. */
const fullAudit = (areas: number, late: number): void => {
  const { system, truth } = seriesOf(areas, 20, late);
  const all = Array.from({ length: areas }, (_, area) => area);
  const coalitions = [
    [],
    ...all.map((one) => [one]),
    ...all.flatMap((one) => all.slice(one + 1).map((other) => [one, other])),
  ];
  let exact = 0;
  let undecided = 0;
  const audit = timed(() => {
    for (const known of coalitions) {
      const isKnown = (column: number): boolean => known.includes(column % areas);
      const answer = intervalsOf({
        lower: system.lower.map((lo, column) => (isKnown(column) ? truth[column]! : lo)),
        upper: system.upper.map((up, column) => (isKnown(column) ? truth[column]! : up)),
        rows: system.rows,
        targets: system.targets.filter(({ columns }) => !isKnown(columns[0]!)),
      });
      if (answer.status !== 'bounded') undecided += 1;
      else exact += answer.intervals.filter(({ int }) => int[0] === int[1]).length;
    }
  });
  line(
    `audit, public + areas + pairs: ${areas} areas x 20 releases`,
    audit,
    `${coalitions.length} attackers, ${exact} exact, ${undecided} undecided`,
  );
};

/**
 * A decision over as many areas, versions and periods as there may ever be: no figure of an earlier version is read.
 */
const decisions = (count: number, versions: number, periods: number): void => {
  const scope = Array.from({ length: count }, (_, at) => `area ${at}`);
  const standing = (version: number) => new Map(scope.map((area) => [area, `s${version}`]));
  const ledger = Array.from({ length: periods * versions }, (_, at): LedgerEntry => {
    const [period, version] = [Math.floor(at / versions), at % versions];
    const basis = Object.fromEntries(standing(version));
    return { period: `${period}`, version: `1.${version}`, basis, facts: [], rules: 'nested remainder', settings };
  });
  const asking = { scope, current: standing(versions), drawCategory4: false };
  const decided = timed(() =>
    Array.from({ length: periods }, (_, period) => decide(asking, drawnIn(ledger, `${period}`), settings).is),
  );
  line(
    `decision: ${count} areas x ${versions} versions x ${periods} periods`,
    decided,
    `all ${[...new Set(decided.out)]}`,
  );
};

const nests = nestsOf(formD);
if (typeof nests === 'string') throw new Error(nests);
const choices = choicesOf(nests);

/** What areas of a part of the national size hold, by chance. */
const countsOf = (size: number, seed: number, count = areas.length): Counts => {
  const random = randomFrom(seed);
  const held = Array.from({ length: count }, () => vaultOf(randomLocal(random, size)));
  return new Map(four.counted.map(({ key }) => [key, held.map((each) => each[key]!)]));
};

/** The witnesses of a version for everyone who is asked for. */
const witnesses = (count: number, coalition: number): void => {
  const rule = { ...settings, coalition };
  const attacked = { nests, choices, counts: countsOf(1, 1, count), answered: [...Array(count).keys()] };
  const found = timed(() => firstWithoutWitness(attacked, rule));
  const attackers = [...attackersOf(attacked.counts, coalition)].length;
  const what = `witnesses: ${attackers} attackers of ${count} areas, coalition ${coalition}`;
  line(what, found, found.out === undefined ? 'all there' : 'MISSING');
};

/** Cells shown of ten over years that chance makes, at full, half and quarter size, under some settings. */
const cellsShown = (name: string, rule: typeof settings): void => {
  const mean = [1, 0.5, 0.25].map((size) => {
    const years = Array.from({ length: 400 }, (_, seed) => shownBy(choose(choices, countsOf(size, seed), rule)).size);
    return (years.reduce((sum, each) => sum + each, 0) / years.length).toFixed(2);
  });
  console.log(`cells shown of ten, ${name}: ${mean.join(', ')} at full, half and quarter size`);
};

publicAudit(42, 0.05);
publicAudit(42, 0.05);
const small = publicAudit(250, 0.02);
const large = publicAudit(1000, 0.02);
console.log(`growth from 250 to 1,000 areas: ${(large.cpu / small.cpu).toFixed(1)} times for 4 times the areas`);
fullAudit(42, 0.05);
decisions(42, 20, 1);
decisions(1000, 20, 20);
witnesses(42, settings.coalition);
for (const count of [42, 200]) for (const coalition of [1, 2, 3, 4]) witnesses(count, coalition);
cellsShown('settings in force', settings);
for (const [name, more] of [
  ['remainder 1', { remainder: 1 }],
  ['remainder 6', { remainder: 6 }],
  ['width 3', { width: 3 }],
  ['width 10', { width: 10 }],
  ['coalition 1', { coalition: 1 }],
  ['coalition 3', { coalition: 3 }],
] as const)
  cellsShown(name, { ...settings, ...more });
for (const areas of [42, 250]) besideBigSolver(areas, areas === 42 ? 0.05 : 0.02);
tableBench([3, 9, 21]);
tableBench([5, 8, 20]);
tableBench([3, 9, 42]);
tableBench([9, 9, 14]);
for (const dims of [
  [3, 5, 6],
  [3, 6, 20],
  [5, 8, 20],
])
  costBench(dims);
beyondOptimum(100);

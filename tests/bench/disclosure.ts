import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import { areas } from '../../shared/domain/areas.ts';
import type { CellKey } from '../../shared/domain/cells.ts';
import { intervalsOf } from '../../shared/domain/disclosure/audit/intervals.ts';
import { noSolver } from '../../shared/domain/disclosure/audit/no-solver.ts';
import type { System } from '../../shared/domain/disclosure/audit/system.ts';
import { auditNational } from '../../shared/domain/disclosure/national/audit-national.ts';
import { categoryFour } from '../../shared/domain/disclosure/national/category-four.ts';
import { alikeOf } from '../../shared/domain/disclosure/national/knowledge.ts';
import type { PublishedVersion } from '../../shared/domain/disclosure/national/versions.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';
import { attackTable } from '../../shared/domain/disclosure/suppression/attack-table.ts';
import { type PlacedTable, tableOf } from '../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../shared/domain/disclosure/suppression/suppress-table.ts';
import { formD } from '../../shared/domain/forms/form-d.ts';
import { randomFrom, randomLocal } from '../domain/disclosure/by-chance.ts';
import { vaultOf } from '../domain/disclosure/national-example.ts';
import { withMargins } from '../domain/disclosure/tables.ts';

/** Speeds of disclosure control, with sizes and growth: `node tests/bench/disclosure.ts`. */
const solver = await loadHighsSolver();
const opening = { solver, seconds: 10 };
const four = categoryFour(formD);

/**
 * Releases of totals by level over the areas that were in, some late in each, as an unprotected series would publish them
 * (ours shows nothing without every area). Columns are level by area.
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

const timed = <Out>(act: () => Out): { out: Out; ms: number; cpu: number } => {
  const start = performance.now();
  const before = process.cpuUsage();
  const out = act();
  const { user, system } = process.cpuUsage(before);
  return { out, ms: performance.now() - start, cpu: (user + system) / 1000 };
};
const line = (what: string, { ms, cpu }: { ms: number; cpu: number }, rest = ''): void =>
  console.log(`${what.padEnd(62)} ${ms.toFixed(0).padStart(7)} ms  ${cpu.toFixed(0).padStart(7)} ms of CPU  ${rest}`);

const publicAudit = (areas: number, late: number, releases = 20) => {
  const { system } = seriesOf(areas, releases, late);
  const audit = timed(() => intervalsOf(system, opening));
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
      const answer = intervalsOf(
        {
          lower: system.lower.map((lo, column) => (isKnown(column) ? truth[column]! : lo)),
          upper: system.upper.map((up, column) => (isKnown(column) ? truth[column]! : up)),
          rows: system.rows,
          targets: system.targets.filter(({ columns }) => !isKnown(columns[0]!)),
        },
        opening,
      );
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

/** The gate's own audit, where areas resubmit at different times and many kinds of attackers face systems of their own. */
const gateAudit = (releases: number): { cpu: number } => {
  const random = randomFrom(3);
  const sent = areas.map(() => [randomLocal(random)]);
  const versions = Array.from({ length: releases }, (_, release): PublishedVersion => {
    for (const each of sent)
      if (release > 0 && random() < 0.5) {
        const { e1 = 0, m2 = 0, c2 = 0, ...rest } = each.at(-1)!;
        each.push({ ...rest, e1: e1 + 1 + Math.floor(3 * random()), m2: m2 + 2, c2: c2 + 1 });
      }
    const count = (at: number, key: CellKey): number =>
      four.parts.get(key)!.reduce((sum, part) => sum + vaultOf(sent[at]!.at(-1)!)[part]!, 0);
    return {
      version: `1.${release}`,
      basis: new Map(sent.map((each, at) => [areas[at]!.slug, `s${each.length}`])),
      counts: new Map(four.cells.map(({ key }) => [key, areas.map((_, at) => count(at, key))])),
      shown: four.cells.map(({ key }) => key),
    };
  });
  const audit = timed(() => auditNational(four, versions, settings, solver));
  const { verdict, attackers, narrowest } = audit.out;
  const kinds = alikeOf(versions).length;
  line(
    `audit in the gate: ${releases} versions, ${kinds} kinds of areas`,
    audit,
    `${attackers} attackers, ${verdict}, the public's narrowest ${narrowest}`,
  );
  return audit;
};

const tableBench = (dims: readonly number[]): void => {
  const random = randomFrom(dims.length + dims[0]!);
  const cells = withMargins(dims, () => (random() < 0.2 ? 0 : Math.floor(Math.exp(random() * 5))));
  const placed = tableOf({
    dims: [...dims],
    cells,
    primary: cells.filter(({ value }) => value > 0 && value < 5).map(({ at }) => at),
  });
  if (typeof placed === 'string') throw new Error(placed);
  const found = timed(
    () =>
      suppressTable(placed.table, placed.primary, { ...opening, solver: noSolver }) ??
      suppressTable(placed.table, placed.primary, opening),
  );
  const exact = found.out?.intervals.filter(({ lo, up }) => up - lo < 1e-6).length;
  line(
    `suppression: ${cells.length} cells (${dims.join(' x ')})`,
    found,
    `${placed.primary.length} primary, ${found.out?.suppressed.length} hidden, ${exact} exact`,
  );
};

/** The least that hiding must cost, by trying every set of further cells, the cheapest first. */
const leastCost = ({ table, primary }: PlacedTable): number => {
  const others = [...table.values.keys()].filter((cell) => !primary.includes(cell));
  const sets = Array.from({ length: 2 ** others.length }, (_, bits) => {
    const further = others.filter((_, at) => bits & (1 << at));
    return { further, cost: further.reduce((sum, cell) => sum + table.values[cell]!, 0) };
  }).sort((a, b) => a.cost - b.cost);
  const safe = sets.find(({ further }) => {
    const reaches = attackTable(table, new Set([...primary, ...further]), primary, opening);
    return reaches !== undefined && primary.every((cell) => reaches.get(cell)!.rises);
  });
  return safe?.cost ?? Number.POSITIVE_INFINITY;
};

/** How much more than it must the suppression of small tables hides, in people. */
const beyondOptimum = (tables: number): void => {
  const random = randomFrom(77);
  const sums = { ours: 0, least: 0, worse: 0 };
  for (let each = 0; each < tables; each++) {
    const cells = withMargins([3, 4], () => Math.floor(1 + Math.exp(random() * 4)));
    const primary = cells.filter(({ at, value }) => value < 5 && !at.includes(0)).map(({ at }) => at);
    const placed = tableOf({ dims: [3, 4], cells, primary });
    if (typeof placed === 'string') throw new Error(placed);
    const found = suppressTable(placed.table, placed.primary, opening);
    if (found === undefined) throw new Error('undecided');
    const further = found.suppressed.filter((cell) => !placed.primary.includes(cell));
    const [ours, least] = [further.reduce((sum, cell) => sum + placed.table.values[cell]!, 0), leastCost(placed)];
    sums.ours += ours;
    sums.least += least;
    sums.worse += Number(ours > least);
  }
  console.log(
    `suppression beyond the optimum: ${tables} tables of 3 x 4 hide ${sums.ours} people besides the primary cells, ${sums.least} at least; ${sums.worse} tables hide more than they must`,
  );
};

publicAudit(42, 0.05);
publicAudit(42, 0.05);
const small = publicAudit(250, 0.02);
const large = publicAudit(1000, 0.02);
console.log(`growth from 250 to 1,000 areas: ${(large.cpu / small.cpu).toFixed(1)} times for 4 times the areas`);
fullAudit(42, 0.05);
gateAudit(1);
const [two, more] = [gateAudit(2), gateAudit(4)];
console.log(`growth from 2 to 4 versions: ${(more.cpu / two.cpu).toFixed(1)} times`);
gateAudit(5);
tableBench([3, 9, 21]);
tableBench([3, 9, 42]);
tableBench([9, 9, 14]);
beyondOptimum(100);

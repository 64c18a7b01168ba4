import { areas } from '../../../shared/domain/areas.ts';
import { systemOf } from '../../../shared/domain/disclosure/audit-file.ts';
import { categoryFour } from '../../../shared/domain/disclosure/category-four.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/intervals.ts';
import { clearedCount, type LedgerEntry } from '../../../shared/domain/disclosure/ledger.ts';
import { ledgerSystem, variableName } from '../../../shared/domain/disclosure/ledger-system.ts';
import { failedPrimary } from '../../../shared/domain/disclosure/primary-rules.ts';
import type { Contribution } from '../../../shared/domain/disclosure/protection.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import type { Solver } from '../../../shared/domain/disclosure/solver.ts';
import { fromVault } from '../../../shared/domain/disclosure/vault.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { type AcceptedReturn, makeDataset } from '../../../shared/domain/release/make-dataset.ts';
import type { PublishedRow } from '../../../shared/domain/release/published-row.ts';
import { figuresOf } from '../release/example-figures.ts';
import { type Local, vaultOf } from './national-example.ts';

/** A generator of numbers below 1 that gives the same ones for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761 + 1) % 2_147_483_647 || 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** Counts of an area in the proportions of the national figure (some 400 in all, most of them at Level 1). */
export const randomLocal = (random: () => number): Local => {
  const some = (most: number): number => Math.floor(random() * random() * (most + 1));
  const [e2, e3] = [some(4), some(2)];
  const [m2, m3] = [e2 + some(4), e3 + some(3)];
  return { e1: some(24), e2, e3, m2, m3, c2: Math.min(m2, some(2)), c3: Math.min(m3, some(2)) };
};

const period = Period.parse('2023-24');
const publicFigures = figuresOf(formD, (key) => 40 + ((key.length * 13) % 97));
const four = categoryFour(formD);
const keys = four.cells.map(({ key }) => key);
const nameOf = (number: number): string => `s${number}`;

/** What one release of a history showed, and could have shown by P1 to P3 alone had it been the first. */
export type Step = {
  rows: readonly PublishedRow[];
  entry: LedgerEntry;
  complete: boolean;
  shown: number;
  allowed: number;
  waited: boolean;
  revised: boolean;
};

export type History = { steps: readonly Step[]; ledger: readonly LedgerEntry[]; sent: readonly (readonly Local[])[] };

const countOf = (local: Local, key: (typeof keys)[number]): number =>
  four.parts.get(key)!.reduce((sum, part) => sum + vaultOf(local)[part]!, 0);

/**
 * One period's releases as chance has them: late areas, areas that drop out and return, single resubmissions and whole
 * batches, some of which change nothing. Each is compiled by the code that compile-release runs, and published by
 * appending its entry to the ledger.
 */
export const playHistory = (seed: number, solver: Solver, releases = 4): History => {
  const random = randomFrom(seed);
  const sent: Local[][] = areas.map(() => [randomLocal(random)]);
  let missing = new Set<number>();
  const ledger: LedgerEntry[] = [];
  const steps: Step[] = [];
  for (let release = 0; release < releases; release++) {
    const kind = random();
    if (kind < 0.25)
      missing = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * 42)));
    else missing = new Set();
    if (release > 0) {
      const batch = random() < 0.4 ? 1 + Math.floor(random() * 2) : 5 + Math.floor(random() * 30);
      for (let each = 0; each < batch; each++) {
        const at = Math.floor(random() * 42);
        sent[at]!.push(random() < 0.2 ? sent[at]!.at(-1)! : randomLocal(random));
      }
    }
    const contributions = sent.flatMap((locals, at) =>
      locals.map(
        (local, number): Contribution => ({
          area: areas[at]!.slug,
          submission: nameOf(number),
          figures: fromVault(vaultOf(local)),
        }),
      ),
    );
    const accepted = areas.flatMap(({ slug }, at): AcceptedReturn[] =>
      missing.has(at)
        ? []
        : [{ area: slug, submission: nameOf(sent[at]!.length - 1), rules: '1', figures: publicFigures }],
    );
    const version = `1.${release}`;
    const answer = makeDataset(
      {
        period,
        version,
        form: formD,
        accepted,
        contributions,
        ledger,
        population: mid2023,
        revises: undefined,
        before: undefined,
        notes: [],
        preRelease: [],
        code: 'test',
        settingsName: 'test',
      },
      solver,
    );
    if (answer.outcome === 'refused') throw new Error(`history ${seed}: ${answer.rule} ${answer.reason}`);
    const { entry, waiting } = answer.protection;
    const shownBefore = ledger.filter(({ basis }) => Object.keys(basis).length > 0).at(-1);
    const complete = Object.keys(entry.basis).length > 0;
    ledger.push(entry);
    steps.push({
      rows: answer.dataset.rows,
      entry,
      complete,
      shown: keys.filter((key) => clearedCount(entry, key) !== undefined).length,
      allowed: keys.filter(
        (key) =>
          failedPrimary(
            sent.map((locals) => countOf(locals.at(-1)!, key)),
            settings,
          ).length === 0,
      ).length,
      waited: waiting !== null,
      revised:
        complete && shownBefore !== undefined && JSON.stringify(entry.basis) !== JSON.stringify(shownBefore.basis),
    });
  }
  return { steps, ledger, sent };
};

/** An interval that an attacker narrowed a local count down to, against P5; empty where the history is tight. */
export type Leak = { known: readonly number[]; target: string; lo: number; up: number };

/**
 * Attacks what a history has put into the world by an independent road: the ledger alone, written as one system over all
 * areas with nothing merged, with the figures of a coalition fixed. Some areas are attacked, in every cell.
 */
export const attackHistory = (
  { ledger, sent }: History,
  { known, attacked, solver }: { known: readonly number[]; attacked: readonly number[]; solver: Solver },
): readonly Leak[] => {
  const file = ledgerSystem(ledger, four);
  const names = new Set(file.vars);
  const bounds: Record<string, [number, number | null]> = {};
  for (const at of known)
    for (const [number, local] of sent[at]!.entries())
      for (const [cell, count] of Object.entries(vaultOf(local))) {
        const name = variableName(areas[at]!.slug, cell, nameOf(number));
        if (names.has(name)) bounds[name] = [count, count];
      }
  const wanted = new Set(attacked.filter((at) => !known.includes(at)).map((at) => areas[at]!.slug as string));
  const targets = file.targets.filter(({ name }) => wanted.has(name.split(' ')[0]!));
  const system = systemOf({ ...file, bounds, targets });
  if (typeof system === 'string') throw new Error(system);
  const answer = intervalsOf(system, { solver, seconds: 30 });
  if (answer.status !== 'bounded') throw new Error(answer.status);
  return answer.intervals.flatMap(({ int: [lo, up] }, at) =>
    lo <= 0 && up - lo >= settings.width ? [] : [{ known, target: targets[at]!.name, lo, up }],
  );
};

/** Rows that say anything about Category 4 below England and Wales, or a number that the ledger does not hold. */
export const wrongRows = ({ rows, entry }: Step): readonly PublishedRow[] =>
  rows.filter((row) => {
    if (row.category !== '4' && row.category !== 'All') return false;
    if (row.geographic_level !== 'National')
      return row.category === 'All' || row.value !== null || row.shorthand !== 'c';
    const cell = four.cells.find(
      (each) => each.measure === row.measure && each.level === row.level && each.detail === row.detail,
    );
    const count = cell && clearedCount(entry, cell.key);
    if (count === undefined) return row.value !== null;
    const rest = rows.find(
      (each) =>
        each.geographic_level === 'National' &&
        each.category === 'Total' &&
        each.measure === row.measure &&
        each.level === row.level &&
        each.detail === row.detail,
    );
    return row.value !== (row.category === '4' ? count : (rest?.value ?? 0) + count);
  });

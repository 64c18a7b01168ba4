import { areas } from '../../../../shared/domain/areas.ts';
import type { Solver } from '../../../../shared/domain/disclosure/solving/solver.ts';
import {
  type Combination,
  firstImpossible,
  type Insider,
  type Quarry,
  type Seen,
} from '../../../domain/disclosure/attacker.ts';
import { randomFrom } from '../../../domain/disclosure/by-chance.ts';
import { vaultOf } from '../../../domain/disclosure/national-example.ts';
import { submissionOf } from './areas-by-chance.ts';
import type { History } from './play-history.ts';

/** What somebody ruled out: a value of a local count, or of a change of one, that should have stayed possible. */
export type Leak = { known: readonly number[]; quarry: Quarry; value: number };

/** Every version of Category 4 that was shown to anyone, once: who stood with what, and the cells with their counts. */
export const versionsOf = ({ compilations }: Pick<History, 'compilations'>): readonly Seen[] => {
  const versions = new Map<string, Seen>();
  for (const { entry, national } of compilations) {
    if (Object.keys(entry.basis).length === 0) continue;
    const shown = national
      .filter(({ category, value }) => category === '4' && value !== null)
      .map(({ measure, level, detail, value }) => [[measure, '4', level, detail].join('|'), value!] as const);
    const standing = areas.map(({ slug }) => entry.basis[slug]!);
    const { remainder, width, coalition } = entry.settings;
    versions.set(standing.join(), { standing, shown: new Map(shown), rule: { remainder, width, coalition } });
  }
  return [...versions.values()];
};

const sought: readonly Combination[] = [
  { e1: 1 },
  { e2: 1 },
  { e3: 1 },
  { m2: 1 },
  { m3: 1 },
  { c2: 1 },
  { c3: 1 },
  { e1: 1, e2: 1, e3: 1 },
  { m2: 1, m3: 1 },
  { m2: 1, e2: -1 },
  { m3: 1, e3: -1 },
  { m2: 1, c2: -1 },
  { m3: 1, c3: -1 },
];

/**
 * Attacks what a history has put into the world by a road that shares nothing with the gate: the published facts alone,
 * and the rules. The public, an area or a pair, drawn by chance, asks so many questions about areas drawn by chance, of
 * those that answered for every version about their changes as well. Answers with what could be ruled out.
 */
export const attackByChance = (history: History, solver: Solver, questions: number): readonly Leak[] => {
  const random = randomFrom(history.seed + 1_000_000);
  const some = (below: number): number => Math.floor(random() * below);
  const versions = versionsOf(history);
  if (versions.length === 0) return [];
  const { width } = versions[0]!.rule;
  const leaks: Leak[] = [];
  for (let question = 0; question < questions; question++) {
    const known = [...new Set([some(areas.length), some(areas.length)])].slice(0, question % 3);
    const others = [...areas.keys()].filter((area) => !known.includes(area));
    const anew = others.filter(
      (area) => new Set(versions.map(({ standing }) => standing[area])).size === versions.length,
    );
    const asksChange = versions.length > 1 && anew.length > 0 && random() < 0.6;
    const area = asksChange ? anew[some(anew.length)]! : others[some(others.length)]!;
    const quarry: Quarry = {
      area,
      is: sought[some(sought.length)]!,
      version: asksChange ? versions.length - 1 : some(versions.length),
      ...(asksChange ? { less: some(versions.length - 1) } : {}),
    };
    const insider: Insider = new Map(
      known.map((at) => [
        at,
        new Map(history.sent[at]!.map((local, number) => [submissionOf(number), vaultOf(local)])),
      ]),
    );
    const values = asksChange ? [-width, width] : [0, width];
    const value = firstImpossible(solver, versions, { quarry, values, insider });
    if (value !== undefined) leaks.push({ known, quarry, value });
  }
  return leaks;
};

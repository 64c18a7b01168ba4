import { areas } from '../../../../shared/domain/areas.ts';
import type { Solver } from '../../../../shared/domain/disclosure/solving/solver.ts';
import { firstImpossible, type Insider, type Quarry, type Seen } from '../../../domain/disclosure/attacker.ts';
import { randomFrom } from '../../../domain/disclosure/by-chance.ts';
import { vaultOf } from '../../../domain/disclosure/national-example.ts';
import type { Combination } from '../../../domain/disclosure/what-rules-tell.ts';
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

/** How many people an area may have of one count at most, for who reckons with what failed: more than any has. */
const most = 300;

/**
 * The values that must stay possible. Of a change, from all of it to nothing and back; of a count, up to the least
 * width of the versions in which the area stands with that submission, for it may be the same throughout.
 */
const valuesOf = ({ area, version, less }: Quarry, versions: readonly Seen[]): readonly number[] => {
  if (less !== undefined) return [-versions[less]!.rule.width, versions[version]!.rule.width];
  const same = versions.filter(({ standing }) => standing[area] === versions[version]!.standing[area]);
  return [0, Math.min(...same.map(({ rule }) => rule.width))];
};

/**
 * Attacks what a history has put into the world by a road that shares nothing with the gate: the published facts alone,
 * and the rules. The public, an area or a pair (as many as the settings of each version reckon with), drawn by chance,
 * asks so many questions about areas drawn by chance, of those that answered for every version about their changes as
 * well. Answers with what could be ruled out. `knowsFailing` says whether it reckons with what hidden cells tell as
 * well, which takes longer; where an area could not give a figure they tell nothing, since that hides a cell too.
 */
export const attackByChance = (
  history: History,
  solver: Solver,
  { questions, knowsFailing = false }: { questions: number; knowsFailing?: boolean },
): readonly Leak[] => {
  const random = randomFrom(history.seed + 1_000_000);
  const some = (below: number): number => Math.floor(random() * below);
  const versions = versionsOf(history);
  if (versions.length === 0) return [];
  const coalition = Math.min(...versions.map(({ rule }) => rule.coalition));
  const tells = knowsFailing && !history.sent.flat().some(({ x }) => x !== undefined);
  const leaks: Leak[] = [];
  for (let question = 0; question < questions; question++) {
    const drawn = [some(areas.length), some(areas.length), some(areas.length)];
    const known = [...new Set(drawn)].slice(0, question % (coalition + 1));
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
    const asked = { quarry, values: valuesOf(quarry, versions), insider };
    const value = firstImpossible(solver, versions, tells ? { ...asked, knowsFailing: { most } } : asked);
    if (value !== undefined) leaks.push({ known, quarry, value });
  }
  return leaks;
};

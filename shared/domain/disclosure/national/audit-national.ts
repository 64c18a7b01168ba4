import { intervalsOf } from '../audit/intervals.ts';
import type { Solver } from '../audit/solver.ts';
import type { Settings } from '../settings.ts';
import type { CategoryFour } from './category-four.ts';
import { alikeOf, certainRange, exchangesOf, knowledgeOf, type Quarry, quarriesOf, signatureOf } from './knowledge.ts';
import { nationalSystem } from './national-system.ts';
import { sumOf } from './tabulate.ts';
import type { PublishedVersion } from './versions.ts';

/** What the audit of the national figures found. */
export type NationalAudit = {
  verdict: 'safe' | 'unsafe' | 'undecided';
  /** Attackers tried: the public, every area, every pair. */
  attackers: number;
  /** Narrowest interval that the public is left with for any local count or change; null where nothing bounds one. */
  narrowest: number | null;
};

/** P5 for one range: a count may be 0, a change may have either sign, and both are wide enough. */
export const keepsInterval = (
  { earlier }: Pick<Quarry, 'earlier'>,
  [lo, up]: readonly [number, number],
  { width }: Pick<Settings, 'width'>,
): boolean => up - lo >= width && (earlier === null ? lo <= 0 : lo < 0 && up > 0);

/** The public, each area, each pair, as lists of area numbers; the largest contributors first, who learn the most. */
const attackersOf = (versions: readonly PublishedVersion[], coalition: number): readonly (readonly number[])[] => {
  const areas = [...(versions[0]?.basis.keys() ?? [])].map((_, area) => area);
  const weight = (area: number): number =>
    sumOf(versions.flatMap(({ counts, shown }) => shown.map((key) => counts.get(key)![area]!)));
  const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight - a.weight);
  const single = ordered.map(({ area }) => [area]);
  const pairs = single.flatMap((one, at) => single.slice(at + 1).map((other) => [...one, ...other]));
  return [[], ...(coalition > 0 ? single : []), ...(coalition > 1 ? pairs : [])];
};

/**
 * P5 over all versions shown, the newest last: what the public, every area and every pair of areas can narrow any other
 * area's counts down to, and the changes between its submissions. Attackers are taken to know who resubmitted, and the
 * submissions of a coalition in full. What is certainly possible is not asked again; the rest goes to the solver. One
 * failing interval is enough to end it, and an undecided question is unsafe.
 */
export const auditNational = (
  four: CategoryFour,
  versions: readonly PublishedVersion[],
  settings: Settings,
  solver: Solver,
): NationalAudit => {
  const cells = four.cells.map(({ key }) => key);
  const alike = alikeOf(versions, four.atMost);
  const exchanges = exchangesOf(four, versions);
  const tried = new Set<string>();
  let narrowest: number | null = null;
  const everyone = attackersOf(versions, settings.coalition);
  const attackers = everyone.length;
  for (const known of everyone) {
    const knowledge = knowledgeOf(versions, alike, known);
    const signature = signatureOf(knowledge);
    if (knowledge.alike.length === 0 || tried.has(signature)) continue;
    tried.add(signature);
    const isPublic = known.length === 0;
    const isCertain = (quarry: Quarry): boolean => {
      const range = certainRange(four, versions, exchanges, knowledge.alike[quarry.group]!, quarry);
      return keepsInterval(quarry, range, settings);
    };
    const open = quarriesOf(knowledge, cells).filter((quarry) => isPublic || !isCertain(quarry));
    if (open.length === 0) continue;
    const system = nationalSystem(four, versions, knowledge, open);
    const answer = intervalsOf(system, { solver, seconds: settings.questionSeconds });
    if (answer.status !== 'bounded') return { verdict: 'undecided', attackers, narrowest };
    if (isPublic) {
      const least = Math.min(...answer.intervals.map(({ int }) => int[1] - int[0]));
      narrowest = Number.isFinite(least) ? least : null;
    }
    if (answer.intervals.some(({ int }, at) => !keepsInterval(open[at]!, int, settings)))
      return { verdict: 'unsafe', attackers, narrowest };
  }
  return { verdict: 'safe', attackers, narrowest };
};

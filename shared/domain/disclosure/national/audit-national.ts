import { intervalsOf } from '../audit/intervals.ts';
import type { Solver } from '../audit/solver.ts';
import type { Settings } from '../settings.ts';
import { Alternatives } from './alternatives.ts';
import type { CategoryFour } from './category-four.ts';
import { holdingsOf } from './holdings.ts';
import { alikeOf, knowledgeOf, type Quarry, quarriesOf } from './knowledge.ts';
import { nationalSystem } from './national-system.ts';
import { askAlone, askAmong, type Range } from './questions.ts';
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
  [lo, up]: Range,
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
 * submissions of a coalition in full. What alternatives show to be possible is not asked; the rest goes to the solver, and all
 * that the public is after, whose narrowest interval is told. One failing interval is enough to end it, and an undecided question, or
 * one that there is no time for, is unsafe.
 */
export const auditNational = (
  four: CategoryFour,
  versions: readonly PublishedVersion[],
  settings: Settings,
  solver: Solver,
): NationalAudit => {
  const alike = alikeOf(versions, four.atMost);
  const holdings = holdingsOf(four, versions, alike);
  const alternatives = new Alternatives(holdings, settings.width);
  const quarries = quarriesOf(
    alike,
    four.cells.map(({ key }) => key),
  ).map((quarry) => ({ ...quarry, alone: askAlone(holdings, quarry), among: askAmong(holdings, quarry) }));
  const everyone = attackersOf(versions, settings.coalition);
  const attackers = everyone.length;
  let narrowest: number | null = null;
  for (const known of everyone) {
    if (!solver.hasTime()) return { verdict: 'undecided', attackers, narrowest };
    const isPublic = known.length === 0;
    const knowledge = knowledgeOf(versions, alike, known);
    alternatives.face(known);
    const open = quarries.flatMap(({ alone, among, ...quarry }) => {
      const unknown = knowledge.alike[quarry.group]!.areas.length;
      if (unknown === 0) return [];
      const question = unknown > 1 ? among : alone;
      const isKept = (range: Range): boolean => keepsInterval(quarry, range, settings);
      return isPublic || !alternatives.show(question, isKept) ? [{ question, isKept }] : [];
    });
    if (open.length === 0) continue;
    const targets = open.flatMap(({ question }) => question.objectives);
    const system = nationalSystem(holdings, knowledge, targets);
    const answer = intervalsOf(system, { solver, seconds: settings.questionSeconds });
    if (answer.status !== 'bounded') return { verdict: 'undecided', attackers, narrowest };
    const ends = answer.intervals.map(({ int }) => int);
    const ranges = open.map(({ question }) => question.rangeOf(ends.splice(0, question.objectives.length)));
    if (isPublic) {
      const least = Math.min(...ranges.map(([lo, up]) => up - lo));
      narrowest = Number.isFinite(least) ? least : null;
    }
    if (open.some(({ isKept }, at) => !isKept(ranges[at]!))) return { verdict: 'unsafe', attackers, narrowest };
  }
  return { verdict: 'safe', attackers, narrowest };
};

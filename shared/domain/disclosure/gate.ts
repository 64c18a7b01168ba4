import type { Solver } from './audit/solver.ts';
import { factsOf } from './ledger/facts.ts';
import type { Ledger, LedgerEntry } from './ledger/ledger.ts';
import type { Candidate, Protection, Statement } from './ledger/protection.ts';
import { auditNational } from './national/audit-national.ts';
import { stillShown } from './national/carried-figures.ts';
import { categoryFour } from './national/category-four.ts';
import { chooseNational } from './national/choose-national.ts';
import { notAvailable, protectedCells } from './national/protected-cells.ts';
import { sumOf, tabulate } from './national/tabulate.ts';
import { type PublishedVersion, versionsOf } from './national/versions.ts';
import type { RuleCode } from './rule-codes.ts';
import type { Settings } from './settings.ts';
import { stateOf, waitingFor } from './statement.ts';

const refused = (rule: RuleCode, reason: string): Protection => ({ outcome: 'refused', rule, reason });

const undecided = (solver: Solver): Protection =>
  refused(
    'P9',
    solver.hasTime()
      ? 'The audit of the national figures could not be decided. Nothing was compiled; ask the engineers.'
      : 'The audit of the national figures was not done in the time there is. Nothing was compiled, and what is published stands. Compile again; if that does not help, ask the engineers for more time.',
  );

const nothingShown = (line: string): Statement => ({
  lines: [line],
  shown: 0,
  suppressed: 0,
  attackers: 0,
  narrowest: null,
});

/** How many areas stand with another submission than in a version. */
const resubmittedSince = ({ basis }: PublishedVersion, current: ReadonlyMap<string, string>): number =>
  [...current].filter(([area, submission]) => basis.get(area) !== submission).length;

/**
 * The gate. Takes everything a release wants to say about Category 4 and answers with what may be published, or refuses.
 * Rules P1 to P3 hide cells; P4 and P5 hide what would give them, or an area, away; P7 asks for every area and holds
 * resubmissions back until enough of them can be shown together; P9 refuses what cannot be decided. `ledger` is
 * everything published, or shown by a candidate, before, this period's and others', oldest first; the entry in the answer is to be appended in the transaction
 * that publishes, on condition that the ledger of the period has not grown since.
 */
export const protectRelease = (
  candidate: Candidate,
  ledger: Ledger,
  settings: Settings,
  solver: Solver,
): Protection => {
  const { period, version, form, scope, current, contributions, publicTotals } = candidate;
  const four = categoryFour(form);
  const entryOf = (basis: ReadonlyMap<string, string>, facts: LedgerEntry['facts']): LedgerEntry => {
    return { period, version, basis: Object.fromEntries(basis), facts, settings };
  };
  const withoutFacts = { outcome: 'cleared', entry: entryOf(new Map(), []), waiting: null } as const;

  if (four.cells.length === 0)
    return { ...withoutFacts, cells: [], statement: nothingShown('This form has no Category 4.') };
  const counts = tabulate(scope, current, contributions, four);
  if (counts === 'contradictory')
    return refused('P9', 'A submission holds Category 4 totals that its levels do not give.');
  if (counts === 'missing') {
    const line = 'Category 4 is not available [x]: not every area asked has an accepted return with all its figures.';
    return { ...withoutFacts, cells: notAvailable(four.cells), statement: nothingShown(line) };
  }

  const before = ledger.filter((entry) => entry.period === period && Object.keys(entry.basis).length > 0);
  const earlier = versionsOf(before, scope, contributions, four);
  if (typeof earlier === 'string') return refused('P9', earlier);
  const standing = earlier.at(-1);

  const carryOn = (stands: PublishedVersion): Protection => {
    const isOut = stands.candidate === undefined;
    // What is out already tells nothing new: settings that have been made stricter since cannot call it back.
    const under = (isOut && stands.settings) || settings;
    const audit = auditNational(four, earlier, under, solver);
    if (audit.verdict === 'undecided') return undecided(solver);
    if (audit.verdict === 'unsafe') return refused('P9', 'What is published already does not pass the audit.');
    const { shown, rules } = stillShown(four, stands, earlier, settings);
    const values = new Map(shown.map((key) => [key, sumOf(stands.counts.get(key)!)]));
    const facts = factsOf(isOut ? stands.version : version, four.cells, values, publicTotals);
    const entry = { ...entryOf(stands.basis, facts), settings: under };
    const resubmitted = resubmittedSince(stands, current);
    return {
      outcome: 'cleared',
      cells: protectedCells(four.cells, entry, publicTotals, rules),
      entry,
      statement: stateOf(four.cells, shown, rules, { audit, settings: under }),
      waiting: resubmitted === 0 ? null : waitingFor(stands, resubmitted, settings),
    };
  };
  // Fewer than P2 asks for never come out, whatever was shown before: that a figure appears would tell of their change.
  if (standing !== undefined && resubmittedSince(standing, current) < settings.contributors) return carryOn(standing);

  const choice = chooseNational(four, { version, basis: current, counts }, earlier, {
    settings,
    solver,
    required: standing?.shown ?? [],
  });
  if (choice === 'undecided') return undecided(solver);
  if (choice === undefined)
    return standing === undefined ? refused('P9', 'No choice of cells was found.') : carryOn(standing);
  const values = new Map(choice.shown.map((key) => [key, sumOf(counts.get(key)!)]));
  const entry = entryOf(current, factsOf(version, four.cells, values, publicTotals));
  return {
    outcome: 'cleared',
    cells: protectedCells(four.cells, entry, publicTotals, choice.rules),
    entry,
    statement: stateOf(four.cells, choice.shown, choice.rules, { audit: choice.audit, settings }),
    waiting: null,
  };
};

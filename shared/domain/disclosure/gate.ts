import type { CellKey } from '../cells.ts';
import { factsOf } from './ledger/facts.ts';
import type { Ledger, LedgerEntry } from './ledger/ledger.ts';
import { answeredAnew } from './national/answers.ts';
import { categoryFour } from './national/category-four.ts';
import { choose, shownBy } from './national/choose.ts';
import { answersToDraw, decide } from './national/decide.ts';
import { countsShown, type Drawn, drawnIn } from './national/drawn.ts';
import { nestsOf } from './national/nests.ts';
import { choicesOf } from './national/options.ts';
import { noneShown, protectedCells } from './national/protected-cells.ts';
import { firstWithoutWitness } from './national/self-check.ts';
import { sumOf, tabulate } from './national/tabulate.ts';
import type { Protection, ReleaseToProtect } from './protection.ts';
import type { Settings } from './settings.ts';
import { nothingShown, stateOf, waitingFor, whyNone } from './statement.ts';

/**
 * The gate. Takes everything a release wants to say about Category 4 and answers with what may be published: a drawing,
 * an earlier one that stands, or nothing. It never refuses, so Categories 1 to 3 never wait for Category 4. `ledger` is
 * everything published, or shown by a candidate, before, oldest first; the entry in the answer is to be appended in the
 * transaction that publishes, and kept before anyone sees it where it was drawn just now.
 */
export const protectRelease = (
  candidate: ReleaseToProtect,
  ledger: Ledger,
  settings: Settings,
  selfCheck: typeof firstWithoutWitness = firstWithoutWitness,
): Protection => {
  const { period, version, form, scope, current, contributions, publicTotals } = candidate;
  const four = categoryFour(form);
  const cells = four.cells.map(({ key }) => key);
  const versions = drawnIn(ledger, period);

  const none = (line: string, shorthand: 'c' | 'x'): Protection => ({
    cells: noneShown(four.cells, shorthand),
    entry: { period, version, basis: {}, facts: [], rules: 'nested remainder', settings },
    isDrawn: false,
    statement: nothingShown(line),
    waiting: null,
  });
  const showing = (
    counts: Parameters<typeof factsOf>[2],
    drawnAs: Pick<LedgerEntry, 'basis' | 'rules' | 'settings'>,
  ): Omit<Protection, 'waiting' | 'isDrawn'> => {
    const entry = { period, version, ...drawnAs, facts: factsOf(version, four.cells, counts, publicTotals) };
    return {
      cells: protectedCells(four.cells, entry, publicTotals),
      entry,
      statement: stateOf(counts.size, cells.length, drawnAs),
    };
  };
  const standing = (drawn: Drawn, stillNeeded: number): Protection => {
    const { basis, rules, settings: made } = drawn.entry;
    return {
      ...showing(countsShown(drawn, cells), { basis, rules, settings: made }),
      isDrawn: false,
      waiting: waitingFor(drawn, stillNeeded, answersToDraw(versions, settings)),
    };
  };

  if (cells.length === 0) return none(whyNone.noCategory4, 'x');
  const decision = decide(candidate, versions, settings);
  if (decision.is === 'stands') return standing(decision.drawn, decision.stillNeeded);
  if (decision.is === 'not drawn yet') return none(whyNone.notDrawn, 'x');
  if (decision.is === 'areas missing') return none(whyNone.areasMissing, 'x');
  if (decision.is === 'too few areas') return none(whyNone.tooFewAreas, 'c');

  const failed = (line: string, shorthand: 'c' | 'x') =>
    versions.length > 0 ? standing(versions.at(-1)!, 0) : none(line, shorthand);
  const nests = nestsOf(form);
  if (typeof nests === 'string') return failed(whyNone.unknownForm, 'c');
  const choices = choicesOf(nests);
  const counts = tabulate(scope, current, contributions, four);
  if (counts === undefined) return failed(whyNone.figuresLost, 'x');
  const answered = new Set(answeredAnew([...versions.map(({ basis }) => basis), current]));
  const attacked = { nests, choices, counts, answered: [...scope.keys()].filter((at) => answered.has(scope[at]!)) };
  if (selfCheck(attacked, settings) !== undefined) return failed(whyNone.failedCheck, 'x');
  const shown = shownBy(choose(choices, counts, settings));
  const totalOf = (cell: CellKey): number => sumOf(four.parts.get(cell)!.map((part) => sumOf(counts.get(part)!)));
  return {
    ...showing(new Map(cells.filter((cell) => shown.has(cell)).map((cell) => [cell, totalOf(cell)])), {
      basis: Object.fromEntries(current),
      rules: 'nested remainder',
      settings,
    }),
    isDrawn: true,
    waiting: null,
  };
};

import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../../shared/domain/areas.ts';
import type { Protection } from '../../../../shared/domain/disclosure/protection.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { firstImpossible, type Insider, type Quarry, type Seen } from '../attacker.ts';
import { everywhere, type Sent, usual, vaultOf } from '../national-example.ts';

export const solver = await loadHighsSolver();

/** What the public has of some versions: who stood with what, and what was shown. */
export const seenIn = (...answers: Protection[]): Seen[] =>
  answers
    .filter(({ entry }) => Object.keys(entry.basis).length > 0)
    .map(({ entry, cells }) => ({
      standing: areas.map(({ slug }) => entry.basis[slug]!),
      rule: settings,
      shown: new Map(
        cells.flatMap(({ measure, level, detail, category, value }) =>
          category === '4' && value !== null ? [[[measure, '4', level, detail].join('|'), Number(value)]] : [],
        ),
      ),
    }));

/** `ATTACKS=all` asks about both ends of everything; without it one end is asked of one question in three of a file. */
const isFull = process.env.ATTACKS === 'all';
const ends = isFull ? [0, 5] : [5];
export const values = [0, 1, 2, 3, 4, 5];
const changes = isFull ? [-5, 5] : [5];

/** What insiders hold, in every submission of theirs. */
export const insiders = (sent: Sent, ...known: number[]): Insider =>
  new Map(known.map((at) => [at, new Map(sent[at]!.map((local, number) => [`s${number}`, vaultOf(local)]))]));

/** Asks for the first value that somebody who knows the rules can rule out; undefined where it stays possible. */
export const askInTurn = () => {
  let asked = 0;
  return (seen: readonly Seen[], quarry: Quarry, insider: Insider = new Map(), wanted = ends) =>
    isFull || wanted === values || asked++ % 3 === 0
      ? firstImpossible(solver, seen, { quarry, values: quarry.less === undefined ? wanted : changes, insider })
      : undefined;
};

/** Everything as usual but for eligible Level 1, what the areas hold in turn, and 0 where nothing is said. */
export const levelOne = (...held: number[]) => everywhere((at) => [{ ...usual(at), e1: held[at] ?? 0 }]);
export const level1 = 'eligible|4|1|';

import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../../shared/domain/areas.ts';
import { firstImpossible } from '../../../domain/disclosure/attacker.ts';
import { freshRoad } from '../release-road.ts';
import { attackByChance, versionsOf } from './attack-history.ts';
import { type History, playHistory, sizes } from './play-history.ts';
import { count, emptyTally, told } from './tally.ts';
import { renderOf } from './written-files.ts';
import { wrongFigures } from './wrong-figures.ts';

describe('publication histories through the functions that compile, decide and publish', () => {
  it('leak nothing to the public, an area or a pair, and publish no number that the ledger does not hold', async () => {
    const solver = await loadHighsSolver();
    const tally = emptyTally();
    // One of each size, the last in full and attacked by who knows what failed; `npm run histories` plays 1,000.
    for (let seed = 1; seed <= sizes.length; seed++) {
      const history = await playHistory(await freshRoad(renderOf(seed, sizes.length)), seed, 3);
      expect(wrongFigures(history), `history ${seed}`).toEqual([]);
      const asked = { questions: 3, knowsFailing: seed % 3 === 0 };
      expect(attackByChance(history, solver, asked), `history ${seed}`).toEqual([]);
      count(tally, history);
    }
    console.log(told(tally).join('\n'));
    expect(tally.refused).toBe(0);
    expect(tally.releases).toBe(3 * sizes.length);
    expect(tally.enough).toBeGreaterThan(0);
    expect(tally.drawnAnew).toBe(tally.enough);
    expect(tally.stood).toBe(tally.fewer);
  });

  it('would be caught: a figure in a file or an answer that is not in the ledger, a ledger that is not true, a lone resubmission shown', async () => {
    const solver = await loadHighsSolver();
    const history = await playHistory(await freshRoad(renderOf(1, 2)), 3, 2);
    expect(wrongFigures(history)).toEqual([]);
    const [release] = history.releases.filter(({ entry }) => entry.facts.some(({ outlet }) => outlet === 'count'));
    const path = `releases/2023-24/${release!.version}/mappa-2023-24.csv`;
    const csv = new TextDecoder().decode(history.files.get(path));
    const withCsv = (from: RegExp, to: string): History => {
      expect(from.test(csv)).toBe(true);
      return { ...history, files: new Map(history.files).set(path, new TextEncoder().encode(csv.replace(from, to))) };
    };
    expect(wrongFigures(withCsv(/(,Kent,eligible,4,2,,people,),c/, '$13,'))).toHaveLength(1);
    expect(wrongFigures(withCsv(/(,National,.*,4,\w+,\w*,people,)\d+/, '$11'))).toHaveLength(1);
    const [compilation] = history.compilations.filter(({ entry }) => entry.facts.length > 0);
    expect(wrongFigures({ ...history, compilations: [{ ...compilation!, known: [] }] })).not.toEqual([]);

    const other = history.sent.map((submissions) => submissions.map((local) => ({ ...local, e1: local.e1! + 1 })));
    expect(wrongFigures({ ...history, sent: other })).not.toEqual([]);

    // One more at Level 1, and all but one area stand as they stood: anyone sees who it was, and what changed.
    const [first] = versionsOf(history);
    const standing = first!.standing.map((submission, at) => (at === 5 ? 's9' : submission));
    const shown = new Map(
      [...first!.shown].map(([cell, held]) => [cell, held + Number(/eligible.*(1|Total)/.test(cell))]),
    );
    const quarry = { area: 5, is: { e1: 1 }, version: 1, less: 0 };
    const found = firstImpossible(solver, [first!, { ...first!, standing, shown }], { quarry, values: [1, 0] });
    expect([areas[5]!.slug, found]).toEqual(['derbyshire', 0]);
  });
});

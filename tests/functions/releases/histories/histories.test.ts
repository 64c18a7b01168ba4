import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../../shared/domain/areas.ts';
import type { CellKey } from '../../../../shared/domain/cells.ts';
import type { LedgerEntry } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { openRoad } from '../release-road.ts';
import { attackByChance, attackHistory } from './attack-history.ts';
import { type History, playHistory } from './play-history.ts';
import { count, emptyTally, told } from './tally.ts';
import { renderOf } from './written-files.ts';
import { wrongFigures } from './wrong-figures.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

describe('publication histories through the functions that compile, decide and publish', () => {
  it('leak nothing to the public, an area or a pair, and publish no number that the ledger does not hold', async () => {
    const solver = await loadHighsSolver();
    const tally = emptyTally();
    for (let seed = 1; seed <= 12; seed++) {
      const history = await playHistory(await roads.fresh(renderOf(seed, 6)), seed, 3);
      expect(wrongFigures(history), `history ${seed}`).toEqual([]);
      expect(attackByChance(history, solver), `history ${seed}`).toEqual([]);
      count(tally, history);
    }
    console.log(told(tally).join('\n'));
    expect(tally.releases).toBe(36);
    expect(tally.complete).toBeGreaterThan(20);
    expect(tally.shown / tally.allowed).toBeGreaterThan(0.8);
  });

  it('would be caught: a figure in a file or an answer that is not in the ledger, a ledger that is not true, a lone resubmission shown', async () => {
    const solver = await loadHighsSolver();
    const history = await playHistory(await roads.fresh(renderOf(1, 2)), 1, 2);
    expect(wrongFigures(history)).toEqual([]);
    const [release] = history.releases.filter(({ entry }) => entry.facts.length > 0);
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

    const at = history.sent.findIndex((submissions) => submissions.length > 1);
    expect(
      attackHistory(
        { ...history, ledger: revealed(release!.entry, areas[at]!.slug) },
        { known: [], attacked: [at], solver },
      ),
    ).not.toEqual([]);
  });
});

const { parts } = categoryFour(formD);

/** A ledger in which every area but one stands as it stood, and one more is counted at Level 1. */
const revealed = (entry: LedgerEntry, area: string): readonly LedgerEntry[] => {
  const later = Object.fromEntries(Object.entries(entry.basis).map(([slug, is]) => [slug, slug === area ? 's9' : is]));
  const facts = entry.facts.map((fact) => {
    const more = Number(parts.get(fact.terms[0]!.cell as CellKey)!.includes('eligible|4|1|' as CellKey));
    const terms = fact.terms.map((term) => ({ ...term, version: '1.9' }));
    return { ...fact, terms, lo: fact.lo! + more, hi: fact.hi === null ? null : fact.hi + more };
  });
  return [entry, { ...entry, version: '1.9', basis: later, facts }];
};

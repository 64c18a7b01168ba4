import { describe, expect, it } from 'vitest';
import { categoryFourStanding } from '../../shared/adapters/category-four-standing.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { areas } from '../../shared/domain/areas.ts';
import type { LedgerEntry } from '../../shared/domain/disclosure/ledger/ledger.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';

const standing = (answered: number): Map<string, string> =>
  new Map(areas.map(({ slug }, at) => [slug, at < answered ? 's1' : 's0']));
const drawing: LedgerEntry = {
  period: '2023-24',
  version: '1.0',
  basis: Object.fromEntries(standing(0)),
  facts: [],
  rules: 'nested remainder',
  settings,
  candidate: 'a',
};
const kept = (seen: LedgerEntry[]): PeriodReleases => ({ releases: [], candidates: new Map(), ledger: [], seen });

describe('how Category 4 stands', () => {
  it('says whether it has been drawn, and how many more answers the next drawing takes', () => {
    const shown = (seen: LedgerEntry[], answered: number) =>
      categoryFourStanding('2023-24', kept(seen), standing(answered));
    expect(shown([], 0)).toEqual({ drawn: false, answersStillNeeded: 0 });
    expect(shown([drawing], 0)).toEqual({ drawn: true, answersStillNeeded: 8 });
    expect(shown([drawing], 5)).toEqual({ drawn: true, answersStillNeeded: 3 });
    expect(shown([drawing], 42)).toEqual({ drawn: true, answersStillNeeded: 0 });
  });

  it('does not count an area that is not in', () => {
    const some = standing(8);
    some.delete(areas[3]!.slug);
    expect(categoryFourStanding('2023-24', kept([drawing]), some)).toEqual({ drawn: true, answersStillNeeded: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { Candidate } from '../../../shared/adapters/candidate.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { isCheckedAgainst } from '../../../shared/domain/release/life/checked-against.ts';

const ledger = (...versions: string[]) => versions.map((version) => ({ version }));

describe('what disclosure control knew of when it checked a candidate', () => {
  it('is all that is out, in its order, and nothing else', () => {
    expect(isCheckedAgainst([], ledger())).toBe(true);
    expect(isCheckedAgainst(['1.0', '1.1'], ledger('1.0', '1.1'))).toBe(true);
    for (const known of [[], ['1.0'], ['1.1', '1.0'], ['1.0', '1.1', '1.2'], ['1.01.1']])
      expect(isCheckedAgainst(known, ledger('1.0', '1.1')), known.join()).toBe(false);
  });

  it('is not known of a candidate that does not say: it is never published, even where nothing is out', () => {
    const entry = { period: '2023-24', version: '1.0', basis: {}, facts: [], settings };
    const kept = { candidate: 'c', stylesheet: 's.css', notes: [], record: {}, files: [], figures: '', entry };
    const { ledger: known } = Candidate.parse(kept);
    expect(isCheckedAgainst(known, ledger())).toBe(false);
    expect(isCheckedAgainst(known, ledger('1.0'))).toBe(false);
    expect(isCheckedAgainst(Candidate.parse({ ...kept, ledger: [] }).ledger, ledger())).toBe(true);
  });
});

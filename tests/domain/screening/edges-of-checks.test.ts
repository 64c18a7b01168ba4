import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { limitsOf } from '../../../shared/domain/limits.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import type { Finding } from '../../../shared/domain/screening-report.ts';
import { asRaw, tenInEach } from './valid-return.ts';

const area = findArea('kent')!;
const period = Period.parse('2023-24');

const figures = tenInEach(formD);

const found = (raw: RawReturn): readonly Finding[] => screen({ raw, area, period }).report.findings;
const rulesIn = (raw: RawReturn) => found(raw).map(({ rule }) => rule);
const changed = (key: CellKey, to: number) => asRaw(formD, new Map([...figures, [key, to]]));

it('a consistent return is found nothing against', () => {
  expect(found(asRaw(formD, figures))).toEqual([]);
});

describe('a figure that is not available', () => {
  const lacking = (note: string | undefined): RawReturn => {
    const raw = asRaw(formD, figures);
    const entries = raw.entries.map((entry) =>
      entry.measure === 'lifetime_revocations'
        ? { ...entry, value: seal('x'), ...(note === undefined ? {} : { note: seal(note) }) }
        : entry,
    );
    return { ...raw, entries };
  };

  it.each([undefined, '', ' ', '\t \n', '\u00A0'])('has no reason where its note is %j', (note) => {
    expect(rulesIn(lacking(note))).toContain('reason-missing');
  });

  it('has one in words', () => {
    expect(rulesIn(lacking('The register was being moved.'))).not.toContain('reason-missing');
  });
});

describe('a limit of the form', () => {
  const [snapshot] = limitsOf(formD).filter(
    ({ limit, lesser, greater }) =>
      limit.rule === 'snapshot-above-year' && [...lesser, ...greater].every(({ confidential }) => !confidential),
  );
  const upTo = snapshot!.greater.reduce((sum, { key }) => sum + figures.get(key)!, 0);
  const [lesser] = snapshot!.lesser;
  const about = (held: number) =>
    found(changed(lesser!.key, held)).filter(({ rule }) => rule === 'snapshot-above-year');

  it('is kept by what is equal and broken by one more', () => {
    expect(about(upTo)).toEqual([]);
    expect(about(upTo + 1)).toHaveLength(1);
  });

  it('whose figures may not be told asks each time anew: an answer cannot be known to hold for a later submission', () => {
    expect(about(upTo + 1)[0]).not.toHaveProperty('lasting');
    const closed = limitsOf(formD).find(
      ({ limit, lesser: within }) =>
        limit.rule === 'snapshot-above-year' && within.some(({ confidential }) => confidential),
    );
    const four = found(changed(closed!.lesser[0]!.key, 99)).filter(({ rule }) => rule === 'snapshot-above-year');
    expect(four.length).toBeGreaterThan(0);
    for (const each of four) {
      expect(each).toMatchObject({ lasting: false });
      expect(each.message).not.toMatch(/\d+ in the year/);
    }
  });
});

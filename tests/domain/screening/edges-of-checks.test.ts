import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { limitsOf } from '../../../shared/domain/limits.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
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

describe('more returned to custody in Category 4 than managed there', () => {
  it('is said without a figure, and again of a later submission', () => {
    const [closed] = limitsOf(formD).filter(
      ({ limit, lesser: within }) =>
        limit.rule === 'custody-above-managed' && within.some(({ confidential }) => confidential),
    );
    const four = found(changed(closed!.lesser[0]!.key, 99)).filter(({ rule }) => rule === 'custody-above-managed');
    expect(four.length).toBeGreaterThan(0);
    for (const { message } of four) expect(message).not.toMatch(/99|\(|against/);
  });

  it('while that of Categories 1 to 3 is told with both numbers', () => {
    const [open] = limitsOf(formD).filter(
      ({ limit, lesser: within, greater }) =>
        limit.rule === 'custody-above-managed' && [...within, ...greater].every(({ confidential }) => !confidential),
    );
    const told = found(changed(open!.lesser[0]!.key, 99)).find(({ rule }) => rule === 'custody-above-managed');
    expect(told?.message).toMatch(/\(99 against \d+\)\.$/);
  });
});

describe('a rate of nought', () => {
  it('implies nothing about a population of another year', () => {
    const before = Period.parse('2020-21');
    const raw = (rate: number): RawReturn => {
      const held = tenInEach(formC);
      const key = cellsOf(formC).find(({ measure }) => measure === 'rate_per_100k')!.key;
      return asRaw(formC, new Map([...held, [key, rate]]));
    };
    const about = (rate: number) =>
      screen({ raw: raw(rate), area, period: before, population: mid2023 }).report.findings.filter(
        ({ rule }) => rule === 'rate-off',
      );
    expect(about(0)).toEqual([]);
  });
});

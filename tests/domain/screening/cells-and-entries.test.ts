import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/domain/cells.ts';
import { openConfidential, seal } from '../../../shared/domain/confidential.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import type { Place } from '../../../shared/domain/place.ts';
import type { RawEntry, RawReturn } from '../../../shared/domain/raw-return.ts';
import { apartFromCategory4 } from '../../../shared/domain/screening/apart-from-category-4.ts';
import { resolveEntry } from '../../../shared/domain/screening/resolve.ts';
import type { Finding } from '../../../shared/domain/screening-report.ts';

type Codes = readonly [measure: string, category: string, level: string, detail: string];
const entryOf = ([measure, category, level, detail]: Codes, value = '5', place: Place = { line: 7 }): RawEntry => ({
  ...{ measure, category, level, detail, value: seal(value), place, sure: 'cell' },
});

describe('what an entry is about', () => {
  const resolved = (form: typeof formC, codes: Codes) => {
    const { entry: _, ...found } = resolveEntry(form, entryOf(codes));
    if (found.is === 'cell') return found.cell.key;
    if (found.is === 'elsewhere') return Object.values(found.address).join('|');
    return { codes: found.codes.map((each) => Object.values(each)), near: found.near };
  };

  it.each<[Codes, string]>([
    [['eligible', '1', '2', ''], 'eligible|1|2|'],
    [['Eligible', '1.0', ' 2 ', ''], 'eligible|1|2|'],
    [['eligible', 'total', 'TOTAL', ''], 'eligible|Total|Total|'],
    [['orders_imposed', 'Total', 'Total', 'SHPO'], 'orders_imposed|Total|Total|SHPO'],
    [['orders_imposed', '1', '', 'shpo'], 'orders_imposed|Total|Total|SHPO'],
    [['orders_imposed', '', '', 'NO'], 'orders_imposed|Total|Total|NO'],
    [['lifetime_revocations', '', '', ''], 'lifetime_revocations|Total|Total|'],
    [['notification_breaches', '1', 'Total', ''], 'notification_breaches|Total|Total|'],
    [['returned_to_custody', '1', '2', 'order'], 'returned_to_custody|1|2|order'],
  ])('%j is the cell %s', (codes, key) => {
    expect(resolved(formC, codes)).toBe(key);
  });

  it('is understood by its only level, and by no other that it names', () => {
    for (const level of ['', 'Total', 'MAPPP']) {
      expect(resolved(formA, ['mappp', '1', level, ''])).toBe('mappp|1|MAPPP|');
      expect(resolved(formA, ['returned_to_custody', '', level, 'licence'])).toBe(
        'returned_to_custody|Total|MAPPP|licence',
      );
    }
    expect(resolveEntry(formA, entryOf(['mappp', '1', '2', ''])).is).toBe('elsewhere');
  });

  it('of Category 1, where the form has no column for it, is the one column there is; of another there is none', () => {
    expect(resolved(formD, ['returned_to_custody', '1', '2', 'order'])).toBe('returned_to_custody|Total|2|order');
    expect(resolved(formD, ['returned_to_custody', '', '2', 'order'])).toBe('returned_to_custody|Total|2|order');
    expect(resolved(formD, ['returned_to_custody', '2', '2', 'order'])).toBe('returned_to_custody|2|2|order');
    expect(resolveEntry(formD, entryOf(['returned_to_custody', '2', '2', 'order'])).is).toBe('elsewhere');
    expect(resolveEntry(formC, entryOf(['managed', '1', '1', ''])).is).toBe('elsewhere');
    expect(resolveEntry(formC, entryOf(['orders_imposed', '2', 'Total', 'NO'])).is).toBe('elsewhere');
  });

  it.each<[Codes, readonly unknown[], readonly string[]]>([
    [['managd', '1', '2', ''], [['measure', 'managd', 'managed']], ['managed|1|2|']],
    [
      ['managed', ' x ', '2', ''],
      [['category', 'x', undefined]],
      ['managed|1|2|', 'managed|2|2|', 'managed|3|2|', 'managed|Total|2|'],
    ],
    [['managed', 'cat 2', '3', ''], [['category', 'cat 2', '2']], ['managed|2|3|']],
    [
      ['notification_breachs', '1', 'Total', ''],
      [['measure', 'notification_breachs', 'notification_breaches']],
      ['notification_breaches|Total|Total|'],
    ],
    [
      ['managd', '1', 'lvl 2', ''],
      [
        ['measure', 'managd', 'managed'],
        ['level', 'lvl 2', '2'],
      ],
      ['managed|1|2|'],
    ],
    [['managed', '1', '2', 'weather'], [['detail', 'weather', undefined]], ['managed|1|2|']],
  ])('%j has codes that are not known, and may be about cells near by', (codes, unknown, near) => {
    expect(resolved(formC, codes)).toEqual({ codes: unknown, near });
  });
});

describe('a return apart from what it says of Category 4', () => {
  const kept = entryOf(['managed', '1', '2', ''], '5', { sheet: 'A', cell: 'B2', label: 'Table 2' });
  const about4: readonly RawEntry[] = [
    entryOf(['managed', '4', '2', '']),
    entryOf(['managed', '4', '1', '']),
    entryOf(['managed', 'cat 4', '2', '']),
    entryOf(['managed', 'Terrorism', '2', '']),
    entryOf(['managed', 'four', '2', '']),
    entryOf(['managed', 'IV', '2', '']),
    entryOf(['managd', '4', '2', '']),
  ];
  const others: readonly RawEntry[] = [entryOf(['managd', '1', '2', '']), entryOf(['managed', 'x', '2', ''])];
  const note = (place: Place, severity: Finding['severity'] = 'note'): Finding => ({
    ...{ rule: 'set-apart', severity, message: 'A mark.', guidance: 'Look.', place },
  });
  const raw: RawReturn = {
    source: 'workbook',
    area: { text: 'Kent', place: { line: 1 } },
    period: { text: '2023-24', place: { line: 2 } },
    entries: [kept, ...about4, ...others],
    facts: [{ kind: 'heading-date', year: 2024, text: 'A day.', place: { line: 3, label: 'Table 1' } }],
    findings: [
      note({ label: 'Category 4' }),
      note({ sheet: 'A', cell: 'B2' }),
      note({ line: 4 }),
      note({ sheet: 'A' }),
      note({ sheet: 'A', cell: 'B3', label: 'Table 1' }),
      note({ sheet: 'A', cell: 'B2' }, 'reject'),
    ],
  };
  const seen = apartFromCategory4(raw, formD);

  it('has every other entry, without its place but for its name', () => {
    expect(seen.entries.slice(0, 3).map(({ measure, category, place }) => [measure, category, place])).toEqual([
      ['managed', '1', { label: 'Table 2' }],
      ['managd', '1', {}],
      ['managed', 'x', {}],
    ]);
  });

  it('has nought in each cell of Category 4, and no place', () => {
    const closed = cellsOf(formD).filter(({ category }) => category === '4');
    expect(closed).toHaveLength(10);
    expect(
      seen.entries
        .slice(3)
        .map((each) => [each.measure, each.category, each.level, each.detail, each.place, each.sure]),
    ).toEqual(closed.map((each) => [each.measure, '4', each.level, each.detail, {}, 'placed']));
    expect(new Set(seen.entries.slice(3).map(({ value }) => openConfidential(value)))).toEqual(new Set(['0']));
    // Where a form has no such case, its own sign for that stands there.
    const [first, ...more] = formD.tables;
    const closing = {
      ...formD,
      tables: [{ ...first!, notApplicable: [{ category: '4', level: '1' } as const] }, ...more],
    };
    const values = apartFromCategory4(raw, closing)
      .entries.slice(3)
      .map(({ value }) => openConfidential(value));
    expect(values.join('')).toBe(`z${'0'.repeat(9)}`);
  });

  it('names no line of the file, and none of what was noted of a spot in it or of Category 4', () => {
    expect([seen.area, seen.period]).toEqual([
      { text: 'Kent', place: {} },
      { text: '2023-24', place: {} },
    ]);
    expect(seen.facts.map(({ place }) => place)).toEqual([{ label: 'Table 1' }]);
    expect(seen.entries[1]!.place).toStrictEqual({});
    expect(seen.findings.map(({ severity, place }) => [severity, place])).toEqual([
      ['note', {}],
      ['note', { label: 'Table 1' }],
      ['reject', {}],
    ]);
  });

  it('knows Category 4 by its words with characters in them that nobody sees', () => {
    const hidden = entryOf(['managed', 'terr\u00ADor\u200Bists', '2', '']);
    const { entries } = apartFromCategory4({ ...raw, entries: [...raw.entries, hidden] }, formD);
    expect(entries.map(({ category }) => category).join()).not.toContain('terr');
  });

  it('says nothing where nothing else was said, nor where no form is known', () => {
    expect(apartFromCategory4({ ...raw, entries: about4 }, formD).entries).toEqual([]);
    const { area: _area, period: _period, ...unnamed } = raw;
    const unknown = apartFromCategory4(unnamed, undefined);
    expect(unknown.entries).toHaveLength(raw.entries.length);
    expect(unknown).not.toHaveProperty('area');
    expect(unknown).not.toHaveProperty('period');
  });
});

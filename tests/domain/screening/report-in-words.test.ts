import { describe, expect, it } from 'vitest';
import type { Place } from '../../../shared/domain/place.ts';
import { placesText } from '../../../shared/domain/screening/places-text.ts';
import { reportText } from '../../../shared/domain/screening/report-text.ts';
import { rulesVersion } from '../../../shared/domain/screening/rules-version.ts';
import { shortDigest } from '../../../shared/domain/screening/short-digest.ts';
import type { Finding, ScreeningReport, Severity } from '../../../shared/domain/screening-report.ts';

const found = (severity: Severity, rule: string, more: Partial<Finding> = {}): Finding => ({
  ...{ severity, rule, message: `About ${rule}.`, place: {}, guidance: `Mend ${rule}.` },
  ...more,
});
const reportOf = (findings: readonly Finding[], more: Partial<ScreeningReport> = {}): ScreeningReport => ({
  ...{ area: 'kent', period: '2023-24', form: 'D', verdict: 'rejected', rules: '1.0-abc', observations: [] },
  findings: [...findings],
  ...more,
});

describe('the places of a report', () => {
  const walk = (...places: readonly Place[]): readonly string[] =>
    placesText(reportOf(places.map((place, at) => found('reject', 'row-sum', { place, message: `${at}` })))).split(
      '\n',
    );

  it('go down the rows of a sheet and along them, columns by their letters and rows by their numbers', () => {
    const cells = ['AA2', 'B10', 'Z2', 'B2', 'A2', 'ab2'].map((cell) => ({ sheet: 'Table 1', cell }));
    expect(walk(...cells)).toEqual([
      'Table 1!A2: 4',
      'Table 1!B2: 3',
      'Table 1!Z2: 2',
      'Table 1!AA2: 0',
      'Table 1!ab2: 5',
      'Table 1!B10: 1',
    ]);
  });

  it('go sheet by sheet, page by page and line by line; what has no place comes last', () => {
    expect(
      walk({ label: 'Table 1' }, { sheet: 'B', cell: 'A1' }, { sheet: 'A', cell: 'C9' }, { sheet: 'A', cell: 'A10' }),
    ).toEqual(['A!C9: 2', 'A!A10: 3', 'B!A1: 1', 'no one place: 0']);
    expect(walk({ page: 2, line: 1 }, { page: 1, line: 30 }, { page: 1, line: 4 }, { line: 7 })).toEqual([
      'line 7: 3',
      'page 1, line 4: 2',
      'page 1, line 30: 1',
      'page 2, line 1: 0',
    ]);
    expect(walk({ page: 2, line: 1 }, { page: 2 }, { line: 5 })).toEqual([
      'line 5: 2',
      'page 2: 1',
      'page 2, line 1: 0',
    ]);
    expect(walk({ file: 'a.csv' }, { line: 12 }, { line: 9 })).toEqual(['a.csv: 0', 'line 9: 2', 'line 12: 1']);
  });

  it('are all places of a fault that was found again and again', () => {
    const again = found('reject', 'row-sum', { place: { line: 9 }, others: [{ line: 3 }, { line: 12 }], count: 3 });
    expect(placesText(reportOf([again]))).toBe(
      'line 3: About row-sum.\nline 9: About row-sum.\nline 12: About row-sum.',
    );
    expect(placesText(reportOf([]))).toBe('');
  });
});

describe('a report in words', () => {
  it('has the area, the verdict, the gravest first, findings of one rule together with what to do', () => {
    const text = reportText(
      reportOf([
        found('note', 'read-by-label'),
        found('reject', 'row-sum', { place: { line: 9 }, count: 3 }),
        found('reject', 'cell-missing', { message: 'One is missing.', place: { label: 'Table 1' } }),
        found('reject', 'row-sum', { message: 'Another row.', place: { sheet: 'Table 1', cell: 'B4', label: 'x' } }),
        found('reject', 'row-sum', { message: 'A third.', guidance: 'Otherwise.' }),
      ]),
    );
    expect(text).toBe(
      `Kent, 2023-24, form D
Rejected: mend what is listed and send the return again

To mend (4)

  - About row-sum. (3 times)
    at line 9
  - Another row.
    at Table 1!B4
    What to do: Mend row-sum. [row-sum]

  - One is missing.
    What to do: Mend cell-missing. [cell-missing]

  - A third.
    What to do: Otherwise. [row-sum]

To note (1)

  - About read-by-label.
    What to do: Mend read-by-label. [read-by-label]

Rule set 1.0-abc`,
    );
  });

  it('is short where nothing was found, and names an area that nobody knows as it stands', () => {
    const nothing = reportOf([], { verdict: 'accepted', form: null, area: 'atlantis' });
    expect(reportText(nothing)).toBe('atlantis, 2023-24\nAccepted\n\nRule set 1.0-abc');
    expect(reportText(reportOf([found('query', 'rate-off')], { verdict: 'queried' }))).toBe(
      `Kent, 2023-24, form D
Queried: accepted once every query is answered

To answer (1)

  - About rate-off.
    What to do: Mend rate-off. [rate-off]

Rule set 1.0-abc`,
    );
  });
});

/** The digest as its definition has it, in whole numbers without bounds: two halves, each letter mixed into both. */
const digestByHand = (text: string): string => {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  let [one, two] = [0xdeadbeefn, 0x41c6ce57n];
  for (const letter of text) {
    one = word((one ^ BigInt(letter.codePointAt(0)!)) * 2654435761n);
    two = word((two ^ BigInt(letter.codePointAt(0)!)) * 1597334677n);
  }
  const mixed = (of: bigint, with_: bigint): bigint =>
    word((of ^ (of >> 16n)) * 2246822507n) ^ word((with_ ^ (with_ >> 13n)) * 3266489909n);
  const first = mixed(one, two);
  const second = mixed(two, first);
  return [first, second].map((half) => half.toString(36).padStart(7, '0')).join('');
};

describe('a digest', () => {
  it.each(['', 'a', 'ab', 'ba', 'row-sum|Table 1', 'ÄÖ', '\u{1F600}', 'x'.repeat(500)])(
    'of %j is as defined',
    (text) => {
      expect(shortDigest(text)).toBe(digestByHand(text));
      expect(shortDigest(text)).toMatch(/^[0-9a-z]{14}$/);
    },
  );

  it('names the rule set', () => {
    expect(rulesVersion).toMatch(/^1\.0-[0-9a-z]{8}$/);
  });
});

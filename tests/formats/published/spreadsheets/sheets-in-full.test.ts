import { expect, it } from 'vitest';
import { workbookOfRelease } from '../../../../shared/formats/published/workbook-of-release.ts';
import { lines } from '../../pages/as-read.ts';
import { sheetInLines } from '../../template/sheet-in-lines.ts';
import { revision, small } from '../small-dataset.ts';

const { title, language, creator, sheets } = workbookOfRelease(small);
const named = (name: string, from = 0): string => sheetInLines(sheets.find((sheet) => sheet.name === name)!, from);

it('the cover of a release, and of a revision', () => {
  expect([title, language, creator]).toEqual([
    'MAPPA statistics for England and Wales, 2023-24, version 1.0',
    'en-GB',
    'Ministry of Justice',
  ]);
  expect(named('Cover')).toBe(lines`
    Cover: widths 100, frozen 0
    A1 title: MAPPA statistics for England and Wales, 2023-24
    A2 wrapped: Version 1.0. Provisional: 41 of 42 areas are in. Missing: Kent. Sums leave the missing areas out.
    A3 wrapped: Released at 9:30am on @@RELEASE-DAY@@. Available @@RELEASE-AVAILABLE@@.
    A4 link: The page of this release to @@RELEASE-ADDRESS@@
    A5 wrapped: Next release: 2024-25, due on 30 October 2025 unless another day is announced. The next release is
      announced on the page of all releases.
    A6 wrapped: Published by the Ministry of Justice. Official statistics, published at a time that was announced
      before, under the Code of Practice for Statistics.
    A7 wrapped: Contact: MAPPA statistics, Ministry of Justice
    A8 link: mappa.statistics@example.gov.uk to mailto:mappa.statistics@example.gov.uk
    A9 wrapped: Each sheet after the notes holds one table. The notes explain the marks in them.
    A10 heading: What readers must know
    A11 wrapped: A note <& meant so>.
  `);
  const revised = sheetInLines(workbookOfRelease(revision).sheets[0]!).split('\n');
  expect(revised.slice(2, 6).join('\n')).toBe(lines`
    A2 heading: What is revised
    A3 wrapped: This version revises version 1.0: Essex corrected Table 1.
    A4 wrapped: Essex corrected 1 figure.
    A5 wrapped: 1 figure changed; changes.csv lists each of them.
  `);
  const { changes } = revision.revision!;
  const twice = { ...revision, revision: { ...revision.revision!, changes: [...changes, ...changes] } };
  expect(sheetInLines(workbookOfRelease(twice).sheets[0]!)).toContain(': 2 figures changed; changes.csv lists each');
  const final = { ...small, notes: [], coverage: { ...small.coverage, missing: [] } };
  expect(sheetInLines(workbookOfRelease(final).sheets[0]!)).toContain(
    '\nA2 wrapped: Version 1.0. Final: all 42 areas are in.\n',
  );
  expect(sheetInLines(workbookOfRelease(final).sheets[0]!)).not.toContain('What readers must know');
});

it('the contents and the notes', () => {
  expect(named('Contents')).toBe(lines`
    Contents: widths 24 90, frozen 3
    table Contents at A3:B10
    A1 title: Contents
    A2 text: This worksheet contains one table. The sheet Notes explains the marks in it.
    A3 header: Sheet
    B3 header: What it holds
    A4 link: Notes to #Notes!A1
    B4 wrapped: What is counted, the marks, suppression and quality
    A5 link: Summary to #Summary!A1
    B5 wrapped: England and Wales at one glance, by category and level
    A6 link: Table 1 Level 1 to #Table 1 Level 1!A1
    B6 wrapped: People on 31 March 2024, Level 1
    A7 link: Table 1 Level 2 to #Table 1 Level 2!A1
    B7 wrapped: People on 31 March 2024, Level 2
    A8 link: Table 1 All levels to #Table 1 All levels!A1
    B8 wrapped: People on 31 March 2024, All levels
    A9 link: Table 2 to #Table 2!A1
    B9 wrapped: Orders
    A10 link: Table 3 to #Table 3!A1
    B10 wrapped: Rate
  `);
  const notes = named('Notes').split('\n');
  expect(notes.slice(0, 10).join('\n')).toBe(lines`
    Notes: widths 8 20 100, frozen 3
    table Notes at A3:C26
    A1 title: Notes
    A2 text: This worksheet contains one table. The sheet Notes explains the marks in it.
    A3 header: Number
    B3 header: About
    C3 header: Note
    A4 number: 1
    B4 rowHeader: What is counted
    C4 wrapped: The number of people eligible for MAPPA and the rate per 100,000 residents are those of one day, 31
      March 2024. All other figures cover the year from 1 April 2023 to 31 March 2024.
  `);
  const topics = notes.flatMap((line) => /^B\d+ rowHeader: (.*)/.exec(line)?.[1] ?? []);
  expect([...new Set(topics)]).toEqual(['What is counted', 'The marks', 'Not available', 'Suppression', 'Quality']);
  expect(notes.filter((line) => /^A\d+ number: \d+$/.test(line))).toHaveLength(topics.length);
  expect(notes[1]).toBe(`table Notes at A3:C${topics.length + 3}`);
  expect(notes.join('\n')).toContain(' wrapped: [x] stands for all figures of areas whose return is not in: Kent.');
  expect(notes.join('\n')).toContain(' wrapped: A 0 is a true zero. A mark that belongs beside a number');
});

it('the nation at one glance', () => {
  expect(named('Summary')).toBe(lines`
    Summary: widths 36 8 13 13 13 13 13 26, frozen 3
    table Summary at A3:H6
    A1 title: Summary: England and Wales, 2023-24
    A2 text: This worksheet contains one table. The sheet Notes explains the marks in it.
    A3 header: What is counted
    B3 header: Level
    C3 headerRight: Category 1: Sexual
    D3 headerRight: Category 2: Violent
    E3 headerRight: Category 4: Terrorism
    F3 headerRight: Total: Categories 1 to 3
    G3 headerRight: All: Categories 1 to 4
    H3 besideHeader: Notes
    A4 rowHeader: People on 31 March 2024
    B4 rowHeader: Level 1
    C4 number: 1973
    D4 right: [z]
    E4 right: [c]
    F4 number: 1973
    G4 right: [c]
    H4 beside: [p]
    A5 rowHeader: People on 31 March 2024
    B5 rowHeader: Level 2
    C5 number: 1973
    D5 number: 1973
    E5 right: [c]
    F5 number: 3946
    G5 right: [c]
    H5 beside: [p]
    A6 rowHeader: People on 31 March 2024
    B6 rowHeader: Total
    C6 number: 3946
    D6 number: 1973
    E6 number: 393
    F6 number: 5919
    G6 right: [c]
    H6 beside: [p] all but Category 4
  `);
});

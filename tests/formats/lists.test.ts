import { expect, it } from 'vitest';
import { limits } from '../../shared/formats/limits.ts';
import { eventsList, findingsList, listCsv, listXlsx, trackerList } from '../../shared/formats/lists.ts';
import { pdfLimits } from '../../shared/formats/pdf/pdf-page.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';

/** What a list asks of an event, an area or a finding, with the rest of it left out. */
const told = <Asked>(each: unknown): Asked => each as Asked;

it('a list of events has a line for each, with the name of its area', () => {
  const event = {
    at: '2024-01-02T03:04:05Z',
    who: 'Ann',
    what: 'signed-off',
    why: 'Sound.',
    words: 'Ann signed it off.',
  };
  const { title, header, lines } = eventsList(
    told([
      { ...event, area: 'avon-and-somerset', period: '2023-24', submission: 's1', version: '1.0' },
      { ...event, area: 'nowhere' },
      event,
    ]),
  );
  expect(title).toBe('Events');
  expect(listCsv({ title, header, lines }).replace('\uFEFF', '').split('\r\n')).toEqual([
    'at,who,what,area,period,submission,version,why,in_words',
    '2024-01-02T03:04:05Z,Ann,signed-off,Avon and Somerset,2023-24,s1,1.0,Sound.,Ann signed it off.',
    '2024-01-02T03:04:05Z,Ann,signed-off,nowhere,,,,Sound.,Ann signed it off.',
    '2024-01-02T03:04:05Z,Ann,signed-off,,,,,Sound.,Ann signed it off.',
    '',
  ]);
});

it('a list of the collection has a line for each area, empty where nothing happened', () => {
  const whole = {
    ...{ area: 'kent', name: 'Kent', standing: 'signed-off', nil: true, late: true },
    ...{ receivedAt: '2024-05-01T00:00:00Z', signedOffAt: '2024-05-02T00:00:00Z', closes: '2024-06-30' },
    correction: { standing: 'queried' },
  };
  const bare = { area: 'gwent', name: 'Gwent', standing: 'missing', nil: false, late: false };
  expect(trackerList(told({ period: '2023-24', areas: [whole, bare] }), new Map([['kent', '2024-06-01']]))).toEqual({
    title: 'Collection 2023-24',
    header: ['area', 'standing', 'nil', 'late', 'received', 'signed_off', 'correction', 'closes', 'last_reminded'],
    lines: [
      [
        'Kent',
        'signed-off',
        'yes',
        'yes',
        '2024-05-01T00:00:00Z',
        '2024-05-02T00:00:00Z',
        'queried',
        '2024-06-30',
        '2024-06-01',
      ],
      ['Gwent', 'missing', 'no', 'no', '', '', '', '', ''],
    ],
  });
});

it('a list of findings has a line for each, with its place but for the file, and how often it was found', () => {
  const finding = { severity: 'query', rule: 'r', place: { file: 'a.csv', line: 3 }, message: 'm', guidance: 'g' };
  expect(findingsList(told({ findings: [{ ...finding, count: 4 }, finding] }))).toEqual({
    title: 'Findings',
    header: ['severity', 'rule', 'where', 'message', 'what_to_do', 'times'],
    lines: [
      ['query', 'r', 'line 3', 'm', 'g', 4],
      ['query', 'r', 'line 3', 'm', 'g', 1],
    ],
  });
});

it('a list as a workbook is one table under a row that stays, its columns as wide as what they hold, up to 60', () => {
  const header = ['area', 'of', 'times'];
  const lines = [
    ['y'.repeat(59), null, 12],
    ['x', 'z', 3],
  ];
  const sheet = { name: 'Some list', columns: [60, 4, 7], rows: [header, ...lines], frozenRows: 1 };
  const table = { name: 'list', firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 2 };
  expect(listXlsx({ title: 'Some list', header, lines })).toEqual(
    writeXlsx({ title: 'Some list', language: 'en-GB', sheets: [{ ...sheet, tables: [table] }] }),
  );
});

it('what a file may be at most is what is promised: whoever changes it tells those who send files', () => {
  const MB = 1_048_576;
  expect(limits).toEqual({
    ...{ fileBytes: 5 * MB, documentBytes: 15 * MB, zipEntries: 1000, partBytes: 8 * MB, totalBytes: 16 * MB },
    ...{ ratio: 200, xmlDepth: 48, xmlElements: 300_000, xmlAttributes: 64, sheets: 100, cells: 20_000, rows: 5000 },
    ...{ sharedStrings: 50_000, cellText: 32_767, textBytes: MB, lines: 5000, lineCells: 64, lineLength: 2000 },
  });
  expect(pdfLimits).toEqual({
    ...{ pages: 120, pageItems: 8000, items: 60_000, characters: 1_000_000, milliseconds: 10_000 },
    ...{ growth: 300 * MB, watchEvery: 25, heapMegabytes: 256 },
  });
});

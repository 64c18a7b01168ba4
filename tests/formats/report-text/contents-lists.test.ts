import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';
import { readPdfReturn } from '../../../shared/formats/pdf/read-pdf.ts';
import { readReportReturn } from '../../../shared/formats/report-text/read-report.ts';
import { readDocxReturn } from '../../../shared/formats/word/read-docx.ts';
import { pagesOf } from '../pdf/made-pdf.ts';
import { documentOf, line, run } from '../word/made-docx.ts';

const period = Period.parse('2018-19');
const figuresOf = ({ entries }: RawReturn) =>
  entries.map(({ measure, detail, value }) => `${measure} ${detail}=${openConfidential(value)}`);
const read = (text: string) => readReportReturn(`Kent MAPPA Annual Report 2018-19\n\n${text}`, period);
const figures = (text: string) => figuresOf(read(text));

const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const REVOKED = 'RSOs having had their life time notification revoked on application';
const RATE = 'Total number of RSOs per 100,000 head of population';
/** What a list of contents names, with the page of each; the first has rows of levels. */
const ENTRIES: readonly (readonly [name: string, page: number])[] = [
  ['MAPPA-eligible offenders on 31 March 2019', 5],
  [BREACHES, 6],
  [REVOKED, 6],
  [RATE, 18],
];
const LAYOUTS: Readonly<Record<string, (name: string, page: number | string) => string>> = {
  'behind a tab': (name, page) => `${name}\t${page}`,
  'behind blanks': (name, page) => `${name}      ${page}`,
  'behind one blank': (name, page) => `${name} ${page}`,
  'behind a pipe': (name, page) => `Table 3a ${name} | ${page}`,
  'in a table': (name, page) => `| ${name} | ${page} |`,
  'behind dots': (name, page) => `${name} .......... ${page}`,
  'right behind dots': (name, page) => `${name}..........${page}`,
  'behind dots set apart': (name, page) => `Table 1: ${name} . . . . . ${page}`,
  'behind other leaders': (name, page) => `${name} ……·····____ ${page}`,
  'below the name': (name, page) => `${name}\n${page}`,
  'before the name': (name, page) => `${page}\t${name}`,
};

describe('the numbers of pages in a list of contents', () => {
  it.each(Object.entries(LAYOUTS))('are no figures %s', (_, layout) => {
    for (const gap of ['\n', '\n\n'])
      for (const heading of ['Contents', '# Table of contents', 'List of tables\tPage', 'Index', '2. Cynnwys:'])
        expect(figures([heading, ...ENTRIES.map((each) => layout(...each))].join(gap)), heading).toEqual([]);
  });

  it('are none without a heading either, where a table of levels is named with one', () => {
    const { 'before the name': _, 'below the name': __, ...beside } = LAYOUTS;
    const last = [
      ...ENTRIES.slice(1),
      ['MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)', 20] as const,
    ];
    for (const layout of Object.values(beside))
      for (const gap of ['\n', '\n\n'])
        for (const entries of [ENTRIES, last]) {
          const listed = entries.map((each) => layout(...each)).join(gap);
          expect(figures(listed), listed).toEqual([]);
        }
    expect(read(`${ENTRIES.map((each) => each.join('\t')).join('\n')}`).findings.map(({ rule }) => rule)).toEqual([
      'label-unknown',
      'label-unknown',
      'label-unknown',
    ]);
  });

  it('are none in Word, by the style of an entry alone, nor in a PDF', async () => {
    const entry = ([name, page]: (typeof ENTRIES)[number]) =>
      `<w:p><w:pPr><w:pStyle w:val="TOC2"/></w:pPr>${run(name)}<w:r><w:tab/></w:r>${run(String(page))}</w:p>`;
    const body = line(run(`${RATE} 134`));
    const docx = documentOf(
      line(run('Kent MAPPA Annual Report 2018-19')) + ENTRIES.slice(1).map(entry).join('') + body,
    );
    const word = readDocxReturn(docx, period);
    expect([figuresOf(word), word.entries[0]?.place.line]).toEqual([['rate_per_100k =134'], 5]);
    const listed = ENTRIES.map(([name, page]) => `${name} ........ ${page}`);
    const pdf = pagesOf(['Kent MAPPA Annual Report 2018-19', 'Contents', ...listed, '', '', `${RATE}    134`]);
    const extract = async (bytes: Uint8Array) => extractPages(bytes);
    expect(figuresOf(await readPdfReturn(pdf, { period, area: undefined, extract }))).toEqual(['rate_per_100k =134']);
  });

  it('leave the figures below the list as they are', () => {
    const own = `Statistics\n${BREACHES}\t7\n\n${REVOKED}\t19\n\n${RATE}\t134`;
    const wanted = ['notification_breaches =7', 'lifetime_revocations =19', 'rate_per_100k =134'];
    for (const layout of Object.values(LAYOUTS)) {
      const entries: readonly (readonly [name: string, page: string | number])[] = [
        ['Foreword', 'iv'],
        ['Statistics', 5],
        ...ENTRIES,
      ];
      const listed = entries.map((each) => layout(...each));
      expect(figures(`Contents\n${listed.join('\n')}\n\nForeword\n\nWe work on.\n\n${own}`)).toEqual(wanted);
    }
    // The list ends where an entry comes again, where the numbers fall or leap, and at what has none.
    const short = 'Contents\nForeword 2\nStatistics 3';
    for (const between of ['\n', '\n\n', '\n\nForeword\n\n', '\n\nWhat follows\n\n'])
      expect(figures(`${short}${between}${own}`), between).toEqual(wanted);
    expect(figures(`${short}\n${BREACHES}\t2`)).toEqual(['notification_breaches =2']);
    expect(figures(`${short}\n${BREACHES}\t19`)).toEqual(['notification_breaches =19']);
    expect(figures(`${short}\n${BREACHES}\t18`)).toEqual([]);
    // One line with a number is no list, nor is what stands under other words.
    expect(figures(`Contents\n${BREACHES}\t33\n\nNothing else`)).toEqual(['notification_breaches =33']);
    expect(
      figures(
        `${ENTRIES.slice(1)
          .map((each) => each.join('\t'))
          .join('\n')}`,
      ),
    ).toEqual([...['notification_breaches =6', 'lifetime_revocations =6', 'rate_per_100k =18']]);
  });
});

describe('figures that stand before their labels', () => {
  it.each([
    ['a tab', '\t'],
    ['a blank', ' '],
    ['blanks', '    '],
    ['a dash', ' - '],
    ['a colon', ': '],
    ['a pipe', ' | '],
    ['the end of a line', '\n'],
  ])('are none of the label above them, with %s between', (_, between) => {
    const list = [33, BREACHES, 13, REVOKED, 134, RATE];
    const [first, second, third] = [0, 2, 4].map((at) => list.slice(at, at + 2).join(between));
    const { entries, findings } = read([first, second, third].join('\n'));
    expect(entries).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('row-length');
  });

  it('are told from the number of a page above, which changes nothing', () => {
    const figure = 'notification_breaches =33';
    expect(figures(`7\n${BREACHES}\t33\n${REVOKED}\t13`)).toEqual([figure, 'lifetime_revocations =13']);
    expect(figures(`${RATE}\n134\n7\n${BREACHES}\n33\n${REVOKED}\n13`)).toContain('lifetime_revocations =13');
  });
});

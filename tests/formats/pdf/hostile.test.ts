import { describe, expect, it } from 'vitest';
import { pagesInThread, threadWithin } from '../../../shared/adapters/pdf-in-thread.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';
import { pdfLimits } from '../../../shared/formats/pdf/pdf-page.ts';
import type { Extract } from '../../../shared/formats/pdf/read-pdf.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { samePage, textBomb } from './hostile-pdfs.ts';
import { lockedPdf } from './locked-pdf.ts';
import { onePage, type PdfObject, pdfOf, written } from './made-pdf.ts';

const period = Period.parse('2023-24');
/** Reads it where we are, or in the thread that what is hostile is read in. */
const read = async (bytes: Uint8Array, extract: Extract = extractPages) => {
  const raw = await readAnyReturn(extract)(bytes, { period, fileName: 'report.pdf' });
  return {
    rules: [...new Set(raw.findings.map(({ rule }) => rule))],
    pages: raw.findings.flatMap(({ place }) => (place.page === undefined ? [] : [place.page])),
    figures: raw.entries.map(({ detail, value, sure }) => `${detail} ${openConfidential(value)} ${sure}`),
  };
};

const orders = [
  'Lancashire MAPPA Annual Report 2023/2024',
  'Restrictive orders for Category 1 offenders',
  'Sexual Harm Prevention Order (SHPO) 220',
  'Notification Order 1',
];
const sound = onePage(written(orders));
describe('hostile and odd PDFs', () => {
  it('reads a sound one', async () => {
    expect((await read(sound, pagesInThread)).figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
  });

  it.each([
    ['cut at half', sound.subarray(0, sound.length / 2), ['file-unreadable']],
    ['cut at 90 %', sound.subarray(0, sound.length * 0.9), ['file-unreadable']],
    ['locked with a password', lockedPdf(written(orders), 'sesame'), ['file-encrypted']],
    [
      'whose content is only itself',
      onePage('', { page: '/Contents 6 0 R', more: ['6 0 R'] }),
      ['no-tables', 'page-unread'],
    ],
    ['of no page', pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']), ['no-tables']],
    [
      'with its pages in a circle',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      ['file-unreadable'],
    ],
    ['nested without end', onePage(written(orders), { page: `/A ${'['.repeat(400_000)}` }), ['file-unreadable']],
  ] as const)('refuses one %s', async (_, bytes, rules) => {
    const found = await read(bytes, pagesInThread);
    expect(found.figures).toEqual([]);
    expect(found.rules).toEqual(rules);
  });

  it('reads one that only its owner locked, and leaves what is embedded in it alone', async () => {
    expect((await read(lockedPdf(written(orders)))).figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
    const more = [
      '<< /Names [(other.csv) 7 0 R] >>',
      '<< /Type /Filespec /F (other.csv) /EF << /F 8 0 R >> >>',
      { dictionary: '/Type /EmbeddedFile', stream: Buffer.from('measure,category,level,detail,value\n') },
    ];
    const embedded = onePage(written(orders), { catalogue: '/Names << /EmbeddedFiles 6 0 R >>', more });
    expect((await read(embedded)).figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
  });

  // Limits that any document goes over before its thread has begun to answer: how busy the machine is does not matter.
  // What hostile documents take within the limits in use is printed by the bench, and held for memory in
  // `memory.test.ts`.
  it.each([
    ['memory', threadWithin({ ...pdfLimits, growth: 1024 * 1024, watchEvery: 1 }), textBomb(60_000_000)],
    ['time', threadWithin({ ...pdfLimits, milliseconds: 1 }), samePage(3000, orders)],
  ])('ends the thread where its limit of %s is', async (_, extract, bytes) => {
    const found = await read(bytes, extract);
    expect(found.figures).toEqual([]);
    expect(found.rules).toEqual(['file-too-large']);
  });

  it('reads no more pages than a report has, and says so', async () => {
    const found = await read(samePage(130, orders), pagesInThread);
    expect(found.rules).toContain('pages-left-unread');
    expect(found.figures.filter((figure) => !/^(?:SHPO 220|NO 1) agreed$/.test(figure))).toEqual([]);
  });

  it.each([
    ['a form that draws itself', '/X Do', '/XObject << /X 6 0 R >>'],
    ['a font whose table of letters is itself', written(orders).replace('/F1', '/F2'), '/Font << /F2 7 0 R >>'],
  ])('comes to an end with %s', async (_, content, resources) => {
    const more = [
      {
        dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`,
        stream: Buffer.from('/X Do'),
      },
      '<< /Type /Font /Subtype /Type0 /BaseFont /Nobody /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [7 0 R] >>',
    ];
    const found = await read(onePage(content, { resources, more }), pagesInThread);
    expect(found.figures).toEqual([]);
    expect(found.rules).toContain('no-tables');
  });

  it('says which page is a picture', async () => {
    const picture: PdfObject = {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 60000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: Buffer.from('00'),
    };
    const found = await read(onePage('/X Do', { resources: '/XObject << /X 6 0 R >>', more: [picture] }));
    expect(found.rules).toContain('page-unread');
    expect(found.pages).toEqual([1]);
  });

  it('runs nothing that is in it', async () => {
    const found = await read(
      onePage(written(orders), { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
      pagesInThread,
    );
    expect(found.figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
  });

  it('reads a page that is turned, or whose text is, and says what is turned otherwise', async () => {
    const turned = (content: string) => content.replace('1 0 0 1 50 780 Tm', '0 1 -1 0 60 40 Tm');
    for (const page of ['/Rotate 90', '', '/Rotate 180', '/Rotate 270'])
      expect((await read(onePage(turned(written(orders)), { page }))).figures).toEqual([
        'SHPO 220 agreed',
        'NO 1 agreed',
      ]);
    const few = await read(onePage(written(orders) + turned(written(['Foreign Travel Orders 7']))));
    expect(few.figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
    expect(few.rules).toContain('page-unread');
    const askew = await read(onePage(written(orders).replace('1 0 0 1 50 780 Tm', '1 1 -1 1 60 40 Tm')));
    expect(askew.figures).toEqual([]);
    expect(askew.rules).toContain('page-unread');
  });

  it('takes a raised mark off, and never for a digit', async () => {
    const marked = written(orders).replace('220) Tj', '220) Tj 7 Ts /F1 7 Tf (1) Tj 0 Ts /F1 12 Tf');
    const found = await read(onePage(marked));
    expect(found.figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
    expect(found.rules).toContain('footnote-mark');
  });

  const behind = (digit: string) => onePage(written(orders).replace('220) Tj', `220) Tj ${digit}`));
  it.each([
    ['white', behind('1 1 1 rg (1) Tj 0 g')],
    ['tiny', behind('/F1 1 Tf (1) Tj /F1 12 Tf')],
    ['small', behind('/F1 6 Tf (1) Tj /F1 12 Tf')],
    ['printed over it', behind('1 0 0 1 260 744 Tm (1) Tj 1 0 0 1 50 744 Tm')],
    [
      'white on a dark ground',
      onePage(`0.2 g 0 0 600 900 re f 0 g ${written(orders).replace('220) Tj', '220) Tj 1 g (1) Tj 0 g')}`),
    ],
  ])('takes no digit for part of a figure that is %s', async (_, bytes) => {
    const found = await read(bytes);
    expect(found.figures.filter((figure) => !/^(?:SHPO 220|NO 1) agreed$/.test(figure))).toEqual([]);
    expect(found.rules).not.toEqual([]);
  });

  it('leaves out what is off the page', async () => {
    const off = await read(onePage(written(orders) + written(['Notification Order 7']).replace('50 780', '900 780')));
    expect(off.figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
  });

  it('counts what is printed twice for bold once', async () => {
    const bold = written(orders).replaceAll(/(\([^)]*\(?[^)]*\)?[^)]*\)) Tj/g, '$1 Tj');
    const twice = bold + bold.replace('50 780 Tm', '50.3 780 Tm');
    expect((await read(onePage(twice))).figures.filter((figure) => !/220|NO 1 /.test(figure))).toEqual([]);
  });

  it.each([80, 60])(
    'loses no digit of a narrow figure that is the same as the one before it, at %s %% width',
    async (width) => {
      const bold = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>';
      const inTwoFonts = written(orders).replace(
        '(Sexual Harm Prevention Order \\(SHPO\\) 220) Tj',
        `(Sexual Harm Prevention Order \\(SHPO\\) ) Tj ${width} Tz 1 0 0 1 260 744 Tm (2) Tj /F2 12 Tf (2) Tj /F1 12 Tf 100 Tz 1 0 0 1 50 744 Tm`,
      );
      expect(inTwoFonts).toContain('/F2');
      const found = await read(onePage(inTwoFonts, { resources: '/Font << /F1 5 0 R /F2 6 0 R >>', more: [bold] }));
      expect(found.figures).toContain('SHPO 22 agreed');
    },
  );

  it('reads no table by sums of digits that its font gives wrongly', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin 1 begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <33> <0038> endbfchar endcmap';
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>';
    const rows = ['Breach of SHPO', 'Level 2 13', 'Level 3 12', 'Total 25'];
    const content = written(['Level 2 and 3 individuals returned to custody', ...rows]);
    const made = (more: readonly PdfObject[]) =>
      read(onePage(content.replaceAll('/F1', '/F2'), { resources: '/Font << /F2 6 0 R >>', more }));
    expect((await made([font.replace('/ToUnicode 7 0 R', '')])).figures.length).toBe(3);
    const wrong = await made([font, { dictionary: '', stream: Buffer.from(map) }]);
    expect(wrong.figures).toEqual([]);
    expect(wrong.rules).toContain('block-unsure');
  });

  it('says that text under a scan was recognised', async () => {
    const found = await read(onePage(written(orders, '3 Tr')));
    expect(found.figures).toEqual(['SHPO 220 ocr', 'NO 1 ocr']);
    expect(found.rules).toContain('page-recognised');
  });
});

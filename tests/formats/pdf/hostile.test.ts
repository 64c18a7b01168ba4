import { describe, expect, it } from 'vitest';
import { pagesInThread } from '../../../shared/adapters/pdf-in-thread.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { deflated, onePage, type PdfObject, pdfOf, written } from './made-pdf.ts';

const period = Period.parse('2023-24');
const read = async (bytes: Uint8Array) => {
  const raw = await readAnyReturn(pagesInThread)(bytes, { period, fileName: 'report.pdf' });
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
const text = Buffer.from('Some words that are no figure of any form. '.repeat(50));
const bomb = Buffer.alloc(200_000_000, `BT /F1 9 Tf (${text.toString()}) Tj ET\n`);
const formCalls = (): readonly PdfObject[] =>
  Array.from({ length: 11 }, (_, depth) => ({
    dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${Math.min(7 + depth, 16)} 0 R >> >>`,
    stream: Buffer.from(depth === 10 ? 'BT /F1 9 Tf (word) Tj ET' : '/X Do '.repeat(10)),
  }));

describe('hostile and odd PDFs', () => {
  it('reads a sound one', async () => {
    expect((await read(sound)).figures).toEqual(['SHPO 220 agreed', 'NO 1 agreed']);
  });

  it.each([
    ['cut at half', sound.subarray(0, sound.length / 2), ['file-unreadable']],
    [
      'locked with a password',
      onePage(written(orders), {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
      }),
      ['file-encrypted'],
    ],
    [
      'with its pages in a circle',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      ['file-unreadable'],
    ],
    ['nested without end', onePage(written(orders), { page: `/A ${'['.repeat(400_000)}` }), ['file-unreadable']],
  ] as const)('refuses one %s', async (_, bytes, rules) => {
    const found = await read(bytes);
    expect(found.figures).toEqual([]);
    expect(found.rules).toEqual(rules);
  });

  it.each([
    ['200 MB of text', onePage(deflated(bomb))],
    ['blanks deflated twice', onePage(deflated(Buffer.alloc(300_000_000, ' '), 2))],
    ['forms that call forms', onePage('/X Do', { resources: '/XObject << /X 6 0 R >>', more: formCalls() })],
  ])(
    'ends one with %s, by a finding',
    async (_, bytes) => {
      const found = await read(bytes);
      expect(found.figures).toEqual([]);
      expect(
        found.rules.filter((rule) => /^(?:file-too-large|pages-left|page-unread|file-unreadable)/.test(rule)),
      ).not.toEqual([]);
    },
    60_000,
  );

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

  it('says that text under a scan was recognised', async () => {
    const found = await read(onePage(written(orders, '3 Tr')));
    expect(found.figures).toEqual(['SHPO 220 ocr', 'NO 1 ocr']);
    expect(found.rules).toContain('page-recognised');
  });
});

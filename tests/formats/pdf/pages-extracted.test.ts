import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';
import type { PdfPage } from '../../../shared/formats/pdf/pdf-page.ts';
import { type Placed, turned, wayOf } from '../../../shared/formats/pdf/upright.ts';
import { lockedPdf } from './locked-pdf.ts';
import { onePage, pagesOf, pdfOf, written } from './made-pdf.ts';

const pagesIn = async (bytes: Uint8Array) => {
  const answer = await extractPages(bytes);
  if ('fault' in answer) throw new Error(answer.fault);
  return answer;
};
const filled = ({ items }: PdfPage) => items.filter(({ text }) => text.trim() !== '');
const places = (page: PdfPage) =>
  filled(page).map(({ text, x, y, size }) => `${text} at ${Math.round(x)},${Math.round(y)} of ${Math.round(size)}`);

/** Text by its matrix, on a page of 595 by 842 points. */
const drawn = (matrix: string, text: string): string => `BT /F1 10 Tf ${matrix} Tm (${text}) Tj ET`;

describe('the text of a page', () => {
  it.each<[string, string, string, string]>([
    // From the left, and from the top: 842 - 780 = 62.
    ['upright', drawn('1 0 0 1 50 780', 'Level 2'), '', 'Level 2 at 50,62 of 10'],
    ['of twice the size', drawn('2 0 0 2 50 780', 'Level 2'), '', 'Level 2 at 50,62 of 20'],
    ['as high as it is and twice as wide', drawn('2 0 0 1 50 780', 'Level 2'), '', 'Level 2 at 50,62 of 10'],
    [
      'on a page that begins elsewhere',
      drawn('1 0 0 1 150 780', 'Level 2'),
      '/MediaBox [100 100 695 942]',
      'Level 2 at 50,162 of 10',
    ],
    // Down the right-hand side of the page: what runs along the long edge is turned back.
    ['that runs up', drawn('0 1 -1 0 50 780', 'Level 2'), '', 'Level 2 at -62,50 of 10'],
    ['that runs down', drawn('0 -1 1 0 50 780', 'Level 2'), '', 'Level 2 at 62,-50 of 10'],
    ['on its head', drawn('-1 0 0 -1 50 780', 'Level 2'), '', 'Level 2 at -50,-62 of 10'],
    ['on a page turned by a quarter', drawn('0 1 -1 0 50 780', 'Level 2'), '/Rotate 90', 'Level 2 at 780,50 of 10'],
    ['on a page turned on its head', drawn('-1 0 0 -1 50 780', 'Level 2'), '/Rotate 180', 'Level 2 at 545,780 of 10'],
  ])('%s is placed as it is seen', async (_, content, page, told) => {
    const { pages, more } = await pagesIn(onePage(content, { page }));
    expect(pages.map(places)).toEqual([[told]]);
    expect([pages[0]?.turned, pages[0]?.unseen, pages[0]?.invisible, more]).toEqual([0, 0, false, false]);
  });

  it('that goes another way than most is counted', async () => {
    const { pages } = await pagesIn(
      onePage(`${drawn('1 0 0 1 50 780', 'Level 2')} ${drawn('0 1 -1 0 300 300', 'up')}`),
    );
    expect([places(pages[0]!), pages[0]!.turned]).toEqual([['Level 2 at 50,62 of 10'], 1]);
  });

  it('that is too small or white is left out, and counted; that of a scan is said', async () => {
    const small = await pagesIn(onePage(`${drawn('1 0 0 1 50 780', '220')} ${drawn('.2 0 0 .2 90 780', '1')}`));
    expect([places(small.pages[0]!), small.pages[0]!.unseen]).toEqual([['220 at 50,62 of 10'], 1]);
    const white = await pagesIn(onePage(`${drawn('1 0 0 1 50 780', '220')} 1 g ${drawn('1 0 0 1 90 780', '1')}`));
    expect([places(white.pages[0]!), white.pages[0]!.unseen]).toEqual([['220 at 50,62 of 10'], 1]);
    const scan = await pagesIn(onePage(drawn('3 Tr 1 0 0 1 50 780', '220')));
    expect([places(scan.pages[0]!), scan.pages[0]!.invisible]).toEqual([['220 at 50,62 of 10'], true]);
  });

  it('is that of every page, and of a page without text there is none', async () => {
    const lines = Array.from({ length: 90 }, (_, line) => `line ${line}`);
    const { pages, more } = await pagesIn(pagesOf(lines));
    expect(pages.map((page) => filled(page).length)).toEqual([40, 40, 10]);
    expect(more).toBe(false);
    const empty = await pagesIn(onePage(''));
    expect(empty).toEqual({ pages: [{ items: [], turned: 0, unseen: 0, invisible: false }], more: false });
    const ends = await pagesIn(onePage(written(['one', 'two'])));
    expect(filled(ends.pages[0]!).map(({ text, width }) => [text, Math.round(width)])).toEqual([
      ['one', 20],
      ['two', 19],
    ]);
    expect(ends.pages[0]!.items.some((item) => item.ends)).toBe(true);
  });
});

describe('the limits of a PDF', () => {
  it('of 120 pages, and no text behind what a page may hold', async () => {
    const kids = Array<string>(121).fill('3 0 R').join(' ');
    const many = (count: number) =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${kids.slice(0, count * 6)}] /Count ${count} >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      ]);
    const most = await pagesIn(many(120));
    expect([most.pages.length, most.more]).toEqual([120, false]);
    const over = await pagesIn(many(121));
    expect([over.pages.length, over.more]).toEqual([120, true]);
  });

  it('of 8,000 runs a page: one that holds more is not read', async () => {
    const runs = (count: number) =>
      onePage(Array.from({ length: count }, (_, at) => drawn(`1 0 0 1 ${at % 500} ${at % 800}`, 'a')).join(' '));
    const crowded = { items: [], turned: 0, unseen: 0, invisible: false, crowded: true };
    expect((await pagesIn(runs(8_100))).pages).toEqual([crowded]);
  });
});

describe('a PDF that cannot be read', () => {
  it('says whether a password is wanted', async () => {
    expect(await extractPages(lockedPdf(written(['a']), 'sesame'))).toEqual({ fault: 'password' });
    expect(await extractPages(new TextEncoder().encode('%PDF-1.7 and no more'))).toEqual({ fault: 'damaged' });
  });
});

it('a matrix turns a way by its first four numbers', () => {
  expect(turned([2, 3, 5, 7, 11, 13], 1, 0)).toEqual({ x: 2, y: 3 });
  expect(turned([2, 3, 5, 7, 11, 13], 0, 1)).toEqual({ x: 5, y: 7 });
  expect(turned([2, 3, 5, 7, 11, 13], 10, 1)).toEqual({ x: 25, y: 37 });
  const ways = [0, 1, 2, 3].map((way): Placed['runs'] =>
    wayOf(
      [1, 0, 0, 1],
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ][way]!,
    ),
  );
  expect(ways).toEqual([0, 1, 2, 3]);
});

import { getDocumentProxy } from 'unpdf';
import { type PdfAnswer, type PdfItem, type PdfPage, pdfLimits } from './pdf-page.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Left = { items: number; characters: number };

/** Operator that sets how text is drawn; mode 3 draws nothing, as under a scan. */
const SET_TEXT_MODE = 38;
const INVISIBLE = 3;

/** Reads the text of every page within the limits; nothing of the file is run or drawn. Takes the bytes away. */
export const extractPages = async (bytes: Uint8Array): Promise<PdfAnswer> => {
  try {
    const document = await getDocumentProxy(bytes, {
      verbosity: 0,
      maxImageSize: 1,
      enableXfa: false,
      disableFontFace: true,
    });
    const pages: PdfPage[] = [];
    const left: Left = { items: pdfLimits.items, characters: pdfLimits.characters };
    const most = Math.min(document.numPages, pdfLimits.pages);
    for (let number = 1; number <= most && left.items > 0 && left.characters > 0; number += 1)
      pages.push(await readPage(await document.getPage(number), left));
    return { pages, more: pages.length < document.numPages || left.items <= 0 || left.characters <= 0 };
  } catch (fault) {
    return { fault: fault instanceof Error && fault.name === 'PasswordException' ? 'password' : 'damaged' };
  }
};

const readPage = async (page: Page, left: Left): Promise<PdfPage> => {
  const items: PdfItem[] = [];
  const { transform } = page.getViewport({ scale: 1 });
  let turned = 0;
  const reader = page.streamTextContent().getReader();
  while (items.length < pdfLimits.pageItems && left.items > 0 && left.characters > 0) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value.items) {
      if (!('str' in item)) continue;
      left.items -= 1;
      left.characters -= item.str.length;
      const seen = seenAt(transform, item.transform);
      if (seen.turned) turned += item.str.trim() === '' ? 0 : 1;
      else items.push({ ...{ text: item.str, width: item.width, ends: item.hasEOL }, ...seen.at });
    }
  }
  await reader.cancel();
  const invisible = items.length > 0 && (await isInvisible(page));
  page.cleanup();
  return { items, turned, invisible };
};

/** Where a run of text is seen on the page as it is shown; text that is still turned there is not read. */
const seenAt = (view: readonly number[], own: readonly number[]) => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = own;
  const along = { right: a * p + c * q, down: b * p + d * q };
  const size = Math.hypot(a * r + c * s, b * r + d * s);
  return {
    turned: Math.abs(along.down) > Math.abs(along.right) / 10 || along.right <= 0,
    at: { x: a * x + c * y + e, y: b * x + d * y + f, size },
  };
};

const isInvisible = async (page: Page): Promise<boolean> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.some((operator, at) => operator === SET_TEXT_MODE && argsArray[at]?.[0] === INVISIBLE);
};

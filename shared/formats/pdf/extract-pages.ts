import { getDocumentProxy } from 'unpdf';
import { drawnText } from './drawn-text.ts';
import { type PdfAnswer, type PdfPage, pdfLimits } from './pdf-page.ts';
import { seenOf } from './seen.ts';
import { type Placed, turned, upright, wayOf } from './upright.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Left = { items: number; characters: number };

/** What the library makes of a document that is not as it should be, or is locked. */
class Unreadable extends Error {
  readonly fault: 'password' | 'damaged';
  constructor(cause: unknown) {
    super('The document cannot be read.', { cause });
    this.fault = cause instanceof Error && cause.name === 'PasswordException' ? 'password' : 'damaged';
  }
}

/** An answer of the library. Only what fails there is the document's fault. */
const ofLibrary = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (fault) {
    throw new Unreadable(fault);
  }
};

/**
 * Reads the text of every page within the limits; nothing of the file is run or drawn. Takes the bytes away.
 * @throws Error for a fault of ours: nobody is told that their document is damaged when it is not
 */
export const extractPages = async (bytes: Uint8Array): Promise<PdfAnswer> => {
  try {
    const document = await ofLibrary(
      getDocumentProxy(bytes, { verbosity: 0, maxImageSize: 1, enableXfa: false, disableFontFace: true }),
    );
    const pages: PdfPage[] = [];
    const left: Left = { items: pdfLimits.items, characters: pdfLimits.characters };
    const most = Math.min(document.numPages, pdfLimits.pages);
    for (let number = 1; number <= most && left.items > 0 && left.characters > 0; number += 1)
      pages.push(await readPage(await ofLibrary(document.getPage(number)), left));
    return { pages, more: pages.length < document.numPages || left.items <= 0 || left.characters <= 0 };
  } catch (fault) {
    if (fault instanceof Unreadable) return { fault: fault.fault };
    throw fault;
  }
};

const readPage = async (page: Page, left: Left): Promise<PdfPage> => {
  const placed: Placed[] = [];
  const { transform } = page.getViewport({ scale: 1 });
  const reader = page.streamTextContent().getReader();
  let isWhole = false;
  while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters > 0) {
    const { done, value } = await ofLibrary(reader.read());
    isWhole = done;
    if (done) break;
    for (const item of value.items) {
      if (!('str' in item)) continue;
      left.items -= 1;
      left.characters -= item.str.length;
      placed.push({
        ...{ text: item.str, width: item.width, ends: item.hasEOL, runs: wayOf(transform, item.transform) },
        ...seenAt(transform, item.transform),
      });
    }
  }
  if (!isWhole) {
    // Without a reason the library takes it for a fault. What draws so much may never end being listed.
    await reader.cancel(new Error('more text than a page of a report'));
    page.cleanup();
    return { items: [], turned: 0, unseen: 0, invisible: false, crowded: true };
  }
  await reader.cancel(new Error('read'));
  const drawn = placed.length > 0 ? drawnText(await ofLibrary(page.getOperatorList())) : undefined;
  page.cleanup();
  const { seen, unseen } = seenOf(placed, drawn);
  return { ...upright(seen), unseen, invisible: drawn?.invisible === true };
};

/** Where a run of text is seen on the page as it is shown, and how large its type is. */
const seenAt = (view: readonly number[], own: readonly number[]) => {
  const place = turned(view, own[4]!, own[5]!);
  const upwards = turned(view, own[2]!, own[3]!);
  return { x: place.x + view[4]!, y: place.y + view[5]!, size: Math.hypot(upwards.x, upwards.y) };
};

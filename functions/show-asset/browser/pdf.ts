/** Extracts the pages of a PDF in the browser: a file of its own, which is loaded only when a PDF is checked. */
export { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Part } from '../made-reports/part.ts';
import { convert } from '../workbook/office.ts';
import { odtOf } from './odt.ts';
import { pageHtml } from './page-html.ts';
import type { PageStyle } from './page-styles.ts';

/** A report with the style that it is printed in. */
export type Sheet = { parts: readonly Part[]; style: PageStyle };

const small = '<style>* { font: 7pt Arial; width: 100%; text-align: center; }</style>';

/** A report as a browser prints it to PDF. */
export const printedByBrowser = async (browser: Browser, { parts, style }: Sheet): Promise<Uint8Array> => {
  const page = await browser.newPage();
  await page.setContent(pageHtml(parts, style));
  const printed = await page.pdf({
    format: style.small ? 'A6' : 'A4',
    landscape: style.landscape === true,
    printBackground: true,
    margin: { top: '18mm', bottom: '18mm', left: '14mm', right: '14mm' },
    displayHeaderFooter: style.running === true,
    headerTemplate: `${small}<div>MAPPA Annual Report</div>`,
    footerTemplate: `${small}<div><span class="pageNumber"></span></div>`,
  });
  await page.close();
  return new Uint8Array(printed);
};

/** Reports as an office program saves them, `pdf` or `docx`, all in one run of it. */
export const savedByOffice = (sheets: readonly Sheet[], to: 'pdf' | 'docx'): readonly Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-printed-'));
  try {
    const names = sheets.map(({ parts, style }, index) => {
      writeFileSync(join(folder, `${index}.odt`), odtOf(parts, style));
      return `${index}.odt`;
    });
    convert(folder, names, to);
    return names.map((name) => new Uint8Array(readFileSync(join(folder, name.replace('odt', to)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { findArea } from '../../../shared/domain/areas.ts';
import { readPeriod } from '../../../shared/domain/periods.ts';
import { Compared, pastIn } from '../../../shared/domain/screening/compared.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { checkedView } from '../../../shared/formats/pages/checked.ts';
import { objectionToFile, sizesInWords } from '../../../shared/formats/pages/file-objection.ts';
import type { Extract } from '../../../shared/formats/pdf/read-pdf.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { clearMistake, showMistake } from './parts/mistake.ts';
import { pdfInWorker } from './parts/pdf-in-worker.ts';

/** Checks a file on the visitor's own machine: nothing of it is sent anywhere. */
const place = document.querySelector<HTMLElement>('[data-check]');
const form = place?.querySelector('form');
const outcome = document.querySelector<HTMLElement>('#outcome');
const area = findArea(place?.dataset.area ?? '');
const period = readPeriod(place?.dataset.period ?? '');

/** What the area's figures are compared with, as the page holds it. */
const compared = Compared.safeParse(JSON.parse(place?.dataset.compared ?? 'null')).data;

/** The reader of PDF is large: it is loaded from beside this script, and only when a PDF comes. */
const extract: Extract = (bytes) => pdfInWorker(new URL('pdf.js', import.meta.url))(bytes);

const check = async (file: File): Promise<void> => {
  if (area === undefined || period === undefined || compared === undefined || outcome === null) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const raw = await readAnyReturn(extract)(bytes, { period, fileName: file.name, area: area.slug });
  const { report } = screen({ raw, area, period, population: compared.population, past: pastIn(compared) });
  outcome.innerHTML = String(checkedView(report, period));
  outcome.focus();
};

if (form && area && period && compared) {
  const where = form.querySelector('.check-where');
  const most = `A file can have ${sizesInWords('straight')}.`;
  if (where) where.textContent = `${most} It is checked in your browser and stays on your machine.`;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    const objection = objectionToFile(file, 'straight');
    if (file === undefined || objection !== undefined) {
      showMistake(form, 'file', objection ?? 'Choose your file');
      return;
    }
    clearMistake();
    check(file).catch(() => {
      if (objectionToFile(file, 'through') === undefined) form.submit();
      else
        showMistake(
          form,
          'file',
          `“${file.name}” could not be checked in this browser, and is too large to be sent for it`,
        );
    });
  });
}

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { findArea } from '../../../shared/domain/areas.ts';
import { readPeriod } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { checkedView } from '../../../shared/formats/pages/checked.ts';
import type { Extract } from '../../../shared/formats/pdf/read-pdf.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';

/** Checks a file on the visitor's own machine: nothing of it is sent anywhere. */
const place = document.querySelector<HTMLElement>('[data-check]');
const form = place?.querySelector('form');
const outcome = document.querySelector<HTMLElement>('#outcome');
const area = findArea(place?.dataset.area ?? '');
const period = readPeriod(place?.dataset.period ?? '');

/** The reader of PDF is large: it is loaded from beside this script, and only when a PDF comes. */
const extract: Extract = async (bytes) => {
  const beside: typeof import('./pdf.ts') = await import(new URL('pdf.js', import.meta.url).href);
  return beside.extractPages(bytes);
};

const check = async (file: File): Promise<void> => {
  if (area === undefined || period === undefined || outcome === null) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const raw = await readAnyReturn(extract)(bytes, { period, fileName: file.name, area: area.slug });
  const { report } = screen({ raw, area, period, population: mid2023 });
  outcome.innerHTML = String(checkedView(report, period));
  outcome.focus();
};

if (form && area && period) {
  const where = form.querySelector('.check-where');
  if (where)
    where.textContent =
      'It is checked in your browser and stays on your machine. Only the comparison with last year is left to the upload.';
  form.addEventListener('submit', (event) => {
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    if (file === undefined) return;
    event.preventDefault();
    check(file).catch(() => form.submit());
  });
}

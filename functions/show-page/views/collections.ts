import { html } from '../../../shared/formats/html.ts';
import { heading, link } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { dayInWords } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';
import type { Shown } from '../visit.ts';

/** All collections there are. */
export const collectionsView = (
  found: readonly { period: string; dates: { opens: string; closes: string } }[],
): Shown => ({
  title: 'Collections',
  content: html`${heading('Collections')}${table({
    caption: 'Collections',
    quiet: true,
    columns: [{ label: 'Year' }, { label: 'Opens' }, { label: 'Closes' }, { label: 'Releases' }],
    rows: found.map(({ period, dates }) => [
      link(period, at.collection(period)),
      dayInWords(dates.opens),
      dayInWords(dates.closes),
      link(`Releases of ${period}`, at.releases(period)),
    ]),
  })}`,
});

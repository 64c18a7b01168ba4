import type { AreaPreview } from '../../../shared/domain/api/shapes.ts';
import type { Area } from '../../../shared/domain/areas.ts';
import { cellKey } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { html } from '../../../shared/formats/html.ts';
import { formTables } from '../../../shared/formats/pages/form-tables.ts';
import { heading, inset, paragraph } from '../../../shared/formats/pages/parts.ts';
import { figureInWords } from '../../../shared/formats/pages/words.ts';
import { areaTrail } from '../addresses.ts';
import type { Shown } from '../visit.ts';

/** What will be published about one area, as it stands now. */
export const previewView = (area: Area, period: Period, preview: AreaPreview): Shown => {
  const used = formOf(period);
  const held = new Map<string, AreaPreview['observations'][number]>(
    preview.observations.map((each) => [cellKey(each), each]),
  );
  return {
    title: `What will be published about ${area.name}`,
    breadcrumbs: areaTrail(area, period),
    content: html`${heading('What will be published', { caption: `${area.name}, ${period}` })}
${
  preview.observations.length === 0 || used === undefined
    ? paragraph('There is no return yet that would be published.')
    : html`
${inset('These figures are not public before the release. Do not share them outside your area’s Responsible Authority.')}
${formTables(used, period, (cell) => {
  const row = held.get(cell.key);
  return row === undefined ? '[x]' : figureInWords(row);
})}
<p class="govuk-body-s">[c] confidential, [x] not available, [z] not applicable.</p>`
}
${preview.notes.map((note) => paragraph(note))}`,
  };
};

import type { Area } from '../../../shared/domain/areas.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { areaRows } from '../../../shared/domain/release/figures/area-rows.ts';
import { areaPack } from '../../../shared/domain/release/wording/area-pack.ts';
import type { AreaPreview } from '../../../shared/domain/submissions/shapes.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, inset, paragraph } from '../../../shared/formats/pages/parts.ts';
import { areaPackBody } from '../../../shared/formats/published/pages/area-pack-body.ts';
import { areaTrail } from '../addresses.ts';
import type { Shown } from '../visit.ts';

/** What will be published about one area, as it stands now: the pack that the release will have of it. */
export const previewView = (area: Area, period: Period, { observations, notes }: AreaPreview): Shown => {
  const form = formOf(period);
  const pack =
    observations.length === 0 || form === undefined
      ? undefined
      : areaPack(
          { form, period, rows: areaRows(area.slug, { period, form }, observations), coverage: { missing: [] } },
          area.slug,
        );
  return {
    title: `What will be published about ${area.name}`,
    breadcrumbs: areaTrail(area, period),
    content: html`${heading('What will be published', { caption: `${area.name}, ${period}` })}
${notes.map((note) => paragraph(note))}
${
  pack === undefined
    ? paragraph('There is no return yet that would be published.')
    : html`
${inset(
  'These figures are not public before the release. Do not share them outside your area’s Responsible Authority.',
)}
${paragraph(
  html`The release will show this page about your area, with its own notes and its day: <strong>${pack.title}</strong>.`,
)}
${areaPackBody(pack)}`
}`,
  };
};

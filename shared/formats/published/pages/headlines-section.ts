import { type Period, periodBefore } from '../../../domain/periods.ts';
import { rowsFromText } from '../../../domain/release/figures/figures-text.ts';
import { headlinesOf } from '../../../domain/release/wording/headlines.ts';
import { mainPoints } from '../../../domain/release/wording/main-points.ts';
import { html } from '../../html.ts';
import { bullets, figure } from './parts.ts';

/**
 * The headline figures of a release and how they compare with the year before. They are written when it comes out,
 * since what stands of the year before is known only then.
 * @param figures of the release, and of the year before where one stands, as kept texts
 */
export const headlinesText = (period: Period, figures: string, before: string | undefined): string => {
  const rows = rowsFromText(period, figures);
  const rowsBefore = before === undefined ? undefined : rowsFromText(periodBefore(period), before);
  const points = mainPoints({ period, rows, before: rowsBefore });
  return html`${points.length === 0 ? '' : bullets(points)}<dl class="mappa-headlines">${headlinesOf({
    period,
    rows,
    before: rowsBefore,
  }).map(
    ({ label, when, said, change }) =>
      html`<div class="mappa-headline"><dt>${label}</dt><dd><strong class="mappa-headline__number">${figure(said)}</strong><span>${when}</span><span>${change ?? ''}</span></dd></div>\n`,
  )}</dl>
${rowsBefore ? '' : html`<p class="govuk-body">No release of the year before is held, so no change on it is given.</p>`}
`.toString();
};

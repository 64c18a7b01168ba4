import { londonDayInWords } from '../../../domain/calendar/london-time.ts';
import { type Listed, releasePath } from '../../../domain/release/life/release.ts';
import { replacedBy, whyReplaced } from '../../../domain/release/life/standing.ts';
import { html, type Inserted } from '../../html.ts';

const banner = (title: string, what: Inserted): string =>
  html`<div class="govuk-notification-banner" role="region" aria-labelledby="standing" data-standing><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="standing">${title}</h2></div><div class="govuk-notification-banner__content"><p class="govuk-body">${what}</p></div></div>
`.toString();

/**
 * What stands on top of a page whose version does not stand any more: what replaced it and why, or why it was
 * withdrawn. Nothing where it stands.
 * @param path of the page below its release; the same page of the version that stands is led to
 */
export const standingBanner = (release: Listed, listed: readonly Listed[], path: string): string => {
  const root = '../'.repeat(path.split('/').length + 2);
  const next = replacedBy(release, listed);
  const way = next && html`<a class="govuk-link" href="${root}${releasePath(next)}${path}">Version ${next.version}</a>`;
  const { withdrawn } = release;
  if (withdrawn !== undefined)
    return banner(
      'Withdrawn',
      html`This version was withdrawn on ${londonDayInWords(withdrawn.at)}: ${withdrawn.why} Do not use its figures.${
        way === undefined ? '' : html` ${way} stands in its place.`
      }`,
    );
  if (next === undefined) return '';
  return banner(
    'Replaced',
    html`${way!} replaced this version on ${londonDayInWords(next.releaseAt)}. Why: ${whyReplaced(next)}`,
  );
};

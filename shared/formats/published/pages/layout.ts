import { type Html, html } from '../../html.ts';

/** A public page: where it lies below the root (`../../../`), what it is called, and its content. */
export type Page = {
  root: string;
  stylesheet: string;
  title: string;
  /** For search engines and previews. */
  description: string;
  crumbs?: readonly { label: string; href: string }[];
  body: Html;
};

const siteName = 'MAPPA statistics for England and Wales';

const navigation = (
  root: string,
): Html => html`<div class="govuk-service-navigation"><div class="govuk-width-container"><div class="govuk-service-navigation__container">
<span class="govuk-service-navigation__service-name"><a href="${root}index.html" class="govuk-service-navigation__link">MAPPA statistics</a></span>
<nav aria-label="Menu" class="govuk-service-navigation__wrapper"><ul class="govuk-service-navigation__list">
<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${root}latest/index.html">Latest release</a></li>
<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${root}index.html#releases">All releases</a></li>
<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${root}data">Explore</a></li>
<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${root}index.html#areas">Areas</a></li>
<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${root}index.html#series">Time series</a></li>
<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${root}methodology/index.html">Methodology</a></li>
</ul></nav></div></div></div>`;

/** A whole page, the same bytes for the same input. It needs no script, and opens from disk as well as served. */
export const pageText = ({ root, stylesheet, title, description, crumbs = [], body }: Page): string =>
  `<!DOCTYPE html>
${html`<html lang="en-GB" class="govuk-template"><head><meta charset="utf-8">
<title>${title === siteName ? title : `${title} - ${siteName}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="description" content="${description}">
<link rel="stylesheet" href="${root}${stylesheet}">
<link rel="alternate" type="application/feed+json" title="Releases" href="${root}feed.json">
</head><body class="govuk-template__body">
<a href="#main-content" class="govuk-skip-link">Skip to main content</a>
<header>${navigation(root)}</header>
<div class="govuk-width-container">${
  crumbs.length === 0
    ? ''
    : html`
<nav class="govuk-breadcrumbs" aria-label="Where you are"><ol class="govuk-breadcrumbs__list">${crumbs.map(
        ({ label, href }) =>
          html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${label}</a></li>`,
      )}</ol></nav>`
}
<main class="govuk-main-wrapper" id="main-content">
${body}
</main></div>
<footer class="govuk-footer"><div class="govuk-width-container"><p class="govuk-body-s">Published by the Ministry of Justice under the Open Government Licence v3.0. Figures marked [c], [x] or [z] are explained on each page.</p>
<p class="govuk-body-s"><a class="govuk-footer__link" href="${root}catalog.json">Catalogue for machines (DCAT)</a> <a class="govuk-footer__link" href="${root}feed.json">Feed of releases</a></p></div></footer>
</body></html>`}
`;

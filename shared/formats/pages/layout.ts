import { type Html, html, raw } from '../html.ts';
import { errorSummary } from './parts.ts';

/** A link of the navigation or of the breadcrumbs. */
export type Link = { text: string; href: string; current?: boolean };

export type Layout = {
  /** What the page is, before the name of the whole: unique among the pages. */
  title: string;
  /** What is wrong with what was sent: it stands above the page, and its title says so first. */
  mistakes?: readonly { text: string; field?: string }[];
  content: Html;
  navigation?: readonly Link[];
  breadcrumbs?: readonly Link[];
  /** Who is signed in, and the hidden field without which their forms are refused. */
  visitor?: { name: string; area: string | undefined; token: Html };
  /** Addresses of scripts of our own, beside the one that every page has. */
  scripts?: readonly string[];
  /** Changes with what the page shows: a browser that has it open notices by it. */
  mark?: string;
  /** Seconds after which the page asks for itself again: for a person who waits for a report. */
  refresh?: number;
};

const mistakesOf = (mistakes: NonNullable<Layout['mistakes']>): Html =>
  mistakes.length === 0
    ? raw('')
    : errorSummary(
        'There is a problem',
        mistakes.map(({ text, field }) => ({ text, ...(field === undefined ? {} : { href: `#${field}` }) })),
      );

/** What the whole is called. */
export const productName = 'MAPPA national returns';

const navigationOf = (links: readonly Link[]): Html => html`
<section aria-label="Navigation" class="govuk-service-navigation" data-module="govuk-service-navigation">
<div class="govuk-width-container"><div class="govuk-service-navigation__container">
<nav aria-label="Menu" class="govuk-service-navigation__wrapper">
<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">Menu</button>
<ul class="govuk-service-navigation__list" id="navigation">
${links.map(
  ({
    text,
    href,
    current,
  }) => html`<li class="govuk-service-navigation__item${current ? ' govuk-service-navigation__item--active' : ''}">
<a class="govuk-service-navigation__link" href="${href}"${current ? raw(' aria-current="true"') : ''}>${
    current ? html`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text
  }</a></li>`,
)}
</ul></nav></div></div></section>`;

const breadcrumbsOf = (links: readonly Link[]): Html => html`
<nav class="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">
${links.map(
  ({ text, href }) =>
    html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${text}</a></li>`,
)}
</ol></nav>`;

const visitorOf = ({ name, area, token }: NonNullable<Layout['visitor']>): Html => html`
<div class="visitor"><span>${area === undefined ? name : `${name}, ${area}`}</span>
<form method="post" action="/sign-out">${token}<button type="submit" class="visitor__leave">Sign out</button></form></div>`;

/** A whole page. */
export const layout = (page: Layout): Html => html`${raw('<!DOCTYPE html>')}
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${page.mistakes?.length ? 'Error: ' : ''}${page.title} - ${productName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d70b8">
<meta name="robots" content="noindex, nofollow">
${page.refresh === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${page.refresh}"></noscript>`}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/govuk-frontend.css">
<link rel="stylesheet" href="/assets/pages.css">
<script type="module" src="/assets/page.js"></script>
${(page.scripts ?? []).map((address) => html`<script type="module" src="${address}"></script>`)}
</head>
<body class="govuk-template__body"${page.refresh === undefined ? '' : html` data-refresh="${page.refresh}"`}>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<header class="govuk-template__header">
<div class="masthead"><div class="govuk-width-container masthead__row">
<a href="/" class="masthead__name">${productName}</a>${page.visitor === undefined ? '' : visitorOf(page.visitor)}
</div></div>
${page.navigation === undefined ? '' : navigationOf(page.navigation)}
<div class="govuk-width-container"><div class="govuk-phase-banner"><p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag">Beta</strong>
<span class="govuk-phase-banner__text">Official statistics in the making. Do not share what you see here before its release.</span></p></div></div>
</header>
<div class="govuk-width-container">
${page.breadcrumbs === undefined || page.breadcrumbs.length === 0 ? '' : breadcrumbsOf(page.breadcrumbs)}
<main class="govuk-main-wrapper" id="main-content"${page.mark === undefined ? '' : html` data-mark="${page.mark}"`}>
${mistakesOf(page.mistakes ?? [])}${page.content}
</main></div>
<footer class="govuk-template__footer"><div class="govuk-footer"><div class="govuk-width-container"><div class="govuk-footer__meta">
<div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
<p class="govuk-body-s">Category 4 figures of an area are shown to nobody: not to the area, not to the ministry.</p>
</div></div></div></div></footer>
</body></html>
`;

import { type Html, html, type Inserted, raw } from '../html.ts';

export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

/** A short state in a coloured box; the words carry the meaning, the colour only repeats it. */
export const tag = (text: string, colour: TagColour = 'blue'): Html =>
  html`<strong class="govuk-tag govuk-tag--${colour}">${text}</strong>`;

export const heading = (text: string, { caption, size = 'l' }: { caption?: string; size?: 'l' | 'xl' } = {}): Html =>
  html`${
    caption === undefined ? '' : html`<span class="govuk-caption-${size}">${caption}</span>`
  }<h1 class="govuk-heading-${size}">${text}</h1>`;

export const subheading = (text: string, id?: string): Html =>
  html`<h2 class="govuk-heading-m"${id === undefined ? '' : html` id="${id}"`}>${text}</h2>`;

export const paragraph = (...content: readonly Inserted[]): Html => html`<p class="govuk-body">${content}</p>`;

export const link = (text: Inserted, href: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`;

/** A link that looks like the button it is used as: it starts something and changes nothing. */
export const linkButton = (text: string, href: string, { secondary = false } = {}): Html =>
  html`<a href="${href}" role="button" draggable="false" class="govuk-button${secondary ? ' govuk-button--secondary' : ''}" data-module="govuk-button">${text}</a>`;

export const list = (items: readonly Inserted[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

export type Row = { key: string; value: Inserted; action?: Html };

/** Names and what stands for each. */
export const summaryList = (rows: readonly Row[]): Html =>
  html`<dl class="govuk-summary-list">${rows.map(
    ({ key, value, action }) => html`<div class="govuk-summary-list__row${
      action ? '' : ' govuk-summary-list__row--no-actions'
    }"><dt class="govuk-summary-list__key">${key}</dt>
<dd class="govuk-summary-list__value">${value}</dd>${
      action ? html`<dd class="govuk-summary-list__actions">${action}</dd>` : ''
    }</div>`,
  )}</dl>`;

/** A remark set apart from the text. */
export const inset = (...content: readonly Inserted[]): Html => html`<div class="govuk-inset-text">${content}</div>`;

/** What has just happened, at the top of the page it led to. */
export const banner = (
  text: Inserted,
  { success = true } = {},
): Html => html`<div class="govuk-notification-banner${success ? ' govuk-notification-banner--success' : ''}" role="${
  success ? 'alert' : 'region'
}" aria-labelledby="banner-title" data-module="govuk-notification-banner"><div class="govuk-notification-banner__header">
<h2 class="govuk-notification-banner__title" id="banner-title">${success ? 'Done' : 'Important'}</h2></div>
<div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">${text}</p></div></div>`;

/** All mistakes of a page, each leading to its place. */
export const errorSummary = (
  title: string,
  errors: readonly { text: string; href?: string }[],
): Html => html`<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
<h2 class="govuk-error-summary__title">${title}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
${errors.map(({ text, href }) => html`<li>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</li>`)}
</ul></div></div></div>`;

/** A part that opens on demand. */
export const disclosure = (
  summary: string,
  content: Inserted,
  open = false,
): Html => html`<details class="govuk-details"${open ? raw(' open') : ''}><summary class="govuk-details__summary">
<span class="govuk-details__summary-text">${summary}</span></summary><div class="govuk-details__text">${content}</div></details>`;

/** Leads on to further pages of a list; nothing where there are none. */
export const pagination = (next: string | undefined): Html =>
  next === undefined
    ? raw('')
    : html`<nav class="govuk-pagination" aria-label="Pagination"><div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="${next}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div></nav>`;

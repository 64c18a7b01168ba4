import { releasePath } from '../../../domain/release/life/release.ts';
import { addressOf } from '../../../domain/release/query/address.ts';
import type { Fault, FiguresQuery } from '../../../domain/release/query/figures-query.ts';
import type { PublishedRelease } from '../../../domain/release/query/published-release.ts';
import { shorthandMeanings } from '../../../domain/release/wording/plain-words.ts';
import { type Html, html } from '../../html.ts';
import { pageText } from '../pages/layout.ts';
import { bullets, figure, grid, section } from '../pages/parts.ts';
import { type AnsweredFiguresQuery, linksOf } from './answered.ts';
import { queryChart } from './query-chart.ts';
import { queryForm } from './query-form.ts';
import { apartAndAlike, nameOf } from './row-words.ts';

/** What a page of figures is made of: the question, what is out, and the answer or what is wrong with the question. */
export type Shown = {
  query: FiguresQuery;
  all: readonly PublishedRelease[];
  stylesheet: string;
} & ({ answered: AnsweredFiguresQuery } | { refused: string; faults: readonly Fault[] });

const link = (text: string, href: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`;

const refusal = (refused: string, faults: readonly Fault[]): Html =>
  html`<div class="govuk-error-summary" role="alert" aria-labelledby="wrong"><h2 class="govuk-error-summary__title" id="wrong">${refused}</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${faults.map(
    ({ parameter, message }) =>
      html`<li>${
        parameter === '' ? message : html`<a href="#filter-${parameter}">${parameter}: ${message}</a>`
      }</li>\n`,
  )}</ul></div></div>
`;

/** How the versions stand that the figures are of, where they do not stand any more or are not whole. */
const standing = ({ releases }: AnsweredFiguresQuery, all: readonly PublishedRelease[]): readonly Html[] =>
  releases.flatMap((release) => {
    const next = all.find(({ period, status }) => period === release.period && status === 'current');
    const says = [
      ...(release.provisional ? [html`${release.period} is provisional: not every area is in it.`] : []),
      ...(release.status === 'superseded' && next
        ? [
            html`Version ${release.version} of ${release.period} was replaced by ${link(
              `version ${next.version}`,
              `/${releasePath(next)}index.html`,
            )}.`,
          ]
        : []),
    ];
    return says.map((text) => html`<div class="govuk-inset-text" role="note">${text}</div>\n`);
  });

const table = ({ answer }: AnsweredFiguresQuery): Html => {
  const { apart, alike } = apartAndAlike(answer.rows);
  const said = alike.filter(({ text }) => text !== '');
  const first = apart[0] ?? { label: 'Figure', of: () => 'Figure' };
  return html`${
    said.length === 0
      ? ''
      : html`<p class="govuk-body">In all rows: ${said.map(
          ({ label, text }, at) => `${at === 0 ? '' : '; '}${label.toLowerCase()} ${text}`,
        )}.</p>\n`
  }${grid(
    'Figures',
    [...apart.slice(1).map(({ label }) => label), 'Figure'],
    answer.rows.map((row) => ({
      label: nameOf([first.of(row)]),
      cells: [...apart.slice(1).map(({ of }) => of(row)), figure(row)],
    })),
    { first: first.label, words: Math.max(0, apart.length - 1) },
  )}`;
};

/** The table and its chart, beside each other where the table leaves room for it. */
const figures = (answered: AnsweredFiguresQuery): Html => {
  const { rows } = answered.answer;
  const chart = queryChart(rows);
  const isNarrow = chart !== '' && apartAndAlike(rows).apart.length <= 2;
  return isNarrow
    ? html`<div class="mappa-charts"><div>${table(answered)}</div>${chart}</div>
`
    : html`${table(answered)}${chart}`;
};

const pager = ({ query, answer: { page, pages } }: AnsweredFiguresQuery): Html | '' =>
  pages === 1
    ? ''
    : html`<nav class="govuk-pagination" aria-label="Pages">${
        page > 1
          ? html`<p class="govuk-body">${link('Page before', addressOf(query, { kind: 'html', page: page - 1 }))}</p>`
          : ''
      }<p class="govuk-body">Page ${page} of ${pages}</p>${
        page < pages
          ? html`<p class="govuk-body">${link('Next page', addressOf(query, { kind: 'html', page: page + 1 }))}</p>`
          : ''
      }</nav>
`;

const result = (answered: AnsweredFiguresQuery, all: readonly PublishedRelease[]): Html => {
  const { total, rows } = answered.answer;
  const { pinned, latest, csv, json } = linksOf(answered, 'html');
  const title = total === 1 ? '1 figure' : `${total.toLocaleString('en-GB')} figures`;
  return section(
    'figures',
    title,
    standing(answered, all),
    bullets([
      html`${link('These figures as CSV', csv)}, ${link('as JSON', json)}`,
      html`${link('The address of these very figures', pinned)}: it keeps to the versions that stand now.`,
      html`${link('The address of the newest', latest)}: it follows what is released later.`,
    ]),
    rows.length === 0 ? html`<p class="govuk-body">No row is like this. Take a filter away.</p>` : figures(answered),
    pager(answered),
    html`<h3 class="govuk-heading-s">The marks</h3>`,
    bullets(shorthandMeanings.map(({ mark, means }) => `${mark} ${means}`)),
  );
};

/**
 * The page on which figures are looked for: a form, and below it the answer as a table and a chart of the same rows.
 */
export const queryPage = (shown: Shown): string => {
  const { query, all, stylesheet } = shown;
  const faults = 'faults' in shown ? shown.faults : [];
  return pageText({
    root: '/',
    stylesheet,
    title: `${'faults' in shown ? 'Error: ' : ''}Explore the figures`,
    description: 'Look for figures of the MAPPA statistics by period, measure, category, level and area.',
    crumbs: [{ label: 'All releases', href: '/index.html' }],
    body: html`${
      'refused' in shown ? refusal(shown.refused, faults) : ''
    }<h1 class="govuk-heading-xl">Explore the figures</h1>
<p class="govuk-body-l">Choose what you look for. What is left open is not filtered.</p>
${queryForm(query, all, faults)}${'answered' in shown ? result(shown.answered, all) : ''}
<p class="govuk-body">For programs: the same address answers ${link(
      'JSON',
      addressOf(query, { kind: 'json' }),
    )} and ${link('CSV', addressOf(query, { kind: 'csv' }))}; its ${link(
      'description (OpenAPI)',
      '/data/openapi.json',
    )}.</p>`,
  });
};

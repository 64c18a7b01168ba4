import { neverLocalSentence } from '../../../domain/category-four-sentence.ts';
import { ruleInWords } from '../../../domain/disclosure/rule-in-words.ts';
import type { Settings } from '../../../domain/disclosure/settings.ts';
import { formOf } from '../../../domain/forms/index.ts';
import { breaksTold } from '../../../domain/forms/series-breaks.ts';
import { Period } from '../../../domain/periods.ts';
import { type Listed, releasePath } from '../../../domain/release/life/release.ts';
import { standing } from '../../../domain/release/life/standing.ts';
import { hiddenFigures } from '../../../domain/release/wording/hidden-figures.ts';
import { type FormOverTime, formsOverTime, ratesInWords } from '../../../domain/release/wording/method.ts';
import { aboutQuality, whatIsCounted } from '../../../domain/release/wording/plain-words.ts';
import { publisher } from '../../../domain/release/wording/publisher.ts';
import { limitsTold, practiceTold, strengthsTold } from '../../../domain/release/wording/quality-told.ts';
import { type Html, html } from '../../html.ts';
import { pageText } from './layout.ts';
import { marks } from './marks.ts';
import { bullets, grid, paragraphs, section } from './parts.ts';

const sections = [
  ['counted', 'What is counted'],
  ['sources', 'Where the figures come from'],
  ['forms', 'Forms over time'],
  ['breaks', 'Breaks in the series'],
  ['rates', 'Rates and population'],
  ['coverage', 'Coverage'],
  ['hidden', 'Why a figure is hidden'],
  ['revisions', 'Revisions and corrections'],
  ['strengths', 'Strengths and limits'],
  ['symbols', 'Symbols'],
  ['contact', 'Contact'],
] as const;
type Id = (typeof sections)[number][0];

const under = (id: Id, ...content: readonly Html[]): Html =>
  section(id, sections.find(([each]) => each === id)![1], ...content);

const formLine = ({ id, from, until, categories, levels, began, ended }: FormOverTime) => ({
  label: `Form ${id}`,
  cells: [
    until === undefined ? `${from} on` : `${from} to ${until}`,
    categories,
    levels,
    began.join('; '),
    ended.join('; '),
  ],
});

const coverage = (listed: readonly Listed[]): Html => {
  const current = standing(listed);
  return current.length === 0
    ? html`<p class="govuk-body">Nothing has been released yet.</p>`
    : grid(
        'Areas in each year’s standing release',
        ['Version', 'Areas in', 'Missing'],
        current.map((release) => ({
          label: html`<a class="govuk-link" href="../${releasePath(release)}index.html">${release.period}</a>`,
          cells: [
            release.version,
            `${release.coverage.areas} of ${release.coverage.of}`,
            release.coverage.missing.length === 0 ? 'none' : release.coverage.missing.join(', '),
          ],
        })),
        { first: 'Year', words: 3 },
      );
};

const revisionsSoFar = (listed: readonly Listed[]): string => {
  const revised = listed.filter(({ revises }) => revises !== null).length;
  const withdrawn = listed.filter(({ withdrawn: gone }) => gone !== undefined).length;
  const [were, was] = [revised === 1 ? 'revises' : 'revise', withdrawn === 1 ? 'was' : 'were'];
  const so = `${revised} ${were} an earlier one and ${withdrawn} ${was} withdrawn`;
  return `Of ${listed.length} ${listed.length === 1 ? 'version' : 'versions'} released so far, ${so}.`;
};

/**
 * How the figures come to be and what to keep in mind, at one address for all releases. All that forms, settings and
 * the list of releases know is taken from them, so that the page cannot say otherwise than is done.
 */
export const methodologyPage = (listed: readonly Listed[], settings: Settings, stylesheet: string): string => {
  const newest = formsOverTime[0]!;
  const period = Period.parse(standing(listed)[0]?.period ?? newest.from);
  const form = formOf(period)!;
  return pageText({
    root: '../',
    stylesheet,
    title: 'Methodology and quality',
    description: 'How the MAPPA statistics are made: sources, forms, coverage, disclosure control, revisions, quality.',
    crumbs: [{ label: 'All releases', href: '../index.html' }],
    body: html`<h1 class="govuk-heading-xl">Methodology and quality</h1>
<p class="govuk-body-l">How the MAPPA statistics for England and Wales are made, and what to keep in mind when
using them.</p>
<nav aria-label="On this page" class="mappa-contents"><h2 class="govuk-heading-s">On this page</h2>
<ol class="govuk-list govuk-list--number">${sections.map(
      ([id, title]) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>\n`,
    )}</ol></nav>
${under('counted', html`<p class="govuk-body">As on the form of ${period}:</p>`, bullets(whatIsCounted(form, period)))}
${under('sources', paragraphs(practiceTold.sources), paragraphs(aboutQuality({ form, period }, undefined).slice(0, 2)))}
${under(
  'forms',
  paragraphs([
    'What areas are asked has changed. A figure is only as comparable over the years as the forms it was asked on.',
  ]),
  html`<p class="govuk-body">The form in use, from ${newest.from} on, asks for:</p>`,
  bullets(newest.measures),
  grid(
    'The forms, the newest first',
    ['Years', 'Categories', 'Levels', 'New on it', 'No longer on it'],
    formsOverTime.map(formLine),
    { first: 'Form', words: 5 },
  ),
)}
${under('breaks', bullets(breaksTold.map(({ from, why }) => `${from}: ${why}`)), paragraphs(practiceTold.breaks))}
${under('rates', paragraphs(ratesInWords))}
${under('coverage', paragraphs(practiceTold.coverage), coverage(listed))}
${under(
  'hidden',
  paragraphs([neverLocalSentence]),
  html`<h3 class="govuk-heading-m">Why</h3>`,
  bullets(hiddenFigures.why),
  html`<h3 class="govuk-heading-m">What is published instead</h3>`,
  bullets(hiddenFigures.instead),
  html`<h3 class="govuk-heading-m">The rule</h3>`,
  paragraphs(ruleInWords(settings)),
)}
${under('revisions', paragraphs([...practiceTold.revisions, revisionsSoFar(listed)]))}
${under(
  'strengths',
  html`<h3 class="govuk-heading-m">Strengths</h3>`,
  bullets(strengthsTold),
  html`<h3 class="govuk-heading-m">Limits</h3>`,
  bullets(limitsTold),
)}
${under('symbols', html`${marks()}`)}
${under(
  'contact',
  html`<p class="govuk-body">${publisher.status} Contact: ${publisher.contact.post},
<a class="govuk-link" href="mailto:${publisher.contact.email}">${publisher.contact.email}</a>.</p>`,
)}`,
  });
};

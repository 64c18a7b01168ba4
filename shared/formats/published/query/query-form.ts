import { dataPath } from '../../../domain/release/query/address.ts';
import { choices, type Filter, filters } from '../../../domain/release/query/choices.ts';
import type { Fault, FiguresQuery } from '../../../domain/release/query/figures-query.ts';
import { type PublishedRelease, releaseName } from '../../../domain/release/query/published-release.ts';
import { type Html, html } from '../../html.ts';

type Option = { value: string; label: string; on: boolean };
type Field = { name: string; label: string; options: readonly Option[]; faults: readonly Fault[] };

const labels: Readonly<Record<Filter, string>> = {
  measure: 'Measure',
  category: 'Category',
  level: 'Level of management',
  detail: 'Kind of order or breach',
  area: 'Area',
};

const ticked = ({ name, label, options, faults }: Field): Html => {
  const on = options.filter((option) => option.on).map((option) => option.label);
  // Closed unless there is something to mend: on a phone open lists would push the figures out of sight.
  const open = faults.length > 0;
  const said = on.length === 0 ? ['all'] : on;
  return html`<details class="govuk-details mappa-filter"${open ? html` open` : ''}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${label}: ${said.length > 2 ? `${said.length} chosen` : said.join(', ')}</span></summary>
<div class="govuk-details__text"><fieldset class="govuk-fieldset" id="filter-${name}"><legend class="govuk-visually-hidden">${label}</legend>${faults.map(
    ({ message }) =>
      html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${message}</p>`,
  )}<div class="govuk-checkboxes govuk-checkboxes--small">${options.map(
    ({ value, label: text, on: checked }, index) =>
      html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="${name}-${index}" name="${name}" type="checkbox" value="${value}"${checked ? html` checked` : ''}><label class="govuk-label govuk-checkboxes__label" for="${name}-${index}">${text}</label></div>\n`,
  )}</div></fieldset></div></details>
`;
};

/** What can be asked for, with what is asked for ticked: a plain form that needs no script. */
export const queryForm = (query: FiguresQuery, all: readonly PublishedRelease[], faults: readonly Fault[]): Html => {
  const periods = [...new Set(all.map(({ period }) => period))].toReversed();
  const of = (name: string) => faults.filter(({ parameter }) => parameter === name);
  const standing = all.filter(({ status }) => status !== 'withdrawn').toReversed();
  const fields: readonly Field[] = [
    {
      name: 'period',
      label: 'Period',
      options: [
        { value: 'latest', label: 'The newest', on: query.periods.includes('latest') },
        ...periods.map((period) => ({ value: period, label: period, on: query.periods.includes(period) })),
      ],
      faults: of('period'),
    },
    ...filters.map((filter) => ({
      name: filter,
      label: labels[filter],
      options: choices[filter].map(({ code, name }) => ({
        value: code,
        label: name,
        on: query.chosen[filter].some((chosen) => chosen.code === code),
      })),
      faults: of(filter),
    })),
    {
      name: 'version',
      label: 'Version',
      options: standing.map((release) => ({
        value: releaseName(release),
        label: `${release.period}, version ${release.version} (${release.status})`,
        on: query.versions.some((version) => version === release.version || version === releaseName(release)),
      })),
      faults: of('version'),
    },
  ];
  return html`<form action="${dataPath}" method="get" class="mappa-form">${fields.map(ticked)}
<input type="hidden" name="format" value="html">
<button class="govuk-button" type="submit">Show the figures</button> <a class="govuk-link" href="${dataPath}">Clear all filters</a></form>
`;
};

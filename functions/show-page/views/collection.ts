import { londonDayInWords } from '../../../shared/domain/calendar/london-time.ts';
import type { AreaProgress, Progress } from '../../../shared/domain/collection/shapes.ts';
import { type SeenStanding, seenStandings } from '../../../shared/domain/collection/standings.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { lookForm, select } from '../../../shared/formats/pages/fields.ts';
import { heading, link, linkButton, list, paragraph, subheading, tag } from '../../../shared/formats/pages/parts.ts';
import { standingTag, standingWords } from '../../../shared/formats/pages/standing-tag.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { type TileKind, tileMap } from '../../../shared/formats/pages/tile-map.ts';
import { countOf, dayInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import { type Sought, sorts, soughtAreas } from '../sought-areas.ts';
import type { Shown } from '../visit.ts';

const kindOf: Readonly<Record<SeenStanding, TileKind>> = {
  'not-heard-from': 'absent',
  rejected: 'rejected',
  returned: 'rejected',
  queried: 'queried',
  answered: 'queried',
  'with-area': 'accepted',
  'signed-off': 'signed-off',
};

/** A collection at a glance: the deadline and how far it is, the table to work from, and the map that says the same. */
export const collectionView = (progress: Progress, sought: Sought, may: { setDates: boolean }): Shown => {
  const { period, areas, counts, dates, closed } = progress;
  const late = areas.filter((each) => each.late).length;
  return {
    title: `Collection ${period}`,
    breadcrumbs: collectionTrail(),
    watched: true,
    content: html`${heading(`Collection ${period}`)}
${paragraph(prose`
  The collection ${closed ? 'closed' : 'closes'} on ${dayInWords(dates.closes)}. ${counts['signed-off']} of
  ${areas.length} areas have signed off.
`)}${progress.since === undefined ? '' : paragraph(progress.since.words)}
<ul class="counts">${seenStandings.map(
      (standing) =>
        html`<li><span class="counts__number">${counts[standing]}</span> ${standingWords[standing].toLowerCase()}</li>`,
    )}<li><span class="counts__number">${late}</span> late</li></ul>
<div class="govuk-button-group">${linkButton('Releases', at.releases(period))}${link('Who to chase', at.chase(period))}${link('Rounds of answers', at.rounds(period))}${may.setDates ? link('Change the dates', at.dates(period)) : ''}</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${subheading('Table of the areas')}${looking(period, sought)}${areasTable(period, soughtAreas(areas, sought))}
${list([
  link('Download the table of all areas (XLSX)', at.tracker(period, 'xlsx')),
  link('The same as CSV', at.tracker(period, 'csv')),
])}</div>
<div class="govuk-grid-column-one-third">${subheading('Map of the areas')}${tileMap(
      areas.map((each) => ({
        area: each.area,
        name: each.name,
        href: at.compare(period, each.area),
        state: stateInWords(each),
        kind: kindOf[each.standing],
      })),
      'The 42 areas, each a link to its return. The table lists the same.',
    )}</div></div>`,
  };
};

const stateInWords = ({ standing, late, nil }: AreaProgress): string =>
  `${standingWords[standing].toLowerCase()}${nil ? ', nil return' : ''}${late ? ', late' : ''}`;

const looking = (period: string, { standing, sort }: Sought): Html =>
  lookForm(
    at.collection(period),
    'Show these',
    html`<div class="fields">${select({
      name: 'standing',
      label: 'Which areas',
      value: standing,
      choices: [
        { value: '', label: 'All areas' },
        { value: 'not-signed-off', label: 'All that have not signed off' },
        { value: 'late', label: 'Late' },
        ...seenStandings.map((value) => ({ value, label: standingWords[value] })),
      ],
    })}${select({ name: 'sort', label: 'In which order', value: sort, choices: sorts })}</div>`,
  );

const areasTable = (period: string, areas: readonly AreaProgress[]): Html =>
  areas.length === 0
    ? paragraph('No area stands so.')
    : html`${paragraph(countOf(areas.length, 'area'))}${table({
        caption: 'Where every area stands',
        quiet: true,
        compact: true,
        columns: [{ label: 'Area' }, { label: 'Where it stands' }, { label: 'Closes' }, { label: 'Received' }],
        rows: areas.map(({ area, name, standing, nil, late, receivedAt, closes, correction }) => [
          link(name, at.compare(period, area)),
          html`${standingTag(standing)}${[
            nil ? html` ${tag('Nil', 'grey')}` : '',
            late ? html` ${tag('Late', 'orange')}` : '',
            correction === undefined ? '' : html` ${tag('A correction has come', 'blue')}`,
          ]}`,
          closes === undefined ? '' : dayInWords(closes),
          receivedAt === undefined ? '' : londonDayInWords(receivedAt),
        ]),
      })}`;

import { londonDayInWords } from '../../../shared/domain/calendar/london-time.ts';
import type { AreaProgress, Progress } from '../../../shared/domain/collection/shapes.ts';
import { type SeenStanding, seenStandings } from '../../../shared/domain/collection/standings.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { heading, link, linkButton, paragraph, subheading, tag } from '../../../shared/formats/pages/parts.ts';
import { standingTag, standingWords } from '../../../shared/formats/pages/standing-tag.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { type TileKind, tileMap } from '../../../shared/formats/pages/tile-map.ts';
import { dayInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
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

/** A collection at a glance: counts, the map, and the table that says the same in words. */
export const collectionView = (progress: Progress, may: { setDates: boolean }): Shown => {
  const { period, areas, counts, dates, closed } = progress;
  const late = areas.filter((each) => each.late).length;
  return {
    title: `Collection ${period}`,
    breadcrumbs: collectionTrail(),
    content: html`${heading(`Collection ${period}`)}
${paragraph(`${counts['signed-off']} of ${areas.length} areas have signed off. The collection ${closed ? 'closed' : 'closes'} on ${dayInWords(dates.closes)}.`)}${progress.since === undefined ? '' : paragraph(progress.since.words)}
<ul class="counts">${seenStandings.map((standing) => html`<li><span class="counts__number">${counts[standing]}</span> ${standingWords[standing].toLowerCase()}</li>`)}<li><span class="counts__number">${late}</span> late</li></ul>
<div class="govuk-button-group">${linkButton('Releases', at.releases(period))}${link('Who to chase', at.chase(period))}${may.setDates ? link('Change the dates', at.dates(period)) : ''}</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-one-half">${subheading('Map of the areas')}${tileMap(
      areas.map((each) => ({
        area: each.area,
        name: each.name,
        href: at.compare(period, each.area),
        state: stateInWords(each),
        kind: kindOf[each.standing],
      })),
      'The 42 areas, each a link to its return. The table lists the same.',
    )}</div><div class="govuk-grid-column-one-half">${subheading('Table of the areas')}${areasTable(progress)}</div></div>`,
  };
};

const stateInWords = ({ standing, late, nil }: AreaProgress): string =>
  `${standingWords[standing].toLowerCase()}${nil ? ', nil return' : ''}${late ? ', late' : ''}`;

const areasTable = ({ period, areas }: Progress): Html =>
  table({
    caption: 'Where every area stands',
    quiet: true,
    compact: true,
    columns: [{ label: 'Area' }, { label: 'Where it stands' }, { label: 'Received' }],
    rows: areas.map(({ area, name, standing, nil, late, receivedAt }) => [
      link(name, at.compare(period, area)),
      html`${standingTag(standing)}${nil ? html` ${tag('Nil', 'grey')}` : ''}${late ? html` ${tag('Late', 'orange')}` : ''}`,
      receivedAt === undefined ? '' : londonDayInWords(receivedAt),
    ]),
  });

/** All collections there are. */
export const collectionsView = (
  found: readonly { period: string; dates: { opens: string; closes: string } }[],
): Shown => ({
  title: 'Collections',
  content: html`${heading('Collections')}${table({
    caption: 'Collections',
    quiet: true,
    columns: [{ label: 'Year' }, { label: 'Opens' }, { label: 'Closes' }, { label: 'Releases' }],
    rows: found.map(({ period, dates }) => [
      link(period, at.collection(period)),
      dayInWords(dates.opens),
      dayInWords(dates.closes),
      link(`Releases of ${period}`, at.releases(period)),
    ]),
  })}`,
});

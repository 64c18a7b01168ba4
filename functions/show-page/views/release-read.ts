import type { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import type { Progress } from '../../../shared/domain/collection/shapes.ts';
import { prose } from '../../../shared/domain/prose.ts';
import type { ToRead } from '../../../shared/domain/release/wording/to-read.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { disclosure, link, list, paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { countOf } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';

/** What is read before a release is decided about: the national figures in words, and where to look twice. */
export const readingView = (release: ReleaseView, progress: Progress | undefined): Html => {
  const { toRead } = release;
  if (toRead === undefined) return html``;
  const national = toRead.tables.map(nationalTable(toRead));
  const nothingOfAreas = toRead.year === undefined && progress === undefined;
  return html`${subheading('National figures', 'national')}${paragraph(besideWhat(toRead))}${national}
${nothingOfAreas ? '' : subheading('Areas to look at twice', 'areas')}${unusual(release.period, toRead)}
${answered(release.period, progress)}`;
};

const besideWhat = ({ year, version }: ToRead): string => {
  const beside = [year, version === undefined ? undefined : `version ${version}`].filter((each) => each !== undefined);
  return beside.length === 0
    ? 'Nothing of the year before is published here, so there is nothing to hold them beside.'
    : `Each figure beside ${beside.join(' and ')}.`;
};

const nationalTable =
  ({ year, version }: ToRead) =>
  ({ title, lines }: ToRead['tables'][number]): Html =>
    table({
      caption: title,
      compact: true,
      columns: [
        { label: 'Figure' },
        { label: 'In this version', numeric: true },
        ...(year === undefined ? [] : [{ label: `On ${year}` }]),
        ...(version === undefined ? [] : [{ label: `On version ${version}` }]),
      ],
      rows: lines.map(({ figure, said, onYear, onVersion }) => [
        figure,
        said,
        ...(year === undefined ? [] : [onYear]),
        ...(version === undefined ? [] : [onVersion]),
      ]),
    });

/** As many of an area as are shown before the rest is folded away. */
const shown = 12;

const unusual = (period: string, { year, unusual: found }: ToRead): Html => {
  if (year === undefined) return html``;
  if (found.length === 0) return paragraph(`No figure of an area moved further than is usual since ${year}.`);
  const lines = found.map(
    ({ area, name, figure, change }) => html`${link(name, at.compare(period, area))}: ${figure}, ${change}`,
  );
  const places = new Set(found.map(({ area }) => area)).size;
  return html`${paragraph(prose`
    ${countOf(found.length, 'figure')} of ${countOf(places, 'area')} moved further than is usual since ${year}:
  `)}
${list(lines.slice(0, shown))}${
  lines.length > shown ? disclosure(`The other ${lines.length - shown}`, list(lines.slice(shown))) : ''
}`;
};

const answered = (period: string, progress: Progress | undefined): Html => {
  if (progress === undefined) return html``;
  const found = progress.areas.filter(({ answered: count = 0 }) => count > 0);
  return found.length === 0
    ? paragraph('No area was asked about a figure, or none has answered yet.')
    : html`${paragraph('These areas were asked about figures and answered:')}${list(
        found.map(
          ({ area, name, answered: count = 0 }) =>
            html`${link(name, at.compare(period, area))}: ${countOf(count, 'answered query', 'answered queries')}`,
        ),
      )}`;
};

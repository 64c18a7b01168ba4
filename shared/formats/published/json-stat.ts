import { type Dataset, suppressionStatement } from '../../domain/release/dataset.ts';
import { geographies } from '../../domain/release/figures/geography.ts';
import { type PublishedRow, placeCode } from '../../domain/release/figures/published-row.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { codeLabel } from '../../domain/release/wording/code-words.ts';
import { decimalsOf } from '../../domain/release/wording/measure-words.ts';
import { reasonsNotAvailable } from '../../domain/release/wording/not-available.ts';
import { shorthandMeanings } from '../../domain/release/wording/plain-words.ts';
import { dimensionLabels } from './json-stat-labels.ts';
import { releaseTimeStamp } from './release-date-stamp.ts';

const split = ['measure', 'category', 'level', 'detail'] as const;
const places = new Map(geographies.map(({ code, name }) => [code, name]));
/** JSON-stat wants every category of a dimension to have a code. */
const orNone = (code: string): string => code || 'none';

/** The unit of each measure, as JSON-stat has it: its name, and how many decimals. */
const unitsOf = ({ form, rows }: Dataset) =>
  Object.fromEntries(rows.map(({ measure, unit }) => [measure, { label: unit, decimals: decimalsOf(form, measure) }]));

/** What the totals of the cube hold. */
const totals = {
  category: 'Total is Categories 1 to 3. All is Categories 1 to 4, and is given for England and Wales together only.',
  level: 'Total is all levels that the measure is counted for, or a measure that is not split by level.',
};

/**
 * The dataset as JSON-stat 2.0 (json-stat.org/full): a cube over period, geography, measure, category, level and
 * detail, sparse. The status of an observation is the shorthand in its place, or the marks beside it. It holds a
 * stand-in for the time of release.
 */
export const jsonStat = (dataset: Dataset): unknown => {
  const { period, form, version, provisional, rows } = dataset;
  const codes: Record<string, string[]> = {
    time: [period],
    geography: geographies.map(({ code }) => code),
    ...Object.fromEntries(split.map((name) => [name, [...new Set(rows.map((row) => orNone(row[name])))]])),
  };
  const id = ['time', 'geography', ...split];
  const size = id.map((name) => codes[name]!.length);
  const place = new Map(id.map((name) => [name, new Map(codes[name]!.map((code, index) => [code, index]))]));
  const indexOf = (row: PublishedRow): number =>
    [period, placeCode(row), ...split.map((name) => orNone(row[name]))].reduce(
      (index, code, axis) => index * size[axis]! + place.get(id[axis]!)!.get(code)!,
      0,
    );
  const said = rows.map((row) => ({ row, index: String(indexOf(row)) }));
  return {
    version: '2.0',
    class: 'dataset',
    label: releaseTitle(period),
    updated: releaseTimeStamp,
    source: 'Ministry of Justice, from the returns of the 42 MAPPA areas',
    id,
    size,
    role: { time: ['time'], geo: ['geography'], metric: ['measure'] },
    dimension: Object.fromEntries(
      id.map((name) => [
        name,
        {
          label: dimensionLabels[name],
          category: {
            index: codes[name],
            label: Object.fromEntries(
              codes[name]!.map((code) => [code, places.get(code) ?? codeLabel(form, period, name, code)]),
            ),
            ...(name === 'measure' ? { unit: unitsOf(dataset) } : {}),
          },
        },
      ]),
    ),
    value: Object.fromEntries(said.map(({ row, index }) => [index, row.value])),
    status: Object.fromEntries(
      said.flatMap(({ row, index }) => {
        const status = row.shorthand || row.marks;
        return status === '' ? [] : [[index, status]];
      }),
    ),
    note: [...Object.values(totals), ...reasonsNotAvailable(dataset), ...suppressionStatement(dataset)],
    extension: {
      version,
      standing: provisional ? 'provisional' : 'final',
      status: Object.fromEntries(shorthandMeanings.map(({ mark, means }) => [mark.slice(1, -1), means])),
    },
  };
};

import { type Dataset, releaseTitle } from '../../domain/release/dataset.ts';
import { geographies } from '../../domain/release/figures/geography.ts';
import type { PublishedRow } from '../../domain/release/figures/published-row.ts';
import { shorthandMeanings } from '../../domain/release/wording/plain-words.ts';
import { codeLabel, dimensionLabels } from './json-stat-labels.ts';
import { releaseTimeStamp } from './release-date-stamp.ts';

const split = ['measure', 'category', 'level', 'detail'] as const;
const codeOf = (row: PublishedRow): string => row.pfa_code || row.country_code;
const places = new Map(geographies.map(({ columns, name }) => [columns.pfa_code || columns.country_code, name]));
/** JSON-stat wants every category of a dimension to have a code. */
const orNone = (code: string): string => code || 'none';

/**
 * The dataset as JSON-stat 2.0 (json-stat.org/full): a cube over period, geography, measure, category, level and detail,
 * sparse, with the shorthand of each observation as its status. It holds a stand-in for the time of release.
 */
export const jsonStat = ({ period, form, version, provisional, rows }: Dataset): unknown => {
  const codes = {
    time: [period as string],
    geography: geographies.map(({ columns }) => columns.pfa_code || columns.country_code),
    ...Object.fromEntries(split.map((name) => [name, [...new Set(rows.map((row) => orNone(row[name])))]])),
  } as Record<string, string[]>;
  const id = ['time', 'geography', ...split];
  const size = id.map((name) => codes[name]!.length);
  const place = new Map(id.map((name) => [name, new Map(codes[name]!.map((code, index) => [code, index]))]));
  const indexOf = (row: PublishedRow): number =>
    [period, codeOf(row), ...split.map((name) => orNone(row[name]))].reduce(
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
          },
        },
      ]),
    ),
    value: Object.fromEntries(said.map(({ row, index }) => [index, row.value])),
    status: Object.fromEntries(
      said.filter(({ row }) => row.shorthand !== '').map(({ row, index }) => [index, row.shorthand]),
    ),
    extension: {
      version,
      standing: provisional ? 'provisional' : 'final',
      status: Object.fromEntries(shorthandMeanings.map(({ mark, means }) => [mark.slice(1, -1), means])),
    },
  };
};

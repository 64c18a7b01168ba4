import { Period } from '../../../../shared/domain/periods.ts';
import type { PublishedRow } from '../../../../shared/domain/release/figures/published-row.ts';
import type { PublishedRelease } from '../../../../shared/domain/release/query/published-release.ts';
import { readQuery } from '../../../../shared/domain/release/query/read-query.ts';

const out = (period: string, version: string, status: PublishedRelease['status']): PublishedRelease => ({
  ...{ period: Period.parse(period), version, status, released: '', title: '', provisional: false },
});

/** What is out, the newest first: one that stands in each of two years, one corrected, one withdrawn. */
export const released = [
  out('2023-24', '1.1', 'withdrawn'),
  out('2023-24', '1.0', 'current'),
  out('2022-23', '1.1', 'current'),
  out('2022-23', '1.0', 'superseded'),
  out('2021-22', '1.0', 'withdrawn'),
];

/** A question as it stands in an address: `period=2022-23&area=kent`. */
export const asked = (text: string) => readQuery([...new URLSearchParams(text)], released);

const places = {
  national: ['National', 'K04000001', 'England and Wales', '', ''],
  wales: ['Country', 'W92000004', 'Wales', '', ''],
  kent: ['Police force area', 'E92000001', 'England', 'E23000032', 'Kent'],
  gwent: ['Police force area', 'W92000004', 'Wales', 'W15000002', 'Gwent'],
} as const;

/** A published row: where, what as `measure|category|level|detail`, and how many. */
export const row = (place: keyof typeof places, address: string, value: number | null): PublishedRow => {
  const [geographic_level, country_code, country_name, pfa_code, mappa_area] = places[place];
  const [measure = '', category, level, detail = ''] = address.split('|');
  return {
    ...{ time_period: '202324', time_identifier: 'Financial year', geographic_level, country_code, country_name },
    ...{ pfa_code, pfa_name: mappa_area, mappa_area, measure, detail, unit: 'people' },
    ...{ category: category as PublishedRow['category'], level: level as PublishedRow['level'] },
    ...{ value, shorthand: value === null ? 'x' : '', marks: '' },
  };
};

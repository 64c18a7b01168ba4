import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';

const places = {
  national: ['National', 'K04000001', 'England and Wales', '', ''],
  wales: ['Country', 'W92000004', 'Wales', '', ''],
  kent: ['Police force area', 'E92000001', 'England', 'E23000032', 'Kent'],
  essex: ['Police force area', 'E92000001', 'England', 'E23000028', 'Essex'],
  gwent: ['Police force area', 'W92000004', 'Wales', 'W15000002', 'Gwent'],
} as const;

/**
 * A published row: where, what as `measure|category|level|detail`, and how many; or the shorthand in the place of a
 * number, or a number with the marks beside it: `12 p r`.
 */
export const row = (place: keyof typeof places, address: string, says: number | string): PublishedRow => {
  const [geographic_level, country_code, country_name, pfa_code, mappa_area] = places[place];
  const [measure = '', category, level, detail = ''] = address.split('|');
  return {
    ...{ time_period: '202324', time_identifier: 'Financial year', geographic_level, country_code, country_name },
    ...{ pfa_code, pfa_name: mappa_area, mappa_area, measure, detail, unit: 'people' },
    ...{ category: category as PublishedRow['category'], level: level as PublishedRow['level'] },
    ...saidBy(says),
  };
};

const saidBy = (says: number | string): Pick<PublishedRow, 'value' | 'shorthand' | 'marks'> => {
  const [first = '', ...marks] = String(says).split(' ');
  return /^\d/.test(first)
    ? { value: Number(first), shorthand: '', marks: marks.join(' ') }
    : { value: null, shorthand: first as PublishedRow['shorthand'], marks: '' };
};

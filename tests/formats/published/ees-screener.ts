import { parse } from 'csv-parse/sync';

type Line = Record<string, string>;

/** Columns that every file has, and those of a police force area: what is named there is no filter. */
const fixed = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'];
const geography = ['pfa_code', 'pfa_name'];
const levels = new Set(['National', 'Police force area']);
const countries = new Map([
  ['K04000001', 'England and Wales'],
  ['E92000001', 'England'],
  ['W92000004', 'Wales'],
]);
const metaColumns = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
];
/** Symbols of the standard in place of a number; those of before are refused. */
const entry = /^(?:-?\d+(?:\.\d+)?|c|k|low|u|x|z)$/;

/**
 * What the screener of Explore Education Statistics would say against a data file and its metadata, a sentence a fault.
 * Written from its public rules (Open Data Standards of the Department for Education; the checks that its screener
 * names), with the character limits of its API.
 */
export const screenForEes = (data: { name: string; text: string }, meta: { name: string; text: string }): string[] => {
  const faults: string[] = [];
  const say = (fault: boolean, words: string) => void (fault && faults.push(words));
  const rows = parse(data.text, { columns: true, relax_column_count: false }) as Line[];
  const about = parse(meta.text, { columns: true }) as Line[];
  const [header = ''] = data.text.split('\r\n');
  const columns = header.split(',');
  const filters = about.filter((each) => each.col_type === 'Filter');
  const indicators = about.filter((each) => each.col_type === 'Indicator');

  say(/\s/.test(data.name) || /[^\w.-]/.test(data.name), 'file name with spaces or special characters');
  say(data.name.replace(/\.csv$/, '.meta.csv') !== meta.name, 'names of data and metadata do not match');
  say(Object.keys(about[0] ?? {}).join() !== metaColumns.join(), 'columns of the metadata');
  for (const name of fixed) say(!columns.includes(name), `column ${name} is missing`);
  say(new Set(columns).size !== columns.length, 'a column stands twice');
  for (const name of columns) say(!/^[a-z][a-z0-9_]*$/.test(name) || name.length > 50, `column name ${name}`);
  const described = about.map((each) => each.col_name!);
  say(new Set(described).size !== described.length, 'a column is described twice');
  say(new Set(about.map((each) => each.label)).size !== about.length, 'a label stands twice');
  for (const name of described) say(!columns.includes(name), `${name} is described and not there`);
  for (const name of columns)
    say(![...fixed, ...geography, ...described].includes(name), `${name} is there and not described`);
  for (const name of [...fixed, ...geography]) say(described.includes(name), `${name} is described as a variable`);
  say(filters.length + indicators.length !== about.length, 'a col_type that is neither Filter nor Indicator');
  for (const { col_name, label = '', indicator_grouping, indicator_unit, indicator_dp, filter_hint } of about) {
    say(label.trim() === '' || label.length > 80, `label of ${col_name}`);
    const isFilter = filters.some((each) => each.col_name === col_name);
    say(isFilter && `${indicator_grouping}${indicator_unit}${indicator_dp}` !== '', `indicator facts of ${col_name}`);
    say(!isFilter && filter_hint !== '', `filter hint of ${col_name}`);
    say(!isFilter && !/^\d*$/.test(indicator_dp ?? ''), `decimals of ${col_name}`);
    say(
      !isFilter && !['', '£', '£m', '%', 'pp', 'numberstring'].includes(indicator_unit ?? '?'),
      `unit of ${col_name}`,
    );
  }
  say(rows.length === 0, 'no rows');
  say(new Set(rows.map((row) => row.time_identifier)).size !== 1, 'several time identifiers');
  for (const row of rows) {
    const period = row.time_period ?? '';
    const follows = (Number(period.slice(2, 4)) + 1) % 100 === Number(period.slice(4));
    say(!/^\d{6}$/.test(period) || !follows, `time period ${period}`);
    say(!levels.has(row.geographic_level ?? ''), `geographic level ${row.geographic_level}`);
    say(countries.get(row.country_code ?? '') !== row.country_name, `country ${row.country_code} ${row.country_name}`);
    const filled = geography.filter((name) => row[name] !== '').length;
    say(filled !== (row.geographic_level === 'National' ? 0 : 2), 'police force area where it should not be, or none');
    say((row.pfa_code ?? '').length > 30 || (row.pfa_name ?? '').length > 120, 'location too long');
    for (const name of [...fixed, ...geography]) say(/^(?:total|all)$/i.test(row[name] ?? ''), `${name} is a total`);
    for (const { col_name } of filters) {
      const item = row[col_name!] ?? '';
      say(item === '' || item !== item.trim() || item.length > 120, `filter item "${item}" of ${col_name}`);
    }
    for (const { col_name } of indicators) say(!entry.test(row[col_name!] ?? ''), `"${row[col_name!]}" in ${col_name}`);
  }
  for (const { col_name } of filters) {
    const items = new Set(rows.map((row) => row[col_name!]));
    say(items.size < 2, `filter ${col_name} has one item`);
    say(!items.has('Total'), `filter ${col_name} has no default item`);
  }
  const keys = rows.map((row) =>
    [...fixed, ...geography, ...filters.map((each) => each.col_name!)].map((name) => row[name]).join('|'),
  );
  say(new Set(keys).size !== keys.length, 'a row stands twice');
  return [...new Set(faults)];
};

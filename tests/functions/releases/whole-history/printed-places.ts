/** What a printed figure is of: as the tidy file says it, with the vintage of a population cut to `mid`. */
export type Place = { measure: string; category: string; level: string; detail: string };

/**
 * What the tables of form D count, by words of their titles as they were printed; `about` is the category of a list.
 */
const counted: readonly (readonly [RegExp, { measure: string; about?: string; detail?: string }])[] = [
  [/MAPPA-eligible offenders on 31 March/, { measure: 'eligible' }],
  [/MAPPA-eligible offenders in Levels 2 and 3/, { measure: 'managed' }],
  [/breach of notification requirements/, { measure: 'notification_breaches', about: '1' }],
  [/lifetime notification revoked/, { measure: 'lifetime_revocations', about: '1' }],
  [/Restrictive orders/, { measure: 'orders_imposed', about: '1' }],
  [/breach\(es\) of a Sexual Risk Order/, { measure: 'sro_breaches', about: '1' }],
  [/breach of licence/, { measure: 'returned_to_custody', detail: 'licence' }],
  [/breach of SHPO/, { measure: 'returned_to_custody', detail: 'order', about: '1' }],
  [/per 100,000 population/, { measure: 'rate_per_100k', about: '1' }],
];
const orders: readonly (readonly [RegExp, string])[] = [
  [/^Sexual Harm Prevention Order/, 'SHPO'],
  [/^SHPO with foreign/, 'SHPO_FTR'],
  [/^Notification Order/, 'NO'],
];
const levels: readonly (readonly [RegExp, string])[] = [
  [/^Level (?=1)/, '1'],
  [/^Level (?=2)/, '2'],
  [/^Level (?=3)/, '3'],
];
const first = <Value>(from: readonly (readonly [RegExp, Value])[], text: string): Value | undefined =>
  from.find(([words]) => words.test(text))?.[1];

const categoryOf = (column: string): string => {
  if (column.startsWith('All: Categories 1 to 4')) return 'All';
  return /^Category (\d)/.exec(column)?.[1] ?? 'Total';
};

/** Whether a table is one of the form, by its title: charts have tables of their own. */
export const isOfForm = (title: string): boolean => first(counted, title) !== undefined;

/** Where a figure belongs that stands in a table of that title, in the row and under the heading. */
export const placeOf = (title: string, row: string, column: string): Place => {
  const table = first(counted, title);
  if (table === undefined) throw new Error(`No table of the form is called "${title}".`);
  const { measure, about, detail = '' } = table;
  if (measure === 'rate_per_100k' && /^Residents aged 10 and over/.test(row))
    return { measure: 'population_10_and_over', category: 'Total', level: 'Total', detail: 'mid' };
  if (measure === 'rate_per_100k' && row.includes('worked out'))
    return { measure: 'rate_per_100k_computed', category: '1', level: 'Total', detail: 'mid' };
  return {
    measure,
    category: about ?? categoryOf(column),
    level: first(levels, row) ?? 'Total',
    detail: measure === 'orders_imposed' ? (first(orders, row) ?? `? ${row}`) : detail,
  };
};

/** A printed figure: `2,017 [p] [r]`, or its shorthand `[c]` alone. */
export const figureIn = (text: string): { value: string | null; shorthand: string; marks: string } => {
  const [, digits, marks = '', shorthand = ''] = /^(?:([\d,]+)((?: \[[prbe]\])*)|\[([cxz])\])$/.exec(text) ?? [];
  if (digits === undefined && shorthand === '') throw new Error(`"${text}" is no figure.`);
  return {
    value: digits?.replaceAll(',', '') ?? null,
    shorthand,
    marks: marks.replaceAll(/[[\]]/g, '').trim(),
  };
};

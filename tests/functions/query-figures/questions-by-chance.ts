import fc from 'fast-check';

const standing: Record<string, string> = { '2022-23': '2022-23/1.1', '2023-24': '2023-24/1.0' };

type Word = readonly [written: string, condition: string];
const column = { level: 3, country: 5, code: 6, name: 8, measure: 9, category: 10, mlevel: 11, detail: 12 };
const is = (at: number, value: string) => `f[${at}] = '${value}'`;

const areas: readonly Word[] = [
  ['kent', is(column.code, 'E23000032')],
  ['E23000032', is(column.code, 'E23000032')],
  ['KENT', is(column.name, 'Kent')],
  ['Cleveland', is(column.name, 'Teesside')],
  ['teesside', is(column.code, 'E23000013')],
  ['Metropolitan Police', is(column.name, 'London')],
  ['London, City of', is(column.name, 'London')],
  ['E23000001', is(column.code, 'E23000001+E23000034')],
  ['Devon & Cornwall', is(column.name, 'Devon and Cornwall')],
  ['dyfed-powys', is(column.code, 'W15000004')],
  ['national', is(column.level, 'National')],
  ['K04000001', is(column.level, 'National')],
  ['England and Wales', is(column.level, 'National')],
  ['Wales', `${is(column.level, 'Country')} and ${is(column.country, 'Wales')}`],
  ['E92000001', `${is(column.level, 'Country')} and ${is(column.country, 'England')}`],
  ['Country', is(column.level, 'Country')],
  ['areas', is(column.level, 'Police force area')],
  ['Police force area', is(column.level, 'Police force area')],
];
export const words: Readonly<Record<string, readonly Word[]>> = {
  area: areas,
  measure: [
    ...['eligible', 'managed', 'orders_imposed', 'returned_to_custody', 'population_10_and_over', 'mappp'].map(
      (code): Word => [code, is(column.measure, code)],
    ),
    ['Orders imposed by the courts', is(column.measure, 'orders_imposed')],
    ['rate_per_100k', is(column.measure, 'rate_per_100k')],
    ['RATE_PER_100K_COMPUTED', is(column.measure, 'rate_per_100k_computed')],
  ],
  category: [
    ...['1', '2', '3', '4', 'Total', 'All'].map((code): Word => [code, is(column.category, code)]),
    ['Category 2', is(column.category, '2')],
    ['category-4', is(column.category, '4')],
    ['Categories 1 to 3', is(column.category, 'Total')],
    ['Categories 1 to 4', is(column.category, 'All')],
  ],
  level: [
    ...['1', '2', '3', 'MAPPP', 'Total'].map((code): Word => [code, is(column.mlevel, code)]),
    ['Level 2', is(column.mlevel, '2')],
  ],
  detail: [
    ...['SHPO', 'NO', 'licence', 'order', 'mid-2023', 'RO'].map((code): Word => [code, is(column.detail, code)]),
    ['none', is(column.detail, '')],
    ['Notification Order', is(column.detail, 'NO')],
  ],
};

const periods: readonly (readonly [string, string])[] = [
  ['2022-23', '2022-23'],
  ['202324', '2023-24'],
  ['2023/24', '2023-24'],
  ['2022-2023', '2022-23'],
  ['latest', '2023-24'],
];
const versions = ['1.0', '1.1', '2023-24/1.0', '2022-23/1.0', '2022-23/1.1', '2023-24/1.1', 'latest'] as const;

export type Question = {
  chosen: Record<string, readonly Word[]>;
  periods: readonly (readonly [string, string])[];
  versions: readonly string[];
  repeated: boolean;
};

/** The releases that are meant; undefined where one of them was withdrawn or none is meant. */
export const releasesOf = ({ periods: asked, versions: named }: Question): string[] | undefined => {
  const within = asked.length === 0 ? ['2022-23', '2023-24'] : [...new Set(asked.map(([, period]) => period))];
  const wanted = named.filter((version) => version !== 'latest');
  const out = ['2022-23/1.0', '2022-23/1.1', '2023-24/1.0', '2023-24/1.1'].filter((each) => {
    const [period, version] = each.split('/') as [string, string];
    if (!within.includes(period)) return false;
    return wanted.length === 0 ? standing[period] === each : wanted.includes(version) || wanted.includes(each);
  });
  return out.length === 0 || out.includes('2023-24/1.1') ? undefined : out;
};

export const searchOf = ({ chosen, periods: asked, versions: named, repeated }: Question, format: string): string => {
  const parts = [
    ...Object.entries(chosen).map(([name, each]) => [name, each.map(([written]) => written)] as const),
    ['period', asked.map(([written]) => written)] as const,
    ['version', named] as const,
  ].filter(([, values]) => values.length > 0);
  const pairs = parts.flatMap(([name, values]) => {
    const alone = repeated || values.some((value) => value.includes(','));
    return (alone ? values : [values.join(',')]).map((value) => `${name}=${encodeURIComponent(value)}`);
  });
  return [...pairs, `format=${format}`].join('&');
};

const some = <Value>(from: readonly Value[], most: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([] as Value[]) },
    { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: most }) },
  );
export const question: fc.Arbitrary<Question> = fc.record({
  chosen: fc.record(Object.fromEntries(Object.entries(words).map(([name, from]) => [name, some(from, 4)]))),
  periods: some(periods, 2),
  versions: fc.oneof(
    { weight: 3, arbitrary: fc.constant([] as string[]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...versions), { maxLength: 2 }) },
  ),
  repeated: fc.boolean(),
}) as fc.Arbitrary<Question>;

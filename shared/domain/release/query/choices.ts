import { findArea } from '../../areas.ts';
import { levels, PublishedCategory } from '../../codes.ts';
import { details } from '../../forms/declared-codes.ts';
import { forms } from '../../forms/index.ts';
import { Period } from '../../periods.ts';
import { plain } from '../../visible-text.ts';
import { geographies } from '../figures/geography.ts';
import { isVintage, PublishedDetail, publishedMeasures } from '../figures/published-codes.ts';
import { type PublishedRow, placeCode } from '../figures/published-row.ts';
import { codeLabel } from '../wording/code-words.ts';
import { measureName } from '../wording/measure-words.ts';

/** What rows can be filtered by beside the release that they are of. */
export const filters = ['measure', 'category', 'level', 'detail', 'area'] as const;
export type Filter = (typeof filters)[number];

/** One thing to choose: its code in addresses, its name for people, other names for it, and which rows it holds. */
export type Choice = {
  code: string;
  name: string;
  also: readonly string[];
  holds: (row: PublishedRow) => boolean;
};

/** Stands for a detail that is empty: an empty value in an address is no filter at all. */
const notSplit = 'none';

const newestFirst = forms.toReversed();
const namesOf = (column: 'measure' | 'category' | 'level' | 'detail', code: string): readonly string[] => {
  const names = newestFirst.map((form) => {
    const period = Period.parse(form.from);
    return column === 'measure' ? measureName(form, period, code) : codeLabel(form, period, column, code);
  });
  return [...new Set(names)].filter((name) => name !== '');
};

const ofColumn = (
  column: 'measure' | 'category' | 'level' | 'detail',
  code: string,
  { names = namesOf(column, code), held = code }: { names?: readonly string[]; held?: string } = {},
): Choice => ({ code, name: names[0] ?? code, also: names.slice(1), holds: (row) => row[column] === held });

/** The oldest forms call Categories 1 to 3 `All categories`, which is not what `All` means: that name is not taken. */
const categoryChoice = (code: PublishedCategory): Choice => {
  if (code === 'Total') return ofColumn('category', code, { names: ['Categories 1 to 3', '1 to 3'] });
  if (code === 'All') return ofColumn('category', code, { names: ['Categories 1 to 4', '1 to 4'] });
  return ofColumn('category', code, { names: [`Category ${code}`, ...namesOf('category', code)] });
};

const ofKind = (kind: PublishedRow['geographic_level'], ...also: readonly string[]): Choice => ({
  code: plain(kind).replaceAll(' ', '-'),
  name: { National: 'England and Wales together', Country: 'Both countries', 'Police force area': 'All areas' }[kind],
  also: [kind, ...also],
  holds: (row) => row.geographic_level === kind,
});

const places: readonly Choice[] = [
  ofKind('National'),
  ofKind('Country', 'countries'),
  ofKind('Police force area', 'areas'),
  ...geographies.map(({ slug, name, code }) => ({
    code: slug,
    name,
    also: [code],
    holds: (row: PublishedRow) => placeCode(row) === code,
  })),
];

/** Everything that can be chosen; of details the vintages are left out, for there is one in each period. */
export const choices: Readonly<Record<Filter, readonly Choice[]>> = {
  measure: publishedMeasures.map((code) => ofColumn('measure', code)),
  category: PublishedCategory.options.map(categoryChoice),
  level: levels.map((code) => ofColumn('level', code)),
  detail: details.map((code) =>
    code === '' ? ofColumn('detail', notSplit, { names: ['Not split'], held: '' }) : ofColumn('detail', code),
  ),
  area: places,
};

const named = (all: readonly Choice[]): ReadonlyMap<string, Choice> =>
  new Map(
    all.flatMap((choice) =>
      [...choice.also, choice.name, choice.code].map((name): [string, Choice] => [plain(name), choice]),
    ),
  );

const byName: Readonly<Record<Filter, ReadonlyMap<string, Choice>>> = {
  measure: named(choices.measure),
  category: named(choices.category),
  level: named(choices.level),
  detail: named(choices.detail),
  area: named(choices.area),
};

/** What is meant by a code or a name, however it is spelt; undefined where nothing is. */
export const readChoice = (filter: Filter, text: string): Choice | undefined => {
  const found = byName[filter].get(plain(text));
  if (found !== undefined) return found;
  if (filter === 'area') return byName.area.get(findArea(text)?.slug.replaceAll('-', ' ') ?? '');
  const detail = text.trim().toLowerCase();
  return filter === 'detail' && isVintage(detail) && PublishedDetail.safeParse(detail).success
    ? ofColumn('detail', detail)
    : undefined;
};

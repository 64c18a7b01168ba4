import { byForm } from '../../domain/forms/by-form.ts';
import type { Form, Heading, Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import { prose } from '../../domain/prose.ts';
import { type Fits, fitsOf, wordsOf } from '../tables/fits.ts';
import { stem } from '../tables/label-words.ts';
import { namesOf, type TableNames } from '../tables/names.ts';

/** What a title names: a table, tables that share the first half of their title, or the half that tells them apart. */
export type TitleTarget = {
  part: 'whole' | 'group' | 'part';
  tables: readonly Table[];
  fits: Fits;
  /** The title that must stand above. */
  group: Named | undefined;
};

/** What the label of a single figure names. `group` is the title that must stand above. */
export type LabelTarget = { table: Table; row: Heading; fits: Fits; group: Named | undefined };

/** Everything that a report of a form may name, and all words it is named by. */
export type Targets = {
  titles: readonly TitleTarget[];
  labels: readonly LabelTarget[];
  vocabulary: ReadonlySet<string>;
  /** Words that stand in the headings of columns. */
  header: ReadonlySet<string>;
  /** The names in a group and all their words: a line that names one and holds no other word repeats what is known. */
  restates: readonly { names: readonly Fits[]; words: ReadonlySet<string> }[];
};

const HEADER = prose`
  registered sex people subject to notification requirement violent other dangerous terrorism terrorist convicted risk
  category level and offender rso total treisgar peryglus eraill mappa cofrestredig rhyw number figure of
`;

/** Whether a table's rows are single figures: no levels, one column. */
export const isList = (table: Table): boolean =>
  table.columns.length === 1 && !table.rows.some(({ level }) => level !== undefined && level !== 'MAPPP');

/** Whether what a title names has rows of levels, and no figure of its own. */
export const isOfLevels = ({ tables }: TitleTarget): boolean => !tables.some(isList);

const isSingle = (table: Table): boolean => isList(table) && table.rows.length === 1;

export const targetsOf = byForm((form: Form): Targets => {
  const tables = namesOf(form);
  const groups = [...Map.groupBy(tables, ({ group }) => group)].flatMap(([group, members]): TitleTarget[] =>
    group === undefined
      ? []
      : [{ part: 'group', tables: members.map(({ table }) => table), fits: fitsOf(group), group }],
  );
  const titled = tables.flatMap(({ table, title, group }): TitleTarget[] => {
    if (title === undefined || isSingle(table)) return [];
    return [{ part: group === undefined ? 'whole' : 'part', tables: [table], fits: fitsOf(title), group }];
  });
  const labels = tables
    .filter(({ table }) => isList(table))
    .flatMap(({ table, title, group, rows }) =>
      table.rows.flatMap((row): LabelTarget[] => {
        const names = new Set([rows.get(row), ...(isSingle(table) ? [title] : [])]);
        return [...names].flatMap((named) => (named === undefined ? [] : [{ table, row, fits: fitsOf(named), group }]));
      }),
    );
  const allNames = ({ title, group, rows }: TableNames) =>
    [title, group, ...rows.values()].filter((each) => each !== undefined);
  const words = (of: TableNames) => allNames(of).flatMap(wordsOf);
  const header = new Set(HEADER.split(' ').map(stem));
  const ofColumns = form.tables.flatMap(({ columns }) =>
    columns.flatMap(({ label }) => (label.match(/\p{L}+/gu) ?? []).map(stem)),
  );
  return {
    titles: [...groups, ...titled],
    labels,
    vocabulary: new Set([
      ...tables.flatMap(words),
      ...header,
      'offender',
      'sexual',
      'harm',
      'prevention',
      'offence',
      'order',
    ]),
    header: new Set([...header, ...ofColumns]),
    restates: groups.map(({ group }) => {
      const members = tables.filter((each) => each.group === group);
      return { names: members.flatMap(allNames).map(fitsOf), words: new Set(members.flatMap(words)) };
    }),
  };
});

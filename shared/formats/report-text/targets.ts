import { byForm } from '../../domain/forms/by-form.ts';
import type { Form, Heading, Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import { type Fits, fitsOf, wordsOf } from '../tables/fits.ts';
import { stem } from '../tables/label-words.ts';

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
  /** Words of a group and its rows: a line of them repeats what is known. */
  restates: ReadonlyMap<Named, ReadonlySet<string>>;
};

const HEADER =
  'registered sex people subject to notification requirement violent other dangerous terrorism terrorist convicted risk category level and offender rso total treisgar peryglus eraill mappa cofrestredig rhyw number figure of';

/** Whether a table's rows are single figures: no levels, one column. */
export const isList = (table: Table): boolean =>
  table.columns.length === 1 && !table.rows.some(({ level }) => level !== undefined && level !== 'MAPPP');

export const targetsOf = byForm((form: Form): Targets => {
  const groups = [...Map.groupBy(form.tables, ({ group }) => group)].flatMap(([group, tables]): TitleTarget[] =>
    group === undefined ? [] : [{ part: 'group', tables, fits: fitsOf(group), group }],
  );
  const titled = form.tables.flatMap((table): TitleTarget[] => {
    if (table.named === undefined || (isList(table) && table.rows.length === 1)) return [];
    const part = table.group === undefined ? 'whole' : 'part';
    return [{ part, tables: [table], fits: fitsOf(table.named), group: table.group }];
  });
  const labels = form.tables.filter(isList).flatMap((table) =>
    table.rows.flatMap((row): LabelTarget[] => {
      const named = row.named ?? (table.rows.length === 1 ? table.named : undefined);
      return named === undefined ? [] : [{ table, row, fits: fitsOf(named), group: table.group }];
    }),
  );
  const names = form.tables.flatMap(({ named, group, rows }) => [named, group, ...rows.map((row) => row.named)]);
  const used = names.flatMap((named) => (named === undefined ? [] : wordsOf(named)));
  const wholeWords = names.flatMap((named) => (named ? wordsOf(named) : [])).filter((word) => word.length > 3);
  const header = new Set(HEADER.split(' ').map(stem));
  return {
    titles: [...groups, ...titled],
    labels,
    vocabulary: new Set([
      ...used,
      ...wholeWords,
      ...header,
      'offender',
      'sexual',
      'harm',
      'prevention',
      'offence',
      'order',
    ]),
    header,
    restates: new Map(
      groups.map(({ group, tables }) => [
        group!,
        new Set(
          [group, ...tables.flatMap(({ named, rows }) => [named, ...rows.map((row) => row.named)])].flatMap((named) =>
            named === undefined ? [] : wordsOf(named),
          ),
        ),
      ]),
    ),
  };
});

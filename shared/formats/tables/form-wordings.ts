import { byForm } from '../../domain/forms/by-form.ts';
import type { Form, Heading, Table } from '../../domain/forms/form.ts';
import { forms } from '../../domain/forms/index.ts';
import { likenessFinder, type Wording } from './likeness.ts';

/** What a heading may name: a table, tables that share the first half of their title, or the half that tells them apart. */
export type HeadingTarget = { tables: readonly Table[]; part: 'whole' | 'group' | 'part' };

/** What the label of a single figure may name. */
export type FigureTarget = { table: Table; row: Heading };

/** Wordings of reports that are on none of our forms, by measure and detail. */
const OTHER_WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'eligible|': [
    'MAPPA offenders in the community on {snapshot}',
    'Number of MAPPA eligible offenders by category and level on {snapshot}',
    'Troseddwyr sy’n gymwys ar gyfer MAPPA ar {snapshot}',
  ],
  'managed|': [
    'MAPPA offenders managed at Level 2 and Level 3 during the year',
    'Offenders managed at Levels 2 and 3 by category (annual total)',
  ],
  'notification_breaches|': [
    'Offenders cautioned or convicted for breach of notification requirements',
    'Number of registered sex offenders cautioned or convicted for breaches of registration',
  ],
  'lifetime_revocations|': [
    'Lifetime notification requirements revoked on application',
    'Registered sex offenders having notification requirements for life revoked',
  ],
  'sro_breaches|': ['People subject to notification requirements for breach of a Sexual Risk Order (SRO)'],
  'returned_to_custody|licence': [
    'returned to custody for breach of licence',
    'breach of licence',
    'recalled for breach of licence',
    'torri amodau trwydded',
  ],
  'returned_to_custody|order': [
    'breach of SOPO',
    'breach of SHPO',
    'breach of Sexual Offences Prevention Order (SOPO)',
    'breach of Sexual Harm Prevention Order (SHPO)',
    'returned to custody for breach of SHPO',
  ],
  'rate_per_100k|': [
    'RSOs per 100,000 head of population',
    'Category 1 offenders per 100,000 population',
    'number of registered sex offenders per 100,000 of the population',
  ],
};

const sameAs = (table: Table) => (other: Table) =>
  other.measure === table.measure && (other.detail ?? '') === (table.detail ?? '');

/** The same table on every form: a report often keeps the words of last year's form. Numbered lists have words of their own. */
const kin = (form: Form, table: Table): readonly Table[] =>
  form.id === 'A' ? [table] : forms.filter(({ id }) => id !== 'A').flatMap((each) => each.tables.filter(sameAs(table)));

const otherWordings = (form: Form, table: Table) =>
  form.id === 'A' ? [] : (OTHER_WORDINGS[`${table.measure}|${table.detail ?? ''}`] ?? []);

/** All other wordings that a form's tables go by in reports. */
export const otherWordingsOf = (form: Form): readonly string[] =>
  form.id === 'A' ? [] : Object.values(OTHER_WORDINGS).flat();

const splitTitle = (title: string): [string, string | undefined] => {
  const [first = '', ...rest] = title.split(': ');
  return [first, rest.length ? rest.join(': ') : undefined];
};

/** Finds the table or group of tables that a heading names. */
export const headingFinder = byForm((form: Form) => {
  const wordings: Wording<HeadingTarget>[] = [];
  const groups = Map.groupBy(
    form.tables.filter(({ title }) => splitTitle(title)[1] !== undefined),
    ({ measure }) => measure,
  );
  for (const tables of groups.values()) {
    const target: HeadingTarget = { tables, part: 'group' };
    const labels = new Set(tables.flatMap((table) => kin(form, table)).map(({ title }) => splitTitle(title)[0]));
    for (const label of labels) wordings.push({ label, target });
  }
  for (const table of form.tables) {
    const whole: HeadingTarget = { tables: [table], part: 'whole' };
    const part: HeadingTarget = { tables: [table], part: 'part' };
    for (const { title } of kin(form, table)) {
      wordings.push({ label: title, target: whole });
      const second = splitTitle(title)[1];
      if (second !== undefined) wordings.push({ label: second, target: part });
    }
    for (const label of otherWordings(form, table))
      wordings.push({ label, target: splitTitle(table.title)[1] === undefined ? whole : part });
  }
  return likenessFinder(wordings);
});

/** Whether a table's rows are single figures: no levels, one column. */
export const isFigures = (table: Table): boolean =>
  table.columns.length === 1 && !table.rows.some(({ level }) => level !== undefined && level !== 'MAPPP');

/** Finds the single figure that a label names. Rows of a list are found under their own labels only. */
export const figureFinder = (form: Form, among: readonly Table[] = form.tables) => {
  const wordings: Wording<FigureTarget>[] = [];
  for (const table of among.filter(isFigures)) {
    for (const row of table.rows) {
      const target: FigureTarget = { table, row };
      const sameRow = kin(form, table).flatMap(({ rows }) =>
        rows.filter(
          ({ detail, category, level }) => detail === row.detail && category === row.category && level === row.level,
        ),
      );
      for (const { label } of [row, ...sameRow]) wordings.push({ label, target });
      if (table.rows.length > 1) continue;
      for (const { title } of kin(form, table)) wordings.push({ label: title, target });
      for (const label of otherWordings(form, table)) wordings.push({ label, target });
    }
  }
  return likenessFinder(wordings);
};

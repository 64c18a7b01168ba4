import * as z from 'zod';
import { seal } from '../domain/confidential.ts';
import type { RawEntry, RawReturn } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import { columnName, needed } from './return-columns.ts';
import { unread } from './unread.ts';

const Text = z.union([z.string(), z.number().transform(String)]);
const Row = z.record(z.string(), z.unknown());
const Entry = z.object({
  measure: Text,
  category: Text,
  level: Text,
  detail: z.union([Text, z.null().transform(() => '')]).default(''),
  value: z.union([Text, z.null().transform(() => '')]),
  note: z.union([z.string(), z.null().transform(() => '')]).default(''),
});
const Return = z.object({
  area: z.string().optional(),
  period: z.string().optional(),
  nil: z.boolean().optional(),
  observations: z.array(z.unknown()).default([]),
});

const known = new Set<string>([...needed, 'note']);
const mostEntries = 2_000;

/**
 * Reads a JSON return, `{ "area", "period", "nil", "observations": [{ measure, category, level, detail, value, note }] }`;
 * codes and values may be texts or numbers. Every value is sealed as it is read. Never throws; no message repeats the
 * file or what the parser says of it.
 */
export const readJsonReturn = (text: string): RawReturn => {
  const parsed = parse(text);
  if (parsed === undefined)
    return unreadable('The file is not JSON: a bracket, comma or quotation mark is not as it should be.');
  const read = Return.safeParse(parsed);
  if (!read.success) return unreadable('The file is JSON, but not of the shape of a return.');
  const { area, period, nil, observations } = read.data;
  if (observations.length > mostEntries)
    return unread(
      'json',
      fault(readingRules.fileTooLarge, { message: `The file has more than ${mostEntries} observations.` }),
    );
  const rows = observations.map((row, index) => ({ row, place: { cell: `observations[${index}]` } }));
  return {
    source: 'json',
    ...(area === undefined ? {} : { area: { text: area, place: { cell: 'area' } } }),
    ...(period === undefined ? {} : { period: { text: period, place: { cell: 'period' } } }),
    ...(nil === true ? { nil } : {}),
    entries: rows.flatMap(({ row, place }): readonly RawEntry[] => {
      const entry = Entry.safeParse(row);
      return entry.success
        ? [{ ...entry.data, value: seal(entry.data.value), note: seal(entry.data.note), place, sure: 'cell' }]
        : [];
    }),
    facts: [],
    findings: rows.flatMap(({ row, place }) => rowFindings(row).map((found) => ({ ...found, place }))),
  };
};

const rowFindings = (row: unknown) => {
  const names = Object.keys(Row.safeParse(row).data ?? {}).map(columnName);
  const missing = ['measure', 'category', 'level', 'value'].filter((name) => !names.includes(name));
  if (missing.length > 0)
    return [fault(readingRules.columnsMissing, { message: `An observation lacks ${missing.join(', ')}.` })];
  if (!Entry.safeParse(row).success)
    return [
      fault(readingRules.columnsMissing, { message: 'An observation holds something else than texts and numbers.' }),
    ];
  return names.some((name) => !known.has(name))
    ? [fault(readingRules.columnsUnknown, { message: 'An observation has a field that a return has not got.' })]
    : [];
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

const unreadable = (message: string): RawReturn => unread('json', fault(readingRules.fileUnreadable, { message }));

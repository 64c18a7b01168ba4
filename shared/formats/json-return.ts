import * as z from 'zod';
import { seal } from '../domain/confidential.ts';
import { isNilReturn, saysYes } from '../domain/nil-return.ts';
import { prose } from '../domain/prose.ts';
import type { RawEntry, RawReturn, Stated } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import { mayQuote } from '../domain/screening/suggest-code.ts';
import type { Finding } from '../domain/screening-report.ts';
import { repeatedKeys } from './json-keys.ts';
import { columnName, isColumn, needed } from './return-columns.ts';
import { theOne } from './the-one.ts';
import { unread } from './unread.ts';

const Text = z.union([z.string(), z.number().transform(String)]);
const Blank = z.null().transform(() => '');
const Entry = z.object({
  measure: Text,
  category: z.union([Text, Blank]).default(''),
  level: z.union([Text, Blank]).default(''),
  detail: z.union([Text, Blank]).default(''),
  value: z.union([Text, Blank]),
  note: z.union([Text, Blank]).default(''),
  area: z.union([Text, Blank]).default(''),
  period: z.union([Text, Blank]).default(''),
});
const Return = z.object({
  area: z.union([Text, Blank]).default(''),
  period: z.union([Text, Blank]).default(''),
  nil: z.union([z.boolean(), z.null().transform(() => false), z.string().transform(saysYes)]).default(false),
  observations: z.array(z.unknown()).default([]),
});

const knownOnTop = new Set<string>(['area', 'period', 'nil', 'observations']);
const mostEntries = 2_000;

/** An object with its keys as columns are named: in any case of letters, with spaces for underscores. */
const Named = z
  .record(z.string(), z.unknown())
  .transform((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value])));

/**
 * Reads a JSON return, `{ "area", "period", "nil", "observations": [{ measure, category, level, detail, value, note }]
 * }`; keys in any case, codes and values as texts or numbers. A key that an object gives twice is told, and nothing is
 * read. Every value is sealed as it is read. Never throws; no message repeats the file or what the parser says of it.
 */
export const readJsonReturn = (text: string): RawReturn => {
  const parsed = parse(text);
  if (parsed === undefined)
    return unreadable('The file is not JSON: a bracket, comma or quotation mark is not as it should be.');
  const repeated = repeatedKeys(text, columnName);
  if (repeated.length > 0) return unread('json', ...repeated.map(keyTwice));
  const top = Named.safeParse(parsed);
  const read = Return.safeParse(top.data);
  if (!read.success) return unreadable('The file is JSON, but not of the shape of a return.');
  const { nil, observations } = read.data;
  if (observations.length > mostEntries)
    return unread(
      'json',
      fault(readingRules.fileTooLarge, { message: `The file has more than ${mostEntries} observations.` }),
    );
  const rows = observations.map((each, index) => {
    const row = Named.safeParse(each).data ?? {};
    return { row, entry: Entry.safeParse(row), place: { cell: `observations[${index}]` } };
  });
  const stated = (what: 'area' | 'period') =>
    theOne(what, [
      { text: read.data[what], place: { cell: what } },
      ...rows.flatMap(({ entry, place }): readonly Stated[] =>
        entry.success ? [{ text: entry.data[what], place }] : [],
      ),
    ]);
  const [area, period] = [stated('area'), stated('period')];
  const mixed = [...area.findings, ...period.findings];
  if (mixed.length > 0) return unread('json', ...mixed);
  const lines = rows.flatMap(({ entry, place }) => (entry.success ? [{ ...entry.data, place }] : []));
  const isNil = nil || lines.some(({ measure, value }) => isNilReturn(measure) && saysYes(value));
  return {
    source: 'json',
    ...(area.found ? { area: area.found } : {}),
    ...(period.found ? { period: period.found } : {}),
    ...(isNil ? { nil: true } : {}),
    entries: lines.filter(({ measure }) => !isNilReturn(measure)).map(entryOf),
    facts: [],
    findings: [
      ...Object.keys(top.data ?? {})
        .filter((name) => !knownOnTop.has(name))
        .map(unknownOnTop),
      ...rows.flatMap(({ row, entry, place }) => rowFindings(row, entry.success).map((found) => ({ ...found, place }))),
    ],
  };
};

type Line = z.infer<typeof Entry> & { place: RawEntry['place'] };

const entryOf = ({ measure, category, level, detail, value, note, place }: Line): RawEntry => ({
  measure,
  category,
  level,
  detail,
  value: seal(value),
  note: seal(note),
  place,
  sure: 'cell',
});

const keyTwice = ({ key, path }: { key: string; path: string }): Finding =>
  fault(readingRules.keyTwice, {
    message: `${mayQuote(key) ? `The key "${key}"` : 'A key'} stands twice in one object.`,
    place: path === '' ? {} : { cell: path },
  });

const unknownOnTop = (name: string): Finding =>
  fault(readingRules.columnsUnknown, {
    message: prose`
      ${mayQuote(name) ? `The key "${name}" is` : 'A key is'} not one of a return, and what it holds was not read.
    `,
    severity: 'note',
    place: {},
  });

const rowFindings = (row: Record<string, unknown>, isEntry: boolean) => {
  const names = Object.keys(row);
  const missing = needed.filter((name) => name !== 'detail' && !names.includes(name));
  if (missing.length > 0)
    return [fault(readingRules.columnsMissing, { message: `An observation lacks ${missing.join(', ')}.` })];
  if (!isEntry)
    return [
      fault(readingRules.columnsMissing, { message: 'An observation holds something else than texts and numbers.' }),
    ];
  return names.some((name) => !isColumn(name))
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

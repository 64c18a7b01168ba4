import * as z from 'zod';
import { allowedChange } from '../../allowed-change.ts';
import { type Cell, cellsOf, titleFor } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { type Period, periodBefore } from '../../periods.ts';
import { prose } from '../../prose.ts';
import { geographies, national } from '../figures/geography.ts';
import { addressText, publishedAddress, publishedCells } from '../figures/published-cells.ts';
import { grouped, type PublishedRow, saidText } from '../figures/published-row.ts';
import { rowAt } from '../figures/row-at.ts';
import { breaksBefore } from '../revisions/mark-breaks.ts';
import { headingsOf } from './cell-words.ts';
import { changeInWords } from './headlines.ts';

const Line = z.object({ figure: z.string(), said: z.string(), onYear: z.string(), onVersion: z.string() });
const Unusual = z.object({ area: z.string(), name: z.string(), figure: z.string(), change: z.string() });

/**
 * What somebody reads who decides about a release: every national figure with its change on the year before and on the
 * version before, in words, and the figures of areas that moved by more than their form lets pass unasked.
 */
export const ToRead = z.object({
  /** What it is held beside: the version of the year before that stands in public, and the version that it revises. */
  year: z.string().optional(),
  version: z.string().optional(),
  tables: z.array(z.object({ title: z.string(), lines: z.array(Line) })),
  unusual: z.array(Unusual),
});
export type ToRead = z.infer<typeof ToRead>;

type Rows = readonly PublishedRow[];
type Beside = { year?: Rows | undefined; version?: { number: string; rows: Rows } | undefined };

/** Lays out what a release says for whoever decides about it; it reads nothing but what the release will publish. */
export const toRead = (
  { form, period, rows }: { form: Form; period: Period; rows: Rows },
  { year, version }: Beside,
): ToRead => {
  const [now, lastYear, lastVersion] = [rowAt(rows), rowAt(year), rowAt(version?.rows)];
  const code = national.code;
  const since = periodBefore(period);
  const onYear = (row: PublishedRow, cell: string): string => {
    if (year === undefined) return '';
    if (breaksBefore(since, period, row).length > 0) return `not comparable with ${since}`;
    return changeInWords(row, lastYear(code, cell), since) ?? '';
  };
  const lines = publishedCells(form, period, 'National').flatMap(({ cell, address }) => {
    const row = now(code, addressText(address));
    if (row === undefined || row.shorthand === 'z') return [];
    const was = lastVersion(code, addressText(address));
    return [
      {
        table: cell.table,
        line: {
          figure: headingsOf(cell, address),
          said: saidText(row),
          onYear: onYear(row, addressText(address)),
          onVersion: version === undefined ? '' : onVersion(row, was, version.number),
        },
      },
    ];
  });
  return {
    ...(year === undefined ? {} : { year: since }),
    ...(version === undefined ? {} : { version: version.number }),
    tables: form.tables
      .map((table) => ({
        title: titleFor(table, period),
        lines: lines.filter((each) => each.table === table).map(({ line }) => line),
      }))
      .filter((table) => table.lines.length > 0),
    unusual: unusualIn({ form, period }, now, lastYear),
  };
};

type Find = ReturnType<typeof rowAt>;

const onVersion = (row: PublishedRow, was: PublishedRow | undefined, number: string): string => {
  if (was === undefined) return `new since ${number}`;
  if (was.value === row.value && was.shorthand === row.shorthand) return `as in ${number}`;
  return `${saidText(was)} in ${number}`;
};

/** The counts of areas that moved further than screening lets pass unasked, the greatest move of an area first. */
const unusualIn = ({ form, period }: { form: Form; period: Period }, now: Find, then: Find): ToRead['unusual'] => {
  const since = periodBefore(period);
  const open = cellsOf(form).filter(({ confidential }) => !confidential);
  const moved = (code: string, cell: Cell) => {
    const at = addressText(publishedAddress(cell));
    const [is, was] = [now(code, at)?.value, then(code, at)?.value];
    if (typeof is !== 'number' || typeof was !== 'number') return [];
    const [by, allowed] = [is - was, allowedChange(cell, was, { from: since, to: period })];
    if (allowed === undefined || Math.abs(by) <= allowed) return [];
    const change = prose`
      from ${grouped(was)} in ${since} to ${grouped(is)}; up to ${grouped(Math.floor(allowed))} either way is usual
    `;
    return [{ figure: headingsOf(cell, publishedAddress(cell)), change, times: Math.abs(by) / allowed }];
  };
  return geographies
    .filter(({ kind }) => kind === 'Police force area')
    .flatMap(({ code, slug, name }) =>
      open
        .flatMap((cell) => moved(code, cell))
        .toSorted((one, other) => other.times - one.times)
        .map(({ figure, change }) => ({ area: slug, name, figure, change })),
    );
};

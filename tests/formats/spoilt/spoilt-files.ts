import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findArea } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { seededNumbers } from '../faulty/mutate.ts';
import { type Filled, fillValid, truthOf } from '../template/valid-returns.ts';
import { type Draft, type Next, pick, type Row, type Spoiler } from './draft.ts';
import { secondParts } from './second-parts.ts';
import { spoilers } from './spoilers.ts';

/** A spoilt file with what a person can tell from it: the figure of every cell, where there is one to be told. */
export type SpoiltFile = {
  name: string;
  format: 'xlsx' | 'ods';
  period: Period;
  bytes: Uint8Array;
  truth: ReadonlyMap<CellKey, number>;
  unsure: Draft['unsure'];
  mustBeRefused: boolean;
};

const PERIODS = ['2023-24', '2020-21', '2014-15'].map((text) => Period.parse(text));

/** The return in the columns of a return file, with so many figures changed. */
const tidyOf =
  (filled: Filled) =>
  (changes: number, next: Next): readonly Row[] => {
    const keys = [...filled.keys()];
    const changed = new Set(Array.from({ length: changes }, () => pick(keys, next)));
    return [
      ['measure', 'category', 'level', 'detail', 'value'],
      ...keys.map((key) => [...key.split('|'), Number(filled.get(key)!.value) + (changed.has(key) ? 1 + next(30) : 0)]),
    ];
  };

const patched = (bytes: Uint8Array, { workbook, patches }: Draft): Uint8Array => {
  if (patches.length === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const { sheet, change } of patches) {
    const part = `xl/worksheets/sheet${workbook.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
    const before = strFromU8(parts[part]!);
    const after = change(before);
    if (after === before) throw new Error(`Nothing was spoilt in ${sheet}.`);
    parts[part] = strToU8(after);
  }
  return zipSync(parts, { level: 1 });
};

/** So many spoilt workbooks, the same for the same seed: a valid return in its template, spoilt in one way or two. */
export const spoiltFiles = function* (count: number, seed: number): Generator<SpoiltFile> {
  const next = seededNumbers(seed);
  for (let index = 0; index < count; index++) {
    const period = pick(PERIODS, next);
    const form = formOf(period)!;
    const filled: Filled = new Map(
      [
        ...fillValid(
          form,
          Array.from({ length: 60 }, () => next(980) / 1000),
        ),
      ].map(([key, { value }]) => [key, { value: value === 'x' ? 0 : value }]),
    );
    const all: readonly Spoiler[] = [...spoilers, ...secondParts(tidyOf(filled))];
    const format = next(2) === 0 ? 'xlsx' : 'ods';
    const fitting = all.filter((each) => each.format === undefined || each.format === format);
    const first = fitting[index % fitting.length]!;
    const draft = first.spoil(
      {
        workbook: templateWorkbook({ form, area: findArea('lancashire')!, period, filled }),
        patches: [],
        unsure: 'none',
        mustBeRefused: false,
      },
      next,
    );
    const written = format === 'xlsx' ? writeXlsx(draft.workbook) : writeOds(draft.workbook);
    yield {
      name: first.name,
      format,
      period,
      bytes: patched(written, draft),
      truth: truthOf(form, filled),
      unsure: draft.unsure,
      mustBeRefused: draft.mustBeRefused,
    };
  }
};

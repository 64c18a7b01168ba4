import { areas } from '../../../shared/domain/areas.ts';
import { cellKey } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { seededNumbers } from '../faulty/mutate.ts';
import { draftReport } from './draft-report.ts';
import { layouts } from './layouts.ts';
import { type Draft, type Next, pick } from './part.ts';
import { spoilers } from './spoilers.ts';

/**
 * What came of the figures of made reports. Of what was not read, the reader `said` something, or the area is told that
 * it is `missing`; what nobody says is wrong. `unseen` are misprints that no sum can tell, read as printed.
 */
export type Judged = {
  reports: number;
  read: number;
  said: number;
  missing: readonly string[];
  unseen: number;
  wrong: readonly string[];
};

/** Findings of a reader that something was not read. */
const UNREAD =
  /^(?:label-unknown|number-in-label|block-unsure|row-length|unknown-table|no-tables|other-year|other-area|area-differs|period-differs|cell-twice|value-not-understood)/;

const judge = (draft: Draft, text: string, about: string): Judged => {
  const area = areas.find((each) => each.name === draft.area)!.slug;
  const bytes = new TextEncoder().encode(text);
  return judgeReading(draft, readReturn(bytes, { period: draft.period, area, fileName: 'report.txt' }), about);
};

/** What came of the figures of one report, however it was written down and read. */
export const judgeReading = (
  { period, area: name, truth, printed: prints }: Draft,
  raw: RawReturn,
  about: string,
): Judged => {
  const area = areas.find((each) => each.name === name)!;
  const { report } = screen({ raw, area, period });
  const printed = new Map([...prints].filter(([key, value]) => value !== truth.get(key)));
  const rejected = report.verdict === 'rejected';
  const otherwise = report.findings.some(({ rule }) => rule === 'area-differs' || rule === 'period-differs');
  const wrong: string[] = [];
  let [read, unseen] = [0, 0];
  const seen = new Set<string>();
  for (const entry of raw.entries) {
    const key = cellKey(entry as Parameters<typeof cellKey>[0]);
    const value = openConfidential(entry.value);
    const right = truth.get(key);
    const isFigure = /^\d+$/.test(value);
    if (!isFigure && right === undefined) continue;
    if (value === right && !printed.has(key)) {
      if (!seen.has(key)) read += 1;
    } else if (printed.get(key)?.replace('-', 'z') === value) {
      if (!rejected) unseen += 1;
    } else if (isFigure || (value === 'z' && right !== undefined)) {
      if (!(rejected && otherwise)) wrong.push(`${about}: ${key} read as ${value} for ${right ?? 'nothing'}`);
    }
    seen.add(key);
  }
  const left = [...truth.keys()].filter((key) => !seen.has(key));
  const isSaid = [...raw.findings, ...report.findings].some(({ rule }) => UNREAD.test(rule));
  const isTold = report.findings.some(({ rule, severity }) => rule === 'cell-missing' && severity === 'reject');
  const unsaid = isSaid ? [] : left.map((key) => `${about}: ${key}`);
  const silent = isTold ? [] : unsaid.map((each) => `${each} is not read, and nothing is said of it`);
  const missing = isTold ? unsaid : [];
  return { reports: 1, read, said: isSaid ? left.length : 0, missing, unseen, wrong: [...wrong, ...silent] };
};

export const none: Judged = { reports: 0, read: 0, said: 0, missing: [], unseen: 0, wrong: [] };

export const added = (one: Judged, other: Judged): Judged => ({
  reports: one.reports + other.reports,
  read: one.read + other.read,
  said: one.said + other.said,
  missing: [...one.missing, ...other.missing],
  unseen: one.unseen + other.unseen,
  wrong: [...one.wrong, ...other.wrong],
});

export const total = (judged: Iterable<Judged>): Judged => [...judged].reduce(added, none);

/** One made report of so many: its layout, what was done to it, and its text. */
export const madeReport = (index: number, next: Next, only?: string) => {
  const names = Object.keys(layouts);
  const layout = names[index % names.length]!;
  const kinds = only === undefined ? Object.keys(spoilers) : [only];
  const kind = kinds[Math.floor(index / names.length) % kinds.length]!;
  const draft = spoilers[kind]!(draftReport(pick(areas, next).name, next), next);
  return { layout, kind, draft, text: layouts[layout]!(draft.parts, next) };
};

/** Judges so many made reports, by what was done to them and by layout: nothing may be read but what they say. */
export const judgeMade = (count: number, seed: number, only?: string): ReadonlyMap<string, Judged> => {
  const judged = new Map<string, Judged>();
  for (let index = 0; index < count; index += 1) {
    const next = seededNumbers(seed * 1_000_003 + index * 7919);
    const { layout, kind, draft, text } = madeReport(index, next, only);
    const found = judge(draft, text, `${kind}, ${layout}, ${draft.area} ${draft.period} (${index})`);
    for (const name of [kind, `${kind === 'clean' ? 'clean' : 'spoilt'}: ${layout}`])
      judged.set(name, added(judged.get(name) ?? none, found));
  }
  return judged;
};

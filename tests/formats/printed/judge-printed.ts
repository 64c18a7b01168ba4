import { threadWithin } from '../../../shared/adapters/pdf-in-thread.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { pdfLimits } from '../../../shared/formats/pdf/pdf-page.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { openBrowser } from '../../journeys/browser.ts';
import { seededNumbers } from '../faulty/mutate.ts';
import { draftReport } from '../made-reports/draft-report.ts';
import { added, type Judged, judgeReading, none } from '../made-reports/judge.ts';
import { type Draft, pick } from '../made-reports/part.ts';
import { spoilers } from '../made-reports/spoilers.ts';
import { pageStyles } from './page-styles.ts';
import { printedByBrowser, type Sheet, savedByOffice } from './print.ts';

/** What is read is judged here, not how long that takes on a busy machine. */
const read = readAnyReturn(threadWithin({ ...pdfLimits, milliseconds: 300_000 }));

/** What came of a printed report: its figures are those of the draft, and no others may be read. */
export const judgePrinted = async (draft: Draft, bytes: Uint8Array, about: string): Promise<Judged> => {
  const area = areas.find((each) => each.name === draft.area)!.slug;
  const raw = await read(bytes, { period: draft.period, area, fileName: about });
  return judgeReading(draft, raw, about);
};

type Made = { draft: Draft; sheet: Sheet; style: string; kind: string; about: string };

const kinds = Object.keys(spoilers);
const styles = Object.keys(pageStyles);

/** One made report of many, with the style it is printed in: the first round of styles is of clean ones. */
const made = (index: number, seed: number): Made => {
  const next = seededNumbers(seed * 1_000_003 + index * 7919);
  const style = styles[index % styles.length]!;
  const kind = kinds[Math.floor(index / styles.length) % kinds.length]!;
  const draft = spoilers[kind]!(draftReport(pick(areas, next).name, next), next);
  const about = `${kind}, ${style}, ${draft.area} ${draft.period} (${index})`;
  return { draft, sheet: { parts: draft.parts, style: pageStyles[style]! }, style, kind, about };
};

/** Prints so many made reports with each program and reads them: what came of them by program, style and fault. */
export const judgePrintedMany = async (count: number, seed: number): Promise<ReadonlyMap<string, Judged>> => {
  const judged = new Map<string, Judged>();
  const all = Array.from({ length: count }, (_, index) => made(index, seed));
  const note = async ({ draft, style, kind, about }: Made, bytes: Uint8Array, program: string) => {
    const found = await judgePrinted(draft, bytes, `${program}: ${about}`);
    const clean = kind === 'clean' ? 'clean' : 'spoilt';
    for (const name of [program, `${program}, ${clean}: ${style}`, `by fault: ${kind}`])
      judged.set(name, added(judged.get(name) ?? none, found));
  };
  const browser = await openBrowser();
  for (const each of all) await note(each, await printedByBrowser(browser, each.sheet), 'browser PDF');
  await browser.close();
  for (const to of ['pdf', 'docx'] as const) {
    const saved = savedByOffice(
      all.map(({ sheet }) => sheet),
      to,
    );
    for (const [index, bytes] of saved.entries()) await note(all[index]!, bytes, `office ${to.toUpperCase()}`);
  }
  return judged;
};

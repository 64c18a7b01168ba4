import { findArea } from '../../../shared/domain/areas.ts';
import { cellKey } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { type SpoiltFile, spoiltFiles } from './spoilt-files.ts';

/** What came of the figures of spoilt files: read as they are, not read and said so, or wrong. */
export type Judged = { files: number; read: number; said: number; wrong: readonly string[] };

const judge = ({ name, format, period, bytes, truth, unsure, mustBeRefused }: SpoiltFile) => {
  const raw = readReturn(bytes, { period, fileName: `return.${format}` });
  const { report, confidential } = screen({ raw, area: findArea('lancashire')!, period });
  const wrong: string[] = [];
  const complain = (what: string) => wrong.push(`${name} (${format}, ${period}): ${what}`);
  if (mustBeRefused && report.verdict !== 'rejected') complain(`${report.verdict}, and should be refused`);
  let [read, said] = [0, 0];
  const seen = new Map(report.observations.map((each) => [cellKey(each), each]));
  for (const [key, figure] of truth) {
    const sealed = confidential.get(key);
    const value = sealed === undefined ? (seen.get(key)?.value ?? null) : openConfidential(sealed);
    const isUnsure = unsure !== 'none' && (unsure === 'all' || unsure.has(key));
    if (value !== null && (value !== figure || (isUnsure && report.verdict !== 'rejected')))
      complain(`${key} read as ${value} for ${figure}`);
    else if (value !== null) read += 1;
    else if (report.verdict === 'rejected') said += 1;
    else complain(`${key} is not read, and the return is ${report.verdict}`);
  }
  return { read, said, wrong };
};

/** Judges so many spoilt files by figures that no reader had a hand in. */
export const judgeSpoilt = (count: number, seed: number): ReadonlyMap<string, Judged> => {
  const judged = new Map<string, Judged>();
  for (const file of spoiltFiles(count, seed)) {
    const { read, said, wrong } = judge(file);
    const held = judged.get(file.name) ?? { files: 0, read: 0, said: 0, wrong: [] };
    judged.set(file.name, {
      files: held.files + 1,
      read: held.read + read,
      said: held.said + said,
      wrong: [...held.wrong, ...wrong],
    });
  }
  return judged;
};

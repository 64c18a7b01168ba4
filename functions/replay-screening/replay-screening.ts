import type { Submission } from '../../shared/adapters/submissions.ts';
import type { Upload } from '../../shared/adapters/uploads.ts';
import { type Area, type AreaSlug, areas } from '../../shared/domain/areas.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Population } from '../../shared/domain/population.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';
import type { Past } from '../../shared/domain/screening/past.ts';
import { screenForOthers } from '../../shared/domain/screening/screen-for-others.ts';
import type { SeenReport } from '../../shared/domain/screening-report.ts';
import { fileOf } from '../../shared/domain/submissions/file-of.ts';
import { compareReports, type Replayed } from '../../shared/domain/submissions/replay.ts';
import { SubmissionId } from '../../shared/domain/submissions/submission-id.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';

export type Ports = {
  submissions: (at: Omit<SubmissionAt, 'submission'>) => Promise<readonly Submission[]>;
  /** What others than the area see of it. */
  report: (at: SubmissionAt) => Promise<SeenReport | undefined>;
  upload: (key: string, version?: string) => Promise<Upload>;
  read: (upload: Upload, about: { period: Period; fileName: string; area: AreaSlug }) => RawReturn | Promise<RawReturn>;
  population: (period: Period) => Promise<Population | undefined>;
  past: (area: AreaSlug, period: Period) => Promise<readonly Past[]>;
};

/**
 * Screens every return that was ever sent for a period again, under the present rules, and tells what would change,
 * without Category 4, as to everybody but the area. Nothing is changed.
 */
export const replayScreening =
  (ports: Ports) =>
  async (period: Period): Promise<Replayed[]> => {
    const population = await ports.population(period);
    const replayed: Replayed[] = [];
    for (const area of areas) replayed.push(...(await replayArea(ports, area, period, population)));
    return replayed;
  };

const replayArea = async (ports: Ports, area: Area, period: Period, population: Population | undefined) => {
  const submissions = await ports.submissions({ area: area.slug, period });
  if (submissions.length === 0) return [];
  const past = await ports.past(area.slug, period);
  const replayed: Replayed[] = [];
  for (const kept of submissions) {
    const { submission } = kept;
    const at = { area: area.slug, period, submission: SubmissionId.parse(submission) };
    const was = await ports.report(at);
    if (was === undefined) continue;
    const find = async (of: SubmissionAt) => submissions.find((each) => each.submission === of.submission);
    const { key, version } = await fileOf(at, kept, find);
    const raw = await ports.read(await ports.upload(key, version), { period, fileName: key, area: area.slug });
    const would = screenForOthers({ raw, area, period, population, past }).report;
    replayed.push(compareReports(submission, was, would));
  }
  return replayed;
};

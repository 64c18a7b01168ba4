import type { Outcome, Screened } from '../../shared/adapters/record-submission.ts';
import type { Submission } from '../../shared/adapters/submissions.ts';
import type { Upload } from '../../shared/adapters/uploads.ts';
import { type AreaSlug, areaOf } from '../../shared/domain/areas.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Population } from '../../shared/domain/population.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';
import type { Past } from '../../shared/domain/screening/past.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { type Answer, carriedAnswers } from '../../shared/domain/submissions/answers.ts';
import { currentReturnOf } from '../../shared/domain/submissions/current-return.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { type Arrival, arrivalsIn } from './arrivals.ts';

export type Ports = {
  find: (at: SubmissionAt) => Promise<Submission | undefined>;
  upload: (key: string, version?: string) => Promise<Upload>;
  read: (upload: Upload, about: { period: Period; fileName: string }) => RawReturn;
  population: (period: Period) => Promise<Population | undefined>;
  past: (area: AreaSlug, period: Period) => Promise<readonly Past[]>;
  history: (at: SubmissionAt) => Promise<{ answers: readonly (Answer & { submission: string })[] }>;
  record: (screened: Screened) => Promise<Outcome>;
  now: () => Date;
  log: Pick<Log, 'info'>;
};

/** Returns have arrived: each is read, screened, and recorded with what was found. Safe to be told twice, late or out of order. */
export const receiveReturn =
  (ports: Ports) =>
  async (body: unknown): Promise<void> => {
    for (const arrival of arrivalsIn(body)) await receive(ports, arrival);
  };

const receive = async (ports: Ports, arrival: Arrival): Promise<void> => {
  const { at, key, version, format } = arrival;
  if ((await ports.find(at))?.receivedAt !== undefined) return;
  const raw = ports.read(await ports.upload(key, version), { period: at.period, fileName: key });
  const [population, past, { answers: earlier }] = await Promise.all([
    ports.population(at.period),
    ports.past(at.area, at.period),
    ports.history(at),
  ]);
  const screened = screen({ raw, area: areaOf(at.area), period: at.period, population, past });
  const { report, confidential } = screened;
  const answers = report.verdict === 'rejected' ? [] : carriedAnswers(report, earlier);
  const receivedAt = ports.now().toISOString();
  const current = currentReturnOf(screened, { submission: at.submission, receivedAt, nil: raw.nil === true, answers });
  const outcome = await ports.record({ at, format, version, receivedAt, report, answers, current, confidential });
  ports.log.info('return received', { ...at, verdict: report.verdict, outcome });
};

import type { Outcome, SubmissionToKeep } from '../../shared/adapters/record-submission.ts';
import type { Submission } from '../../shared/adapters/submissions.ts';
import type { Upload } from '../../shared/adapters/uploads.ts';
import { type AreaSlug, areaOf } from '../../shared/domain/areas.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Population } from '../../shared/domain/population.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';
import type { Past } from '../../shared/domain/screening/past.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { screenForOthers } from '../../shared/domain/screening/screen-for-others.ts';
import { fileOf } from '../../shared/domain/submissions/file-of.ts';
import { mostTries } from '../../shared/domain/submissions/on-its-way.ts';
import { takenInHand } from '../../shared/domain/submissions/taken-in-hand.ts';
import type { Thread } from '../../shared/domain/submissions/threads.ts';
import { type SubmissionAt, uploadKey } from '../../shared/domain/submissions/upload-key.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { type Arrival, arrivalsIn } from './arrivals.ts';

export type Ports = {
  find: (at: SubmissionAt) => Promise<Submission | undefined>;
  upload: (key: string, version?: string) => Promise<Upload>;
  read: (upload: Upload, about: { period: Period; fileName: string; area: AreaSlug }) => RawReturn | Promise<RawReturn>;
  population: (period: Period) => Promise<Population | undefined>;
  past: (area: AreaSlug, period: Period) => Promise<readonly Past[]>;
  threads: (at: SubmissionAt) => Promise<readonly Thread[]>;
  record: (screened: SubmissionToKeep) => Promise<Outcome>;
  noteTry: (at: SubmissionAt, tries: number, now: Date) => Promise<void>;
  giveUp: (at: SubmissionAt, now: Date) => Promise<void>;
  refuseSecond: (at: SubmissionAt, now: Date) => Promise<void>;
  now: () => Date;
  log: Pick<Log, 'info'>;
};

/**
 * Returns have arrived: each is read, screened, and recorded with what was found. Safe to be told twice, late or out of
 * order. Who waits for a report is told when a file is tried once more, before it is, and when it is given up.
 * @param delivery how often this has been told by now; after the last time nobody tells it again
 */
export const receiveReturn =
  (ports: Ports) =>
  async (body: unknown, delivery = 1): Promise<void> => {
    for (const arrival of arrivalsIn(body)) {
      if (delivery > 1) await ports.noteTry(arrival.at, delivery, ports.now());
      try {
        await receive(ports, arrival);
      } catch (error) {
        if (delivery >= mostTries) await ports.giveUp(arrival.at, ports.now());
        throw error;
      }
    }
  };

const receive = async (ports: Ports, arrival: Arrival): Promise<void> => {
  const { at, sequencer } = arrival;
  // Before anything of the file is read: others see the moment, and its screening takes longer where more is wrong.
  const receivedAt = ports.now().toISOString();
  // In one breath, so that they are fetched together.
  const [asked, population, past] = await Promise.all([
    ports.find(at),
    ports.population(at.period),
    ports.past(at.area, at.period),
  ]);
  if (asked?.receivedAt !== undefined) return refuseAnother(ports, arrival, asked);
  const { format, version, key } = await fileOf(at, { ...arrival, confirms: asked?.confirms }, ports.find);
  const fileName = uploadKey(at, format);
  const raw = await ports.read(await ports.upload(key, version), { period: at.period, fileName, area: at.area });
  const threads = await ports.threads(at);
  const screening = { raw, area: areaOf(at.area), period: at.period, population, past };
  const { report: own, confidential } = screen(screening);
  const { report: seen, figures } = screenForOthers(screening);
  const about = { submission: at.submission, receivedAt, nil: raw.nil === true };
  const inHand = takenInHand(about, { own, seen, figures }, threads);
  const outcome = await ports.record({ at, format, version, sequencer, receivedAt, own, seen, inHand, confidential });
  // Two files came at once, and the other one was first.
  if (outcome === 'known') await refuseAnother(ports, arrival, await ports.find(at));
  // The verdict that others see: a log is read by people of no area.
  ports.log.info('return received', { ...at, verdict: seen.verdict, outcome });
};

/**
 * A submission whose file has come is told of again: the same file is nothing new, another one is refused, and that is
 * said.
 */
const refuseAnother = async (
  ports: Ports,
  { at, sequencer }: Arrival,
  known: Submission | undefined,
): Promise<void> => {
  const isAnother = known?.sequencer !== undefined && sequencer !== undefined && known.sequencer !== sequencer;
  if (isAnother) await ports.refuseSecond(at, ports.now());
};

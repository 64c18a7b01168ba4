import { basename } from 'node:path';
import { usualDates } from '../../../shared/domain/collection/dates.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import type { Progress } from '../progress.ts';
import { type ApiCall, ApiRefusal } from '../run/api-client.ts';
import { awaitReports } from '../run/await-reports.ts';
import { signOff } from '../run/collect-year.ts';
import { NotTaken, type Submitted, submitReturn } from '../run/submit-returns.ts';
import type { ScreenedPast } from './screen-in-order.ts';
import { uploadOf } from './upload-of.ts';

/** What the platform made of a file: its own report, or why it was not handed in. */
export type HandedIn = { report: ScreeningReport; signedOff: boolean } | { why: string };

type Desk = { platform: LocalPlatform; call: ApiCall; isStopped: () => boolean };

/**
 * Hands past reports in by the door that areas use, year by year from the earliest, and has signed off what the
 * platform accepts, so that each year is compared with the one before. What is signed off already is left as it is.
 * Told to stop, it ends behind the file it is at; what is not handed in then is handed in the next time.
 * @returns what came of each file, by its name
 */
export const handIn = async (
  desk: Desk,
  files: readonly ScreenedPast[],
  progress: Progress,
): Promise<ReadonlyMap<string, HandedIn>> => {
  const outcomes = new Map<string, HandedIn>();
  progress.begin('Handing in', files.length);
  desk.platform.warm('request-upload', 'receive-return', 'sign-off-return');
  for (const [period, ofYear] of Map.groupBy(files, (each) => each.period)) {
    if (desk.isStopped()) break;
    for (const [file, outcome] of await handInYear(desk, period, ofYear)) outcomes.set(file, outcome);
    progress.at(outcomes.size);
  }
  for (const { file } of files) if (!outcomes.has(file)) outcomes.set(file, { why: STOPPED });
  const signed = [...outcomes.values()].filter((each) => 'report' in each && each.signedOff).length;
  progress.end(`${signed} of ${files.length} signed off`);
  return outcomes;
};

/** Why a file was not handed in that might have been. */
export const STOPPED = 'It was told to stop before this file was handed in: run it again, and it goes on here.';

const handInYear = async (
  { platform, call, isStopped }: Desk,
  period: Period,
  files: readonly ScreenedPast[],
): Promise<[string, HandedIn][]> => {
  const outcomes: [string, HandedIn][] = [];
  const submitted: Submitted[] = [];
  await untilOpen(platform, period);
  for (const { file, path, area } of files) {
    if (isStopped()) break;
    const upload = await uploadOf(path);
    const why =
      'why' in upload ? upload.why : await whyNot(call, `/areas/${area.slug}/returns/${period}/submissions`, period);
    if ('why' in upload || why !== '') outcomes.push([file, { why }]);
    else {
      const named = { path, name: `${basename(path)}.${upload.format}`, area, bytes: upload.bytes };
      try {
        submitted.push({ ...(await submitReturn({ platform, call, period }, named)), file });
      } catch (refusal) {
        if (!(refusal instanceof ApiRefusal || refusal instanceof NotTaken)) throw refusal;
        outcomes.push([file, { why: refusal.message }]);
      }
    }
  }
  const screened = await awaitReports(submitted, { platform, period });
  await signOff(platform, call, screened);
  return [
    ...outcomes,
    ...screened.map(({ file, report }): [string, HandedIn] => [
      file,
      { report, signedOff: report.verdict === 'accepted' },
    ]),
  ];
};

/** The clock of a kept folder may stand before a collection that has long opened by the calendar: it is moved on. */
const untilOpen = async ({ clock }: LocalPlatform, period: Period): Promise<void> => {
  const opens = new Date(`${usualDates(period).opens}T09:00:00Z`);
  if (clock.now() < opens && opens < new Date()) await clock.moveTo(opens);
};

/** Why nothing may be handed in at a door; empty where it may. */
const whyNot = async (call: ApiCall, door: string, period: Period): Promise<string> => {
  if (formOf(period) === undefined) return `There is no form for ${period}: no return of that year is taken in.`;
  try {
    const { items }: { items: { stands: boolean }[] } = await call({ role: 'ministry-analyst' }, `GET ${door}`);
    const stands = items.some((each) => each.stands);
    return stands ? 'A return of this area and year is signed off already, and was left as it is.' : '';
  } catch (refusal) {
    if (refusal instanceof ApiRefusal) return refusal.message;
    throw refusal;
  }
};

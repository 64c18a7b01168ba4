import { someAtATime } from '../../../shared/adapters/some-at-a-time.ts';
import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import type { Progress } from '../progress.ts';
import type { ApiCall } from './api-client.ts';
import { rulesMet, type WithReport, watchReports } from './await-reports.ts';
import type { SetAside } from './one-each.ts';
import type { ReturnFile } from './returns-folder.ts';
import { NotTaken, submitReturn } from './submit-returns.ts';

export type NotHandedIn = { readonly file: string; readonly why: string };
export type Desk = { platform: LocalPlatform; call: ApiCall };

type Files = { period: Period; files: readonly ReturnFile[]; aside: readonly SetAside[] };

/** The way of one return after it was handed in: its report, and that it was signed off where it was accepted. */
type OnItsWay = { screened: Promise<WithReport>; signedOff: Promise<void> };

/**
 * Hands the returns of a year in, and has signed off what is accepted. Each goes its way as soon as it is in: it is
 * screened and signed off while others are still handed in.
 * @throws Error where nothing was accepted, saying what stands against each file
 */
export const collectYear = async (
  { platform, call }: Desk,
  { period, files, aside }: Files,
  progress: Progress,
): Promise<{ screened: readonly WithReport[]; notTaken: readonly NotHandedIn[] }> => {
  const placed = files.filter((file): file is ReturnFile & { area: Area } => file.area !== undefined);
  const onTheirWay: OnItsWay[] = [];
  const reportOf = watchReports({ platform, period });
  progress.begin('Handing in returns', placed.length);
  let handedIn = 0;
  const refused = await someAtATime(placed, async (file): Promise<NotTaken[]> => {
    try {
      const screened = reportOf(await submitReturn({ platform, call, period }, file));
      const signedOff = screened.then((each) => signOff(platform, call, [each]));
      onTheirWay.push({ screened, signedOff });
      // What fails on the way is heard where the end of the way is waited for.
      signedOff.catch(() => {});
      return [];
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      return [error];
    } finally {
      progress.at(++handedIn);
    }
  });
  const notTaken = [...refused.flat(), ...aside];
  progress.end(`${onTheirWay.length} of ${files.length + aside.length} files`);
  progress.lap('handing in');

  progress.begin('Screening', onTheirWay.length);
  platform.warm('compile-release');
  let reports = 0;
  const screened = await Promise.all(
    onTheirWay.map(async (each) => {
      const report = await each.screened;
      progress.at(++reports);
      return report;
    }),
  );
  const count = (verdict: string): number => screened.filter(({ report }) => report.verdict === verdict).length;
  progress.end(`${count('accepted')} accepted, ${count('queried')} queried, ${count('rejected')} rejected`);
  progress.lap('screening what was not screened yet');
  if (count('accepted') === 0) throw new Error(nothingAccepted(screened, notTaken));
  await Promise.all(onTheirWay.map(({ signedOff }) => signedOff));
  progress.lap('signing off what was not signed off yet');
  return { screened, notTaken };
};

/** Why there is nothing to release: each file, and what stands against it. */
const nothingAccepted = (screened: readonly WithReport[], notTaken: readonly NotHandedIn[]): string =>
  [
    'No return was accepted, so there is nothing to release.',
    ...notTaken.map(({ file, why }) => `  Not handed in: ${file}: ${why}`),
    ...screened.map(
      ({ area, file, report }) => `  ${report.verdict}: ${area.name} (${file}): ${rulesMet(report).join(', ')}`,
    ),
    'To see every fault with its place: npm run -s mappa -- check FILE --area A --period P',
  ].join('\n');

/** An approver of each area signs off what was accepted. */
export const signOff = async (
  platform: LocalPlatform,
  call: ApiCall,
  screened: readonly WithReport[],
): Promise<void> => {
  if (!platform.routes.includes('POST /areas/{area}/returns/{period}/submissions/{submission}/sign-off')) return;
  const accepted = screened.filter(({ report }) => report.verdict === 'accepted');
  await someAtATime(accepted, ({ area, submission, report: { period } }) =>
    call(
      { role: 'area-approver', area: area.slug },
      `POST /areas/${area.slug}/returns/${period}/submissions/${submission}/sign-off`,
      {},
    ),
  );
};

import { type Period, periodStarting } from '../../periods.ts';
import { releasePath } from '../life/release.ts';

/** A version that came out, as the public catalogue lists it: what a query can be about. */
export type PublishedRelease = {
  period: Period;
  version: string;
  status: 'current' | 'superseded' | 'withdrawn';
  /** When it came out, as an instant in London. */
  released: string;
  title: string;
  provisional: boolean;
  /** Why it was withdrawn, where it was. */
  withdrawn?: string;
  /**
   * The digest by which the bytes of its tidy CSV are known. One that was withdrawn while it was coming out has none.
   */
  sha256?: string;
};

/** How a release is named in addresses and in the column `release`: `2023-24/1.0`. */
export const releaseName = ({ period, version }: Pick<PublishedRelease, 'period' | 'version'>): string =>
  `${period}/${version}`;

/** Where the tidy CSV of a release lies below the root of the site. */
export const csvPath = (release: Pick<PublishedRelease, 'period' | 'version'>): string =>
  `${releasePath(release)}mappa-${release.period}.csv`;

/** The newest period of which some version stands; the first period of all where nothing does. */
export const latestPeriod = (releases: readonly PublishedRelease[]): Period =>
  releases
    .filter(({ status }) => status === 'current')
    .map(({ period }) => period)
    .reduce((newest, period) => (period > newest ? period : newest), periodStarting(1900));

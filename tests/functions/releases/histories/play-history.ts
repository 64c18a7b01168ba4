import type { Candidate } from '../../../../shared/adapters/candidate.ts';
import { everShown } from '../../../../shared/adapters/ever-shown.ts';
import { areas } from '../../../../shared/domain/areas.ts';
import type { LedgerEntry } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { type Settings, settings } from '../../../../shared/domain/disclosure/settings.ts';
import type { PublishedRow } from '../../../../shared/domain/release/figures/published-row.ts';
import { Problem } from '../../../../shared/runtime/problem.ts';
import { randomFrom } from '../../../domain/disclosure/by-chance.ts';
import type { Local } from '../../../domain/disclosure/national-example.ts';
import type { Road } from '../release-road.ts';
import { areasByChance, submissionOf } from './areas-by-chance.ts';
import { type Happens, moveOn, otherSettings } from './what-happens.ts';

const period = '2023-24';

/** Full, half and quarter size of the national figures, in turn. */
export const sizes = [1, 0.5, 0.25] as const;
export const sizeOf = (seed: number): number => sizes[seed % sizes.length]!;

/** q as disclosure control announces it: the coalition, one more, and the least m that every inequality holds for. */
const answersAsked = ({ remainder, width, coalition }: Pick<Settings, 'remainder' | 'width' | 'coalition'>): number => {
  const holds = (m: number): boolean =>
    Array.from({ length: coalition + 2 }, (_, t) => t).every(
      (t) => (m - t) * (width - 1) >= remainder + width * (coalition + 1 - t),
    );
  for (let m = 1; ; m++) if (holds(m)) return coalition + 1 + m;
};

/** What a compilation told those who compile and approve, and what is kept of it. */
export type Compilation = {
  version: string;
  national: readonly PublishedRow[];
  waiting: string | null;
  /** Whether Category 4 was to be drawn, of what was in. */
  asked: boolean;
  /** Areas that stand with a submission of their own in every version drawn before, and whether a version was. */
  answered: number;
  /** How many of them a drawing asks for, by the strictest settings of any version. */
  needed: number;
  drawnBefore: boolean;
  entry: LedgerEntry;
  /** The ledger and what was seen, as they stood after it. */
  known: readonly LedgerEntry[];
  /** How long it took, with what is written. */
  seconds: number;
};

/** A release as it came out, with what stood behind it. */
export type Published = {
  version: string;
  entry: LedgerEntry;
};

export type History = {
  seed: number;
  compilations: readonly Compilation[];
  releases: readonly Published[];
  /** Compilations that were refused, in words: Category 4 is never a reason. */
  refusals: readonly string[];
  /** Everything published or seen about Category 4, oldest first. */
  ledger: readonly LedgerEntry[];
  /** Category 4 of every submission that ever came, by area. */
  sent: readonly (readonly Local[])[];
  /** The public bucket. */
  files: ReadonlyMap<string, Uint8Array>;
  /** How often which of the things happened that may. */
  happened: ReadonlyMap<string, number>;
};

/**
 * One period's releases as chance has them, made by the functions that make them: late areas, annulled returns that
 * come back, single resubmissions, a figure that an area could not give, rounds of 5 to 42 answers, drawings abandoned,
 * candidates compiled twice, cancelled or withdrawn, settings changed, and releases withdrawn. Areas are of full, half
 * and quarter size in turn. The same for the same seed.
 */
export const playHistory = async (road: Road, seed: number, releases = 4): Promise<History> => {
  const random = randomFrom(seed);
  const area = areasByChance(random, sizeOf(seed));
  road.rules.now = settings;
  const compilations: Compilation[] = [];
  const published: Published[] = [];
  const refusals: string[] = [];
  const happened = new Map<string, number>();
  const happens: Happens = (what) => happened.set(what, (happened.get(what) ?? 0) + 1);

  const compile = async (): Promise<{ version: string; releaseAt: string } | undefined> => {
    Object.assign(road.returns, area.returns());
    const start = performance.now();
    const asked = random() < 0.75;
    const known = everShown(await road.releases.ofPeriod(period)).filter(({ basis }) => Object.keys(basis).length > 0);
    const needed = Math.max(...[road.rules.now, ...known.map((each) => each.settings)].map(answersAsked));
    const answered = areas.filter(({ slug }, at) => {
      const is = area.standing[at];
      const described = new Set(known.map(({ basis }) => JSON.stringify(basis)));
      const own = [...described].map((basis) => JSON.parse(basis)[slug]);
      return is !== undefined && new Set([...own, submissionOf(is)]).size === own.length + 1;
    }).length;
    try {
      const { body } = await road.compile({
        drawCategory4: asked,
        ...(published.length === 0 ? {} : { reason: 'A correction was made.' }),
      });
      const told = body as Pick<Compilation, 'version' | 'national' | 'waiting'> & { releaseAt: string };
      const kept = await road.releases.ofPeriod(period);
      const { entry } = kept.candidates.get(told.version) as Candidate;
      const seconds = (performance.now() - start) / 1000;
      compilations.push({
        ...told,
        asked,
        answered,
        needed,
        drawnBefore: known.length > 0,
        entry,
        known: everShown(kept),
        seconds,
      });
      return told;
    } catch (error) {
      if (!(error instanceof Problem && error.details.code === 'disclosure-refused')) throw error;
      refusals.push(error.message);
      return undefined;
    }
  };

  /** What becomes of a candidate that is not the one to come out. */
  const abandon = async (version: string): Promise<void> => {
    happens('a candidate abandoned');
    const kind = random();
    if (kind < 0.4) await road.decide('approve', version);
    if (kind < 0.2) {
      await road.decide('schedule', version);
      await road.decide('cancel', version);
    }
    if (kind > 0.9) await road.decide('withdraw', version);
    if (kind > 0.25) moveOn(area, random, happens);
  };

  const comeOut = async ({ version, releaseAt }: { version: string; releaseAt: string }): Promise<void> => {
    await road.decide('approve', version);
    await road.decide('schedule', version);
    road.clock.now = releaseAt;
    await road.publish(version);
    published.push({ version, entry: compilations.at(-1)!.entry });
    if (random() < 0.1) {
      await road.decide('withdraw', version);
      await road.publish(version);
      happens('a release withdrawn');
    }
  };

  area.open(random() < 0.35 ? 1 + area.upTo(3) : 0);
  if (area.standing.includes(undefined)) happens('areas late at first');
  for (let release = 0; release < releases; release++) {
    if (release > 0) moveOn(area, random, happens);
    if (random() < 0.15) {
      road.rules.now = random() < 0.3 ? settings : otherSettings(area.upTo);
      happens('settings changed');
    }
    let candidate = await compile();
    for (let again = 0; candidate && again < 2 && random() < 0.3; again++) {
      await abandon(candidate.version);
      candidate = await compile();
    }
    if (candidate) await comeOut(candidate);
  }
  return {
    seed,
    compilations,
    releases: published,
    refusals,
    ledger: everShown(await road.releases.ofPeriod(period)),
    sent: area.sent.map((submissions) => submissions.map(({ local }) => local)),
    files: road.published.objects,
    happened,
  };
};

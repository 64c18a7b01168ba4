import { createHash } from 'node:crypto';
import type { Candidate } from '../../shared/adapters/candidate.ts';
import { digestOf, replacedBy } from '../../shared/adapters/candidate-digest.ts';
import { everShown } from '../../shared/adapters/ever-shown.ts';
import type { Objects } from '../../shared/adapters/objects.ts';
import type { Releases } from '../../shared/adapters/releases.ts';
import { stylesheetPath } from '../../shared/adapters/staged-files.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { whoInWords, whoIs } from '../../shared/domain/access/who.ts';
import { releaseFacts } from '../../shared/domain/api/release-facts.ts';
import type { Contribution } from '../../shared/domain/disclosure/protection.ts';
import type { Settings } from '../../shared/domain/disclosure/settings.ts';
import type { Solver } from '../../shared/domain/disclosure/solving/solver.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import type { Population } from '../../shared/domain/population.ts';
import { vintageOf } from '../../shared/domain/population-vintage.ts';
import type { Dataset } from '../../shared/domain/release/dataset.ts';
import { figuresText } from '../../shared/domain/release/figures/figures-text.ts';
import type { Release, ReleaseIn } from '../../shared/domain/release/life/release.ts';
import { type AcceptedReturn, makeDataset } from '../../shared/domain/release/make-dataset.ts';
import { changesBetween } from '../../shared/domain/release/revisions/revision.ts';
import { objectionToReason } from '../../shared/domain/release/wording/careful-words.ts';
import type { OutputFile } from '../../shared/formats/published/output-file.ts';
import { releaseRecord } from '../../shared/formats/published/release-json.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { Problem, refuse } from '../../shared/runtime/problem.ts';
import { orderOr, readOrder } from './compile-order.ts';
import { stage } from './stage.ts';
import { knowsWhatIsOut, standingBefore, versionToCompile } from './version-to-compile.ts';
import { wordsKept } from './words-kept.ts';

export type Ports = {
  accepted: (period: string) => Promise<readonly AcceptedReturn[]>;
  contributions: (period: string) => Promise<readonly Contribution[]>;
  population: (vintage: string) => Promise<Population | undefined>;
  releases: Pick<Releases, 'ofPeriod' | 'compile' | 'listed'>;
  staging: Pick<Objects, 'put'>;
  /** The settings of disclosure control that are in force. */
  settings: Settings;
  /** Loads what a threshold for Categories 1 to 3 is kept with. */
  solver: () => Promise<Solver>;
  /** Writes the files of a release, all but `release.json`. */
  render: (dataset: Dataset, stylesheet: string) => readonly OutputFile[];
  stylesheet: string;
  code: string;
  /** Something that nobody can guess. */
  token: () => string;
  now: () => Date;
};

/**
 * Makes a release candidate of what was accepted, writes every file to staging under a new prefix, and puts the release
 * with its event. Nothing is public by it. National Category 4 counts are in it once the analyst has them drawn; from
 * then on people read them, so a drawing is kept with it, and later ones are held against that as against a
 * publication.
 */
export const compileRelease =
  (ports: Ports) =>
  async ({ caller, path, body, carriedOut }: Call): Promise<Reply> => {
    const period = periodIn(path);
    const asked = readOrder(body);
    const [kept, listed, accepted, contributions, population] = await Promise.all([
      ports.releases.ofPeriod(period),
      ports.releases.listed(),
      ports.accepted(period),
      ports.contributions(period),
      ports.population(vintageOf(period)),
    ]);
    if (accepted.length === 0)
      throw refuse.unprocessable('No return of this period is accepted and signed off yet.', 'nothing-accepted');
    const request = orderOr(asked, kept, period, ports.now());
    const { version, replaced, revises, wasOut, everOut } = versionToCompile(kept, request.reason);
    knowsWhatIsOut(kept);
    const known = everShown(kept);
    const answer = makeDataset({
      period,
      version,
      form: formOf(period)!,
      accepted,
      contributions,
      drawCategory4: asked.drawCategory4,
      ledger: known,
      population,
      revises,
      earlier: standingBefore(period, listed),
      out: everOut,
      notes: request.notes,
      preRelease: request.preRelease.map(({ post }) => post),
      code: ports.code,
      settings: ports.settings,
      solver: ports.settings.localThreshold === null ? undefined : await ports.solver(),
      settingsName: createHash('sha256').update(JSON.stringify(ports.settings)).digest('hex').slice(0, 16),
    });
    if (answer.outcome === 'refused') throw new Problem(422, 'disclosure-refused', `${answer.rule}: ${answer.reason}`);

    const { dataset, protection } = answer;
    const said = [request.reason ?? '', ...request.notes].join('\n');
    const objection = wasOut && objectionToReason(said, changesBetween(wasOut, dataset.rows));
    if (objection !== undefined) throw refuse.unprocessable(objection, 'careless-words');
    const files = ports.render(dataset, stylesheetPath(ports.stylesheet));
    const staged = await stage(ports, `${period}/${version}/${ports.token()}`, files);
    const figures = figuresText(dataset.rows);
    const content: Candidate = {
      ...staged,
      notes: [...dataset.notes],
      words: await wordsKept(kept, { period, version, figures, words: request.words }, () =>
        ports.releases.ofPeriod(periodBefore(period)),
      ),
      statement: [...protection.statement.lines, ...(protection.waiting === null ? [] : [protection.waiting])],
      record: releaseRecord(dataset),
      figures,
      entry: protection.entry,
      ledger: kept.ledger.map((entry) => entry.version),
      replaced: [],
    };
    const cancelled = replaced?.cancelled;
    const given = {
      reason: request.reason ?? null,
      preRelease: request.preRelease,
      ...(cancelled ? { cancelled } : {}),
    };
    const wordedBy = request.worded === undefined ? {} : { worded: request.worded };
    const release = releaseOf(dataset, {
      ...given,
      ...wordedBy,
      candidate: staged.candidate,
      digest: digestOf({ ...given, content }),
      releaseAt: request.releaseAt,
      compiledAt: ports.now().toISOString(),
      compiledBy: whoIs(caller),
    });
    content.replaced = replacedBy(kept, replaced, content);
    const happening = {
      at: release.compiledAt,
      who: whoInWords(release.compiledBy),
      what: 'compiled',
      about: eventAbout.release({ period, version }),
      why: request.reason ?? 'first compilation of this version',
    };
    const entry = { ...protection.entry, candidate: staged.candidate };
    const seen = protection.isDrawn ? { entry, after: kept.seen.length } : undefined;
    const national = dataset.rows.filter((row) => row.geographic_level === 'National');
    const { statement, waiting } = protection;
    const made = { status: 201, body: { ...releaseFacts(release), statement, waiting, national } };
    if (!(await ports.releases.compile(replaced, release, content, happening, seen, carriedOut?.(made))))
      throw refuse.conflict('Somebody else has just compiled or decided about this version.', 'changed-meanwhile');
    return made;
  };

type Given = Pick<
  Release,
  'candidate' | 'digest' | 'releaseAt' | 'reason' | 'preRelease' | 'cancelled' | 'compiledAt' | 'compiledBy' | 'worded'
>;

const releaseOf = (dataset: Dataset, given: Given): ReleaseIn<'compiled'> => ({
  ...given,
  period: dataset.period,
  version: dataset.version,
  state: 'compiled',
  form: dataset.form.id,
  provisional: dataset.provisional,
  coverage: { ...dataset.coverage, missing: dataset.coverage.missing.map(({ name }) => name) },
  revises: dataset.revision?.of ?? null,
});

import { createHash } from 'node:crypto';
import type { AcceptedReturn } from '../../shared/adapters/collected-returns.ts';
import type { Objects } from '../../shared/adapters/objects.ts';
import type { Releases } from '../../shared/adapters/releases.ts';
import { areas } from '../../shared/domain/areas.ts';
import { protectRelease } from '../../shared/domain/disclosure/gate.ts';
import type { Contribution } from '../../shared/domain/disclosure/protection.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';
import type { Solver } from '../../shared/domain/disclosure/solver.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period, periodBefore, startYear } from '../../shared/domain/periods.ts';
import type { Population } from '../../shared/domain/population.ts';
import { aggregate } from '../../shared/domain/release/aggregate.ts';
import { completeFigures } from '../../shared/domain/release/complete-figures.ts';
import { coverageOf, isProvisional } from '../../shared/domain/release/coverage.ts';
import type { Dataset } from '../../shared/domain/release/dataset.ts';
import { figuresText } from '../../shared/domain/release/figures-text.ts';
import { nationalTotals } from '../../shared/domain/release/national-totals.ts';
import type { Release } from '../../shared/domain/release/release.ts';
import { changesBetween, markRevised } from '../../shared/domain/release/revision.ts';
import { releaseFiles } from '../../shared/formats/published/release-files.ts';
import { releaseRecord } from '../../shared/formats/published/release-json.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { Problem, refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from './request.ts';
import { stage, stylesheetPath } from './stage.ts';
import { standingRows, versionToCompile } from './version-to-compile.ts';

export type Ports = {
  accepted: (period: string) => Promise<readonly AcceptedReturn[]>;
  contributions: (period: string) => Promise<readonly Contribution[]>;
  population: (vintage: string) => Promise<Population | undefined>;
  releases: Pick<Releases, 'ofPeriod' | 'compile'>;
  staging: Pick<Objects, 'put'>;
  solver: () => Promise<Solver>;
  stylesheet: string;
  code: string;
  /** Something that nobody can guess. */
  token: () => string;
  now: () => Date;
};

/**
 * Makes a release candidate of what was accepted: adds up, lets disclosure control decide about Category 4, writes every
 * file to staging under a new prefix, and puts the release with its event. Nothing is public by it.
 */
export const compileRelease =
  (ports: Ports) =>
  async ({ caller, path, body }: Call): Promise<Answer> => {
    const period = readPeriodOf(path.period);
    const form = formOf(period);
    if (form === undefined) throw refuse.notFound('There is no form for this period.');
    const request = readRequest(body, period);
    const [kept, lastYear, accepted, contributions, population] = await Promise.all([
      ports.releases.ofPeriod(period),
      ports.releases.ofPeriod(periodBefore(period)),
      ports.accepted(period),
      ports.contributions(period),
      ports.population(`mid-${startYear(period)}`),
    ]);
    if (accepted.length === 0)
      throw refuse.unprocessable('No return of this period is accepted yet.', 'nothing-accepted');
    const { version, replaced, revises } = versionToCompile(kept, request.reason);

    const figures = new Map(accepted.map((each) => [each.area, completeFigures(form, each.figures)]));
    const answer = protectRelease(
      {
        period,
        version,
        form,
        scope: areas.map(({ slug }) => slug),
        current: new Map(accepted.map((each) => [each.area, each.submission])),
        contributions,
        publicTotals: nationalTotals(form, figures),
      },
      kept.ledger,
      settings,
      await ports.solver(),
    );
    if (answer.outcome === 'refused') throw new Problem(422, 'disclosure-refused', `${answer.rule}: ${answer.reason}`);

    const before = standingRows(kept, period);
    const rows = aggregate({ period, form, figures, population, national: answer.cells });
    const coverage = coverageOf(figures.keys());
    const dataset: Dataset = {
      period,
      version,
      form,
      rows: before ? markRevised(before, rows) : rows,
      coverage,
      provisional: isProvisional(coverage),
      populationVintage: population?.vintage,
      notes: request.notes,
      revision:
        before && revises && request.reason
          ? { of: revises, reason: request.reason, changes: changesBetween(before, rows) }
          : undefined,
      before: standingRows(lastYear, periodBefore(period)),
      preRelease: request.preRelease.map(({ post }) => post),
      made: {
        rules: [...new Set(accepted.map((each) => each.rules))].sort(),
        settings: createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16),
        code: ports.code,
      },
    };
    const staged = await stage(
      ports,
      `${period}/${version}/${ports.token()}`,
      releaseFiles(dataset, stylesheetPath(ports.stylesheet)),
    );
    const release: Release = {
      period,
      version,
      state: 'compiled',
      releaseAt: request.releaseAt,
      candidate: staged.candidate,
      form: form.id,
      provisional: dataset.provisional,
      coverage: { ...coverage, missing: coverage.missing.map(({ name }) => name) },
      revises,
      reason: request.reason ?? null,
      preRelease: request.preRelease,
      compiledAt: ports.now().toISOString(),
      compiledBy: caller.subject,
    };
    const content = {
      ...staged,
      notes: [...dataset.notes],
      statement: [...answer.statement.lines, ...(answer.waiting === null ? [] : [answer.waiting])],
      record: releaseRecord(dataset),
      figures: figuresText(dataset.rows),
      entry: answer.entry,
    };
    const done = await ports.releases.compile(replaced, release, content, {
      at: release.compiledAt,
      who: caller.subject,
      what: 'compiled',
      about: `${period}/${version}`,
      why: request.reason ?? 'first compilation of this version',
    });
    if (!done)
      throw refuse.conflict('Somebody else has just compiled or decided about this version.', 'changed-meanwhile');
    return {
      status: 201,
      body: {
        ...publicView(release),
        statement: answer.statement,
        waiting: answer.waiting,
        national: dataset.rows.filter((row) => row.geographic_level === 'National'),
      },
    };
  };

const readPeriodOf = (text: string | undefined): Period => {
  const read = Period.safeParse(text);
  if (!read.success) throw refuse.notFound('There is no such period. A period is a financial year such as 2023-24.');
  return read.data;
};

/** A release as the API shows it: without the place of its files. */
const publicView = ({ candidate: _, ...release }: Release) => release;

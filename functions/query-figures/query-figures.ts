import { createHash } from 'node:crypto';
import { dataPath } from '../../shared/domain/release/query/address.ts';
import { answer } from '../../shared/domain/release/query/answer.ts';
import { chooseReleases } from '../../shared/domain/release/query/choose-releases.ts';
import {
  type Fault,
  type FiguresQuery,
  type Kind,
  pageSizes,
} from '../../shared/domain/release/query/figures-query.ts';
import { type PublishedRelease, releaseName } from '../../shared/domain/release/query/published-release.ts';
import { readQuery } from '../../shared/domain/release/query/read-query.ts';
import { answerCsv } from '../../shared/formats/published/query/answer-csv.ts';
import { answerJson } from '../../shared/formats/published/query/answer-json.ts';
import { type Answered, linksOf } from '../../shared/formats/published/query/answered.ts';
import { queryPage } from '../../shared/formats/published/query/query-page.ts';
import type { Reply } from '../../shared/runtime/http-door.ts';
import { Problem } from '../../shared/runtime/problem.ts';
import type { Asked } from '../../shared/runtime/public-door.ts';
import type { PublishedFigures } from './published-figures.ts';
import { wantedKind } from './wanted-kind.ts';

type Ports = { published: PublishedFigures; stylesheet: string };

/** Whoever was answered may keep it for a minute, then asks whether it is still so: a version can be withdrawn. */
const keep = 'public, max-age=60';

const open = { vary: 'accept', 'access-control-allow-origin': '*' };

/**
 * Answers a question to the published figures. Only what the public may have at this moment is read, so nothing can be
 * answered from that is not out yet, is withdrawn, or was never published.
 * @throws Problem for a question that cannot be understood, and for what was withdrawn
 */
export const queryFigures =
  ({ published, stylesheet }: Ports) =>
  async ({ query: given, headers }: Asked): Promise<Reply> => {
    const kind = wantedKind(
      given.filter(([name]) => name === 'format').map(([, value]) => value),
      headers.accept,
    );
    const all = await published.releases();
    const { query, faults } = readQuery(given, all);
    try {
      const answered = await answeredBy(published, { query, all, faults, kind });
      const reply = replyOf(kind, answered, () => queryPage({ query, all, stylesheet, answered }));
      return headers['if-none-match'] === reply.headers?.etag ? { status: 304, headers: reply.headers } : reply;
    } catch (error) {
      if (!(error instanceof Problem) || kind !== 'html') throw error;
      const { detail: refused, status } = error.details;
      const body = queryPage({ query, all, stylesheet, refused, faults: faultsIn(error) });
      return { status, body, type: 'text/html; charset=utf-8', headers: { ...open, ...forPages } };
    }
  };

type Question = { query: FiguresQuery; all: readonly PublishedRelease[]; faults: readonly Fault[]; kind: Kind };

const badQuery = (faults: readonly Fault[]): Problem =>
  new Problem(400, 'bad-query', 'Some of what is asked for is not there.', { faults });

const faultsIn = ({ details }: Problem): readonly Fault[] => (Array.isArray(details.faults) ? details.faults : []);

const answeredBy = async (published: PublishedFigures, { query, all, faults, kind }: Question): Promise<Answered> => {
  const { usual, most } = pageSizes[kind];
  if (faults.length > 0) throw badQuery(faults);
  if ((query.pageSize ?? 1) > most) {
    const message = `A page of this format has ${most} rows at most.`;
    throw badQuery([{ parameter: 'pageSize', value: String(query.pageSize), message, allowed: ['1', String(most)] }]);
  }
  const chosen = chooseReleases(query, all);
  if ('fault' in chosen) throw badQuery([chosen.fault]);
  const releases = 'withdrawn' in chosen ? [chosen.withdrawn] : chosen.chosen;
  const read = await Promise.all(releases.map(async (release) => ({ release, read: await published.read(release) })));
  const held = read.map(({ release, read: found }) => {
    if (found === undefined) throw notYet(release);
    if ('withdrawn' in found) throw gone(release, found.withdrawn);
    return { release, rows: found.rows };
  });
  if ('withdrawn' in chosen) throw gone(chosen.withdrawn, '');
  const given = answer(query, held, usual);
  if (given.page > given.pages) {
    const allowed = [`1 to ${given.pages}`];
    throw badQuery([{ parameter: 'page', value: String(given.page), message: 'There is no such page.', allowed }]);
  }
  if (kind === 'csv' && query.page === undefined && query.pageSize === undefined && given.pages > 1)
    throw tooMany(given.total);
  return { query, releases, answer: given };
};

const gone = (release: PublishedRelease, why: string): Problem =>
  new Problem(410, 'withdrawn', `${releaseName(release)} was withdrawn${why === '' ? '.' : `: ${why}`}`, {
    latest: `/releases/${release.period}/index.html`,
  });

const notYet = (release: PublishedRelease): Problem =>
  new Problem(503, 'not-to-be-read-yet', `${releaseName(release)} is not to be read yet. Try again in a minute.`);

const tooMany = (total: number): Problem =>
  new Problem(
    400,
    'too-many-rows',
    `These are ${total} rows, and an answer holds ${pageSizes.csv.most}: filter more, ask page by page (page=1), or take the whole series from /series/mappa-series.csv.`,
  );

/** The page may send its form here, and loads its style sheet from here; it has no script. */
const forPages = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
};

const bodies: Readonly<Record<Kind, { type: string; of: (answered: Answered, page: () => string) => string }>> = {
  json: { type: 'application/json', of: (answered) => `${JSON.stringify(answerJson(answered))}\n` },
  csv: { type: 'text/csv; charset=utf-8', of: ({ answer: { rows } }) => answerCsv(rows) },
  html: { type: 'text/html; charset=utf-8', of: (_, page) => page() },
};

const replyOf = (kind: Kind, answered: Answered, page: () => string): Reply => {
  const { type, of } = bodies[kind];
  const body = of(answered, page);
  const { pinned, latest, prev, next } = linksOf(answered, kind);
  const links = [
    [pinned, 'bookmark'],
    [latest, 'latest-version'],
    [prev, 'prev'],
    [next, 'next'],
    [`${dataPath}/openapi.json`, 'describedby'],
  ].filter(([href]) => href !== undefined);
  return {
    status: 200,
    body,
    type,
    headers: {
      ...open,
      ...forPages,
      'cache-control': keep,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      link: links.map(([href, rel]) => `<${href}>; rel="${rel}"`).join(', '),
      ...(kind === 'csv' ? { 'content-disposition': 'attachment; filename="mappa.csv"' } : {}),
    },
  };
};

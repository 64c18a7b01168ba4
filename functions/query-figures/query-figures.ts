import { createHash } from 'node:crypto';
import { prose } from '../../shared/domain/prose.ts';
import { dataPath } from '../../shared/domain/release/query/address.ts';
import { answer } from '../../shared/domain/release/query/answer.ts';
import { chooseReleases } from '../../shared/domain/release/query/choose-releases.ts';
import {
  type Fault,
  type FiguresQuery,
  type Kind,
  pageSizes,
} from '../../shared/domain/release/query/figures-query.ts';
import type { PublishedRelease } from '../../shared/domain/release/query/published-release.ts';
import { readQuery } from '../../shared/domain/release/query/read-query.ts';
import { answerCsv } from '../../shared/formats/published/query/answer-csv.ts';
import { answerJson } from '../../shared/formats/published/query/answer-json.ts';
import { type AnsweredFiguresQuery, linksOf } from '../../shared/formats/published/query/answered.ts';
import { queryPage } from '../../shared/formats/published/query/query-page.ts';
import type { Reply } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { Problem } from '../../shared/runtime/problem.ts';
import type { Asked } from '../../shared/runtime/public-door.ts';
import type { PublishedFigures } from './published-figures.ts';
import { badQuery, gone, notOut, tooMany } from './refusals.ts';
import { wantedKind } from './wanted-kind.ts';

type Ports = { published: PublishedFigures; stylesheet: string; log: Pick<Log, 'error'> };

/** Whoever was answered may keep it for a minute, then asks whether it is still so: a version can be withdrawn. */
const keep = 'public, max-age=60';

const byAccept = { vary: 'accept' };

/**
 * Answers a question to the published figures. Only what the public may have at this moment is read, so nothing can be
 * answered from that is not out yet, is withdrawn, or was never published.
 * @throws Problem 400 for a question that cannot be understood, 404 for what is not out, 410 for what was withdrawn,
 * 503 where what is published cannot be read
 */
export const queryFigures =
  ({ published, stylesheet, log }: Ports) =>
  async ({ query: given, headers }: Asked): Promise<Reply> => {
    const kind = wantedKind(
      given.filter(([name]) => name === 'format').map(([, value]) => value),
      headers.accept,
    );
    let all: readonly PublishedRelease[] = [];
    try {
      all = await published.releases();
      const { query, faults } = readQuery(given, all);
      const answered = await answeredBy(published, { query, all, faults, kind });
      const reply = replyOf(kind, answered, () => queryPage({ query, all, stylesheet, answered }));
      return isKnown(headers['if-none-match'], reply) ? { status: 304, headers: reply.headers ?? {} } : reply;
    } catch (error) {
      if (!(error instanceof Problem) || kind !== 'html') throw error;
      const { detail: refused, status, code } = error.details;
      // The page is the answer, so no door behind this one sees that something is out of order.
      if (status >= 500) log.error('failed', { code, status });
      const { query } = readQuery(given, all);
      const body = queryPage({ query, all, stylesheet, refused, faults: faultsIn(error) });
      return { status, body, type: 'text/html; charset=utf-8', headers: { ...byAccept, ...forPages } };
    }
  };

/** Whether the reader has this answer already: one of those that it names, or any. */
const isKnown = (named: string | undefined, { headers }: Reply): boolean =>
  (named ?? '').split(',').some((each) => ['*', headers?.etag].includes(each.trim().replace(/^W\//, '')));

type Question = { query: FiguresQuery; all: readonly PublishedRelease[]; faults: readonly Fault[]; kind: Kind };

const faultsIn = ({ details }: Problem): readonly Fault[] => (Array.isArray(details.faults) ? details.faults : []);

const answeredBy = async (
  published: PublishedFigures,
  { query, all, faults, kind }: Question,
): Promise<AnsweredFiguresQuery> => {
  const { usual, most } = pageSizes[kind];
  if (faults.length > 0) throw faults.every((fault) => fault.notOut) ? notOut(faults) : badQuery(faults);
  if ((query.pageSize ?? 1) > most) {
    const message = `A page of this format has ${most} rows at most.`;
    throw badQuery([{ parameter: 'pageSize', value: String(query.pageSize), message, allowed: ['1', String(most)] }]);
  }
  const chosen = chooseReleases(query, all);
  if ('fault' in chosen) throw badQuery([chosen.fault]);
  const releases = 'withdrawn' in chosen ? [chosen.withdrawn] : chosen.chosen;
  const read = await Promise.all(releases.map(async (release) => ({ release, read: await published.read(release) })));
  const held = read.map(({ release, read: found }) => {
    if (found === 'not yet') throw notOut([]);
    if ('withdrawn' in found) throw gone(release, found.withdrawn);
    return { release, rows: found.rows };
  });
  const given = answer(query, held, usual);
  if (given.page > given.pages) {
    const allowed = [`1 to ${given.pages}`];
    throw badQuery([{ parameter: 'page', value: String(given.page), message: 'There is no such page.', allowed }]);
  }
  if (kind === 'csv' && query.page === undefined && query.pageSize === undefined && given.pages > 1)
    throw tooMany(given.total);
  return { query, releases, answer: given };
};

/** The page may send its form here, and loads its style sheet from here; it has no script. */
const forPages = {
  'content-security-policy': prose`
    default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors
    'none'
  `,
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
};

const bodies: Readonly<
  Record<Kind, { type: string; of: (answered: AnsweredFiguresQuery, page: () => string) => string }>
> = {
  json: { type: 'application/json', of: (answered) => `${JSON.stringify(answerJson(answered))}\n` },
  csv: { type: 'text/csv; charset=utf-8', of: ({ answer: { rows } }) => answerCsv(rows) },
  html: { type: 'text/html; charset=utf-8', of: (_, page) => page() },
};

const replyOf = (kind: Kind, answered: AnsweredFiguresQuery, page: () => string): Reply => {
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
      ...byAccept,
      ...forPages,
      'cache-control': keep,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      link: links.map(([href, rel]) => `<${href}>; rel="${rel}"`).join(', '),
      ...(kind === 'csv' ? { 'content-disposition': 'attachment; filename="mappa.csv"' } : {}),
    },
  };
};

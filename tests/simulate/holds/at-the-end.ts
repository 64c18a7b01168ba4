import { ringsWhereGivenUp } from '../platform/limits.ts';
import { names } from '../platform/names.ts';
import { wrongOfFront } from './front.ts';
import { type Judged, json } from './memory.ts';
import { isInCatalogue, missingFiles, readRelease } from './releases.ts';
import { wrongOfWhatWasSaid } from './said.ts';

/** Observations are kept as a table, or each by itself where they are not alike. */
type Observations = { measure: string; value: number }[] | { columns: string[]; rows: (string | number)[][] };
type Report = { verdict: string; observations: Observations; findings: { rule: string }[] };

/** The figure by which the files that lives make are told apart. */
const marked = 'notification_breaches';

const markOf = (observations: Observations) => {
  if (Array.isArray(observations)) return observations.find(({ measure }) => measure === marked)?.value;
  return observations.rows.find((row) => row.includes(marked))?.[observations.columns.indexOf('value')];
};

const itemsOf = ({ platform }: Judged) => platform.tables.itemsOf(names.returns);
const ofKind = (judged: Judged, kind: RegExp) => itemsOf(judged).filter(({ pk, sk }) => kind.test(`${pk!.S} ${sk!.S}`));

/** Every file that was posted is reported on, by one file alone, with its Category 4 in its store. */
const wrongOfFiles = (judged: Judged): readonly string[] =>
  [...judged.memory.posted].flatMap(([key, given]) => {
    const [, period, area, submission] = /^([^/]+)\/([^/]+)\/([^/.]+)\./.exec(key)!;
    const item = judged.platform.tables.find(
      names.returns,
      `AREA#${area}#PERIOD#${period}`,
      `SUBMISSION#${submission}#REPORT`,
    );
    if (item === undefined) return [`${key} was posted and there is no report on it`];
    const report = json(item.report?.S) as unknown as Report;
    const mark = markOf(report.observations);
    const file = given.find((each) => each.mark === mark);
    const told = report.findings.filter(({ rule }) => rule === 'second-file').length;
    const sealed = judged.platform.tables.find(
      names.confidential,
      `PERIOD#${period}`,
      `AREA#${area}#SUBMISSION#${submission}`,
    );
    const arrivals = ofKind(
      judged,
      new RegExp(`^EVENTS#\\S+ .*#SUBMISSION#${submission}#(received|queried|rejected)$`),
    );
    return [
      ...(file === undefined ? [`the report on ${key} is on another file`] : []),
      ...(told === given.length - 1
        ? []
        : [`${given.length} files came with the ticket of ${key}, and ${told} are said to be refused`]),
      ...(file && (file.kind !== 'rejected') !== (sealed !== undefined)
        ? [`Category 4 of ${key} is not kept as it should be`]
        : []),
      ...(arrivals.length === 1 ? [] : [`the arrival of ${key} was told ${arrivals.length} times`]),
    ];
  });

/** The newest submission that is not rejected is in hand, and the newest that was signed off counts. */
const wrongOfStands = (judged: Judged): readonly string[] =>
  ofKind(judged, /^PERIOD#\S+ AREA#/).flatMap(({ pk, sk, inHand, signed }) => {
    const own = itemsOf(judged).filter((item) => item.pk!.S === `${sk!.S}#${pk!.S}`);
    const good = own.filter(({ seen, receivedAt }) => receivedAt !== undefined && seen?.S !== 'rejected');
    const newest = good
      .map(({ submission }) => submission!.S!)
      .sort()
      .at(-1);
    const last = own
      .flatMap((item) => /^SUBMISSION#(.*)#SIGN-OFF$/.exec(item.sk!.S!)?.[1] ?? [])
      .sort()
      .at(-1);
    const held = [inHand, signed].map((each) => (json(each?.S) as { submission?: string } | null)?.submission);
    return [
      ...(held[0] === newest ? [] : [`${sk!.S} has ${held[0]} in hand, and its newest is ${newest}`]),
      ...(held[1] === last ? [] : [`${sk!.S} counts ${held[1]}, and ${last} was signed off last`]),
    ];
  });

/** Everything due is out, whole, listed and in the catalogue. */
const wrongOfReleases = (judged: Judged): readonly string[] => {
  const now = judged.platform.agenda.date().toISOString();
  const listed = new Set(ofKind(judged, /^PUBLISHED /).map(({ sk }) => sk!.S));
  const front = judged.platform.tables.find(names.returns, 'FRONT', 'DUE')?.due?.S;
  return [
    ...(front ? ['the front does not show the last change'] : []),
    ...ofKind(judged, /^RELEASE#\S+ VERSION#/).flatMap((item) => {
      const release = readRelease(item)!;
      const name = `${release.period}/${release.version}`;
      if (release.state === 'publishing') return [`${name} is still being published`];
      if (release.state === 'scheduled' && release.releaseAt <= now) return [`${name} is due and not out`];
      if (release.state !== 'published' && release.state !== 'superseded') return [];
      return [
        ...(listed.has(`${release.period}#${release.version}`) ? [] : [`${name} is published and not listed`]),
        ...(isInCatalogue(judged, release) ? [] : [`${name} is published and not in the catalogue at the end`]),
        ...missingFiles(judged, release).map((key) => `${key} is missing`),
      ];
    }),
  ];
};

/** Of what an area is told by mail. */
const mailed = new Set([
  'received',
  'not received',
  'rejected',
  'queried',
  'awaiting sign-off',
  'signed-off',
  'query raised',
  'answer accepted',
  'answer sent back',
  'returned for correction',
  'asked to confirm or correct',
  'closing extended',
  'reminder due',
]);

/** Each event that a mail follows from was mailed, and no more often than a broken run must. */
const wrongOfMails = (judged: Judged): readonly string[] => {
  const marks = new Set(ofKind(judged, /^MAILS#/).map(({ sk }) => sk!.S));
  const due = ofKind(judged, /^EVENTS#/).filter(({ what, about }) => mailed.has(what!.S!) && /AREA#/.test(about!.S!));
  const unmarked = [...judged.memory.unmarked.values()].reduce((sum, each) => sum + each, 0);
  const { mails } = judged.memory;
  return [
    ...due.filter(({ sk }) => !marks.has(sk!.S)).map(({ sk }) => `no mail went out of ${sk!.S}`),
    ...(mails > marks.size + unmarked
      ? [`${mails} mails went out of ${marks.size} events, ${unmarked} by runs that broke off`]
      : []),
    ...(mails < marks.size ? [`${mails} mails went out of ${marks.size} events`] : []),
  ];
};

/** What was granted was done, and nothing more often than it was asked for. */
const wrongOfRequests = (judged: Judged): readonly string[] => {
  const { granted, asked } = judged.memory;
  const rounds = ofKind(judged, /^COLLECTION#\S+ ROUND#/).length;
  const most = asked.get('POST /collections/{period}/rounds') ?? 0;
  return [
    ...granted.flatMap(({ request: { route, path }, reply }) => {
      if (!route.endsWith('/sign-off')) return [];
      const at = [`AREA#${path.area}#PERIOD#${path.period}`, `SUBMISSION#${path.submission}#SIGN-OFF`] as const;
      const isKept = judged.platform.tables.find(names.returns, ...at) !== undefined;
      return isKept && reply.status === 200 ? [] : [`a sign-off was granted and is not kept: ${path.submission}`];
    }),
    ...(rounds > most ? [`${rounds} rounds were opened, and ${most} asked for`] : []),
  ];
};

/**
 * Where a service is down for hours, the stream of schedules gives up, and rings: the sweeper publishes without them,
 * which is looked at with the releases. It outlasts less, and a mail is never given up.
 */
const wrongOfStreams = ({ platform }: Judged): readonly string[] =>
  platform.givenUp().flatMap(({ of }) => {
    const isExpected = of === 'schedule-release' && platform.wasDownForHours();
    if (!isExpected) return [`the stream gave up what ${of} was to be told`];
    return ringsWhereGivenUp(of) ? [] : [`what ${of} was not told rings nowhere`];
  });

/** All that is wrong once everything is over and nothing goes wrong any more. */
export const wrongAtTheEnd = (judged: Judged): readonly string[] => [
  ...wrongOfFiles(judged),
  ...wrongOfStands(judged),
  ...wrongOfReleases(judged),
  ...wrongOfFront(judged),
  ...wrongOfMails(judged),
  ...wrongOfRequests(judged),
  ...wrongOfWhatWasSaid(judged),
  ...wrongOfStreams(judged),
];

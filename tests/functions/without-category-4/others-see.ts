import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { readEvents } from '../../../shared/adapters/read-events.ts';
import { standOf } from '../../../shared/adapters/stands.ts';
import { findReports, requestSubmission } from '../../../shared/adapters/submissions.ts';
import { takeStep } from '../../../shared/adapters/threads.ts';
import type { Role } from '../../../shared/domain/access/roles.ts';
import { areaOf, findArea } from '../../../shared/domain/areas.ts';
import type { Round } from '../../../shared/domain/collection/rounds.ts';
import { mailOf } from '../../../shared/domain/events/mail-of.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { closedAnswers, isClosed, queriesOf } from '../../../shared/domain/submissions/answers.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';
import { announced, around } from '../receive-return/arriving.ts';
import { adaptersOn, openTables } from '../receive-return/dynamo-returns.ts';
import { everyPage, openDoors } from './doors-of-others.ts';
import { answersOn, others, readByOthers } from './routes-of-others.ts';

const area = areaOf(findArea('lancashire')!.slug);
const period = Period.parse('2023-24');
const submission = SubmissionId.parse('20241003T101501000Z-abcdef');
const at = { area: area.slug, period, submission };
const now = () => new Date('2024-10-03T10:16:00.000Z');
const post = { pages: 'https://pages.example', domain: 'mappa.example' };

/** A round that asks the area: it was opened before its return came. */
const round: Round = {
  ...{ number: 1, closes: '2024-10-30', why: 'All are asked.', openedBy: 'nell', areas: [area.slug] },
  openedAt: '2024-10-01T08:00:00.000Z',
};

/** The year of the return, and the one after, whose template has this year beside. */
const years = [period, '2024-25'];

/** Addresses of a route, with everything named that it names. */
const addressesOf = (route: string): readonly string[] =>
  (route.includes('{period}') ? years : [period]).map((year) =>
    route
      .slice(4)
      .replace('{area}', area.slug)
      .replace('{period}', year)
      .replace('{submission}', submission)
      .replace('{version}', '1.0')
      .replace('{file+}', 'mappa-2023-24.csv'),
  );

/**
 * Sends a return, has its area answer what it is asked in the set words where it may say no others, and gives all that
 * others can read of it by any route, page, event, mail or log, as text; beside it what the area itself is told, and
 * which pages there were.
 */
export const othersSee = async (text: string) => {
  const { client, tables } = await openTables();
  const store = adaptersOn(client, tables);
  const { ports, log } = around({ [`2023-24/lancashire/${submission}.csv`]: text });
  await requestSubmission(client, tables.returns)(at, { format: 'csv', by: 'jo', now: now() });
  await receiveReturn({ ...ports, ...store })(announced(`2023-24/lancashire/${submission}.csv`));
  const answers = answersOn(client, tables.returns, { rounds: [round], now });
  const doorsOf = (role: Role) => openDoors(answers, role, (...words) => log.push(JSON.stringify(words)));
  const look = async (roles: readonly Role[]) => {
    const seen: unknown[] = [];
    for (const role of roles)
      for (const address of readByOthers.flatMap(addressesOf))
        seen.push([role, address, await doorsOf(role).get(address)]);
    const { items } = await readEvents(client, tables.returns)({ now: now() });
    return [...seen, ['mails', items.map((event) => mailOf(event, post))]];
  };
  const before = await look(['ministry-analyst']);
  const reports = (await findReports(client, tables.returns)(at))!;
  const stand = standOf(client, tables.returns);
  const closed = queriesOf(reports.own).filter(isClosed);
  if (closed.length > 0 && (await stand(at)).inHand !== undefined) {
    const answer = answerFindings({
      reports: findReports(client, tables.returns),
      stand,
      threads: store.threads,
      step: takeStep(client, tables.returns),
      now,
    });
    const caller = { subject: 'somebody', roles: ['area-submitter' as const], area: area.slug };
    const body = { answers: closed.map(({ id }) => ({ finding: id, text: closedAnswers['figures-right']! })) };
    await answer({ caller, path: at, query: {}, headers: {}, route: '', body });
  }
  const after = await look(others);
  const pages = [...(await everyPage(doorsOf('ministry-analyst').page, area.slug, years))];
  return {
    seen: [...before, ...after, ...pages, ['log', log]].map((each) => JSON.stringify(each)),
    own: reports.own.verdict,
    pages,
  };
};

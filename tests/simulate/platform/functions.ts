import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { openRound } from '../../../functions/open-round/open-round.ts';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { remindAreas } from '../../../functions/remind-areas/remind-areas.ts';
import { confirmReturn } from '../../../functions/request-upload/confirm-return.ts';
import { requestUpload } from '../../../functions/request-upload/request-upload.ts';
import { reviewReturn } from '../../../functions/review-return/review-return.ts';
import { setDates } from '../../../functions/set-dates/set-dates.ts';
import { showCollection } from '../../../functions/show-collection/show-collection.ts';
import { signOffReturn } from '../../../functions/sign-off-return/sign-off-return.ts';
import { tellAreas } from '../../../functions/tell-areas/tell-areas.ts';
import { tendArea } from '../../../functions/tend-area/tend-area.ts';
import { collectionDates, setCollectionDates } from '../../../shared/adapters/collection-dates.ts';
import { confirmSubmission } from '../../../shared/adapters/confirmations.ts';
import { openDesk } from '../../../shared/adapters/desk.ts';
import { sendMail } from '../../../shared/adapters/mail.ts';
import { newestVersion } from '../../../shared/adapters/newest-version.ts';
import { openObjects } from '../../../shared/adapters/objects.ts';
import { populationStore } from '../../../shared/adapters/population-store.ts';
import { recordSubmission } from '../../../shared/adapters/record-submission.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { openReminders } from '../../../shared/adapters/reminders.ts';
import { requestsOnce } from '../../../shared/adapters/requests-once.ts';
import { openRound as keepRound, roundsOf } from '../../../shared/adapters/rounds.ts';
import { refuseSecondFile } from '../../../shared/adapters/second-file.ts';
import { sentMails } from '../../../shared/adapters/sent-mails.ts';
import { pastReturns, standOf, standsOf } from '../../../shared/adapters/stands.ts';
import { findReports, findSubmission, requestSubmission } from '../../../shared/adapters/submissions.ts';
import { takeStep, threadsOf } from '../../../shared/adapters/threads.ts';
import { giveUp, noteTry } from '../../../shared/adapters/tries.ts';
import { readUpload } from '../../../shared/adapters/uploads.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { vintageOf } from '../../../shared/domain/population-vintage.ts';
import { limits } from '../../../shared/formats/limits.ts';
import { httpDoor } from '../../../shared/runtime/http-door.ts';
import { once } from '../../../shared/runtime/once.ts';
import { queueDoor } from '../../../shared/runtime/queue-door.ts';
import { streamDoor } from '../../../shared/runtime/stream-door.ts';
import { type Act, functionsOfReleases, type Handler } from './functions-of-releases.ts';
import { names, post } from './names.ts';
import { readOnce } from './read-once.ts';
import type { Given, Seams } from './surroundings.ts';

/**
 * Every function that changes something, wired as its `index.ts` wires it, on the clients of one run; and two that show
 * what there is.
 */
export const functionsOn = (given: Given, seams: Seams = {}): Readonly<Record<string, () => Handler>> => {
  const { clients, tables, now, log, random } = given;
  const { returns, confidential } = names;
  const repeatable = (act: Act): Act => {
    const requests = requestsOnce(tables, returns);
    return once({ requests: seams.requests?.(requests) ?? requests, now })(act);
  };
  const door = (act: Act): Handler => httpDoor(log, act) as Handler;
  const objects = (bucket: string) => openObjects(clients.objects(), bucket);
  const find = findSubmission(tables, returns);
  const stand = standOf(tables, returns);
  const reports = findReports(tables, returns);
  const threads = threadsOf(tables, returns);
  const step = takeStep(tables, returns);
  const dates = collectionDates(tables, returns);
  const desk = openDesk(tables, returns);
  const releases = openReleases(tables, returns);
  const stands = standsOf(tables, returns);
  const rounds = roundsOf(tables, returns);
  const remind = openReminders(tables, returns).record;

  return {
    'request-upload': () => {
      const uploads = objects(names.uploads);
      const announce = (key: string) =>
        uploads.put(key, new TextEncoder().encode('As before.\n'), 'text/plain', { life: 'none' });
      const confirm = confirmReturn({ find, stand, confirm: confirmSubmission(tables, returns), announce });
      const request = requestUpload({
        // What is signed is looked at by the bucket, which the simulator's people do not try to deceive.
        sign: async ({ key }) => ({ url: names.uploads, fields: { key } }),
        request: requestSubmission(tables, returns),
        dates,
        now,
        random: () => random(6),
        most: () => limits.fileBytes,
      });
      return door(repeatable((call) => (call.route.endsWith('/confirmation') ? confirm(call) : request(call))));
    },
    'receive-return': () =>
      queueDoor(
        log,
        receiveReturn({
          find,
          upload: readUpload(clients.objects(), names.uploads, limits.fileBytes),
          read: readOnce,
          population: async (period) => (await populationStore(tables, returns).read(vintageOf(period))) ?? mid2023,
          past: pastReturns(tables, returns),
          threads,
          record: recordSubmission(tables, { returns, confidential }),
          noteTry: noteTry(tables, returns),
          giveUp: giveUp(tables, returns),
          refuseSecond: refuseSecondFile(tables, returns),
          now,
          log,
        }),
      ) as Handler,
    'answer-findings': () => door(repeatable(answerFindings({ reports, stand, threads, step, now }))),
    'review-return': () => door(repeatable(reviewReturn({ reports, stand, threads, step, now }))),
    'sign-off-return': () => door(repeatable(signOffReturn({ find, stand, reports, threads, step, now }))),
    'open-round': () => door(repeatable(openRound({ rounds, open: keepRound(tables, returns), now }))),
    'tend-area': () => door(repeatable(tendArea({ desk, dates, stand, remind, now }))),
    'set-dates': () => door(repeatable(setDates({ set: setCollectionDates(tables, returns), now }))),
    'show-collection': () => {
      const newest = newestVersion(tables, returns);
      return door(showCollection({ dates, stands, desk, newest, rounds, releases: releases.ofPeriod, now }));
    },
    'remind-areas': () => remindAreas({ dates, extensions: desk.extensions, stands, rounds, remind, now, log }),
    'tell-areas': () =>
      streamDoor(
        log,
        tellAreas({
          sent: sentMails(tables, returns),
          send: sendMail(clients.mail(), 'mappa-returns@areas.example'),
          post,
          now,
        }),
      ) as Handler,
    ...functionsOfReleases(given, seams, { door, repeatable, objects, releases }),
  };
};

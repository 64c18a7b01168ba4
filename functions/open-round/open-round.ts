import type { Happening } from '../../shared/adapters/events.ts';
import type { CarriedOut } from '../../shared/adapters/requests-once.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { RoundOrder } from '../../shared/domain/api/requests/of-collections.ts';
import { londonDay, londonDayInWords } from '../../shared/domain/calendar/london-time.ts';
import { askedAreas, type Round } from '../../shared/domain/collection/rounds.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseNumbersOf4 } from '../../shared/runtime/refuse-numbers.ts';
import { steadily } from '../../shared/runtime/steadily.ts';

export type Ports = {
  rounds: (period: Period) => Promise<readonly Round[]>;
  open: (period: Period, round: Round, happenings: readonly Happening[], done?: CarriedOut) => Promise<boolean>;
  now: () => Date;
};

/** How long the same words of the same person ask for the same round, ms: they pressed twice, or were not answered. */
const anHour = 3600 * 1000;

/**
 * Opens a round of answers: all areas, or some, are asked to confirm or to correct what they signed off, by a day.
 * Asked again in the same words it is the one that was opened: who died after that is asked again.
 */
export const openRound =
  ({ rounds, open, now }: Ports) =>
  async ({ caller, path, body, carriedOut }: Call): Promise<Reply> => {
    const period = periodIn(path);
    const { areas, closes, why } = readRequest(RoundOrder, body);
    refuseNumbersOf4(why);
    const [at, who] = [now().toISOString(), callerInWords(caller)];
    if (closes < londonDay(at))
      throw refuse.unprocessable(`A round closes today or later; ${closes} is past.`, 'day-past');
    return steadily(async () => {
      const before = await rounds(period);
      const asked = askedAreas(areas);
      const round: Round = {
        number: before.length + 1,
        areas: asked,
        closes,
        why,
        openedAt: at,
        openedBy: who,
      };
      const same = before.find((each) => isAskedAgain(round, each));
      if (same !== undefined) return { status: 201, body: same };
      const happenings = asked.map((area) => ({
        at,
        who,
        what: 'asked to confirm or correct',
        about: eventAbout.reminder({ area, period }),
        why: `by the end of ${londonDayInWords(`${closes}T12:00:00Z`)}: ${why}`,
      }));
      const answer = { status: 201, body: round };
      return (await open(period, round, happenings, carriedOut?.(answer))) ? answer : undefined;
    });
  };

const isAskedAgain = (round: Round, before: Round): boolean => {
  const words = ({ areas, closes, why, openedBy }: Round) => JSON.stringify([areas, closes, why, openedBy]);
  return words(round) === words(before) && Date.parse(round.openedAt) - Date.parse(before.openedAt) < anHour;
};

import { RoundsView } from '../../../shared/domain/api/release-shapes.ts';
import { RoundOrder } from '../../../shared/domain/api/requests/of-collections.ts';
import { londonDay, plusDays } from '../../../shared/domain/calendar/london-time.ts';
import { at } from '../addresses.ts';
import { periodNamed } from '../area-named.ts';
import { checkedOrder } from '../entered.ts';
import { roundsView } from '../views/rounds.ts';
import { type Page, sent } from '../visit.ts';
import { may } from './area.ts';

const path = '/pages/collections/{period}/rounds';

/** How long areas have for a round unless somebody says otherwise, days. */
const usualDays = 14;

/** Rounds of answers: areas confirm or correct what they signed off. */
export const roundsPages: readonly Page[] = [
  {
    method: 'GET',
    path,
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const { items, category4 } = await visit.api.get(RoundsView, `/collections/${period}/rounds`);
      const closes = plusDays(londonDay(visit.now.toISOString()), usualDays);
      const mayOpen = may(visit, 'POST /collections/{period}/rounds');
      return {
        show: roundsView(
          { period, rounds: items, category4, closes, mayOpen, opened: visit.query.done === 'opened' },
          visit,
        ),
      };
    },
  },
  {
    method: 'POST',
    path,
    formOn: path,
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const areas = visit.form.getAll('areas').map(String);
      const order = checkedOrder(
        RoundOrder,
        {
          closes: sent(visit.form, 'closes'),
          why: sent(visit.form, 'why'),
          ...(areas.length === 0 ? {} : { areas }),
        },
        {
          closes: { field: 'closes', say: 'Choose the day by which areas answer' },
          why: { field: 'why', say: 'Say why, in 3 to 600 letters: the areas read it' },
          areas: { field: 'areas', say: 'Choose areas of the list, or none to ask all' },
        },
      );
      await visit.api.send('POST', `/collections/${period}/rounds`, order, sent(visit.form, 'once'));
      return { goTo: `${at.rounds(period)}?done=opened` };
    },
  },
];

import { expect, it } from 'vitest';
import { chaseView, datesView } from '../../../../functions/show-page/views/chase.ts';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import { Reminder } from '../../../../shared/domain/collection/shapes.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { comeBack, dates, unsent, whole } from './made.ts';

const [kent, essex] = [AreaSlug.parse('kent'), AreaSlug.parse('essex')];

it('who is to be chased: every reason that somebody is reminded for', () => {
  const { closes } = dates;
  const due = Reminder.shape.reason.options.map((reason): Reminder => ({ area: kent, name: 'Kent', reason, closes }));
  expect(whole(chaseView('2023-24', [...due, { ...due[0]!, area: essex, name: 'Essex' }]))).toBe(lines`
    title: Who to chase for 2023-24
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    Collection 2023-24
    # Who to chase
    Each of these areas is reminded by e-mail four weeks, two weeks, a week and a day before the collection closes,
      and every week after. A reminder holds no figures.
    ## Overdue: 1 area
    The collection has closed and nothing has come.
    table “Overdue: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    ## Rejected: 1 area
    They sent a file that could not be accepted and no better one since.
    table “Rejected: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    ## Returned for correction: 1 area
    They were asked for another file and have not sent it.
    table “Returned for correction: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    ## Queried: 1 area
    They have questions to answer.
    table “Queried: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    ## Not answered: 1 area
    They were asked to confirm or to correct what they signed off.
    table “Not answered: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    ## Not signed off: 1 area
    Their return has come; they answer what its report asks and sign it off.
    table “Not signed off: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    ## Closing soon: 2 areas
    Nothing has come yet.
    table “Closing soon: areas” quiet
    Area | What there is
    Kent | [Return of Kent](/pages/collections/2023-24/areas/kent)
    Essex | [Return of Essex](/pages/collections/2023-24/areas/essex)
  `);
  expect(whole(chaseView('2023-24', []))).toMatch(/\nNobody: every area has signed off or still has time\.$/);
});

it('the dates of a collection, and what could not be taken of them', () => {
  expect(whole(datesView('2023-24', dates, unsent))).toBe(lines`
    title: Dates of the collection 2023-24
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    2023-24
    # Dates of the collection
    form method=post action=/pages/collections/2023-24/dates
    [hidden name=form-token value=seal] [hidden name=once value=n1]
    Opens on [date name=opens value=2024-04-01 width-10]
    Closes at the end of
    div id=closes-hint:
    A return that comes later is still taken, and marked late.
    [date name=closes value=2024-06-30 width-10]
    <<Save the dates>>
    end of form
  `);
  const again = whole(
    datesView('2023-24', dates, comeBack({ closes: '2024-01-01' }, [{ text: 'Too soon', field: 'closes' }])),
  );
  expect(again).toContain('Error: Too soon\n[date name=closes value=2024-01-01 width-10]');
  expect(again).toContain('[date name=opens value=2024-04-01 width-10]');
});

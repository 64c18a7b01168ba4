import { prose } from '../prose.ts';
import { commentaryB } from './commentary-b.ts';
import { custodyWithinManaged, snapshotWithinYear } from './common-limits.ts';
import {
  categoryOneRate,
  eligible,
  managed,
  notificationBreaches,
  ordersImposed,
  returnedToCustody,
} from './common-measures.ts';
import type { Form } from './form.ts';
import { categoryColumns, everyLevel, figure, meetingLevels, only, rateNote } from './headings.ts';
import { named } from './words.ts';

const columns = categoryColumns({
  1: 'Registered sex offenders',
  2: 'Violent offenders',
  3: 'Other dangerous offenders',
});

/** Categories and levels, and the orders of the Sexual Offences Act 2003. Source: the 2014-15 report. */
export const formB: Form = {
  id: 'B',
  from: '2004-05',
  // About then: numbered lists with Levels 2 and 3 together. They want a form of their own, once one is at hand.
  listsUntil: '2009-10',
  measures: {
    eligible,
    managed,
    notification_breaches: notificationBreaches,
    orders_imposed: ordersImposed,
    returned_to_custody: returnedToCustody,
    rate_per_100k: categoryOneRate,
  },
  tables: [
    {
      number: '1',
      title: 'MAPPA-eligible offenders on {snapshot}',
      named: named.eligible,
      measure: 'eligible',
      time: 'snapshot',
      rows: everyLevel,
      columns,
      notApplicable: [{ category: '3', level: '1' }],
    },
    {
      number: '2',
      title: 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)',
      named: named.managed,
      measure: 'managed',
      time: 'year',
      rows: meetingLevels,
      columns,
    },
    {
      number: '3',
      title: 'Registered Sex Offenders cautioned or convicted for breach of notification requirements',
      named: named.notificationBreaches,
      measure: 'notification_breaches',
      time: 'year',
      about: '1',
      rows: only('Cautioned or convicted for breach of notification requirements'),
      columns: figure,
    },
    {
      number: '4',
      title: 'Restrictive orders for Category 1 offenders',
      group: named.orders,
      measure: 'orders_imposed',
      time: 'year',
      about: '1',
      rows: [
        { label: 'SOPOs', detail: 'SOPO', named: named.sopo },
        { label: 'NOs', detail: 'NO', named: named.no },
        { label: 'FTOs', detail: 'FTO', named: named.fto },
      ],
      columns: figure,
    },
    {
      number: '5a',
      title: 'Level 2 and 3 offenders returned to custody: breach of licence',
      group: named.custody,
      named: named.licence,
      measure: 'returned_to_custody',
      detail: 'licence',
      time: 'year',
      rows: meetingLevels,
      columns,
    },
    {
      number: '5b',
      title: 'Level 2 and 3 offenders returned to custody: breach of Sexual Offences Prevention Order (SOPO)',
      group: named.custody,
      named: named.breachOfSopo,
      measure: 'returned_to_custody',
      detail: 'order',
      time: 'year',
      rows: meetingLevels,
      columns,
      notApplicable: [{ category: '2' }, { category: '3' }],
    },
    {
      number: '6',
      title: 'Total number of Registered Sexual Offenders per 100,000 population',
      named: named.rate,
      measure: 'rate_per_100k',
      time: 'snapshot',
      about: '1',
      rows: only('Registered Sexual Offenders per 100,000 population aged 10 and over'),
      columns: figure,
      note: rateNote,
    },
  ],
  limits: [snapshotWithinYear, custodyWithinManaged],
  breaks: [
    {
      from: '2004-05',
      measure: 'eligible',
      categories: ['2', '3', 'Total'],
      why: prose`
        Since 2004-05 Categories 2 and 3 are counted on one day, 31 March; until then they were counted over the whole
        year.
      `,
      until: 'eligible_in_year',
    },
    {
      from: '2004-05',
      measure: 'returned_to_custody',
      why: prose`
        Since 2004-05 people managed at Levels 2 and 3 who were returned to custody are counted; until then it was
        cases of the panel (MAPPP), and there were no levels.
      `,
      until: 'returned_to_custody_of_panel',
    },
  ],
  commentary: commentaryB,
};

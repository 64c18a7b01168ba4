import { prose } from '../prose.ts';
import { commentaryD } from './commentary-d.ts';
import { custodyWithinManaged, snapshotWithinYear } from './common-limits.ts';
import {
  categoryOneRate,
  eligible,
  lifetimeRevocations,
  managed,
  notificationBreaches,
  ordersImposed,
  returnedToCustody,
  sroBreaches,
} from './common-measures.ts';
import type { Form } from './form.ts';
import { categoryColumns, everyLevel, figure, meetingLevels, only, rateNote } from './headings.ts';
import { named } from './words.ts';

const columns = categoryColumns({
  1: 'Subject to sex offender notification requirements',
  2: 'Violent offenders',
  3: 'Other dangerous offenders',
  4: 'Terrorism convicted and terrorism risk individuals',
});

/**
 * The first form with Category 4, which is in the return and in no area's publication. Source: the 2023-24 report;
 * that the form begins with 2022-23 is assumed.
 */
export const formD: Form = {
  id: 'D',
  from: '2022-23',
  measures: {
    eligible,
    managed,
    notification_breaches: notificationBreaches,
    lifetime_revocations: lifetimeRevocations,
    orders_imposed: ordersImposed,
    sro_breaches: sroBreaches,
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
      number: '3a',
      title: 'Category 1 cautioned or convicted for breach of notification requirements',
      named: named.notificationBreaches,
      measure: 'notification_breaches',
      time: 'year',
      about: '1',
      rows: only('Cautioned or convicted for breach of notification requirements'),
      columns: figure,
    },
    {
      number: '3b',
      title: 'Category 1 who have had their lifetime notification revoked on application',
      named: named.lifetimeRevocations,
      measure: 'lifetime_revocations',
      time: 'year',
      about: '1',
      rows: only('Lifetime notification revoked on application'),
      columns: figure,
    },
    {
      number: '4a',
      title: 'Restrictive orders for Category 1 offenders',
      group: named.orders,
      measure: 'orders_imposed',
      time: 'year',
      about: '1',
      rows: [
        { label: 'Sexual Harm Prevention Order (SHPO)', detail: 'SHPO', named: named.shpo },
        { label: 'SHPO with foreign travel restriction', detail: 'SHPO_FTR', named: named.shpoTravel },
        { label: 'Notification Order', detail: 'NO', named: named.no },
      ],
      columns: figure,
    },
    {
      number: '4b',
      title: prose`
          Number of individuals who became subject to sex offender notification requirements following a breach(es) of
          a Sexual Risk Order (SRO)
        `,
      named: named.sroBreaches,
      measure: 'sro_breaches',
      time: 'year',
      about: '1',
      rows: only('Subject to notification requirements following breach of a Sexual Risk Order (SRO)'),
      columns: figure,
    },
    {
      number: '5a',
      title: 'Level 2 and 3 individuals returned to custody: breach of licence',
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
      title: 'Level 2 and 3 individuals returned to custody: breach of SHPO',
      group: named.custody,
      named: named.breachOfShpo,
      measure: 'returned_to_custody',
      detail: 'order',
      time: 'year',
      about: '1',
      rows: meetingLevels,
      columns: figure,
    },
    {
      number: '6',
      title: 'Total number of individuals subject to sex offender notification requirements per 100,000 population',
      named: named.rate,
      measure: 'rate_per_100k',
      time: 'snapshot',
      about: '1',
      rows: only('Subject to notification requirements per 100,000 population aged 10 and over'),
      columns: figure,
      note: rateNote,
    },
  ],
  limits: [snapshotWithinYear, custodyWithinManaged],
  breaks: [],
  commentary: commentaryD,
};

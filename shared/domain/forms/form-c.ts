import { prose } from '../prose.ts';
import { commentaryC } from './commentary-c.ts';
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
  1: 'Registered sex offenders',
  2: 'Violent offenders',
  3: 'Other dangerous offenders',
});

/**
 * As form B, with Sexual Harm Prevention Orders, lifetime notification revoked and Sexual Risk Orders.
 * Source: the 2020-21 reports.
 */
export const formC: Form = {
  id: 'C',
  from: '2015-16',
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
      title: 'RSOs cautioned or convicted for breach of notification requirements',
      named: named.notificationBreaches,
      measure: 'notification_breaches',
      time: 'year',
      about: '1',
      rows: only('Cautioned or convicted for breach of notification requirements'),
      columns: figure,
    },
    {
      number: '3b',
      title: 'RSOs who have had their lifetime notification revoked on application',
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
        { label: 'SHPO', detail: 'SHPO', named: named.shpo },
        { label: 'SHPO with foreign travel restriction', detail: 'SHPO_FTR', named: named.shpoTravel },
        { label: 'NOs', detail: 'NO', named: named.no },
      ],
      columns: figure,
    },
    {
      number: '4b',
      title: prose`
          Number of people who became subject to notification requirements following a breach(es) of a Sexual Risk
          Order (SRO)
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
      title: 'Level 2 and 3 offenders returned to custody: breach of SOPO',
      group: named.custody,
      named: named.breachOfShpo,
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
      from: '2015-16',
      measure: 'returned_to_custody',
      detail: 'order',
      why: 'Sexual Harm Prevention Orders took the place of Sexual Offences Prevention Orders.',
    },
  ],
  commentary: commentaryC,
};

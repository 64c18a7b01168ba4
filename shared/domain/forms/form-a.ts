import { commentaryA } from './commentary-a.ts';
import {
  eligible,
  notificationBreaches,
  ordersImposed,
  panelCases,
  returnedToCustody,
  seriousOffenceCharged,
} from './common-measures.ts';
import type { Form } from './form.ts';
import { figure, only } from './headings.ts';
import { namedInList as named } from './words.ts';

/** The numbered list of the first years: no levels, the panel (MAPPP) instead. Source: the 2002-03 report. */
export const formA: Form = {
  id: 'A',
  from: '2001-02',
  measures: {
    eligible,
    notification_breaches: notificationBreaches,
    orders_imposed: ordersImposed,
    mappp: panelCases,
    returned_to_custody: returnedToCustody,
    serious_offence_charged: seriousOffenceCharged,
  },
  tables: [
    {
      number: 'i',
      title: 'Registered sex offenders on {snapshot}',
      named: named.registered,
      measure: 'eligible',
      time: 'snapshot',
      rows: [{ label: 'Registered sex offenders', category: '1' }],
      columns: figure,
    },
    {
      number: 'ii',
      title: 'Registered sex offenders cautioned or convicted for breach of registration, {year}',
      named: named.registrationBreaches,
      measure: 'notification_breaches',
      time: 'year',
      about: '1',
      rows: only('Cautioned or convicted for breaches of the requirement'),
      columns: figure,
    },
    {
      number: 'iii',
      title: 'Sex Offender Orders, {year}',
      group: named.orders,
      measure: 'orders_imposed',
      time: 'year',
      about: '1',
      rows: [
        { label: 'Total number of Sex Offender Orders applied for', detail: 'SOO_applied', named: named.applied },
        { label: 'Total number granted', detail: 'SOO_granted', named: named.granted },
        { label: 'Total number not granted', detail: 'SOO_not_granted', named: named.notGranted },
      ],
      columns: figure,
      sums: [{ total: { detail: 'SOO_applied' }, parts: [{ detail: 'SOO_granted' }, { detail: 'SOO_not_granted' }] }],
    },
    {
      number: 'iv',
      title: 'Restraining Orders issued by the courts, {year}',
      named: named.restraining,
      measure: 'orders_imposed',
      time: 'year',
      about: '1',
      rows: [{ label: 'Restraining Orders issued', detail: 'RO' }],
      columns: figure,
    },
    {
      number: 'v',
      title: 'Violent and other sexual offenders, {year}',
      named: named.violent,
      measure: 'eligible',
      time: 'year',
      rows: [{ label: 'Violent and other sexual offenders', category: '2' }],
      columns: figure,
    },
    {
      number: 'vi',
      title: 'Other offenders, {year}',
      named: named.other,
      measure: 'eligible',
      time: 'year',
      rows: [{ label: 'Other offenders', category: '3' }],
      columns: figure,
    },
    {
      number: 'vii',
      title: 'Offenders dealt with by the Multi-Agency Public Protection Panel (MAPPP), {year}',
      named: named.panel,
      measure: 'mappp',
      time: 'year',
      rows: [
        { label: 'MAPPP: registered sex offenders', category: '1', level: 'MAPPP', named: named.panelRegistered },
        { label: 'MAPPP: violent and other sex offenders', category: '2', level: 'MAPPP', named: named.panelViolent },
        { label: 'MAPPP: other offenders', category: '3', level: 'MAPPP', named: named.panelOther },
      ],
      columns: figure,
    },
    {
      number: 'viii',
      title: 'MAPPP cases returned to custody, {year}',
      group: named.panelCases,
      measure: 'returned_to_custody',
      time: 'year',
      about: 'Total',
      rows: [
        {
          label: 'Returned to custody for a breach of licence',
          level: 'MAPPP',
          detail: 'licence',
          named: named.licence,
        },
        {
          label: 'Returned to custody for breach of a Restraining Order or Sex Offender Order',
          level: 'MAPPP',
          detail: 'order',
          named: named.order,
        },
      ],
      columns: figure,
    },
    {
      number: 'viii c',
      title: 'MAPPP cases charged with a serious sexual or violent offence, {year}',
      group: named.panelCases,
      named: named.charged,
      measure: 'serious_offence_charged',
      time: 'year',
      about: 'Total',
      rows: [{ label: 'Charged with a serious sexual or violent offence', level: 'MAPPP' }],
      columns: figure,
    },
  ],
  limits: [
    {
      lesser: { measure: 'returned_to_custody' },
      greater: { measure: 'mappp' },
      levels: ['MAPPP'],
      rule: 'custody-above-managed',
    },
  ],
  breaks: [
    {
      from: '2003-04',
      measure: 'eligible',
      categories: ['2'],
      why: 'In 2003-04 Category 2 was re-based to people in the community only (nationally 52,809 became 39,492).',
    },
  ],
  commentary: commentaryA,
};

import { prose } from '../prose.ts';
import type { Commentary } from './commentary.ts';

/** Source: the 2002-03 report and its notes; the re-basing of 2003-04 is in the national statistics. */
export const commentaryA: Commentary = {
  counted: [
    {
      term: 'Category 1 (Registered sex offenders)',
      text: prose`
        Everyone who on {snapshot} had to be registered with the police under Part 1 of the Sex Offenders Act 1997. A
        registration lasts for five years at least and may last for life, and who was convicted before the Act is
        registered only if still in custody or under supervision when it came. So the number goes up for years before
        it can settle.
      `,
    },
    {
      term: 'Category 2 (Violent and other sexual offenders)',
      text: prose`
        Everyone considered under MAPPA at any time of the year, {year}, who for a violent or sexual offence was sent
        to prison for 12 months or more or was made subject to a mental health order.
      `,
    },
    {
      term: 'Category 2 in the community',
      text: prose`
        From 2003-04 on only those who live in the community are counted, so the figure cannot be set beside that of
        the year before.
      `,
      from: '2003-04',
    },
    {
      term: 'Category 3 (Other offenders)',
      text: prose`
        Everyone dealt with at any time of the year, {year}, who is in neither group above but whose offences made the
        police or the probation service think that serious harm may come from them.
      `,
    },
  ],
  explained: [
    {
      term: 'Breach of registration',
      text: prose`
        Registered sex offenders who in the year were cautioned or convicted because they had not kept to what
        registration asks of them.
      `,
    },
    {
      term: 'Sex Offender Orders',
      text: prose`
        Orders that were applied for in the year. Each application ends with an order that is granted or one that is
        not, so these two figures make up the first.
      `,
    },
    {
      term: 'Restraining Orders',
      text: 'Orders that the courts made in the year against offenders who were managed under MAPPA at the time.',
    },
    {
      term: 'The panel (MAPPP)',
      text: prose`
        The Multi-Agency Public Protection Panel is the highest tier of the arrangements. Only the few whose risk is
        so high, or whose management is so hard, that one agency cannot do it alone come before it. There are no
        levels of management on the form of this year.
      `,
    },
    {
      term: 'Returned to custody and charged',
      text: prose`
        Cases of the panel only: people who in the year went back to custody because they broke the conditions of
        their licence, or a Restraining Order or Sex Offender Order, and people who were charged with a serious sexual
        or violent offence.
      `,
    },
  ],
};

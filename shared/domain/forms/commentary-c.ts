import { prose } from '../prose.ts';
import type { Commentary } from './commentary.ts';

/** Source: the two reports of 2020-21. */
export const commentaryC: Commentary = {
  counted: [
    {
      term: 'MAPPA-eligible offenders',
      text: prose`
        Everyone whom the law puts under MAPPA for a sexual or violent offence of a listed kind, or because serious
        harm may come from them now. Only those who lived in the community on {snapshot} are in these figures: nobody
        in prison, and nobody detained under the Mental Health Act.
      `,
    },
    {
      term: 'Levels',
      text: prose`
        Most offenders are at Level 1, with one agency in the lead and no formal MAPPA meetings. At Level 2 such
        meetings are held, and at Level 3 senior staff take part in them and commit resources.
      `,
    },
    {
      term: 'Category 1 (Registered Sexual Offenders, RSOs)',
      text: prose`
        Offenders with a duty to tell the police their name, their address and other details of their person, and
        every later change of them. This duty is the notification requirement. The police assess and manage them;
        probation or health services may too, where there is a licence or a hospital order. Not to keep the
        requirement is an offence, with up to five years in prison.
      `,
    },
    {
      term: 'Category 2 (Violent Offenders)',
      text: prose`
        Offenders who for violence were given 12 months or more in prison or detention, or a hospital order, together
        with a few sexual offenders who do not have to register. Probation, youth offending teams or mental health
        services assess and manage them.
      `,
    },
    {
      term: 'Category 3 (Other Dangerous Offenders)',
      text: prose`
        Offenders who are in neither of the other categories but may do serious harm now, and can only be managed
        through MAPPA meetings. Level 1 has no such meetings, so it does not apply to them. The agency with the main
        responsibility assesses and manages each of them.
      `,
    },
  ],
  explained: [
    {
      term: 'Breach of licence',
      text: prose`
        After prison comes a time on licence, under the supervision of probation and with conditions. An offender who
        does not keep them faces breach action and can be recalled to prison.
      `,
    },
    {
      term: 'Sexual Harm Prevention Order (SHPO), with or without a restriction of foreign travel',
      text: prose`
        Has taken the place of the Sexual Offences Prevention Order (SOPO), as an interim order too; the table of
        breaches keeps the old name. It restricts what someone convicted of a sexual or violent offence may do, where
        that person could do sexual harm to the public, and it makes them give their details to the police as long as
        it lasts. The court must find it necessary, to keep people in the UK, or children and vulnerable adults
        abroad, from sexual harm. Where a chief officer of police or the National Crime Agency (NCA) applies for it
        later, they must show what the offender has done since the conviction that calls for it. A full order lasts
        five years or more. From the age of 10 an order can be made, below 18 only in an exceptional case.
      `,
    },
    {
      term: 'Notification Order (NO)',
      text: prose`
        Puts offenders with a conviction for a sexual offence abroad on the register here, to keep the public of the
        UK safe from them. A court makes it when the police apply, for someone who has come to the UK or means to.
      `,
    },
    {
      term: 'Sexual Risk Order (SRO), with or without a restriction of foreign travel',
      text: prose`
        Has taken the place of the Risk of Sexual Harm Order. It needs no conviction: a magistrates’ court can make
        it, when the police or the NCA apply, for someone who has done something of a sexual nature and may therefore
        do harm to people in the UK or to children and vulnerable adults abroad. It can forbid whatever must be
        forbidden to prevent sexual harm, travel included. Its subject has three days to tell the police a name and a
        home address, and three days for each change. It lasts two years or more; a ban on travel lasts five at most
        and can be renewed. The criminal standard of proof applies, there is an appeal, and either side can ask for
        the order to be varied, renewed or ended. Who breaches it commits an offence, with up to five years in prison,
        and comes under the full notification requirements: those are the people counted here. Subjects of an SRO are
        recorded on ViSOR as potentially dangerous persons.
      `,
    },
    {
      term: 'Lifetime notification revoked on application',
      text: prose`
        Since a successful legal challenge in 2010 an offender with a duty to notify for life can ask the police to
        review it. The way is open to adults after 15 years of that duty and to juveniles after 8, for adults from 1
        September 2012. Nothing ends by itself: an officer of the rank of superintendent decides, and whoever is still
        a significant risk stays on the register, for life if need be.
      `,
    },
    {
      term: 'Rate per 100,000',
      text: prose`
        Registered Sexual Offenders on {snapshot} for every 100,000 residents aged 10 and over. Ten is the age of
        criminal responsibility.
      `,
    },
  ],
};

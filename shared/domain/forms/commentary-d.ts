import { categoryFourSentence } from '../category-four-sentence.ts';
import { prose } from '../prose.ts';
import type { Commentary } from './commentary.ts';

/** Source: the 2023-24 report. */
export const commentaryD: Commentary = {
  counted: [
    {
      term: 'MAPPA-eligible individuals',
      text: prose`
        Everyone whom the law puts under MAPPA for a sexual, violent or terrorist offence of a listed kind, or because
        serious harm may come from them now. Only those who lived in the community on {snapshot} are in these figures:
        nobody in prison, and nobody detained under the Mental Health Act.
      `,
    },
    {
      term: 'Levels',
      text: prose`
        Most individuals are at Level 1, with one agency in the lead, the support of others where it is needed, and no
        formal MAPPA meetings. At Level 2 such meetings are held, and at Level 3 senior staff take part in them and
        commit resources.
      `,
    },
    {
      term: 'Category 1 (Subject to Sex Offender Notification Requirements)',
      text: prose`
        Individuals with a duty to tell the police their name, their address and other details of their person, and
        every later change of them. This duty is the notification requirement. The police assess and manage them;
        probation or health services may too, where there is a licence or a hospital order. Not to keep the
        requirement is an offence, with up to five years in prison.
      `,
    },
    {
      term: 'Category 2 (Violent Offenders)',
      text: prose`
        Individuals who for violence were given 12 months or more in prison or detention, or a hospital order,
        together with a few convicted of sexual offences who have no duty to notify. Probation, youth offending teams
        or mental health services assess and manage them.
      `,
    },
    {
      term: 'Category 3 (Other Dangerous Offenders)',
      text: prose`
        Individuals in none of the other categories whose offence shows that they may do serious harm, and who can
        only be managed through MAPPA meetings. Level 1 has no such meetings, so it does not apply to them. The agency
        with the main responsibility assesses and manages each of them.
      `,
    },
    {
      term: 'Category 4 (Terrorism and Terrorism Risk Offenders)',
      text: prose`
        Individuals under the notification requirements for terrorism; individuals who for terrorism, or an offence
        connected with it, were given 12 months or more in prison or detention, or a hospital order; and individuals
        who have committed an offence and may be drawn into activity of that kind. Counter-terrorism police and the
        National Security Division of the Probation Service assess and manage them.
      `,
    },
  ],
  explained: [
    {
      term: 'Category 4 in this report',
      text: categoryFourSentence,
    },
    {
      term: 'Breach of licence',
      text: prose`
        After prison comes a time on licence, under the supervision of the Probation Service and with conditions.
        Against an individual who does not keep them the Probation Service takes breach action, and a recall to prison
        can follow.
      `,
    },
    {
      term: 'Sexual Harm Prevention Order (SHPO), with or without a restriction of foreign travel',
      text: prose`
        Has taken the place of the Sexual Offences Prevention Order, as an interim order too. It puts restrictions,
        duties or both on someone convicted of a sexual or violent offence who could do sexual harm to the public, and
        makes them give their details to the police as long as it lasts. The court must find on the balance of
        probability that it is necessary, to keep people in the UK, or children and vulnerable adults abroad, from
        sexual harm. Where a chief officer of police, the National Crime Agency (NCA), the British Transport Police
        (BTP) or the Ministry of Defence Police (MODP) applies for it later, they must show what the individual has
        done since the conviction that calls for it. A full order lasts five years or more. From the age of 10 an
        order can be made, below 18 only in an exceptional case.
      `,
    },
    {
      term: 'Notification Order',
      text: prose`
        Makes individuals with a conviction for a qualifying sexual offence abroad notify the police here, to keep the
        public of the UK safe from them. In England and Wales the police may issue it themselves to someone who has
        come to the UK or means to. Its subject has three days from receipt to notify, and may appeal.
      `,
    },
    {
      term: 'Sexual Risk Order (SRO), with or without a restriction of foreign travel',
      text: prose`
        Has taken the place of the Risk of Sexual Harm Order. It needs no conviction: a magistrates’ court can make
        it, when the police, the NCA, the BTP or the MODP apply, for someone who has done something of a sexual nature
        and may therefore do harm to people in the UK or to children and vulnerable adults abroad. It can forbid or
        demand whatever is necessary to prevent sexual harm, and forbid travel. Its subject has three days to tell the
        police a name and a home address, and three days for each change. It lasts two years or more; a ban on travel
        lasts five at most and can be renewed. The criminal standard of proof applies, there is an appeal, and either
        side can ask for the order to be varied, renewed or ended. Who breaches it commits an offence, with up to five
        years in prison, and comes under the full notification requirements: those are the individuals counted here.
        Subjects of an SRO are recorded on ViSOR as potentially dangerous persons.
      `,
    },
    {
      term: 'Lifetime notification revoked on application',
      text: prose`
        Since a successful legal challenge in 2010 an individual with a duty to notify for life can ask the police to
        review it: adults after 15 years of that duty, juveniles after 8. An officer of the rank of superintendent
        decides, and whoever is still a significant risk keeps the duty, for life if need be.
      `,
    },
    {
      term: 'Rate per 100,000',
      text: prose`
        Individuals subject to sex offender notification requirements on {snapshot} for every 100,000 residents aged
        10 and over. Ten is the age of criminal responsibility.
      `,
    },
  ],
};

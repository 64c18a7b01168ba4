import { prose } from '../prose.ts';
import type { Commentary } from './commentary.ts';

/** Source: the 2014-15 report. */
export const commentaryB: Commentary = {
  counted: [
    {
      term: 'MAPPA-eligible offenders',
      text: prose`
        Everyone whom the law puts under MAPPA for a sexual or violent offence of a listed kind, or because serious
        harm may come from them now, and who lived in the community on {snapshot}. People in prison, and people
        detained under the Mental Health Act, are not in these figures.
      `,
    },
    {
      term: 'Levels',
      text: prose`
        At Level 1, where nearly everyone is, one agency manages the offender in its ordinary way and no MAPP meeting
        is held. Level 2 takes the active work of more than one agency. At Level 3 senior staff must take part as well
        and commit resources.
      `,
    },
    {
      term: 'Category 1 (Registered Sexual Offenders, RSOs)',
      text: prose`
        Offenders with a duty to tell the police their name, their address and other details of their person, and
        every later change of them. This duty is the notification requirement. Not to keep it is an offence, with up
        to five years in prison.
      `,
    },
    {
      term: 'Category 2 (Violent Offenders)',
      text: prose`
        Offenders who for violence were given 12 months or more in prison or detention, or a hospital order, together
        with a few sexual offenders who do not have to register.
      `,
    },
    {
      term: 'Category 3 (Other Dangerous Offenders)',
      text: prose`
        Offenders who are in neither of the other categories but may do serious harm now, and can only be managed
        through MAPP meetings. Level 1 has no such meetings, so it does not apply to them.
      `,
    },
  ],
  explained: [
    {
      term: 'Breach of licence',
      text: prose`
        After prison comes a time on licence, under the supervision of the probation service and with conditions. An
        offender who does not keep them faces breach action and can be recalled to prison.
      `,
    },
    {
      term: 'Sexual Offences Prevention Order (SOPO)',
      text: prose`
        Made by a court, either when it deals with a sexual offender or later, when the police ask for it because of
        how an offender behaves in the community. It runs for five years or more, with no end if need be. It brings
        registration with it and may forbid things, such as staying around schools and playgrounds. To breach it can
        mean up to five years in prison.
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
      term: 'Foreign Travel Order (FTO)',
      text: prose`
        Keeps an offender with a conviction for a sexual offence against a child from going abroad, where children
        there would otherwise be at risk of sexual harm.
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

/** How the reports of some years call their tables and figures; after published reports, in our own order. */
export type Wording = {
  people: readonly string[];
  columns: readonly [string, string, string, string];
  breaches: readonly string[];
  revocations: readonly string[];
  orders: string;
  each: Readonly<Record<string, readonly string[]>>;
  sro: readonly string[];
  order: string;
  rate: readonly string[];
};

const columns = ['Registered sex offenders', 'Violent offenders', 'Other dangerous offenders', 'Total'] as const;
const ofCategory1 = 'Restrictive orders for Category 1 offenders';

const until2015: Wording = {
  people: ['offenders'],
  columns,
  breaches: ['RSOs cautioned or convicted for breach of notification requirements'],
  revocations: [],
  orders: ofCategory1,
  each: { SOPO: ['SOPOs', 'SOPO'], NO: ['NOs', 'Notification Orders'], FTO: ['FTOs', 'Foreign Travel Orders'] },
  sro: [],
  order: 'Breach of SOPO',
  rate: ['Total number of Registered Sexual Offenders per 100,000 population'],
};

const until2022: Wording = {
  people: ['offenders', 'nominals'],
  columns,
  breaches: ['RSOs cautioned or convicted for breach of notification requirements'],
  revocations: ['RSOs who have had their life time notification revoked on application'],
  orders: ofCategory1,
  each: {
    SHPO: ['SHPO', 'SHPOs', 'Sexual Harm Prevention Order (SHPO)'],
    SHPO_FTR: ['SHPO with foreign travel restriction', 'SHPOs with foreign travel restriction'],
    NO: ['NOs', 'Notification Order'],
  },
  sro: [
    'Number of people who became subject to notification requirements following a breach(es) of a Sexual Risk Order (SRO)',
  ],
  order: 'Breach of SOPO',
  rate: ['Total number of Registered Sexual Offenders per 100,000 population'],
};

const since2022: Wording = {
  ...until2022,
  people: ['nominals', 'individuals'],
  columns: [
    'Subject to sex offender notification requirements',
    'Violent offenders',
    'Other dangerous offenders',
    'Total',
  ],
  breaches: ['Category 1 cautioned or convicted for breach of notification requirements'],
  revocations: ['Category 1 who have had their lifetime notification revoked on application'],
  sro: [
    'Number of individuals who became subject to sex offender notification requirements following a breach(es) of a Sexual Risk Order (SRO)',
  ],
  order: 'Breach of SHPO',
  rate: ['Total number of individuals subject to sex offender notification requirements per 100,000 population'],
};

export const wordingOf = (startYear: number): Wording => {
  if (startYear >= 2022) return since2022;
  return startYear >= 2015 ? until2022 : until2015;
};

/** The numbered list of 2002-03: each item with its lettered parts. */
export const numberedList: readonly (readonly [
  label: string,
  parts: readonly (readonly [key: string, label: string])[],
])[] = [
  ['The number of registered sex offenders on 31 March {end}', [['eligible|1|Total|', '']]],
  [
    'The number of sex offenders having a registration requirement who were either cautioned or convicted for breaches of the requirement, between 1 April {start} and 31 March {end}',
    [['notification_breaches|Total|Total|', '']],
  ],
  [
    'The number of Sex Offender Orders applied for and gained between 1 April {start} and 31 March {end}',
    [
      ['orders_imposed|Total|Total|SOO_applied', 'The total number of Sex Offender Orders applied for'],
      ['orders_imposed|Total|Total|SOO_granted', 'The total number granted'],
      ['orders_imposed|Total|Total|SOO_not_granted', 'The total number not granted'],
    ],
  ],
  [
    'The number of Restraining Orders issued by the courts between 1 April {start} and 31 March {end} for offenders currently managed within MAPPA',
    [['orders_imposed|Total|Total|RO', '']],
  ],
  [
    'The number of violent and other sexual offenders considered under MAPPA during the year 1 April {start} and 31 March {end} (as defined by section 68 (3), (4) and (5))',
    [['eligible|2|Total|', '']],
  ],
  [
    'The number of other offenders dealt with under MAPPA during the year 1 April {start} and 31 March {end} as being assessed by the Responsible Authority as posing a risk of serious harm to the public but who did not fall within either of the other two categories, as defined by s.67 (2b)',
    [['eligible|3|Total|', '']],
  ],
  [
    'The number of offenders dealt with by the Multi Agency Public Protection Panel (MAPPP) between 1 April {start} and 31 March {end}',
    [
      ['mappp|1|MAPPP|', 'MAPPP - registered sex offenders'],
      ['mappp|2|MAPPP|', 'MAPPP - violent and other sex offenders'],
      ['mappp|3|MAPPP|', 'MAPPP - other offenders'],
    ],
  ],
  [
    'Of the cases managed by the MAPPP during the reporting year what was the number of offenders',
    [
      ['returned_to_custody|Total|MAPPP|licence', 'who were returned to custody for a breach of licence'],
      [
        'returned_to_custody|Total|MAPPP|order',
        'who were returned to custody for a breach of a Restraining Order or Sex Offender Order',
      ],
      ['serious_offence_charged|Total|MAPPP|', 'charged with a serious sexual or violent offence'],
    ],
  ],
];

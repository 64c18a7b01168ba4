import { prose } from '../prose.ts';
/**
 * The words by which reports name a table or a figure. One of each group of `must` (alternatives apart by `|`) is
 * there, and every other word is one of `may`: any other word makes it another thing. Words stand in the singular and
 * in small letters; people, articles and the like need no mention. What differs in the order of words needs no entry; a
 * new word needs one, on purpose.
 */
export type Named = { must: readonly string[]; may?: string };

const registered = 'rso registered sex subject notification requirement category-1 cofrestredig rhyw';
const courts = 'imposed court gosodwyd llys llysoedd osodwyd';
const annual = 'yearly annual total year during blynyddol cyfanswm reporting';

const breaches = 'returned recalled custody level-2 level-3 ddychwelwyd dychwelwyd i r ddalfa am';

/**
 * Tables and figures since 2004-05, in the words of all forms: a report often keeps the words of last year's. Welsh
 * beside English.
 */
export const named = {
  eligible: {
    must: ['eligible|community|gymwys|cymwys'],
    may: 'category level living total cymuned gymuned lefel categori sy n ar gyfer fesul nifer o',
  },
  managed: {
    must: ['level-2', 'level-3', 'yearly|annual|managed|during|blynyddol|rheolwyd|reolwyd'],
    may: `eligible category ${annual} gymwys cymwys sy n ar gyfer fesul categori yn`,
  },
  notificationBreaches: {
    must: [
      'cautioned|rybuddiwyd|rhybuddiwyd',
      'convicted|euog',
      'breach|dorri|torri',
      'notification|registration|requirement|hysbysu|cofrestru',
    ],
    may: `${registered} either having gafwyd cafwyd yn o am neu a gofynion ofynion wedi eu`,
  },
  lifetimeRevocations: {
    must: [
      'revoked|revocation|diddymwyd|ddiddymwyd|dirymwyd|ddirymwyd',
      'lifetime|oes',
      'notification|registration|requirement|hysbysu',
    ],
    may: `${registered} on-application having y cafodd gofynion ofynion eu am drwy gais ar`,
  },
  orders: {
    must: ['restrictive|cyfyngol|gyfyngol|cyfyngu', 'order|gorchymyn|gorchmynion'],
    may: `${registered} ${courts} ar gyfer`,
  },
  shpo: { must: ['shpo'], may: courts },
  shpoTravel: {
    must: ['shpo', 'foreign|tramor|dramor', 'travel|teithio|deithio', 'restriction|cyfyngiad|chyfyngiad'],
    may: `${courts} gyda ar`,
  },
  no: { must: ['no-order'], may: courts },
  sopo: { must: ['sopo'], may: courts },
  fto: { must: ['fto'], may: courts },
  sroBreaches: {
    must: ['sro', 'breach|dorri|torri', 'notification|requirement|hysbysu'],
    may: 'became become subject sex following gofynion ofynion daeth ddaeth yn destun ar ol dilyn o nifer y',
  },
  custody: {
    must: ['returned|recalled|ddychwelwyd|dychwelwyd|galwyd', 'custody|prison|ddalfa|garchar'],
    may: 'level-2 level-3 i r yn ôl',
  },
  licence: {
    must: ['breach|recalled|dorri|torri', 'licence|trwydded|drwydded'],
    may: 'returned condition custody level-2 level-3 amodau ddychwelwyd dychwelwyd i r ddalfa am',
  },
  breachOfSopo: { must: ['breach|dorri|torri', 'sopo'], may: breaches },
  breachOfShpo: { must: ['breach|dorri|torri', 'shpo|sopo'], may: breaches },
  rate: {
    must: ['per-100000', 'registered|rso|category-1|notification|cofrestredig'],
    may: `${registered} total population head aged-10 resident cyfanswm nifer o r boblogaeth`,
  },
} as const satisfies Record<string, Named>;

const section = 'as defined section note during year';

/** The numbered list of the first years. */
export const namedInList = {
  registered: { must: ['registered', 'sex'], may: 'community living note' },
  registrationBreaches: {
    must: ['cautioned', 'convicted', 'breach', 'registration|notification|requirement'],
    may: 'registered sex having either rso during year',
  },
  orders: { must: ['soo'], may: 'applied gained granted' },
  applied: { must: ['applied'], may: 'total soo' },
  granted: { must: ['granted'], may: 'total soo' },
  notGranted: { must: ['not', 'granted'], may: 'total soo' },
  restraining: { must: ['ro', 'issued|imposed'], may: 'court currently managed within during year' },
  violent: { must: ['violent', 'other', 'sex'], may: `considered ${section}` },
  other: {
    must: ['other', 'people'],
    may: prose`
      dealt being assessed responsible authority posing risk serious harm public but did not fall within either two
      category ${section}
    `,
  },
  panel: { must: ['mappp'], may: 'multi agency public protection panel dealt' },
  panelRegistered: { must: ['mappp', 'registered', 'sex'] },
  panelViolent: { must: ['mappp', 'violent', 'other', 'sex'] },
  panelOther: { must: ['mappp', 'other', 'people'] },
  panelCases: {
    must: ['mappp', 'case'],
    may: 'managed reporting during year what returned custody charged serious sex violent offence',
  },
  licence: { must: ['returned|recalled', 'custody', 'breach', 'licence'] },
  order: { must: ['returned|recalled', 'custody', 'breach', 'ro|soo'] },
  charged: { must: ['charged', 'serious', 'violent', 'sex'], may: 'offence mappp case' },
} as const satisfies Record<string, Named>;

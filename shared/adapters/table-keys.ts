import { beginning, fill, readBack, type Values } from './key-pattern.ts';

/** Key of an item, as the tables have it. */
export type Key = { pk: { S: string }; sk: { S: string } };

/** An item as a Query gives it, as far as its key goes. */
type Found = Readonly<Record<string, string | undefined>>;

/** One kind of item: the pattern of its key, and what follows from it. */
const kind = <Pk extends string, Sk extends string>(pk: Pk, sk: Sk) => ({
  pk,
  sk,
  /** The key of one item. */
  key: (values: Values<Pk> & Values<Sk>): Key => ({ pk: { S: fill(pk, values) }, sk: { S: fill(sk, values) } }),
  /** The partition that a Query reads. */
  partition: (values: Values<Pk>): string => fill(pk, values),
  /** What an item's key holds; undefined where the item is of another kind. */
  read: (item: Found): (Values<Pk> & Values<Sk>) | undefined => {
    const [first, second] = [readBack(pk, item.pk ?? ''), readBack(sk, item.sk ?? '')];
    return first && second && { ...first, ...second };
  },
  /** What the keys of all such items begin with. */
  begins: { pk: beginning(pk), sk: beginning(sk) },
});

const oneReturn = 'AREA#{area}#PERIOD#{period}';

/**
 * Every kind of item of the table `returns`. A current return lies by period, so that the nation is one Query; what was
 * ever sent for one return lies together, and so does what is kept of a period's releases. README says who writes and
 * reads each.
 */
export const inReturns = {
  current: kind('PERIOD#{period}', 'AREA#{area}'),
  submission: kind(oneReturn, 'SUBMISSION#{submission}'),
  report: kind(oneReturn, 'SUBMISSION#{submission}#REPORT'),
  thread: kind(oneReturn, 'THREAD#{name+}'),
  draft: kind(oneReturn, 'SUBMISSION#{submission}#DRAFT#{who+}'),
  signOff: kind(oneReturn, 'SUBMISSION#{submission}#SIGN-OFF'),
  release: kind('RELEASE#{period}', 'VERSION#{version}'),
  candidate: kind('RELEASE#{period}', 'CANDIDATE#{version}'),
  candidatePart: kind('RELEASE#{period}', 'CANDIDATE#{version}#{part}'),
  ledger: kind('RELEASE#{period}', 'LEDGER#{version}'),
  seen: kind('RELEASE#{period}', 'SEEN#{order}'),
  compiling: kind('RELEASE#{period}', 'COMPILING'),
  published: kind('PUBLISHED', '{period}#{version}'),
  publishedPart: kind('PUBLISHED', '{period}#{version}#{part}'),
  front: kind('FRONT', 'DUE'),
  dates: kind('COLLECTION#{period}', 'DATES'),
  round: kind('COLLECTION#{period}', 'ROUND#{number}'),
  extension: kind('COLLECTION#{period}', 'EXTENSION#{area}'),
  note: kind('COLLECTION#{period}', 'NOTE#{area}#{at}'),
  contacts: kind('AREA#{area}', 'CONTACTS'),
  reminder: kind('REMINDERS#{period}', '{day}#{area}#{reason}'),
  population: kind('REFERENCE', 'POPULATION#{vintage}'),
  once: kind('ONCE#{who+}', '{key+}'),
  event: kind('EVENTS#{month}', '{at}#{about+}#{what}'),
  mail: kind('MAILS#{month}', '{event+}'),
};

/** What the sort keys of all that is published of a period begin with. */
export const publishedOf = (at: { period: string }): string => fill('{period}#', at);

/** The one kind of item of the table `confidential`: the Category 4 figures of one submission. */
export const inConfidential = {
  figures: kind('PERIOD#{period}', 'AREA#{area}#SUBMISSION#{submission}'),
};

/** What an event may be about. */
const subjects = {
  submission: `${oneReturn}#SUBMISSION#{submission}`,
  collection: 'COLLECTION#{period}',
  reminder: 'COLLECTION#{period}#AREA#{area}',
  release: '{period}/{version}',
} as const;
const about =
  <Pattern extends string>(pattern: Pattern) =>
  (values: Values<Pattern>): string =>
    fill(pattern, values);

/** What an event is about, as text. */
export const eventAbout = {
  submission: about(subjects.submission),
  collection: about(subjects.collection),
  reminder: about(subjects.reminder),
  release: about(subjects.release),
};

/** Names that tell what an event is about. */
type About = { area?: string; period?: string; submission?: string; version?: string };

/** Reads what an event is about; undefined where it is none of ours. */
export const readAbout = (text: string): About | undefined =>
  Object.values(subjects)
    .map((pattern): About | undefined => readBack(pattern, text))
    .find((read) => read !== undefined);

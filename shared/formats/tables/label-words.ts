import { prose } from '../../domain/prose.ts';

const PEOPLE = new Set(
  'offender nominal individual people person subjects pobl unigolion troseddwyr droseddwyr troseddwr nhroseddwyr'.split(
    ' ',
  ),
);

/** Words that say the same, whatever a year or an office calls it. */
const SAME: Readonly<Record<string, string>> = {
  sexual: 'sex',
  mapppa: 'mappp',
  gorchmynion: 'gorchymyn',
  orchymyn: 'gorchymyn',
  orchmynion: 'gorchymyn',
  rywiol: 'rhywiol',
  // No plurals: eligible, in Welsh.
  gymwys: 'gymwys',
  cymwys: 'cymwys',
};

/** Words that no label needs and none is told apart by. */
const FREE = new Set(
  prose`
    the a an of in on by for to and or at with who whom were was have had has been their which that are is mappa number
    people y yr yn
  `.split(' '),
);

/** Names in several words and what stands for them. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['sex harm prevention order', 'shpo'],
  ['sex offence prevention order', 'sopo'],
  ['foreign travel order', 'fto'],
  ['sex risk order', 'sro'],
  ['sex people order', 'soo'],
  ['restraining order', 'ro'],
  ['notification order', 'no-order'],
  ['considered under', 'considered'],
  ['dealt with under', 'dealt'],
  ['aged-10 and over', 'aged-10'],
  ['life time', 'lifetime'],
  ['of which', 'of-which'],
  ['on application', 'on-application'],
  ['multi agency public protection panel', 'mappp'],
  ['gorchymyn atal niwed rhywiol', 'shpo'],
  ['gorchymyn atal troseddau rhywiol', 'sopo'],
  ['gorchymyn teithio tramor', 'fto'],
  ['gorchymyn risg rhywiol', 'sro'],
  ['gorchymyn hysbysu', 'no-order'],
];

/** Names in several words as lists of words, the longest first. */
export const phrases = PHRASES.map(([name, stands]) => ({ words: name.split(' '), stands })).toSorted(
  (one, other) => other.words.length - one.words.length,
);

/** A word as labels compare it: small letters, no accents, the singular, one word for people. */
export const stem = (raw: string): string => {
  if (/^NO[sS]?$/.test(raw)) return 'no-order';
  const plain = raw
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '');
  const single = plain
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=ch|sh|ss|x)es$/, '')
    .replace(/(?<=..[^su])s$/, '');
  const same = SAME[plain] ?? single;
  return PEOPLE.has(plain) || PEOPLE.has(same) ? 'people' : same;
};

export const isFree = (word: string): boolean => FREE.has(word);

// biome-ignore lint/suspicious/noExplicitAny: documents are looked at as any reader would, without our types.
type Json = any;

const isInstant = (text: unknown): boolean =>
  typeof text === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text));
const isDay = (text: unknown): boolean => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
const isLink = (value: Json): boolean => typeof value?.['@id'] === 'string' && value['@id'] !== '';
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isExtent = (value: Json): boolean => isDay(value?.['dcat:startDate']) && isDay(value?.['dcat:endDate']);

/**
 * What each must say, by DCAT 3 and the application profile of the European portals: what is mandatory or recommended.
 */
const ofAll: Readonly<Record<string, (value: Json) => boolean>> = {
  'dct:title': isText,
  'dct:description': isText,
  'dct:license': isLink,
};
const ofDatasets: typeof ofAll = {
  ...ofAll,
  'dct:publisher': (value) => value?.['@type'] === 'foaf:Agent' && isText(value['foaf:name']),
  'dcat:contactPoint': (value) => isText(value?.['vcard:fn']) && /^mailto:.+@/.test(value['vcard:hasEmail']?.['@id']),
  'dcat:keyword': (value) => Array.isArray(value) && value.length > 2 && value.every(isText),
  'dct:identifier': isText,
  'dct:issued': isInstant,
  'dct:spatial': isLink,
  'dct:temporal': isExtent,
  'dcat:landingPage': isLink,
};
const ofDistributions: typeof ofAll = {
  ...ofAll,
  'dct:issued': isInstant,
  'dct:spatial': isLink,
  'dct:temporal': isExtent,
  'dcat:accessURL': isLink,
  'dcat:downloadURL': isLink,
  'dcat:mediaType': (value) => /^https:\/\/www\.iana\.org\/assignments\/media-types\/[\w.+/-]+$/.test(value?.['@id']),
};

const lacking = (what: string, thing: Json, rules: typeof ofAll): string[] =>
  Object.entries(rules).flatMap(([name, holds]) => (holds(thing[name]) ? [] : [`${what}: ${name}`]));

/** What a catalogue does not say that it must, or says in another form than it must. */
export const dcatFaults = (catalogue: Json): string[] => [
  ...lacking('the catalogue', catalogue, { ...ofAll, 'dct:publisher': ofDatasets['dct:publisher']! }),
  ...catalogue['dcat:dataset'].flatMap((dataset: Json) => [
    ...lacking(dataset['@id'], dataset, ofDatasets),
    ...dataset['dcat:distribution'].flatMap((file: Json) =>
      lacking(file['dcat:downloadURL']?.['@id'] ?? dataset['@id'], file, ofDistributions),
    ),
  ]),
];

/**
 * What is wrong with a feed by JSON Feed 1.1: what it must have, unlike addresses, and times that do not run backwards.
 */
export const feedFaults = (feed: Json): string[] => {
  const ids: string[] = feed.items.map(({ id }: Json) => id);
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(isText(feed.title) && isText(feed.home_page_url) && isText(feed.feed_url) ? [] : ['title or addresses']),
    ...(new Set(ids).size === ids.length ? [] : ['two items have one id']),
    ...feed.items.flatMap(({ id, url, title, content_text, date_published, date_modified = date_published }: Json) =>
      [id, url, title, content_text].every(isText) &&
      [date_published, date_modified].every(isInstant) &&
      Date.parse(date_modified) >= Date.parse(date_published)
        ? []
        : [`item ${id}`],
    ),
  ];
};

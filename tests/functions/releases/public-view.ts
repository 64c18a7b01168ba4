import { createHash } from 'node:crypto';

type Bytes = Uint8Array;
type Shelf = ReadonlyMap<string, Bytes>;

/** Works out once what an object holds: the same object is looked at after every call. */
const once = <Found>(work: (bytes: Bytes) => Found) => {
  const known = new WeakMap<Bytes, Found>();
  return (bytes: Bytes): Found => {
    if (!known.has(bytes)) known.set(bytes, work(bytes));
    return known.get(bytes)!;
  };
};

const text = (bytes: Bytes) => new TextDecoder().decode(bytes);
const digest = once((bytes) => createHash('sha256').update(bytes).digest('hex'));
const parsed = once((bytes) => JSON.parse(text(bytes)));
const links = once((bytes) => [...text(bytes).matchAll(/ (?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)].map(([, to]) => to!));
const read = once(text);
const feedLinks = (bytes: Bytes): string[] => parsed(bytes).items.map(({ url }: { url: string }) => url);

/** Where an address in the page `from` leads: a key of the bucket. */
const target = (from: string, to: string): string => {
  const { pathname } = new URL(to, `http://site/${from}`);
  return pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
};

/** What is wrong with what the public sees: an address that leads nowhere, a digest that is not right, a mixture. */
export const faultsOf = (objects: Shelf): string[] => {
  const faults: string[] = [];
  const whole = new Set<string>();
  const expectFile = (key: string, sha256: string) => {
    const found = objects.get(key);
    if (!found) faults.push(`${key} is missing`);
    else if (digest(found) !== sha256) faults.push(`${key} is another`);
  };
  for (const [key, bytes] of objects) {
    if (!/^releases\/.*\/release\.json$/.test(key)) continue;
    const base = key.replace('release.json', '');
    whole.add(base);
    for (const { path, sha256 } of parsed(bytes).files) expectFile(base + path, sha256);
  }
  const catalogue = objects.get('catalog.json');
  for (const dataset of catalogue ? parsed(catalogue)['dcat:dataset'] : []) {
    // The series moves, so it has no digest here; it is looked at below.
    if (dataset['@id'] === 'series/') {
      for (const each of dataset['dcat:distribution'])
        if (!objects.has(each['dcat:downloadURL']['@id'])) faults.push(`${each['dcat:downloadURL']['@id']} is missing`);
      continue;
    }
    if (!whole.has(dataset['@id'])) faults.push(`${dataset['@id']} is listed and not whole`);
    for (const each of dataset['dcat:distribution'])
      expectFile(each['dcat:downloadURL']['@id'], each['spdx:checksum']['spdx:checksumValue']);
  }
  // The catalogue is where readers begin, and moves last: what stands in front may be ahead of it and never behind.
  const { path: newest = '', period = '', version = '' } = catalogue ? (parsed(catalogue).latest ?? {}) : {};
  const listed = new Set(
    catalogue ? parsed(catalogue)['dcat:dataset'].map((each: { '@id': string }) => each['@id']) : [],
  );
  const enough = [newest, ...[...whole].filter((base) => !listed.has(base))];
  for (const [key, bytes] of objects)
    if (
      /^(areas\/.*|index|latest\/index)\.html$|^feed\.json$/.test(key) &&
      !enough.some((base) => read(bytes).includes(base))
    )
      faults.push(`${key} does not know ${newest}, which is the latest`);
  const series = objects.get('series/mappa-every-version.csv');
  if (catalogue && !(series && read(series).includes(`,${period}/${version}\r\n`)))
    faults.push(`the series does not have ${newest}, which is the latest`);
  const latest = objects.get('latest/mappa.csv');
  const csvs = [...whole].map((base) => objects.get(`${base}mappa-${base.split('/')[1]}.csv`)!);
  if (latest && !csvs.some((csv) => digest(csv) === digest(latest))) faults.push('latest/mappa.csv is of no release');
  for (const [key, bytes] of objects) {
    // A release is shown to nobody before something in front of it leads there: its own pages count once it is whole.
    if (key.startsWith('releases/') && ![...whole].some((base) => key.startsWith(base))) continue;
    const given = key.endsWith('.html') ? links(bytes) : key === 'feed.json' ? feedLinks(bytes) : [];
    for (const to of given) {
      const at = target(key, to);
      const base = /^releases\/[^/]+\/[^/]+\//.exec(at)?.[0];
      // Questions are answered by a function, which has no key.
      if (at !== 'data' && !objects.has(at)) faults.push(`${key} leads to ${to}, which is missing`);
      else if (base && !whole.has(base)) faults.push(`${key} leads to ${base}, which is not whole`);
    }
  }
  return faults;
};

import { names } from '../platform/names.ts';
import { type Judged, json } from './memory.ts';
import { pathOf, readRelease, textAt } from './releases.ts';

type Told = {
  listed: string[];
  announced: { period: string; version: string; releaseAt: string; cancelled?: string }[];
};

/** Versions whose announcement was taken back, and neither renewed nor overtaken, by what happened to them. */
const takenBack = (events: readonly { at: string; what: string; about: string }[]): readonly string[] => {
  const standing = new Map<string, 'announced' | 'taken back' | 'out'>();
  for (const { what, about } of events.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    const was = standing.get(about);
    if (was === 'out') continue;
    if (what === 'schedule' || what === 'move') standing.set(about, 'announced');
    if (was === 'announced' && (what === 'cancel' || what === 'withdraw')) standing.set(about, 'taken back');
    if (what === 'publishing') standing.set(about, 'out');
  }
  return [...standing].flatMap(([about, is]) => (is === 'taken back' ? [about] : []));
};

/** The catalogue tells of all that is listed, announced and taken back, and of nothing else. */
export const wrongOfFront = (judged: Judged): readonly string[] => {
  const items = judged.platform.tables.itemsOf(names.returns);
  const listed = items.flatMap((item) => {
    if (item.pk!.S !== 'PUBLISHED') return [];
    const release = json(item.listed?.S) as unknown as { period: string; version: string; withdrawn?: object };
    return [`${pathOf(release)}${release.withdrawn ? ' withdrawn' : ''}`];
  });
  const announced = items.flatMap((item) => {
    const release = item.sk!.S!.startsWith('VERSION#') ? readRelease(item) : undefined;
    return release?.state === 'scheduled' ? [`${release.period}/${release.version} on ${release.releaseAt}`] : [];
  });
  const events = items.flatMap(({ pk, at, what, about }) =>
    pk!.S!.startsWith('EVENTS#') ? [{ at: at!.S!, what: what!.S!, about: about!.S! }] : [],
  );
  const told: Told = JSON.parse(textAt(judged, 'catalog.json') || '{"listed":[],"announced":[]}');
  const tells = [
    ...told.listed,
    ...told.announced.map(({ period, version, releaseAt, cancelled }) =>
      cancelled === undefined ? `${period}/${version} on ${releaseAt}` : `${period}/${version} taken back`,
    ),
  ];
  const is = [...listed, ...announced, ...takenBack(events).map((version) => `${version} taken back`)];
  return tells.sort().join(', ') === is.sort().join(', ')
    ? []
    : [`the catalogue tells of ${tells.join(', ')}, and there is ${is.join(', ')}`];
};

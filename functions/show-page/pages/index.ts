import type { Page } from '../visit.ts';
import { answeringPages } from './answering.ts';
import { areaPages } from './area.ts';
import { collectionPages } from './collection.ts';
import { contactsPages, deskPages } from './desk.ts';
import { eventsPages } from './events.ts';
import { releasePages } from './release.ts';
import { releasesPages } from './releases.ts';
import { reportedPages } from './reported.ts';
import { reviewingPages } from './reviewing.ts';
import { roundsPages } from './rounds.ts';
import { rulesPages } from './rules.ts';
import { sendingPages } from './sending.ts';
import { wordsPages } from './words.ts';

/** Every page there is. */
export const pages: readonly Page[] = [
  ...areaPages,
  ...sendingPages,
  ...reportedPages,
  ...answeringPages,
  ...reviewingPages,
  ...collectionPages,
  ...roundsPages,
  ...deskPages,
  ...contactsPages,
  ...releasesPages,
  ...releasePages,
  ...wordsPages,
  ...eventsPages,
  ...rulesPages,
];

/** The page of an address, with the parts that it names; literal parts win over named ones. */
export const findPage = (method: string, address: string): { page: Page; path: Record<string, string> } | undefined =>
  pages
    .filter((page) => page.method === method)
    .toSorted((one, other) => named(one) - named(other))
    .flatMap((page) => {
      const path = partsOf(page.path, address);
      return path === undefined ? [] : [{ page, path }];
    })[0];

const named = ({ path }: Page): number => path.split('{').length;

const partsOf = (pattern: string, address: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/');
  const greedy = /^\{\w+\+\}$/.test(wanted.at(-1) ?? '');
  const parts = address.split('/');
  const given = greedy ? [...parts.slice(0, wanted.length - 1), parts.slice(wanted.length - 1).join('/')] : parts;
  if (wanted.length !== given.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index]!;
    const name = /^\{(\w+)\+?\}$/.exec(part)?.[1];
    if (name === undefined ? part !== found : !(part.endsWith('+}') ? /^[\w.+/-]+$/ : /^[\w.+-]+$/).test(found))
      return undefined;
    if (name !== undefined) path[name] = found;
  }
  return path;
};

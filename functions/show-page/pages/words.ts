import type * as z from 'zod';
import { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { WordsOrder } from '../../../shared/domain/api/requests/of-releases.ts';
import { grouped } from '../../../shared/domain/release/figures/published-row.ts';
import { at } from '../addresses.ts';
import { periodNamed } from '../area-named.ts';
import { Mistaken } from '../entered.ts';
import { fieldsOf, wordsView } from '../views/words.ts';
import { type Page, sent, type Visit } from '../visit.ts';

const path = '/pages/collections/{period}/releases/{version}/words';
const most = 2000;

const read = async (visit: Visit) => {
  const period = periodNamed(visit.path.period);
  const version = visit.path.version ?? '';
  const api = `/collections/${period}/releases/${encodeURIComponent(version)}`;
  return { period, version, api, release: await visit.api.get(ReleaseView, api) };
};

/**
 * What the form says: the words of each place beside the draft that was shown, but for those that are that draft or go
 * back to it.
 * @throws Mistaken that names each field with too many letters
 */
const orderOf = ({ form }: Visit, { words = [] }: ReleaseView): z.input<typeof WordsOrder> => {
  const given = words
    .map((place) => ({ place, names: fieldsOf(place) }))
    .filter(({ names }) => form.has(names.text) && sent(form, names.draft) !== 'yes')
    .map(({ place, names }) => ({
      place,
      field: names.text,
      text: sent(form, names.text).replaceAll('\r\n', '\n'),
      draft: form.has(names.shown) ? sent(form, names.shown) : undefined,
    }))
    .filter(({ text, draft }) => text !== draft);
  const long = given.filter(({ text }) => text.length > most);
  if (long.length > 0)
    throw new Mistaken(
      long.map(({ place, field, text }) => ({
        text: `${place.title}: write at most ${grouped(most)} letters; these are ${grouped(text.length)}`,
        field,
      })),
    );
  return WordsOrder.parse({
    digest: sent(form, 'digest'),
    words: given.map(({ place, text, draft }) => ({
      about: place.about,
      text,
      ...(draft === undefined ? {} : { draft }),
    })),
  });
};

/** The page on which an analyst writes main points and commentary, and what takes them. */
export const wordsPages: readonly Page[] = [
  { method: 'GET', path, visit: async (visit) => ({ show: wordsView((await read(visit)).release, visit) }) },
  {
    method: 'POST',
    path,
    formOn: path,
    visit: async (visit) => {
      const { period, version, api, release } = await read(visit);
      await visit.api.send('PUT', `${api}/words`, orderOf(visit, release), sent(visit.form, 'once'));
      return { goTo: `${at.release(period, version)}?done=words` };
    },
  },
];

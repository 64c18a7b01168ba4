import type * as z from 'zod';
import { ReleasesView, ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { CompileOrder } from '../../../shared/domain/api/requests/of-releases.ts';
import { at } from '../addresses.ts';
import { periodNamed } from '../area-named.ts';
import { checkedOrder, Mistaken } from '../entered.ts';
import { linesOf, personOf } from '../typed-lines.ts';
import { releasesView } from '../views/releases.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { may } from './area.ts';

const path = '/pages/collections/{period}/releases';

const fields = {
  reason: { field: 'reason', say: 'Say why it is revised, in 3 to 600 letters' },
  notes: { field: 'notes', say: 'Write each note in 3 to 600 letters, one a line, at most 20' },
  preRelease: {
    field: 'pre-release',
    say: 'Give on each line a name, an e-mail address and a post, with commas between',
  },
};

/** What the form of a compilation says. A candidate that is compiled anew keeps what is left out, so all is said. */
const orderOf = ({ form }: Visit): z.input<typeof CompileOrder> => {
  const [reason, day] = [sent(form, 'reason'), sent(form, 'day')];
  return checkedOrder(
    CompileOrder,
    {
      ...(form.has('reason') ? { reason } : {}),
      ...(day === '' ? {} : { releaseAt: day }),
      notes: linesOf(sent(form, 'notes')),
      preRelease: linesOf(sent(form, 'pre-release')).map(personOf),
      drawCategory4: sent(form, 'category-4') === 'draw',
    },
    { ...fields, releaseAt: { field: 'day', say: 'Choose a day of release, or leave it empty' } },
  );
};

/** The pages of a period's releases: the list, and a new compilation. */
export const releasesPages: readonly Page[] = [
  {
    method: 'GET',
    path,
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const found = await visit.api.get(ReleasesView, `/collections/${period}/releases`);
      return { show: releasesView(period, found, visit, may(visit, 'POST /collections/{period}/releases')) };
    },
  },
  {
    method: 'POST',
    path,
    formOn: path,
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      if (sent(visit.form, 'category-4') === 'draw' && sent(visit.form, 'draw-understood') !== 'yes')
        throw new Mistaken([
          { text: 'Say that you have read what drawing Category 4 means', field: 'draw-understood-yes' },
        ]);
      const answer = await visit.api.send(
        'POST',
        `/collections/${period}/releases`,
        orderOf(visit),
        sent(visit.form, 'once'),
      );
      const made = ReleaseView.pick({ version: true }).safeParse(answer);
      return { goTo: made.success ? `${at.release(period, made.data.version)}?done=compiled` : at.releases(period) };
    },
  },
];

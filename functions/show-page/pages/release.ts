import type * as z from 'zod';
import { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { DecisionOrder } from '../../../shared/domain/api/requests/of-releases.ts';
import { londonDay } from '../../../shared/domain/calendar/london-time.ts';
import { Progress } from '../../../shared/domain/collection/shapes.ts';
import { Decision, stateAfter } from '../../../shared/domain/release/life/life.ts';
import { defaultReleaseAt, objectionsTo } from '../../../shared/domain/release/life/release-date.ts';
import { at } from '../addresses.ts';
import { Refusal } from '../api-client.ts';
import { periodNamed } from '../area-named.ts';
import { doneAt } from '../done.ts';
import { checkedOrder, Mistaken } from '../entered.ts';
import { releaseView } from '../views/release.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { may } from './area.ts';

const path = '/pages/collections/{period}/releases/{version}';
const done: Readonly<Record<string, string>> = {
  compiled: 'The release has been compiled. Nothing is public yet.',
  words: 'The words have been saved. Whoever has read it is told that they changed.',
  approve: 'The release has been approved.',
  schedule: 'The release has been scheduled.',
  move: 'The release has been moved.',
  cancel: 'The schedule has been cancelled.',
  'publish-again': 'It is being published again: every file and page is written anew, within minutes.',
  withdraw: 'This version has been withdrawn.',
};

const versionAt = ({ path: { period, version = '' } }: Visit) => {
  const found = periodNamed(period);
  return { period: found, version, api: `/collections/${found}/releases/${encodeURIComponent(version)}` };
};

const decisionsFor = (visit: Visit, { state }: ReleaseView): Decision[] =>
  Decision.options.filter(
    (decision) =>
      stateAfter(state, decision) !== undefined &&
      may(visit, `POST /collections/{period}/releases/{version}/${decision}`),
  );

/** Words are written until the version is scheduled. */
const mayWrite = (visit: Visit, { state }: ReleaseView): boolean =>
  (state === 'compiled' || state === 'approved') && may(visit, 'PUT /collections/{period}/releases/{version}/words');

/** Decisions that set a day; the others leave it as it is. */
const takesDay = (decision: Decision): boolean => decision === 'schedule' || decision === 'move';

/**
 * What the form of a decision says. The digest is that of the page it stood on: what was read there is decided about.
 * @throws Mistaken where a reason or a day is missing, or the day is no weekday
 */
const orderOf = (form: FormData, decision: Decision): z.input<typeof DecisionOrder> => {
  const day = sent(form, `${decision}-day`);
  const field = `${decision}-day`;
  if (takesDay(decision) && day === '') throw new Mistaken([{ text: 'Choose the day of release', field }]);
  const { forbidden } = /^\d{4}-\d{2}-\d{2}$/.test(day) ? objectionsTo(day) : {};
  if (forbidden !== undefined) throw new Mistaken([{ text: forbidden, field }]);
  return checkedOrder(
    DecisionOrder,
    {
      why: sent(form, `${decision}-reason`),
      digest: sent(form, 'digest'),
      ...(day === '' ? {} : { releaseAt: day }),
    },
    {
      why: { field: `${decision}-reason`, say: 'Say why, in 3 to 600 letters' },
      releaseAt: { field, say: 'Choose a day, as in 2024-10-31' },
    },
  );
};

/** The pages of one version: what is read of it, its files, and what is decided about it. */
export const releasePages: readonly Page[] = [
  {
    method: 'GET',
    path,
    visit: async (visit) => {
      const { period, api } = versionAt(visit);
      const [release, progress] = await Promise.all([
        visit.api.get(ReleaseView, api),
        may(visit, 'GET /collections/{period}') ? visit.api.get(Progress, `/collections/${period}`) : undefined,
      ]);
      const day = londonDay(defaultReleaseAt(period, visit.now));
      return {
        show: releaseView(
          {
            release,
            decisions: decisionsFor(visit, release),
            day,
            progress,
            mayWrite: mayWrite(visit, release),
            done: doneAt(visit, done),
          },
          visit,
        ),
      };
    },
  },
  {
    method: 'GET',
    path: `${path}/files/{file+}`,
    visit: async (visit) => {
      const { api } = versionAt(visit);
      const file = visit.path.file ?? '';
      const { bytes, type } = await visit.api.file(`${api}/files/${file}`);
      return { file: bytes, type, name: file.split('/').at(-1) ?? 'file' };
    },
  },
  {
    method: 'POST',
    path: `${path}/{decision}`,
    formOn: path,
    visit: async (visit) => {
      const { period, version, api } = versionAt(visit);
      const decision = Decision.safeParse(visit.path.decision);
      if (!decision.success) throw new Refusal(404, 'unknown-decision', '');
      const order = orderOf(visit.form, decision.data);
      await visit.api.send('POST', `${api}/${decision.data}`, order, sent(visit.form, 'once'));
      return { goTo: `${at.release(period, version)}?done=${decision.data}` };
    },
  },
];

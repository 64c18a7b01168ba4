import type * as z from 'zod';
import { ReleasesView, ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import type { CompileOrder, DecisionOrder } from '../../../shared/domain/api/requests.ts';
import { pageOf } from '../../../shared/domain/api/shapes.ts';
import { ToldEvent } from '../../../shared/domain/events/event.ts';
import { Decision, stateAfter } from '../../../shared/domain/release/life/life.ts';
import { usualReleaseDay } from '../../../shared/domain/release/life/release-date.ts';
import { at } from '../addresses.ts';
import { Refusal } from '../api-client.ts';
import { periodNamed } from '../area-named.ts';
import { eventsView } from '../views/events.ts';
import { releaseView } from '../views/release.ts';
import { releasesView } from '../views/releases.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { may } from './area.ts';

const releases = '/collections/{period}/releases';
const done: Readonly<Record<string, string>> = {
  compiled: 'The release has been compiled. Nothing is public yet.',
  approve: 'The release has been approved.',
  schedule: 'The release has been scheduled.',
  move: 'The release has been moved.',
  cancel: 'The schedule has been cancelled.',
  'publish-again': 'It is being published again: every file and page is written anew, within minutes.',
  withdraw: 'This version has been withdrawn.',
};

const decisionsFor = (visit: Visit, { state }: ReleaseView): Decision[] =>
  Decision.options.filter(
    (decision) => stateAfter(state, decision) !== undefined && may(visit, `POST ${releases}/{version}/${decision}`),
  );

/** What a form of a decision says; a day that was left empty is left out. */
const orderOf = (form: FormData, decision: Decision): z.input<typeof DecisionOrder> => {
  const day = sent(form, `${decision}-day`);
  return {
    why: sent(form, `${decision}-reason`),
    digest: sent(form, 'digest'),
    ...(day === '' ? {} : { releaseAt: day }),
  };
};

/** What stands on the lines of a field, empty ones left out. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `name, e-mail address, post`: the post may have commas of its own. */
const personOf = (line: string) => {
  const [name = '', email = '', ...post] = line.split(',');
  return { name: name.trim(), email: email.trim(), post: post.join(',').trim() };
};

/** The pages of releases and their life, and of what happened. */
export const releasePages: readonly Page[] = [
  {
    method: 'GET',
    path: '/pages/collections/{period}/releases',
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const found = await visit.api.get(ReleasesView, `/collections/${period}/releases`);
      return { show: releasesView(period, found, visit, may(visit, `POST ${releases}`)) };
    },
  },
  {
    method: 'POST',
    path: '/pages/collections/{period}/releases',
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const reason = sent(visit.form, 'reason');
      const order = {
        ...(reason === '' ? {} : { reason }),
        notes: linesOf(sent(visit.form, 'notes')),
        preRelease: linesOf(sent(visit.form, 'pre-release')).map(personOf),
        drawCategory4: sent(visit.form, 'category-4') === 'draw',
      } satisfies z.input<typeof CompileOrder>;
      const answer = await visit.api.send('POST', `/collections/${period}/releases`, order, sent(visit.form, 'once'));
      const made = ReleaseView.pick({ version: true }).safeParse(answer);
      return { goTo: made.success ? `${at.release(period, made.data.version)}?done=compiled` : at.releases(period) };
    },
  },
  {
    method: 'GET',
    path: '/pages/collections/{period}/releases/{version}',
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const api = `/collections/${period}/releases/${encodeURIComponent(visit.path.version ?? '')}`;
      const release = await visit.api.get(ReleaseView, api);
      const model = { release, decisions: decisionsFor(visit, release), usualDay: usualReleaseDay(period) };
      return { show: releaseView({ ...model, done: done[visit.query.done ?? ''] }, visit) };
    },
  },
  {
    method: 'GET',
    path: '/pages/collections/{period}/releases/{version}/files/{file+}',
    visit: async ({ api, path }) => {
      const [period, file] = [periodNamed(path.period), path.file ?? ''];
      const address = `/collections/${period}/releases/${encodeURIComponent(path.version ?? '')}/files/${file}`;
      const { bytes, type } = await api.file(address);
      return { file: bytes, type, name: file.split('/').at(-1) ?? 'file' };
    },
  },
  {
    method: 'POST',
    path: '/pages/collections/{period}/releases/{version}/{decision}',
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const version = visit.path.version ?? '';
      const decision = Decision.safeParse(visit.path.decision);
      if (!decision.success) throw new Refusal(404, 'unknown-decision', '');
      const api = `/collections/${period}/releases/${encodeURIComponent(version)}/${decision.data}`;
      await visit.api.send('POST', api, orderOf(visit.form, decision.data), sent(visit.form, 'once'));
      return { goTo: `${at.release(period, version)}?done=${decision.data}` };
    },
  },
  {
    method: 'GET',
    path: at.events,
    visit: async ({ api, query }) => {
      const after = query.after === undefined ? '' : `?after=${encodeURIComponent(query.after)}`;
      const { items, next } = await api.get(pageOf(ToldEvent), `/events${after}`);
      return {
        show: eventsView(items, next === undefined ? undefined : `${at.events}?after=${encodeURIComponent(next)}`),
      };
    },
  },
];

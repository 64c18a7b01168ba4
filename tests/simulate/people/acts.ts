import { names } from '../platform/names.ts';
import { aboutReleases } from './about-releases.ts';
import { type Act, begins } from './plan.ts';
import type { Person } from './requests.ts';
import { files, type ReturnFile } from './returns.ts';
import { analyst, inWords, nothing, numberOf, period, type Scene } from './scene.ts';

const submissions = '/areas/{area}/returns/{period}/submissions';
const desk = '/collections/{period}/areas/{area}';

const submitter = (area: string): Person => ({
  ...{ subject: `submitter-${area}`, name: 'Sue' },
  ...{ roles: ['area-submitter'], area },
});
const approver = (area: string): Person => ({
  ...{ subject: `approver-${area}`, name: 'Al' },
  ...{ roles: ['area-approver'], area },
});

const inHandOf = ({ platform, step }: Scene) => {
  const held = platform.tables.find(names.returns, `PERIOD#${period}`, `AREA#${step.area}`)?.inHand?.S;
  return held === undefined
    ? undefined
    : (JSON.parse(held) as { submission: string; own: { open: string[]; waiting: string[] } });
};

/** Asks for a ticket and posts files with it, one after another. */
const sendFiles = (scene: Scene, chosen: readonly ReturnFile[]): void => {
  const { step, ask, platform, posted } = scene;
  const path = { area: step.area, period };
  ask(
    'ticket',
    { person: submitter(step.area), route: `POST ${submissions}`, path, body: { format: 'csv' } },
    (reply) => {
      const key = (reply?.body.fields as { key?: string } | undefined)?.key;
      if (key === undefined) return;
      for (const [at, file] of chosen.entries())
        platform.agenda.after(at * ((step.with % 7) * 5000), () => {
          posted(key, file);
          platform.buckets.put(names.uploads, key, { bytes: file.bytes, type: 'text/csv', metadata: {} });
        });
    },
  );
};

/** A request about the submission that an area has in hand, where it has one. */
const aboutInHand = (
  scene: Scene,
  person: Person,
  end: string,
  body: (open: readonly string[]) => object | undefined,
): void => {
  const inHand = inHandOf(scene);
  const given = inHand && body([...inHand.own.open, ...inHand.own.waiting]);
  if (inHand === undefined || given === undefined) return;
  const path = { area: scene.step.area, period, submission: inHand.submission };
  scene.ask(end, { person, route: `POST ${submissions}/{submission}/${end}`, path, body: given }, nothing);
};

const tend =
  (method: string, end: string, body: (scene: Scene) => object) =>
  (scene: Scene): void =>
    scene.ask(
      end,
      {
        person: analyst,
        route: `${method} ${desk}/${end}`,
        path: { period, area: scene.step.area },
        body: body(scene),
      },
      nothing,
    );

const why = (scene: Scene) => ({ why: inWords(scene, 'Please look at this once more') });
const aDay = 24 * 3600 * 1000;

const openRound = (scene: Scene, whom: { areas?: readonly string[] }): void => {
  const body = { ...whom, closes: '2025-06-30', ...why(scene) };
  scene.ask('round', { person: analyst, route: 'POST /collections/{period}/rounds', path: { period }, body }, nothing);
};

/** How each act is done. */
export const doers: Readonly<Record<Act, (scene: Scene) => void>> = {
  'send a file': (scene) => {
    const all = files[scene.step.area]!;
    sendFiles(scene, [all[scene.step.with % all.length]!]);
  },
  'send two files with one ticket': (scene) => {
    const all = files[scene.step.area]!;
    sendFiles(scene, [all[scene.step.with % 3]!, all[(scene.step.with + 1) % 3]!]);
  },
  'answer queries': (scene) =>
    aboutInHand(scene, submitter(scene.step.area), 'answers', (open) =>
      open.length === 0
        ? undefined
        : { answers: open.map((finding) => ({ finding, text: inWords(scene, 'This is as it was counted') })) },
    ),
  'sign off': (scene) => aboutInHand(scene, approver(scene.step.area), 'sign-off', () => ({})),
  confirm: (scene) => {
    const { step, ask } = scene;
    const path = { area: step.area, period };
    const person = submitter(step.area);
    ask('ticket', { person, route: `POST ${submissions}`, path, body: { format: 'csv' } }, (reply) => {
      const submission = reply?.body.submission as string | undefined;
      if (submission === undefined) return;
      const route = `POST ${submissions}/{submission}/confirmation`;
      ask('confirmation', { person, route, path: { ...path, submission }, body: {} }, nothing);
    });
  },
  'raise a query': (scene) =>
    aboutInHand(scene, analyst, 'queries', () => ({ text: inWords(scene, 'Is it complete') })),
  'accept answers': (scene) =>
    aboutInHand(scene, analyst, 'reviews', ([query]) =>
      query === undefined ? undefined : { query, decision: 'accept', ...why(scene) },
    ),
  'ask for another file': (scene) => aboutInHand(scene, analyst, 'returned', () => why(scene)),
  'open a round': (scene) => openRound(scene, { areas: [scene.step.area] }),
  'ask all areas': (scene) => openRound(scene, {}),
  extend: tend('PUT', 'extension', (scene) => ({ closes: '2025-06-30', ...why(scene) })),
  remind: tend('POST', 'reminders', () => ({})),
  note: tend('POST', 'notes', (scene) => ({ text: inWords(scene, 'They will telephone tomorrow') })),
  'set dates': ({ step, ask }) =>
    ask(
      'dates',
      {
        person: analyst,
        route: 'PUT /collections/{period}/dates',
        path: { period },
        // Another day for every step, so that each can be told from the others.
        body: {
          opens: '2024-04-01',
          closes: new Date(begins + (75 + numberOf(step)) * aDay).toISOString().slice(0, 10),
        },
      },
      nothing,
    ),
  look: ({ ask }) => {
    ask('collection', { person: analyst, route: 'GET /collections/{period}', path: { period } }, nothing);
    ask('releases', { person: analyst, route: 'GET /collections/{period}/releases', path: { period } }, nothing);
  },
  morning: ({ platform, step }) => platform.invocations.unattended({ of: 'remind-areas', name: step.name, event: {} }),
  ...aboutReleases,
};

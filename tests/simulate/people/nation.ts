import { areas } from '../../../shared/domain/areas.ts';
import { openFaults } from '../faults.ts';
import { names } from '../platform/names.ts';
import { type Beginning, openPlatform } from '../platform/platform.ts';
import { doers } from './acts.ts';
import { begins } from './plan.ts';
import { send } from './requests.ts';
import { plainFile } from './returns.ts';
import { period, type Scene } from './scene.ts';

const anHour = 3600 * 1000;

/**
 * The month before a life begins: every area sends its return, answers what is asked and signs off, and nothing goes
 * wrong.
 */
const playTheMonthBefore = async (): Promise<Beginning> => {
  const start = begins - 30 * 24 * anHour;
  const faults = openFaults(0, []);
  const watch = { committed: () => {}, written: () => {}, mailed: () => {}, logged: () => {}, failed: () => {} };
  const platform = openPlatform({ seed: 0, start, faults, seams: {}, watch });
  for (const [at, { slug: area }] of areas.entries()) {
    const scene: Scene = {
      platform,
      step: { name: `before-${at}`, at: 0, act: 'sign off', area, with: 0 },
      posted: () => {},
      ask: (part, request, answered) => send({ platform, faults, seed: 0 }, `before-${at}-${part}`, request, answered),
    };
    const begun = start + at * anHour;
    platform.agenda.at(begun, () => sendPlainFile(scene));
    platform.agenda.at(begun + 2 * anHour, () => doers['answer queries'](scene));
    platform.agenda.at(begun + 4 * anHour, () => doers['sign off'](scene));
  }
  await platform.agenda.runUntil(begins, () => false);
  const { itemsOf } = platform.tables;
  const kept = itemsOf(names.returns).filter(({ pk }) => !/^(EVENTS|MAILS|ONCE|REMINDERS)#/.test(pk!.S!));
  const signed = kept.filter(({ pk, signed: counts }) => pk!.S === `PERIOD#${period}` && counts !== undefined);
  if (signed.length !== areas.length) throw new Error(`${signed.length} areas have signed off before a life begins.`);
  return {
    items: { [names.returns]: kept, [names.confidential]: itemsOf(names.confidential) },
    uploads: new Map(
      platform.buckets.keysOf(names.uploads).map((key) => [key, platform.buckets.find(names.uploads, key)!]),
    ),
  };
};

const sendPlainFile = ({ platform, ask, step }: Scene): void => {
  const area = areas.find(({ slug }) => slug === step.area)!.slug;
  const { format, bytes } = plainFile(area);
  const route = 'POST /areas/{area}/returns/{period}/submissions';
  const person = { subject: `submitter-${area}`, name: 'Sue', roles: ['area-submitter'], area };
  ask('ticket', { person, route, path: { area, period }, body: { format } }, (reply) => {
    const { key } = reply!.body.fields as { key: string };
    platform.buckets.put(names.uploads, key, { bytes, type: 'text/plain', metadata: {} });
  });
};

let played: Promise<Beginning> | undefined;

/** What the life of a whole nation begins with: all areas have signed off. It is played once. */
export const theNation = (): Promise<Beginning> => {
  played ??= playTheMonthBefore();
  return played;
};

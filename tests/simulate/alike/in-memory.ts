import type { Faults } from '../faults.ts';
import { doers } from '../people/acts.ts';
import { begins, lasts, type Step } from '../people/plan.ts';
import { type ReceivedReply, send } from '../people/requests.ts';
import { names } from '../platform/names.ts';
import { type Beginning, openPlatform } from '../platform/platform.ts';
import type { Made } from '../platform/surroundings.ts';
import type { Ended } from '../platform/task.ts';
import type { State } from './state.ts';

/** What a history is played with: what releases are made with, what is there before it, and what goes wrong. */
export type PlayedWith = { made: Made; from: Beginning | undefined; faults: Faults; hasFaults: boolean };

/** Plays steps on the platform in memory. @returns how it stands after a year */
export const playInMemory = async (
  steps: readonly Step[],
  { made, from, faults, hasFaults }: PlayedWith,
): Promise<State> => {
  const mails: string[] = [];
  const answers: State['answers'][number][] = [];
  const watch = {
    committed: () => {},
    written: () => {},
    mailed: (text: string) => mails.push(text),
    logged: () => {},
    failed: (of: string, _: string, { how }: Ended) => {
      // What takes too long is ended and comes again, as on a slow day.
      if (!hasFaults && how !== 'died') throw new Error(`${of} failed where nothing goes wrong.`);
    },
  };
  // A seed whose pages of a Query are as large as those of DynamoDB.
  const platform = openPlatform({ seed: 2, start: begins, faults, seams: {}, watch, made, from });
  for (const step of steps)
    platform.agenda.at(begins + step.at, () =>
      doers[step.act]({
        platform,
        step,
        posted: () => {},
        ask: (part, request, answered) =>
          send({ platform, faults, seed: 0 }, `${step.name}-${part}`, request, (reply) => {
            answers.push({ name: `${step.name}-${part}`, reply: reply as ReceivedReply });
            answered(reply);
          }),
      }),
    );
  await platform.agenda.runUntil(begins + lasts, () => false);
  const objectsOf = (bucket: string) =>
    platform.buckets.keysOf(bucket).map((key) => ({ key, bytes: platform.buckets.find(bucket, key)!.bytes }));
  return {
    items: {
      returns: platform.tables.itemsOf(names.returns),
      confidential: platform.tables.itemsOf(names.confidential),
    },
    objects: {
      uploads: objectsOf(names.uploads),
      staging: objectsOf(names.staging),
      published: objectsOf(names.published),
    },
    answers,
    mails: mails.map((text) => JSON.parse(text)).map(mailIn),
  };
};

type Sent = {
  Destination: { ToAddresses: string[] };
  Content: { Simple: { Subject: { Data: string }; Body: { Text: { Data: string } } } };
};
const mailIn = ({ Destination, Content: { Simple } }: Sent) => ({
  to: Destination.ToAddresses,
  subject: Simple.Subject.Data,
  body: Simple.Body.Text.Data,
});

import { createHash } from 'node:crypto';
import type { Item } from '../engines/expressions.ts';
import type { ReceivedReply } from '../people/requests.ts';

type Objects = readonly { key: string; bytes: Uint8Array }[];

/** How a platform stands after a history: all that it holds, and what it said to people. */
export type State = {
  items: Readonly<Record<'returns' | 'confidential', readonly Item[]>>;
  objects: Readonly<Record<'uploads' | 'staging' | 'published', Objects>>;
  answers: readonly { name: string; reply: ReceivedReply }[];
  mails: readonly { to: readonly string[]; subject: string; body: string }[];
};

/**
 * What each platform makes up for itself: the engine's names of versions and arrivals, when an item expires, and a
 * digest of a request, which names a submission.
 */
const ofTheEngine = ['version', 'sequencer', 'expires', 'request'];

/** What tells how often something was tried, and when a mail went out that was: others where other calls fail. */
const ofFaults = ['tries', 'sentAt'];

/** The form of a ticket, which a store signs, and a digest of a candidate, which holds the instant of its making. */
const signed = /\\?"url\\?":\\?"[^"]*"?.*?\}/;
const digestOfCandidate = /(digest\\?":\\?")[0-9a-f]{64}/g;

const submission = /\d{8}T\d{9}Z-[a-z0-9]{6}/g;
const instant = /(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g;

/**
 * A state as texts that are the same where two platforms did the same: names of submissions by their order, instants by
 * their day, tokens and addresses by nothing but that there is one. Objects are told with a digest of what is in them
 * then.
 */
export const toldAlike = (
  { items, objects, answers, mails }: State,
  { hasFaults, mailsTwice }: { hasFaults: boolean; mailsTwice: boolean },
): readonly string[] => {
  const leftOut = hasFaults ? [...ofTheEngine, ...ofFaults] : ofTheEngine;
  const all = JSON.stringify([items, answers]).match(submission) ?? [];
  const order = new Map([...new Set(all)].sort().map((name, at) => [name, `submission ${at + 1}`]));
  const plain = (text: string): string =>
    text
      .replace(submission, (name) => order.get(name) ?? 'another submission')
      .replace(signed, 'a form')
      .replace(/raised~\w+/g, 'raised~')
      .replace(digestOfCandidate, '$1a digest')
      .replace(/mappa-([\w-]+)@[\w.-]+/g, '$1')
      .replace(instant, '$1')
      .replace(/(\d{8})T\d{6}Z/g, '$1')
      .replace(/https?:\/\/[\w.:-]+/g, 'an address')
      .replace(/(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g, 'a token');
  const itemText = (item: Item): string =>
    plain(
      JSON.stringify(
        Object.entries(item)
          .filter(([name]) => !leftOut.includes(name))
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    );
  const objectText = ({ key, bytes }: Objects[number]): string => {
    const isText = /\.(csv|json|html|css|svg|ics|txt|md)$/.test(key);
    const content = isText ? plain(new TextDecoder().decode(bytes)) : bytes;
    return `${plain(key)} ${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  };
  // What a compilation that broke off has staged stays there, and whoever compiles again stages the same once more.
  const kept = Object.entries(objects).flatMap(([bucket, each]) =>
    each.map((object) => `${bucket} ${objectText(object)}`),
  );
  // A mail that was sent and not marked, because the call for that failed, is sent once more.
  const told = mails.map((mail) => `mail ${plain(JSON.stringify(mail))}`);
  return [
    ...Object.entries(items).flatMap(([table, each]) => each.map((item) => `${table} ${itemText(item)}`)),
    ...(hasFaults ? [...new Set(kept)] : kept),
    ...answers.map(({ name, reply }) => `answer ${name} ${reply.status} ${plain(JSON.stringify(reply.body))}`),
    ...(mailsTwice ? [...new Set(told)] : told),
  ].sort();
};
